// One Firefox for a file of tests, a fresh page for each test, and what a page did behind the reader's back. Playwright drives
// only its own build of Firefox; Puppeteer drives a system's own by WebDriver BiDi, without geckodriver.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { STRICT } from '../support/host.js';

export const address = process.env['ZUBDA_URL'] ?? 'http://127.0.0.1:8080/';

/** Of a page that hosts the element: Firefox asks for an icon by itself, and reports it where the policy forbids it. */
export const HOST_POLICY = `${STRICT}; img-src 'self'`;

/** The clipboard without the browser's own question, which nobody is there to answer. */
const PREFERENCES = { 'dom.events.testing.asyncClipboard': true };

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ page: Page, requests: string[], errors: string[] }} Visit `requests` and `errors` grow while the page lives
 */

/** @type {import('puppeteer-core').Browser | undefined} */
let browser;

before(async () => {
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    extraPrefsFirefox: PREFERENCES,
    headless: true,
  });
});

after(async () => {
  await browser?.close();
});

/**
 * Opens the page, waits until it says that it is ready, hands it to the test, and closes it. Errors on the console and offences
 * against the page's policy fail the test.
 *
 * @param {(visit: Visit) => Promise<void>} act
 * @param {(page: Page) => Promise<unknown>} [prepare] before the page is opened
 * @param {string} [at] another address
 */
export async function visit(act, prepare = async () => {}, at = address) {
  if (browser === undefined) throw new Error('the browser has not started');
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    /** @type {Visit} */
    const made = { page, requests: [], errors: [] };
    page.on('request', (request) => {
      // Firefox's own sign for the marks of lists comes out of the browser itself.
      if (!request.url().startsWith('data:')) made.requests.push(request.url());
    });
    page.on('pageerror', (error) => made.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') made.errors.push(message.text());
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) => {
        console.error(`against the policy: ${violatedDirective} ${sourceFile}:${lineNumber}`);
      });
    });
    await prepare(page);
    await page.goto(at);
    await ready(page);
    await act(made);
    assert.deepEqual(made.errors, []);
  } finally {
    await context.close();
  }
}

/** @param {Page} page */
export async function ready(page) {
  await until(page, () => document.documentElement.dataset['state'] !== 'loading');
}

/**
 * Waits until the page's answer is yes.
 *
 * @template {unknown[]} Given
 * @param {Page} page
 * @param {import('puppeteer-core').EvaluateFunc<Given>} isSo in the page
 * @param {Given} given
 */
export async function until(page, isSo, ...given) {
  await page.waitForFunction(isSo, {}, ...given);
}

/**
 * The text of every element that is meant.
 *
 * @param {Page} page
 * @param {string} selector
 */
export async function texts(page, selector) {
  return page.evaluate((selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? ''), selector);
}

/**
 * The points of the summary and the marks in the text, in order.
 *
 * @param {Page} page
 */
export async function shown(page) {
  return { points: await texts(page, '#points .verbatim'), marks: await texts(page, '#text-view mark') };
}

/**
 * A key with another held.
 *
 * @param {Page} page
 * @param {'Control' | 'Alt'} held
 * @param {import('puppeteer-core').KeyInput} key
 */
export async function chord(page, held, key) {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/**
 * Puts something on the clipboard and pastes it over what stands in the text area.
 *
 * @param {Page} page
 * @param {Record<string, string>} held by type
 */
export async function paste(page, held) {
  await page.evaluate(async (held) => {
    const blobs = Object.entries(held).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, held);
  await page.focus('#text');
  await chord(page, 'Control', 'a');
  await chord(page, 'Control', 'v');
}

/**
 * Pastes a text and waits until the page shows its summary in the example's place.
 *
 * @param {Page} page
 * @param {string} text
 */
export async function enter(page, text) {
  await paste(page, { 'text/plain': text });
  await until(page, () => document.querySelector('#origin[hidden]') !== null);
}

/**
 * Waits until the summary has so many sentences.
 *
 * @param {Page} page
 * @param {number} count
 */
export async function counts(page, count) {
  await until(page, (count) => document.querySelectorAll('#points .verbatim').length === count, count);
}
