// The element on a page of somebody else's, in Chromium.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { hostPage, STRICT } from '../support/host.js';
import { page as answer, startServer, WWW } from '../support/server.js';
import { visit } from './browser.js';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../support/server.js').Server} Server
 * @typedef {import('../support/host.js').Host} Host
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {{ type: string, detail: Record<string, unknown> }} Told an event, with the parts of its detail that are plain
 */

/** @type {Server | undefined} */
let running;

before(async () => {
  running = await startServer({ '/': WWW });
});

after(() => running?.close());

/** The server of this file. */
export function server() {
  if (running === undefined) throw new Error('the server has not started');
  return running;
}

/**
 * Opens a page with the element, under a policy that trusts nothing, hands it to the test, and fails on any error that it tells.
 *
 * @param {Host} host
 * @param {(page: Page) => Promise<void>} act
 * @param {import('playwright-core').BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown>, errors?: RegExp }} [options]
 *   `errors` are expected
 */
export async function host(host, act, { prepare, errors, ...options } = {}) {
  const { address, handle } = server();
  handle('/host', answer(hostPage(host), { 'Content-Security-Policy': STRICT }));
  await visit(
    async (visit) => {
      await act(visit.page);
      assert.deepEqual(
        visit.errors.filter((error) => errors === undefined || !errors.test(error)),
        [],
      );
    },
    options,
    async (page) => {
      await page.addInitScript(listen);
      await prepare?.(page);
    },
    '',
    `${address}host`,
  );
}

/** Keeps what the elements of a page tell. */
function listen() {
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

/**
 * Does something with the element, and waits until it tells that it is done.
 *
 * @param {Page} page
 * @param {(element: ZubdaSummary) => unknown} act
 * @param {string} [event]
 */
export async function doing(page, act, event = 'change') {
  const count = async () => (await told(page)).filter((type) => type === event).length;
  const before = await count();
  await page.locator('zubda-summary').first().evaluate(act);
  while ((await count()) <= before) await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The texts of the elements with a part, and whether each can be seen. @param {Page} page @param {string} part */
export function parts(page, part) {
  return page.locator(`zubda-summary [part="${part}"]:visible`).allTextContents();
}

/** What is marked in the page, by the names of the highlights. @param {Page} page */
export function marked(page) {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));
}

/** Whether the element is in a custom state. @param {Page} page @param {string} state */
export function hasState(page, state) {
  return page.locator('zubda-summary').evaluate((element, state) => element.matches(`:state(${state})`), state);
}
