// Every hostile payload as the text of an element, as the words of an article, and in each attribute: it is text, and does nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTES, HOST, setAttributes, showStory, storyWith } from '../support/element-hostile.js';
import { harmOf, watchPage } from '../support/hostile.js';
import { PAYLOADS, signOf } from '../support/payloads.js';
import { host, ready, server } from './element.js';

/** @typedef {import('./element.js').Page} Page */

const options = { prepare: (/** @type {Page} */ page) => page.addInitScript(watchPage) };

test('hostile text in an element and in its article is shown as text', async () => {
  await host(
    HOST,
    async (page) => {
      const asked = server().requests.length;
      for (const [number, { kind, html }] of PAYLOADS.entries()) {
        for (const place of ['text', 'article']) {
          const sign = signOf(number) + place;
          const shown = await page.evaluate(showStory, { place, text: storyWith(html, sign), sign, html });
          assert.ok(shown.includes(sign), `${kind}: ${html}`);
          assert.deepEqual(await page.evaluate(harmOf), [], `${place}, ${kind}: ${html}`);
        }
      }
      const later = server().requests.slice(asked).filter((path) => !/\.(js|wasm)$/.test(path));
      assert.deepEqual(later, []);
    },
    options,
  );
});

test('hostile values of attributes do nothing', async () => {
  await host(
    { element: '<zubda-summary controls keywords open></zubda-summary>' },
    async (page) => {
      await ready(page);
      for (const { kind, html } of PAYLOADS) {
        await page.evaluate(setAttributes, { names: ATTRIBUTES, html });
        assert.deepEqual(await page.evaluate(harmOf), [], `${kind}: ${html}`);
      }
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
