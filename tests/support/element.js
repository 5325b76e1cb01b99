// The element in a page that a test has opened: what it shows and tells.

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {{ type: string, detail: Record<string, unknown> }} Told an event, with the parts of its detail that are plain
 */

/** Keeps what the elements of a page tell; for `addInitScript`. */
export function listen() {
  const told = Object.assign(globalThis, { told: /** @type {Told[]} */ ([]) }).told;
  for (const type of ['start', 'ready', 'change', 'select', 'error']) {
    addEventListener(`summary-${type}`, (event) => {
      const { detail } = /** @type {CustomEvent<Record<string, unknown>>} */ (event);
      const plain = Object.entries(detail).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
      told.push({ type, detail: Object.fromEntries(plain) });
    });
  }
}

/** What the elements told until now, by the names of the events. @param {Page} page */
export function told(page) {
  return page.evaluate(() => /** @type {{ told: Told[] }} */ (/** @type {unknown} */ (globalThis)).told.map(({ type }) => type));
}

/**
 * Waits for the element's summary.
 *
 * @param {Page} page
 * @param {string} [selector]
 * @returns {Promise<string[]>} its sentences
 */
export async function ready(page, selector = 'zubda-summary') {
  return page.evaluate(async (selector) => {
    await customElements.whenDefined('zubda-summary');
    const found = /** @type {ZubdaSummary} */ (document.querySelector(selector));
    const result = await found.ready;
    return result?.sentences.map(({ text }) => text) ?? [];
  }, selector);
}

/** The texts with a part that can be seen in an element, or in all. @param {Page} page @param {string} part @param {string} [selector] */
export function parts(page, part, selector = 'zubda-summary') {
  return page.locator(`${selector} [part="${part}"]:visible`).allTextContents();
}
