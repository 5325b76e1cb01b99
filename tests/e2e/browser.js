// One browser for a file of tests, a fresh page for each test, and what a page did behind the reader's back.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from '../support/browsers.js';

export const address = process.env['ZUBDA_URL'] ?? 'http://127.0.0.1:8080/';

export { article, golden, selections } from '../support/articles.js';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {{ page: Page, requests: string[], errors: string[] }} Visit `requests` and `errors` grow while the page lives
 */

/** @type {import('playwright-core').Browser | undefined} */
let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/**
 * Opens the page, waits until it says that it is ready, hands it to the test and closes it.
 *
 * @param {(visit: Visit) => Promise<void>} act
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is opened
 * @param {string} [query] of the address
 * @param {string} [base] another address than that of the modules as they are written
 */
export async function visit(act, options = {}, prepare = async () => {}, query = '', base = address) {
  if (browser === undefined) throw new Error('the browser has not started');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    /** @type {Visit} */
    const made = { page, requests: [], errors: [] };
    page.on('request', (request) => made.requests.push(request.url()));
    page.on('pageerror', (error) => made.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') made.errors.push(message.text());
    });
    await prepare(page);
    await page.goto(base + query);
    await page.waitForSelector('html:not([data-state="loading"])');
    await act(made);
  } finally {
    await context.close();
  }
}

/**
 * Waits for what is told to the test by and by, and fails where it has not come to be in ten seconds.
 *
 * @param {() => boolean | Promise<boolean>} isSo
 * @param {string} [what]
 */
export async function eventually(isSo, what) {
  for (const end = Date.now() + 10_000; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 20))) {
    assert.ok(Date.now() < end, what);
  }
}

/**
 * Types over what stands in the text area and waits until the page shows what that text gives.
 *
 * @param {Page} page
 * @param {string} text
 * @param {string} [sign] what appears when the text was read
 */
export async function enter(page, text, sign = '#origin[hidden]') {
  await page.locator('#text').fill(text);
  await page.locator(sign).waitFor({ state: 'attached' });
}

/**
 * Puts a long text into the area at once, as a paste does.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function put(page, text) {
  await page.locator('#text').evaluate((area, text) => {
    if (area instanceof HTMLTextAreaElement) area.value = text;
    area.dispatchEvent(new Event('input'));
  }, text);
}

/**
 * The points of the summary and the marks in the text, in order.
 *
 * @param {Page} page
 */
export async function shown(page) {
  return {
    points: await page.locator('#points .verbatim').allTextContents(),
    marks: await page.locator('#text-view mark').allTextContents(),
  };
}

/**
 * Moves the slider and waits until the summary has so many sentences.
 *
 * @param {Page} page
 * @param {string} key
 * @param {number} count
 */
export async function press(page, key, count) {
  await page.locator('#sentences').press(key);
  await page.waitForFunction((count) => document.querySelectorAll('#points .verbatim').length === count, count);
}
