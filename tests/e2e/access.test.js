// For every reader: both languages, both themes, keyboard alone, axe.
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

test('in another script of digits every number is written in it, in messages too', async () => {
  await visit(async ({ page }) => {
    await page.locator('#digits').selectOption('latn');
    await page.evaluate((size) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(size).fill(97)], 'huge.txt'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, 21 * 1024 * 1024);
    await page.locator('#message', { hasText: '20 ميغابايت' }).waitFor();
    const own = await page.evaluate(() => ['masthead', 'composer', 'summary'].map((part) => {
      const copy = /** @type {Element} */ (document.querySelector(`.${part}`)?.cloneNode(true));
      for (const text of copy.querySelectorAll('option, .verbatim, #points h3, #chips')) text.remove();
      return copy.textContent ?? '';
    }).join(' '));
    assert.doesNotMatch(own, /[٠-٩]/);
    await page.locator('#digits').selectOption('arab');
    await page.locator('#message', { hasText: '٢٠ ميغابايت' }).waitFor();
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
