// Every hostile payload in the element in Firefox: as its text, as the words of its article, and in each attribute it does nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, FILLED, tryAttributes, tryTexts } from '../support/element-hostile.js';
import { hostServer } from '../support/host-server.js';
import { watchPage } from '../support/hostile.js';
import { HOST_POLICY, visit } from './browser.js';

/** Puppeteer's page, whose type tells more of what passes. @typedef {import('../support/element-suite.js').Page & import('puppeteer-core').Page} Page */

const hosts = hostServer(HOST_POLICY);

for (const [name, host, tryAll] of /** @type {const} */ ([
  ['hostile text in an element and in its article is shown as text', EMPTY, tryTexts],
  ['hostile values of attributes do nothing', FILLED, tryAttributes],
])) {
  test(name, async () => {
    await visit(
      async ({ page, requests }) => {
        const asked = requests.length;
        await tryAll(/** @type {Page} */ (page));
        assert.deepEqual(requests.slice(asked).filter((address) => !/\.(js|wasm|ico)$/.test(address)), []);
      },
      (page) => page.evaluateOnNewDocument(watchPage),
      hosts.host(host),
    );
  });
}
