// The core path of the served page in WebKit: the text, its summary, and the way between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, golden, selections } from '../support/articles.js';
import { KEYS, address, until, visit } from './driver.js';

/**
 * @typedef {import('./driver.js').Page} Page
 */

/** Opens the page and waits until it says that it is ready. @param {(page: Page) => Promise<void>} act */
async function visitReady(act) {
  await visit(async (page) => {
    await ready(page);
    await act(page);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['state']), 'ready');
  });
}

/** @param {Page} page */
async function ready(page) {
  await until(page, () => document.documentElement.dataset['state'] !== 'loading');
}

/**
 * The text of every element that is meant.
 *
 * @param {Page} page
 * @param {string} selector
 */
async function texts(page, selector) {
  return page.evaluate((selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''), selector);
}

/** Waits until the summary has so many sentences. @param {Page} page @param {number} count */
async function counts(page, count) {
  await until(page, (count) => document.querySelectorAll('#points .verbatim').length === count, count);
}

/**
 * Puts a text into the area at once, as a paste does, so many times over.
 *
 * @param {Page} page
 * @param {string} text
 * @param {number} [times]
 */
async function put(page, text, times = 1) {
  await page.evaluate((text, times) => {
    const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
    area.value = text.repeat(times);
    area.dispatchEvent(new Event('input'));
  }, text, times);
}

/**
 * Puts a text and waits until its summary stands in the example's place.
 *
 * @param {Page} page
 * @param {string} text
 * @param {number} [times]
 */
async function enter(page, text, times) {
  await put(page, text, times);
  await until(page, () => document.querySelector('#origin[hidden]') !== null);
}

/** The points are the sentences that are marked in the text, in order. @param {Page} page */
async function assertMarked(page) {
  assert.deepEqual(await texts(page, '#text-view mark'), await texts(page, '#points .verbatim'));
}

test('the first visit shows an example, already summarized; others are a click away', async () => {
  await visitReady(async (page) => {
    assert.ok((await texts(page, '#points .verbatim')).length >= 3);
    await assertMarked(page);
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await page.click('#examples [value="entry"]');
    await until(page, () => document.querySelector('#text-view .title')?.textContent?.includes('نخلة التمر'));
    await assertMarked(page);
  });
});

test('an article gives the sentences that the core chooses, at each step of the slider', async () => {
  await visitReady(async (page) => {
    await enter(page, article);
    await page.type('#sentences', KEYS.home);
    await counts(page, 1);
    let compared = 0;
    for (const count of [2, 3, 4, 5]) {
      await page.type('#sentences', KEYS.up);
      await counts(page, count);
      const vector = selections.find((of) => of.article === 'sections' && of.budget.sentences === count);
      if (vector === undefined) continue;
      compared += 1;
      assert.deepEqual(await texts(page, '#points .verbatim'), vector.sentences.map((index) => golden.sentences[index]?.text));
    }
    assert.ok(compared > 0);
    await assertMarked(page);
    assert.match((await texts(page, '#length-value')).join(), /٥/);
  });
});

test('a text that is typed is summarized at the pause', async () => {
  await visitReady(async (page) => {
    const typed = 'فتح المتحف أبوابه للزوار مساء أمس. ودخله ألف زائر في يوم واحد.';
    await page.type('#text', typed);
    await until(page, (typed) => document.querySelector('#text-view')?.textContent?.replace(/\[?\d+\]?/g, '').includes(typed.slice(0, 30)), typed);
    await assertMarked(page);
    for (const point of await texts(page, '#points .verbatim')) assert.ok(typed.includes(point), point);
  });
});

test('a point leads to its place in the text', async () => {
  await visitReady(async (page) => {
    await enter(page, article);
    await page.click('#points a');
    await until(page, () => {
      const { top, bottom } = document.querySelector('#text-view [aria-current]')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight;
    });
    assert.deepEqual(await texts(page, '#text-view [aria-current] mark, #text-view mark[aria-current]'), (await texts(page, '#points .verbatim')).slice(0, 1));
  });
});

test('a keyword turns the summary to itself', async () => {
  await visitReady(async (page) => {
    await enter(page, article);
    await page.click('#chips button');
    await until(page, () => document.querySelector('#chips [aria-pressed="true"]') !== null);
    await assertMarked(page);
  });
});

test('the language turns the whole page and is remembered', async () => {
  await visitReady(async (page) => {
    await page.click('#language');
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['en', 'ltr']);
    assert.match((await texts(page, '#length-value')).join(), /^\d+ of \d+ sentences$/);
    await page.goto(address);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });
});

test('a long text is read in the worker, while the page answers, and the reading can be given up', async () => {
  await visitReady(async (page) => {
    const times = (/** @type {number} */ bytes) => Math.ceil(bytes / Buffer.byteLength(article));
    assert.ok(await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('worker.js'))), 'a worker has started');
    await put(page, `${article}\n\n`, times(3_000_000));
    await until(page, () => document.querySelector('#progress:not([hidden])') !== null);
    await page.type('#sentences', KEYS.home);
    await counts(page, 1);
    await page.click('#cancel');
    await until(page, () => document.querySelector('#status')?.textContent?.includes('أُلغيت القراءة'));
    assert.ok(await page.evaluate(() => document.querySelector('#origin:not([hidden])') !== null), 'what was shown before stays');
    await enter(page, `${article}\n\n`, times(150_000));
    await assertMarked(page);
  });
});
