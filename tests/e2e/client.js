// The client in the served page, under the page's own policy.
import { after, before } from 'node:test';
import { address, visit } from './browser.js';

/**
 * @typedef {typeof import('../../www/client/index.js')} Client
 * @typedef {import('../../www/client/types.js').Setup} Setup
 * @typedef {import('playwright-core').JSHandle<Client>} Handle
 * @typedef {import('./browser.js').Visit & { client: Handle }} ClientVisit
 */

/**
 * Opens the page and hands its client to the test.
 *
 * @param {(visit: ClientVisit) => Promise<void>} act
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare] before the page is opened
 */
export function visitClient(act, prepare) {
  return visit(
    async (made) => {
      /** @type {Handle} */
      const client = await made.page.evaluateHandle(
        (path) => /** @type {Promise<Client>} */ (import(path)),
        new URL('client/index.js', address).href,
      );
      await act({ ...made, client });
    },
    {},
    async (page) => {
      await page.route(address, withoutPage);
      await prepare?.(page);
    },
  );
}

/**
 * The served document without its own script, which has a summarizer of its own.
 *
 * @param {import('playwright-core').Route} route
 */
async function withoutPage(route) {
  const response = await route.fetch();
  const body = (await response.text()).replace(/<script\b[^>]*><\/script>/, '').replace('data-state="loading"', 'data-state="bare"');
  await route.fulfill({ response, body });
}

/**
 * One page for all the tests of a suite, since opening one costs more than most of them do. Call it within `describe`.
 *
 * @returns {(act: (visit: ClientVisit) => Promise<void>) => Promise<void>} what a test does in it, with a clean list of errors
 */
export function shareClient() {
  /** @type {ClientVisit | undefined} */
  let shared;
  let leave = () => {};
  before(
    () =>
      new Promise((/** @type {(nothing: void) => void} */ resolve, reject) => {
        const stay = (/** @type {ClientVisit} */ made) => {
          shared = made;
          resolve();
          return new Promise((/** @type {(nothing: void) => void} */ end) => (leave = end));
        };
        visitClient(stay).catch(reject);
      }),
  );
  after(() => leave());
  return async (act) => {
    if (shared === undefined) throw new Error('the page has not been opened');
    shared.errors.length = 0;
    await act(shared);
  };
}

/**
 * @typedef {object} Call what the table of calls holds
 * @property {string} name
 * @property {'analyze' | 'summarize'} verb
 * @property {unknown} [source]
 * @property {unknown} [options]
 *
 * @typedef {{ value: unknown } | { code: string, message: string }} Outcome
 */

/**
 * Makes a summarizer in the page and calls it once. What it gives comes as JSON.
 *
 * @param {ClientVisit} visit
 * @param {Setup} setup
 * @param {Call} call
 * @returns {Promise<Outcome>}
 */
export async function outcomeOf({ page, client }, setup, { verb, source, options }) {
  const json = await page.evaluate(
    async ({ client, setup, verb, source, options }) => {
      const summarizer = await client.createSummarizer(setup);
      try {
        return JSON.stringify({ value: await summarizer[verb](/** @type {string} */ (source), /** @type {{}} */ (options)) });
      } catch (thrown) {
        return JSON.stringify({ code: client.codeOf(thrown), message: thrown instanceof Error ? thrown.message : '' });
      } finally {
        summarizer.dispose();
      }
    },
    { client, setup, verb, source, options },
  );
  return JSON.parse(json);
}
