// For every reader: both languages, both themes, narrow and wide, keyboard alone, axe.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.js';
import { article, enter, shown, visit } from './browser.js';

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const language of ['ar', 'en']) {
    test(`axe finds nothing, ${colorScheme}, ${language}`, async () => {
      await visit(
        async ({ page }) => {
          await enter(page, `${article}\n\nاقرأ أيضا: المجلس يناقش موازنة الطرق`);
          assert.deepEqual(await violations(page), []);
          for (const details of await page.locator('details').all()) await details.evaluate((fold) => fold.toggleAttribute('open', true));
          await page.locator('#points a').first().click();
          assert.deepEqual(await violations(page), []);
          await page.locator('#heat').check();
          await page.locator('#chips button').first().click();
          await page.locator('#chips [aria-pressed="true"]').waitFor();
          assert.deepEqual(await violations(page), []);
          await page.locator('#text').fill('');
          await page.locator('#message button').waitFor();
          assert.deepEqual(await violations(page), []);
        },
        { colorScheme },
        undefined,
        `?lang=${language}`,
      );
    });
  }
}

for (const width of [320, 390, 800, 1280]) {
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

test('the language turns the whole page, the digits follow or are chosen, and both are remembered', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.locator('#language').click();
    assert.deepEqual(await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir })), { lang: 'en', dir: 'ltr' });
    assert.match((await page.locator('#length-value').textContent()) ?? '', /^\d+ of \d+ sentences$/);
    assert.deepEqual((await shown(page)).points, points, 'the summary stayed');
    assert.equal(await page.locator('#text').inputValue(), article);
    const left = await page.evaluate(() => [...document.querySelectorAll('[data-text]')].filter(({ textContent }) => textContent === '').length);
    assert.equal(left, 0);
    await page.locator('#digits').selectOption('arab');
    assert.match((await page.locator('#length-value').textContent()) ?? '', /^[٠-٩]+ of [٠-٩]+ sentences$/);
    await page.reload();
    await page.waitForSelector('html:not([data-state="loading"])');
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.locator('#digits').inputValue(), 'arab');
    await page.locator('#language').click();
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.deepEqual(errors, []);
  });
});

test('the keyboard alone is enough, and its shortcuts go by place, not by letter', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('#text').focus();
    const count = async () => (await shown(page)).points.length;
    const before = await count();
    await page.keyboard.press('Alt+ArrowUp');
    assert.equal(await count(), before + 1);
    await page.keyboard.press('Alt+ArrowDown');
    assert.equal(await count(), before);
    // What an Arabic layout sends for the key of H: another letter, the same code.
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ا', code: 'KeyH', altKey: true, bubbles: true })));
    assert.ok(await page.locator('#heat').isChecked());
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'text', 'the focus was not stolen');
    const reached = new Set();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.closest('[id]')?.id));
    }
    for (const id of ['paste', 'open', 'forms', 'sentences', 'sentences-number', 'copy', 'chips', 'heat']) assert.ok(reached.has(id), id);
  });
});

test('one polite live region tells what happened; nothing else speaks', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('#status', { hasText: 'الملخص جاهز' }).waitFor({ state: 'attached' });
    const loud = await page.evaluate(() => [...document.querySelectorAll('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]')].map(({ id }) => id));
    assert.deepEqual(loud, ['status']);
  });
});

test('whoever types does not hear the same thing at every pause', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('#status', { hasText: 'الملخص جاهز' }).waitFor({ state: 'attached' });
    const said = await page.locator('#status').evaluateHandle((status) => {
      /** @type {string[]} */
      const said = [];
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true });
      return said;
    });
    await page.locator('#text').press('Control+End');
    await page.locator('#text').pressSequentially(' وكذا', { delay: 250 });
    await page.locator('#text-view', { hasText: 'وكذا' }).waitFor();
    assert.deepEqual(await said.jsonValue(), []);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((said) => said.length === 1, said);
  });
});

test('the text is Arabic for those who hear it, and the interface within it is in its own language', async () => {
  await visit(async ({ page }) => {
    await enter(page, `${article}\n\nاقرأ أيضا: المجلس يناقش موازنة الطرق`);
    const spokenAs = (/** @type {string} */ which) => page.locator(which).first().evaluate((of) => of.closest('[lang]')?.getAttribute('lang'));
    for (const verbatim of ['#text', '#points .verbatim', '#points h3', '#text-view p', '#text-view mark', '#chips button']) {
      assert.equal(await spokenAs(verbatim), 'ar', verbatim);
    }
    for (const own of ['#points .reasons', '#points .reference', '#text-view .reference', '.removed summary', '[data-restore]']) {
      assert.equal(await spokenAs(own), 'en', own);
    }
    assert.equal(await page.locator('#points ol').first().getAttribute('dir'), 'rtl');
  }, {}, undefined, '?lang=en');
});

test('a control that goes away hands the focus on', async () => {
  await visit(async ({ page }) => {
    await page.locator('#text').fill(' ');
    await page.locator('#message button').press('Enter');
    await page.locator('#origin:not([hidden])').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'summary');
    await page.locator('#text').evaluate((area, text) => {
      if (area instanceof HTMLTextAreaElement) area.value = text;
      area.dispatchEvent(new Event('input'));
    }, `${article}\n\n`.repeat(2000));
    await page.locator('#progress:not([hidden])').waitFor();
    await page.locator('#cancel').press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'send');
  });
});

test('a list keeps its own arrows', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.locator('#digits').press('Alt+ArrowDown');
    assert.deepEqual((await shown(page)).points, points);
  });
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

test('forced colours and reduced motion are respected', async () => {
  await visit(
    async ({ page }) => {
      await enter(page, article);
      assert.ok(await page.locator('#text-view mark').first().isVisible());
      assert.equal(await page.locator('#text-view mark').first().evaluate((mark) => getComputedStyle(mark).transitionDuration), '0s');
      const colour = (/** @type {string} */ which) => page.locator(which).first().evaluate((of) => getComputedStyle(of).backgroundColor);
      assert.notEqual(await colour('.forms label:has(:checked)'), await colour('.forms label:not(:has(:checked))'));
      assert.notEqual(await colour('.presets [aria-pressed="true"]'), await colour('.presets [aria-pressed="false"]'));
    },
    { forcedColors: 'active', reducedMotion: 'reduce' },
  );
});
