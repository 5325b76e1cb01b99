// Every hostile payload as the text of an element, as the words of an article, and in each attribute: it is text, and does nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harmOf, watchPage } from '../support/hostile.js';
import { PAYLOADS, signOf } from '../support/payloads.js';
import { host, ready, server } from './element.js';

/**
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {import('./element.js').Page} Page
 */

/** The attributes that are no text, and no address of a core. */
const ATTRIBUTES = ['for', 'selector', 'type', 'length', 'sentences', 'words', 'ratio', 'loading', 'lang', 'dir', 'digits', 'theme', 'worker'];

/** A page whose article is still to be filled. */
const EMPTY = {
  element: '<zubda-summary length="long" controls keywords highlight open></zubda-summary>',
  article: '<article><h1></h1><p></p></article>',
};
/** A story of a few sentences in which a piece of markup stands as text. @param {string} piece @param {string} sign */
const storyWith = (piece, sign) => `وصلت القافلة إلى المدينة عند الفجر. ${piece} وقال ${sign} إن الطريق كانت طويلة. ثم أكملت طريقها إلى الميناء.`;

const options = { prepare: (/** @type {Page} */ page) => page.addInitScript(watchPage) };

test('hostile text in an element and in its article is shown as text', async () => {
  await host(
    EMPTY,
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
        { ...options, errors: /policy|violates|Fetch API|ERR_|404|may not load/i },
      );
    }
  }
});

/**
 * In the page: gives the element a story, as its text or in its article, and tells what it shows once it has read that.
 *
 * @param {{ place: string, text: string, sign: string, html: string }} given
 */
async function showStory({ place, text, sign, html }) {
  await customElements.whenDefined('zubda-summary');
  const element = /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary'));
  const [heading, body] = document.querySelectorAll('h1, article p');
  const done = new Promise((/** @type {(nothing: void) => void} */ resolve) => {
    element.addEventListener('summary-ready', () => element.result?.text.includes(sign) && resolve());
  });
  element.text = place === 'text' ? text : '';
  if (place === 'article') {
    if (heading !== undefined) heading.textContent = html;
    if (body !== undefined) body.textContent = text;
  }
  await done;
  return element.shadowRoot?.querySelector('[part="points"]')?.textContent ?? '';
}

/**
 * In the page: gives attributes a value, and waits until the element shows its article again.
 *
 * @param {{ names: string[], html: string }} given
 */
async function setAttributes({ names, html }) {
  await customElements.whenDefined('zubda-summary');
  const element = /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary'));
  for (const name of names) element.setAttribute(name, html);
  await new Promise(requestAnimationFrame);
  for (const name of ['for', 'selector']) element.removeAttribute(name);
  await element.ready;
}
