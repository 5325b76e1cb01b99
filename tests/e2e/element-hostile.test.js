// Every hostile payload as the text of an element, as the words of an article, and in each attribute: it is text, and does nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, FILLED, tryAttributes, tryTexts } from '../support/element-hostile.js';
import { harmOf, watchPage } from '../support/hostile.js';
import { host, ready, server } from './element.js';

/** @typedef {import('./element.js').Page} Page */

const options = { prepare: (/** @type {Page} */ page) => page.addInitScript(watchPage) };

test('hostile text in an element and in its article is shown as text', async () => {
  await host(
    EMPTY,
    async (page) => {
      const asked = server().requests.length;
      await tryTexts(page);
      const later = server().requests.slice(asked).filter((path) => !/\.(js|wasm)$/.test(path));
      assert.deepEqual(later, []);
    },
    options,
  );
});

test('hostile values of attributes do nothing', async () => {
  await host(
    FILLED,
    async (page) => {
      await ready(page);
      await tryAttributes(page);
    },
    options,
  );
});

test('addresses that are none, or run something, are a failure that is told', async () => {
  for (const address of ['javascript:alert(1)', 'data:text/javascript,alert(1)', 'blob:null/1', 'http://[', '//[']) {
    for (const attribute of ['wasm-src', 'base-path']) {
      await host(
        { element: `<zubda-summary ${attribute}="${address}" open><p>ملخص الخادم.</p></zubda-summary>` },
        async (page) => {
          await page.waitForSelector('zubda-summary:state(error)');
          assert.ok(await page.getByText('ملخص الخادم.').isVisible());
          const harm = await page.evaluate(harmOf);
          assert.deepEqual(harm.filter((found) => !found.startsWith('the policy reported connect-src')), []);
        },
        { ...options, errors: /policy|violates|Fetch API|ERR_|404/i },
      );
    }
  }
});
