// Narrow and wide, small print and large, in the reader's own colours.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacks } from '../support/browsers.js';
import { violations } from './axe.js';
import { article, enter, visit } from './browser.js';

for (const width of [320, 390, 640, 850, 976, 977, 1280]) {
  test(`nothing stands beyond the edge at ${width} px`, async () => {
    for (const language of ['ar', 'en']) {
      await visit(
        async ({ page }) => {
          await enter(page, article);
          await page.locator('.reasons summary').first().click();
          const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(Number(inner) <= Number(outer), `${language}: ${inner} > ${outer}`);
          // What is fixed makes no page wider, but is cut off.
          const cut = await page.locator('#length *').evaluateAll((all) => all.filter((found) => {
            const { left, right, width } = found.getBoundingClientRect();
            return width > 0 && (left < 0 || right > innerWidth);
          }).length);
          assert.equal(cut, 0, language);
        },
        { viewport: { width, height: 700 } },
        undefined,
        `?lang=${language}`,
      );
    }
  });
}

test('axe finds nothing on a phone, with what is folded open', async () => {
  await visit(async ({ page }) => {
    await enter(page, `${article}\n\nاقرأ أيضا: المجلس يناقش موازنة الطرق`);
    for (const details of await page.locator('details').all()) await details.evaluate((fold) => fold.toggleAttribute('open', true));
    await page.locator('#heat').check();
    assert.deepEqual(await violations(page), []);
  }, { viewport: { width: 360, height: 740 } });
});

test('the text is as wide as lines are read well at every width that has the room, and its lines no longer than that', async () => {
  await visit(async ({ page }) => {
    for (const width of [700, 801, 850, 900, 976, 977, 1100, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      const { inEms, beside } = await page.evaluate(() => {
        const view = document.getElementById('text-view') ?? document.body;
        const { width, left, right } = view.getBoundingClientRect();
        const summary = document.getElementById('summary')?.getBoundingClientRect();
        return { inEms: width / Number.parseFloat(getComputedStyle(view).fontSize), beside: summary !== undefined && (summary.right <= left || summary.left >= right) };
      });
      assert.ok(inEms >= 26 && inEms <= 34.1, `${width} px: ${inEms} em`);
      assert.equal(beside, width > 976, String(width));
    }
  });
});

test('no field is so small in print that a phone zooms in on it', async () => {
  await visit(async ({ page }) => {
    const fields = await page.locator('input:not([type="range"], [type="checkbox"], [type="radio"], [type="file"]), select, textarea').evaluateAll((all) =>
      all.map((field) => ({ id: field.id, size: Number.parseFloat(getComputedStyle(field).fontSize) })));
    assert.equal(fields.length, 3);
    for (const { id, size } of fields) assert.ok(size >= 16, `${id}: ${size} px`);
  }, { viewport: { width: 390, height: 844 } });
});

test('at twice the size of print nothing is cut off or overlaps', async () => {
  for (const language of ['ar', 'en']) {
    await visit(async ({ page }) => {
      await enter(page, article);
      await page.locator('html').evaluate((root) => root.style.setProperty('font-size', '200%'));
      await page.locator('.reasons summary').first().click();
      const beyond = await page.evaluate(() => [...document.querySelectorAll('body *')].flatMap((found) => {
        const { left, right, width } = found.getBoundingClientRect();
        return width > 1 && (left < 0 || right > innerWidth + 1) ? [`${found.localName}#${found.id}.${found.className}`] : [];
      }));
      assert.deepEqual(beyond, [], language);
      await page.locator('#heat').check();
      assert.ok(await page.locator('#heat').isChecked(), 'it can be reached');
    }, { viewport: { width: 1280, height: 900 } }, undefined, `?lang=${language}`);
  }
});

test('the length stays whole within the narrowest page', async () => {
  for (const language of ['ar', 'en']) {
    await visit(async ({ page }) => {
      for (const part of await page.locator('#length *').all()) {
        const box = await part.boundingBox();
        assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 320, `${language}: ${await part.evaluate(({ outerHTML }) => outerHTML)}`);
      }
    }, { viewport: { width: 320, height: 640 } }, undefined, `?lang=${language}`);
  }
});

test('forced colours and reduced motion are respected', { skip: lacks('other media') }, async () => {
  await visit(
    async ({ page }) => {
      await enter(page, article);
      assert.ok(await page.locator('#text-view mark').first().isVisible());
      assert.equal(await page.locator('#text-view mark').first().evaluate((mark) => getComputedStyle(mark).transitionDuration), '0s');
      const colour = (/** @type {string} */ which) => page.locator(which).first().evaluate((of) => getComputedStyle(of).backgroundColor);
      assert.notEqual(await colour('.forms label:has(:checked)'), await colour('.forms label:not(:has(:checked))'));
      assert.notEqual(await colour('.presets [aria-pressed="true"]'), await colour('.presets [aria-pressed="false"]'));
      await page.locator('.reasons summary').first().click();
      assert.equal(await colour('.reasons .bar'), await page.locator('html').evaluate((root) => getComputedStyle(root).color), 'bars are drawn in the colour of text');
      // Where colours are the reader's own the heat map is drawn in lines.
      const line = (/** @type {number} */ strength) => page.locator(`#text-view [data-heat="${strength}"]`).first().evaluate((place) => {
        const { borderBlockEndStyle, borderBlockEndWidth, borderBlockEndColor } = getComputedStyle(place);
        return { style: borderBlockEndStyle, width: Number.parseFloat(borderBlockEndWidth), colour: borderBlockEndColor };
      });
      assert.equal((await line(5)).width, 0);
      await page.locator('#heat').check();
      const lines = await Promise.all([1, 2, 3, 4, 5].map(line));
      assert.equal(lines[0]?.style, 'dotted');
      for (const [at, { width, style }] of lines.slice(1).entries()) assert.ok(style === 'solid' && (at === 0 || width > (lines[at]?.width ?? 0)), String(at));
      const paper = await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
      for (const { colour } of lines) assert.notEqual(colour, paper);
      assert.ok((await page.locator('#heat-legend').innerText()).includes('الخط'));
      assert.ok(!(await page.locator('#heat-legend').innerText()).includes('اللون'));
    },
    { forcedColors: 'active', reducedMotion: 'reduce' },
  );
});
