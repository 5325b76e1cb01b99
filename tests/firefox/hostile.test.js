// Every hostile payload in Firefox, by every way into the page: nothing runs, nothing is asked for, the policy has nothing to report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropOn, harmOf, setCopied, watchPage } from '../support/hostile.js';
import { MARKDOWN, PAYLOADS, articleWith, signOf } from '../support/payloads.js';
import { chord, until, visit } from './browser.js';

/**
 * @typedef {import('puppeteer-core').Page} Page
 */

/** @type {Record<string, (page: Page, html: string) => Promise<unknown>>} */
const WAYS = {
  async 'pasted with the keyboard'(page, html) {
    await page.evaluate(setCopied, { 'text/html': html, 'text/plain': 'نص' });
    await chord(page, 'Control', 'c');
    await chord(page, 'Control', 'v');
  },
  'dropped as markup': (page, html) => page.evaluate(dropOn, { html }),
  'dropped as a page': (page, html) => page.evaluate(dropOn, { name: 'saved.html', html }),
  'dropped as Markdown': (page, html) => page.evaluate(dropOn, { name: 'notes.md', html }),
};

for (const [way, bring] of Object.entries(WAYS)) {
  test(`hostile markup that is ${way} does nothing`, async () => {
    await visit(async ({ page, requests, errors }) => {
      const before = requests.length;
      const pieces = [...PAYLOADS.map(({ html }) => html), ...MARKDOWN];
      // A file with zero bytes is no text, and is refused unread.
      for (const [number, piece] of pieces.filter((piece) => !piece.includes('\0')).entries()) {
        const sign = signOf(number);
        await bring(page, articleWith(piece, sign));
        await until(page, (sign) => document.querySelector('#text-view')?.textContent?.includes(sign), sign);
        assert.deepEqual(await page.evaluate(harmOf), [], piece);
        assert.deepEqual([...requests.slice(before), ...errors], [], piece);
      }
    }, (page) => page.evaluateOnNewDocument(watchPage));
  });
}
