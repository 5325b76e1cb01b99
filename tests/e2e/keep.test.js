// What the reader did is kept: over an edit, a reload, a way back, and where the browser refuses to store.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacks } from '../support/browsers.js';
import { article, enter, shown, visit } from './browser.js';

/** @typedef {import('playwright-core').Page} Page */

const MORE = '\n\nاقرأ أيضا: المجلس يناقش موازنة الطرق\n\nتابعونا على تويتر\n\nجميع الحقوق محفوظة';

/** @param {Page} page */
const ready = (page) => page.waitForSelector('html:not([data-state="loading"])');

/** Writes at the end of the text and waits until it is shown. @param {Page} page @param {string} more */
async function add(page, more) {
  await page.locator('#text').press('Control+End');
  await page.locator('#text').pressSequentially(more);
  await page.locator('#text-view', { hasText: more.trim() }).waitFor();
}

test('parts that were put back and the subject that was asked for outlive an edit, not another text', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article + MORE);
    const folds = page.locator('#text-view .removed');
    const count = await folds.count();
    assert.ok(count >= 3);
    await page.locator('#removed button').click();
    await page.locator('[data-restore]').first().click();
    await page.locator('#status', { hasText: 'عاد الجزء' }).waitFor({ state: 'attached' });
    assert.equal(await folds.count(), count - 1);
    assert.equal(await page.locator('#text-view .removed[open]').count(), count - 1, 'the others stayed open');
    assert.match((await page.evaluate(() => document.activeElement?.textContent)) ?? '', /موازنة الطرق/, 'the focus went to what came back');
    await page.locator('#chips button').first().click();
    await page.locator('#chips [aria-pressed="true"]').waitFor();
    await page.locator('#text').press('Control+Home');
    await page.locator('#text').pressSequentially('تمهيد قصير. ');
    await page.locator('#text-view', { hasText: 'تمهيد قصير.' }).waitFor();
    assert.equal(await folds.count(), count - 1);
    assert.equal(await page.locator('#chips [aria-pressed="true"]').count(), 1);
    await page.locator('#examples [value="entry"]').click();
    await page.locator('#origin:not([hidden])').waitFor();
    assert.equal(await page.locator('#chips [aria-pressed="true"]').count(), 0);
    assert.deepEqual(errors, []);
  });
});

test('a reload keeps the text, until it is cleared', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('#text').inputValue(), article);
    assert.ok(await page.locator('#origin').isHidden());
    await page.locator('#text').fill('');
    await page.reload();
    await ready(page);
    assert.ok(await page.locator('#origin').isVisible());
    assert.deepEqual(errors, []);
  });
});

test('what the browser keeps while the reader is elsewhere is what is shown', { skip: lacks('way back') }, async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    await page.locator('#forms [value="paragraph"]').check();
    await page.locator('#heat').check();
    const { points } = await shown(page);
    await page.goto('about:blank');
    await page.goBack();
    await ready(page);
    assert.equal(await page.locator('#forms :checked').inputValue(), await page.locator('#points').getAttribute('data-form'));
    assert.equal(await page.locator('#heat').isChecked(), await page.locator('#reading[data-heat-map]').isVisible());
    assert.equal(await page.locator('#text').inputValue(), article);
    assert.deepEqual((await shown(page)).points, points);
    assert.deepEqual(errors, []);
  });
});

test('a length that was chosen is kept over a reload and for the next text', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    await page.locator('#sentences').press('Home');
    await page.locator('#sentences').press('ArrowLeft');
    assert.equal((await shown(page)).points.length, 2);
    await page.reload();
    await ready(page);
    assert.equal((await shown(page)).points.length, 2);
    assert.equal(await page.locator('#sentences').inputValue(), '2');
    assert.equal(await page.locator('#sentences-number').inputValue(), '٢');
    await page.locator('#examples [value="guide"]').click();
    await page.locator('#origin:not([hidden])').waitFor();
    assert.equal((await shown(page)).points.length, 2);
    await page.evaluate(() => localStorage.setItem('zubda-length', 'كثير'));
    await page.reload();
    await ready(page);
    assert.ok((await shown(page)).points.length >= 3, 'what is no number is no length');
    assert.deepEqual(errors, []);
  });
});

test('where nothing may be stored, the language and the digits still change', async () => {
  await visit(async ({ page, errors }) => {
    await page.locator('#language').click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('#digits').selectOption('arab');
    assert.match((await page.locator('#length-value').textContent()) ?? '', /^[٠-٩]+ of/);
    assert.equal(await page.locator('#digits').inputValue(), 'arab');
    assert.deepEqual(errors, []);
  }, {}, (page) => page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException('no', 'SecurityError'); } });
    }
  }));
});

test('a hundred edits in a row end in the last one', async () => {
  await visit(async ({ page, errors }) => {
    await page.locator('#text').evaluate((area, text) => {
      if (!(area instanceof HTMLTextAreaElement)) return;
      for (let edit = 100; edit >= 0; edit -= 1) {
        area.value = text.slice(edit);
        area.dispatchEvent(new Event('input'));
        if (edit % 3 === 0) area.form?.requestSubmit();
      }
    }, article);
    await add(page, ' وانتهى.');
    const shownText = ((await page.locator('#text-view').textContent()) ?? '').replace(/[\s٠-٩]/g, '');
    assert.equal(shownText, `${article} وانتهى.`.replace(/[\s٠-٩]/g, ''));
    assert.deepEqual(errors, []);
  });
});
