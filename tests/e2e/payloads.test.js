// The hostile payloads on a page without a policy: read by the client they do nothing; by themselves they are alive.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IN_FIREFOX } from '../support/browsers.js';
import { harmOf, watchPage } from '../support/hostile.js';
import { PAYLOADS, articleWith, signOf } from '../support/payloads.js';
import { address, visit } from './browser.js';

/**
 * @typedef {import('playwright-core').Page} Page
 */

/** @param {Page} page */
const watch = (page) => page.addInitScript(watchPage);

/**
 * A page of the same origin without a policy, where hostile markup could do what it likes.
 *
 * @param {Page} page
 */
async function openBare(page) {
  await page.route(new URL('bare', address).href, (route) =>
    route.fulfill({ body: '<!doctype html><meta charset="utf-8"><title>x</title><body>', contentType: 'text/html' }),
  );
  await page.route(/leak\.example/, (route) => route.abort());
  await page.goto(new URL('bare', address).href);
}

test('the client reads hostile documents, elements and their attributes and runs nothing, on a page without a policy', async () => {
  await visit(async ({ page, requests }) => {
    await openBare(page);
    const articles = PAYLOADS.map(({ kind, html }, number) => ({ kind, sign: signOf(number), html: articleWith(html, signOf(number)) }));
    /** @type {typeof import('../support/hostile.js').harmOf} */
    const harm = harmOf;
    const client = await page.evaluateHandle(
      (path) => /** @type {Promise<typeof import('../../www/client/index.js')>} */ (import(path)),
      new URL('client/index.js', address).href,
    );
    const summarizer = await page.evaluateHandle((client) => client.createSummarizer(), client);
    const before = requests.length;
    const missed = await page.evaluate(
      async ({ client, summarizer, articles }) => {
        const missed = [];
        /** @type {Element[]} */
        const living = [];
        /** Whatever names hide it. @param {Document | undefined} page @returns {Element} */
        const rootOf = (page) => Reflect.get(/** @type {object} */ (Reflect.getOwnPropertyDescriptor(Document.prototype, 'documentElement')), 'get').call(page);
        for (const { kind, sign, html } of articles) {
          const parsed = [new DOMParser().parseFromString(html, 'text/html'), client.parseInertly(html)];
          // Names that hide a document's own are as hostile in a page that lives.
          if (kind === 'clobbering') {
            const part = Document.prototype.createElement.call(document, 'div');
            part.append(...Document.prototype.importNode.call(document, rootOf(parsed[0]), true).childNodes);
            rootOf(document).append(part);
            living.push(part);
            parsed.push(document);
          }
          for (const root of parsed.flatMap((page) => [page, rootOf(page)])) {
            const source = await summarizer.read(root);
            const analysis = await summarizer.analyze(root);
            if (!source.text.includes(sign) || analysis.sentences.some(({ start, end, text }) => analysis.text.slice(start, end) !== text)) missed.push(html);
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
        while (living.length > 0) living.pop()?.remove();
        return missed;
      },
      { client, summarizer, articles },
    );
    assert.deepEqual(missed, []);
    assert.deepEqual(await page.evaluate(harm), []);
    // Only what was put into the living page itself asks for its own pictures, and for nothing else.
    assert.deepEqual(requests.slice(before).filter((url) => /leak/.test(url)), []);
  }, {}, watch);
});

test('the payloads are alive: where nothing guards a page, they run and fetch', { skip: IN_FIREFOX && 'it proves something of the payloads, not of the page' }, async () => {
  await visit(async ({ page }) => {
    /** @param {{ kind: string, html: string }} payload @returns {Promise<string[]>} its kind, where it acts */
    const act = async ({ kind, html }) => {
      const other = await page.context().newPage();
      let acts = false;
      other.on('request', (request) => (acts ||= request.url().includes('leak.example')));
      await openBare(other);
      await other.setContent(html, { waitUntil: 'commit' });
      await other.waitForTimeout(100);
      acts ||= await other.evaluate(() => Object.hasOwn(globalThis, 'canary')).catch(() => false);
      await other.close();
      return acts ? [kind] : [];
    };
    const alive = [];
    for (let from = 0; from < PAYLOADS.length; from += 8) {
      alive.push(...(await Promise.all(PAYLOADS.slice(from, from + 8).map(act))).flat());
    }
    console.log(`${alive.length} of ${PAYLOADS.length} payloads act where nothing guards`);
    assert.ok(alive.length >= PAYLOADS.length / 3, String(alive.length));
    assert.ok(new Set(alive).size >= 9, [...new Set(alive)].join());
  }, {}, watch);
});
