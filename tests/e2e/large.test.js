// Texts that are too long for the page's own thread.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, press, put, shown, visit } from './browser.js';

const LARGE = `${article}\n\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(article)));

test('a text of a million bytes is read, marked and resized', async () => {
  await visit(async ({ page, errors }) => {
    await put(page, LARGE);
    await page.locator('#origin[hidden]').waitFor({ state: 'attached' });
    await page.locator('#sentences').press('End');
    const { points, marks } = await shown(page);
    assert.equal(points.length, Number(await page.locator('#sentences').getAttribute('max')));
    assert.deepEqual(marks, points);
    assert.deepEqual(errors, []);
  });
});

test('while a long text is read the page answers, tells how far it is, and can give up', async () => {
  await visit(async ({ page, errors }) => {
    await put(page, LARGE.repeat(7));
    await page.locator('#progress:not([hidden])').waitFor();
    // The page's own thread is free: it answers, and the summary before it can be resized.
    await press(page, 'Home', 1);
    await page.locator('#text').press('Control+Home');
    await page.keyboard.type('ط');
    assert.match(await page.locator('#text').inputValue(), /^ط/);
    assert.ok(await page.locator('#origin').isVisible(), 'it was typed while the text was read');
    await page.locator('#progress:not([hidden])').waitFor();
    await page.locator('#cancel').click();
    await page.locator('#status', { hasText: 'أُلغيت القراءة' }).waitFor({ state: 'attached' });
    assert.ok(await page.locator('#progress').isHidden());
    assert.ok(await page.locator('#origin').isVisible(), 'what was shown before stays');
    await put(page, article);
    await page.locator('#origin[hidden]').waitFor({ state: 'attached' });
    assert.equal((await shown(page)).points.length, 1, 'it works again, at the length that was asked for');
    assert.deepEqual(errors, []);
  });
});

test('a later text wins over an earlier one that takes longer', async () => {
  await visit(async ({ page, errors }) => {
    await put(page, LARGE);
    await page.waitForTimeout(250);
    await put(page, article);
    await page.waitForTimeout(1500);
    assert.ok(((await page.locator('#text-view').textContent()) ?? '').length < 3 * article.length);
    assert.deepEqual(errors, []);
  });
});
