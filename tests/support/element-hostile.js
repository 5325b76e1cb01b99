// Every hostile payload for an element and its article, in whatever browser a page was opened.
import assert from 'node:assert/strict';
import { harmOf } from './hostile.js';
import { PAYLOADS, signOf } from './payloads.js';

/**
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {import('./element-suite.js').Page} Page
 */

/** The attributes that are no text, and no address of a core. */
const ATTRIBUTES = ['for', 'selector', 'type', 'length', 'sentences', 'words', 'ratio', 'loading', 'lang', 'dir', 'digits', 'theme', 'worker'];

/** A page whose article is still to be filled. */
export const EMPTY = {
  element: '<zubda-summary length="long" controls keywords highlight open></zubda-summary>',
  article: '<article><h1></h1><p></p></article>',
};
/** A page for the attributes. */
export const FILLED = { element: '<zubda-summary controls keywords open></zubda-summary>' };

/** A story of a few sentences in which a piece of markup stands as text. @param {string} piece @param {string} sign */
const storyWith = (piece, sign) => `وصلت القافلة إلى المدينة عند الفجر. ${piece} وقال ${sign} إن الطريق كانت طويلة. ثم أكملت طريقها إلى الميناء.`;

/** As the text of an element and as the words of an article each is shown as text. @param {Page} page with what `EMPTY` has */
export async function tryTexts(page) {
  for (const [number, { kind, html }] of PAYLOADS.entries()) {
    for (const place of ['text', 'article']) {
      const sign = signOf(number) + place;
      const shown = await page.evaluate(showStory, { place, text: storyWith(html, sign), sign, html });
      assert.ok(shown.includes(sign), `${kind}: ${html}`);
      assert.deepEqual(await page.evaluate(harmOf), [], `${place}, ${kind}: ${html}`);
    }
  }
}

/** In each attribute each does nothing. @param {Page} page with what `FILLED` has */
export async function tryAttributes(page) {
  for (const { kind, html } of PAYLOADS) {
    await page.evaluate(setAttributes, { names: ATTRIBUTES, html });
    assert.deepEqual(await page.evaluate(harmOf), [], `${kind}: ${html}`);
  }
}

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
