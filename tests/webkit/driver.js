// One WebKitWebDriver for a file of tests, a fresh browser for each test: the W3C's WebDriver, spoken over fetch. It needs a
// display, which `cargo xtask test` gives; by hand, `xvfb-run -a` does.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

export const address = process.env['ZUBDA_URL'] ?? 'http://127.0.0.1:8080/';

/** Between two questions to the page, in milliseconds. */
const PAUSE = 50;

/** Keys, as WebDriver writes them. */
export const KEYS = { home: '\uE011', up: '\uE013' };

/**
 * @typedef {object} Page
 * @property {(address: string) => Promise<unknown>} goto
 * @property {<Given extends unknown[], Found>(act: (...given: Given) => Found, ...given: Given) => Promise<Awaited<Found>>} evaluate in the page
 * @property {(selector: string) => Promise<unknown>} click
 * @property {(selector: string, keys: string) => Promise<unknown>} type
 */

/** @type {import('node:child_process').ChildProcess | undefined} */
let driver;
let drivers = '';

before(async () => {
  const port = await freePort();
  drivers = `http://127.0.0.1:${port}`;
  const started = spawn(process.env['WEBKIT_DRIVER'] ?? 'WebKitWebDriver', [`--port=${port}`], { stdio: 'inherit' });
  driver = started;
  await once(started, 'spawn');
  while (!(await isListening())) {
    assert.equal(started.exitCode, null, 'WebKitWebDriver has ended');
    await sleep(PAUSE);
  }
});

after(() => driver?.kill());

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('there is no port');
  return bound.port;
}

function isListening() {
  return fetch(`${drivers}/status`).then(({ ok }) => ok, () => false);
}

/**
 * One command; what the driver refuses is thrown.
 *
 * @param {'POST' | 'DELETE'} method
 * @param {string} path
 * @param {object} [body]
 */
async function command(method, path, body = {}) {
  const response = await fetch(drivers + path, method === 'POST' ? { method, body: JSON.stringify(body) } : { method });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/**
 * Opens an address in a browser of its own, hands it to the test, and closes it.
 *
 * @param {(page: Page) => Promise<void>} act
 * @param {string} [at]
 */
export async function visit(act, at = address) {
  const { sessionId } = await command('POST', '/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  /** @param {string} selector @returns {Promise<string>} */
  const find = async (selector) => {
    const found = await command('POST', `${session}/element`, { using: 'css selector', value: selector });
    return `${session}/element/${Object.values(found)[0]}`;
  };
  /** @type {Page} */
  const page = {
    goto: (url) => command('POST', `${session}/url`, { url }),
    evaluate: (act, ...args) => command('POST', `${session}/execute/sync`, { script: `return (${act})(...arguments)`, args }),
    click: async (selector) => command('POST', `${await find(selector)}/click`),
    type: async (selector, text) => command('POST', `${await find(selector)}/value`, { text }),
  };
  try {
    await page.goto(at);
    await act(page);
  } finally {
    await command('DELETE', session);
  }
}

/**
 * Waits until the page's answer is yes.
 *
 * @template {unknown[]} Given
 * @param {Pick<Page, 'evaluate'>} page
 * @param {(...given: Given) => unknown} isSo in the page
 * @param {Given} given
 */
export async function until(page, isSo, ...given) {
  while (!(await page.evaluate(isSo, ...given))) await sleep(PAUSE);
}
