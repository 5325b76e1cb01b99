// The page as it is published, bundled and painted whole before its modules run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, enter, shown, visit } from './browser.js';

const published = process.env['ZUBDA_DIST_URL'] ?? 'http://127.0.0.1:8081/';

test('what is published gives what the page gives, and makes no request once it is ready', async () => {
  /** @type {string[]} */
  let points = [];
  await visit(async ({ page }) => {
    await enter(page, article);
    ({ points } = await shown(page));
  });
  await visit(async ({ page, requests, errors }) => {
    assert.ok(requests.length <= 8, String(requests));
    const before = requests.length;
    await enter(page, article);
    assert.deepEqual((await shown(page)).points, points);
    await enter(page, article.repeat(40));
    await page.locator('#text-view :nth-child(100)').waitFor({ state: 'attached' });
    assert.equal(page.workers().length, 1);
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
  }, {}, undefined, '', published);
});

test('it is painted before its modules run, in Arabic, and nothing that was painted moves', async () => {
  await visit(
    async ({ page }) => {
      const moved = await page.evaluate(() => /** @type {{ moved?: number }} */ (window).moved);
      assert.ok(Number(moved) < 0.1, `layout shift ${moved}`);
    },
    { viewport: { width: 390, height: 844 } },
    (page) => page.addInitScript(() => {
      const told = /** @type {{ moved?: number }} */ (window);
      told.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) told.moved = (told.moved ?? 0) + /** @type {PerformanceEntry & { value: number }} */ (entry).value;
      }).observe({ type: 'layout-shift', buffered: true });
    }),
    '',
    published,
  );
  const html = await (await fetch(published)).text();
  assert.match(html, /<h1 data-text="name">زُبدة<\/h1>/);
  assert.match(html, /placeholder="ألصِق/);
  assert.doesNotMatch(html, /data-text="\w+"[^>]*><\//, 'a string is missing');
});
