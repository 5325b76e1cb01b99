// Every hostile payload by every way into the page, and read by the client: nothing runs, nothing is asked for, the policy has nothing
// to report, and only the page's own elements stand in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IN_FIREFOX } from '../support/browsers.js';
import { dropOn, harmOf, setCopied, watchPage } from '../support/hostile.js';
import { MARKDOWN, PAYLOADS, articleWith, signOf } from '../support/payloads.js';
import { address, visit } from './browser.js';

/**
 * @typedef {import('playwright-core').Page} Page
 */

/** @type {Record<string, (page: Page, html: string) => Promise<unknown>>} */
const WAYS = {
  async 'pasted with the keyboard'(page, html) {
    await page.evaluate(setCopied, { 'text/html': html, 'text/plain': 'نص' });
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
  },
  'dropped as markup': (page, html) => page.evaluate(dropOn, { html }),
  'dropped as a file': (page, html) => page.evaluate(dropOn, { name: 'saved.html', html }),
  'opened as a file': (page, html) =>
    page.locator('#file').setInputFiles({ name: 'saved.html', mimeType: 'text/html', buffer: Buffer.from(html) }),
};

/** A file with zero bytes is no text, and is refused unread. @param {{ html: string }} payload */
const mayBeFile = ({ html }) => !html.includes('\0');

/** @param {Page} page */
const watch = (page) => page.addInitScript(watchPage);

for (const [way, bring] of Object.entries(WAYS)) {
  test(`hostile markup that is ${way} does nothing`, async () => {
    await visit(async ({ page, requests, errors }) => {
      const before = requests.length;
      const payloads = way.endsWith('a file') ? PAYLOADS.filter(mayBeFile) : PAYLOADS;
      for (const [number, { kind, html }] of payloads.entries()) {
        const sign = signOf(number);
        await bring(page, articleWith(html, sign));
        await page.locator('#text-view', { hasText: sign }).waitFor();
        assert.deepEqual(await page.evaluate(harmOf), [], `${kind}: ${html}`);
        assert.deepEqual([...requests.slice(before), ...errors], [], `${kind}: ${html}`);
      }
    }, {}, watch);
  });
}

test('hostile Markdown and hostile markup in Markdown is text', async () => {
  await visit(async ({ page, requests, errors }) => {
    const before = requests.length;
    for (const [number, piece] of [...MARKDOWN, ...PAYLOADS.filter(mayBeFile).map(({ html }) => html)].entries()) {
      const sign = signOf(number);
      const text = `# خبر القافلة\n\nوصلت القافلة إلى المدينة عند الفجر. ${sign}.\n\n${piece}\n\nثم أكملت طريقها إلى الميناء.\n`;
      await page.evaluate(dropOn, { name: 'notes.md', html: text });
      await page.locator('#text-view', { hasText: sign }).waitFor();
      assert.deepEqual(await page.evaluate(harmOf), [], piece);
      assert.deepEqual([...requests.slice(before), ...errors], [], piece);
    }
  }, {}, watch);
});

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
