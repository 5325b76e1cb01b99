// The client in the served page, under the page's own policy.
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
    prepare,
  );
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
