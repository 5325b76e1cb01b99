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

test('what the first summary does not need comes after it, and what does not come takes its control along', async () => {
  const parts = ['en.js', 'more.js', 'worker.js'];
  await visit(async ({ page, requests }) => {
    const at = (/** @type {string} */ name) => requests.findIndex((url) => url.endsWith(name));
    for (const part of parts) assert.ok(at(part) > at('main.js') && at(part) > at('.wasm'), String(requests));
    assert.equal(await page.evaluate(() => /** @type {{ pointsWhenAsked?: number }} */ (window).pointsWhenAsked), 5, 'the summary was there');
    await page.locator('#language').click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.locator('#examples [value="entry"]').click();
    await page.locator('#text-view', { hasText: 'نخلة التمر' }).waitFor();
  }, {}, async (page) => {
    await page.route('**/en.js', async (route) => {
      const points = await page.locator('#points ol > li').count();
      await page.evaluate((points) => Object.assign(window, { pointsWhenAsked: points }), points);
      await route.continue();
    });
  }, '', published);
  await visit(async ({ page }) => {
    assert.equal(await page.locator('html').getAttribute('data-state'), 'ready');
    assert.ok(await page.locator('#language').isHidden());
    assert.deepEqual(await page.locator('#examples button:visible').evaluateAll((all) => all.map((button) => button.getAttribute('value'))), ['news']);
    await enter(page, article);
    assert.ok((await shown(page)).points.length >= 3);
  }, {}, (page) => page.route(/\/(en|more)\.js$/, (route) => route.abort()), '', published);
});

test('whoever asks for English has it from the beginning', async () => {
  await visit(async ({ page, errors }) => {
    assert.equal(await page.locator('html').getAttribute('dir'), 'ltr');
    assert.match((await page.locator('#length-value').textContent()) ?? '', /^5 of \d+ sentences$/);
    assert.deepEqual(errors, []);
  }, {}, undefined, '?lang=en', published);
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
