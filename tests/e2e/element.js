// The element on a page of somebody else's.
import assert from 'node:assert/strict';
import { listen, told } from '../support/element.js';
import { hostServer } from '../support/host-server.js';
import { visit } from './browser.js';

export { parts, ready, told } from '../support/element.js';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../support/host.js').Host} Host
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 */

const hosts = hostServer();

/** The server of this file. */
export const { server } = hosts;

/**
 * Opens a page with the element, under a policy that trusts nothing, hands it to the test, and fails on any error that it tells.
 *
 * @param {Host} host
 * @param {(page: Page) => Promise<void>} act
 * @param {import('playwright-core').BrowserContextOptions & { prepare?: (page: Page) => Promise<unknown>, errors?: RegExp }} [options]
 *   `errors` are expected
 */
export async function host(host, act, { prepare, errors, ...options } = {}) {
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
    hosts.host(host),
  );
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

/** What is marked in the page, by the names of the highlights. @param {Page} page */
export function marked(page) {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)])));
}

/** Whether the element is in a custom state. @param {Page} page @param {string} state */
export function hasState(page, state) {
  return page.locator('zubda-summary').evaluate((element, state) => element.matches(`:state(${state})`), state);
}
