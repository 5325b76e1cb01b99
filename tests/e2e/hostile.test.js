// Every hostile payload by every way into the page: nothing runs, nothing is asked for, the policy has nothing to report, and only the
// page's own elements stand in it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropOn, harmOf, setCopied, watchPage } from '../support/hostile.js';
import { MARKDOWN, PAYLOADS, articleWith, signOf } from '../support/payloads.js';
import { visit } from './browser.js';

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
