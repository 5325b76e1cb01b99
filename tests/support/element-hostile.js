// Hostile markup for an element and its article. The functions run in a page: they use nothing from outside of themselves.

/** @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary */

/** The attributes that are no text, and no address of a core. */
export const ATTRIBUTES = ['for', 'selector', 'type', 'length', 'sentences', 'words', 'ratio', 'loading', 'lang', 'dir', 'digits', 'theme', 'worker'];

/** A page whose article is still to be filled. */
export const HOST = {
  element: '<zubda-summary length="long" controls keywords highlight open></zubda-summary>',
  article: '<article><h1></h1><p></p></article>',
};

/** A story of a few sentences in which a piece of markup stands as text. @param {string} piece @param {string} sign */
export const storyWith = (piece, sign) => `وصلت القافلة إلى المدينة عند الفجر. ${piece} وقال ${sign} إن الطريق كانت طويلة. ثم أكملت طريقها إلى الميناء.`;

/**
 * Gives the element a story, as its text or in its article, and tells what it shows once it has read that.
 *
 * @param {{ place: string, text: string, sign: string, html: string }} given
 */
export async function showStory({ place, text, sign, html }) {
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
 * Gives attributes a value, and waits until the element shows its article again.
 *
 * @param {{ names: string[], html: string }} given
 */
export async function setAttributes({ names, html }) {
  const element = /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary'));
  for (const name of names) element.setAttribute(name, html);
  await new Promise(requestAnimationFrame);
  for (const name of ['for', 'selector']) element.removeAttribute(name);
  await element.ready;
}
