// Every hostile payload in the element in Firefox: as its text, as the words of its article, and in each attribute it does nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ATTRIBUTES, HOST, setAttributes, showStory, storyWith } from '../support/element-hostile.js';
import { harmOf, watchPage } from '../support/hostile.js';
import { hostPage, STRICT } from '../support/host.js';
import { PAYLOADS, signOf } from '../support/payloads.js';
import { page as answer, startServer, WWW } from '../support/server.js';
import { visit } from './browser.js';

/** @type {import('../support/server.js').Server | undefined} */
let server;

before(async () => {
  server = await startServer({ '/': WWW });
});

after(() => server?.close());

/**
 * Opens a page with the element, hands it to the test, and fails on what it asked for since then.
 *
 * @param {import('../support/host.js').Host} host
 * @param {(page: import('puppeteer-core').Page) => Promise<void>} act
 */
async function host(host, act) {
  if (server === undefined) throw new Error('the server has not started');
  // Firefox asks for an icon by itself, and reports it where the policy forbids it.
  server.handle('/host', answer(hostPage(host), { 'Content-Security-Policy': `${STRICT}; img-src 'self'` }));
  await visit(
    async ({ page, requests }) => {
      const asked = requests.length;
      await act(page);
      assert.deepEqual(requests.slice(asked).filter((address) => !/\.(js|wasm|ico)$/.test(address)), []);
    },
    (page) => page.evaluateOnNewDocument(watchPage),
    `${server.address}host`,
  );
}

test('hostile text in an element and in its article is shown as text', async () => {
  await host(HOST, async (page) => {
    for (const [number, { kind, html }] of PAYLOADS.entries()) {
      for (const place of ['text', 'article']) {
        const sign = signOf(number) + place;
        const shown = await page.evaluate(showStory, { place, text: storyWith(html, sign), sign, html });
        assert.ok(shown.includes(sign), `${kind}: ${html}`);
        assert.deepEqual(await page.evaluate(harmOf), [], `${place}, ${kind}: ${html}`);
      }
    }
  });
});

test('hostile values of attributes do nothing', async () => {
  await host({ element: '<zubda-summary controls keywords open></zubda-summary>' }, async (page) => {
    for (const { kind, html } of PAYLOADS) {
      await page.evaluate(setAttributes, { names: ATTRIBUTES, html });
      assert.deepEqual(await page.evaluate(harmOf), [], `${kind}: ${html}`);
    }
  });
});
