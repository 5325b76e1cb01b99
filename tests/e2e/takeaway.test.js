// The summary on the clipboard, in files and on paper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { lacks } from '../support/browsers.js';
import { article, enter, shown, visit } from './browser.js';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

test('it is copied as text and as rich text with its direction', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.locator('#copy').click();
    await page.locator('#status', { hasText: 'نُسِخ الملخص' }).waitFor({ state: 'attached' });
    const { text, html } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (/** @type {string} */ type) => (await item?.getType(type))?.text() ?? '';
      return { text: await as('text/plain'), html: await as('text/html') };
    });
    assert.equal(text, points.join('\n'));
    assert.match(html, /<div[^>]*dir="rtl"/);
    for (const point of points) assert.ok(html.includes(point), point);
    assert.deepEqual(errors, []);
  }, CLIPBOARD);
});

test('it is copied as Markdown, its sections under their headings', async () => {
  await visit(async ({ page }) => {
    await page.locator('#copy-markdown').click();
    await page.locator('#status', { hasText: 'نُسِخ الملخص' }).waitFor({ state: 'attached' });
    const markdown = await page.evaluate(() => navigator.clipboard.readText());
    const { points } = await shown(page);
    assert.match(markdown, /^# .+\n\n/);
    assert.match(markdown, /\n## .+\n\n- /);
    assert.equal(markdown.match(/^- /gm)?.length, points.length);
  }, CLIPBOARD);
});

test('where copying is refused the page says so', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('#copy').click();
    await page.locator('#status', { hasText: 'لم يأذن المتصفح' }).waitFor({ state: 'attached' });
  }, {}, (page) => page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  }));
});

test('it is downloaded in each format', { skip: lacks('downloads') }, async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, `${article}\n\nوفي المادة <script>alert(1)</script> & *نجوم* بيان آخر من المجلس يطول قليلا ليصلح جملة.`);
    await page.locator('#sentences').press('End');
    const { points } = await shown(page);
    /** @param {string} format */
    const file = async (format) => {
      const downloading = page.waitForEvent('download');
      await page.locator(`[data-format="${format}"]`).click();
      const download = await downloading;
      assert.equal(download.suggestedFilename(), `زبدة.${format}`);
      return readFile(await download.path(), 'utf8');
    };
    assert.equal(await file('txt'), points.join('\n'));
    assert.match(await file('md'), /^- /m);
    const html = await file('html');
    assert.match(html, /<html dir="rtl">/);
    assert.ok(!html.includes('<script>'), 'markup of the text is text');
    /** @type {{ sentences: { text: string }[] }} */
    const json = JSON.parse(await file('json'));
    assert.deepEqual(json.sentences.map(({ text }) => text), points);
    assert.deepEqual(errors, []);
  });
});

test('on paper there is the summary and no control', { skip: lacks('other media') }, async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.emulateMedia({ media: 'print' });
    for (const away of ['#composer', '#forms', '#length', '#takeaway', '#reading']) assert.ok(await page.locator(away).isHidden(), away);
    assert.ok(await page.locator('#points li').first().isVisible());
    await page.emulateMedia({ media: 'screen' });
    await page.locator('#examples [value="news"]').click();
    await page.locator('#origin:not([hidden])').waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [title, first] = [await page.locator('#text-view .title').boundingBox(), await page.locator('#points li').first().boundingBox()];
    assert.ok(title !== null && first !== null && title.y < first.y, 'the title stands above the points');
    assert.equal(await page.locator('#text-view > :not(.title)').first().isVisible(), false);
    assert.equal(await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor), 'rgb(255, 255, 255)');
  });
});
