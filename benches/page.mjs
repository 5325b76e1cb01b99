// The page as it is published, in headless Chromium: `node benches/page.mjs PAGE EMPTY FILE…` prints JSON, times in ms. PAGE and EMPTY are
// addresses of the page and of an empty one at the same kind of server; each file is a text to move the slider with.
import { readFile } from 'node:fs/promises';
import { launch } from '../tests/support/browsers.js';

const COLD = 25;
const STEPS = 40;

const [published = '', empty = '', ...files] = process.argv.slice(2);
const browser = await launch();
try {
  const floor = await cold(empty, 'body');
  const summary = await cold(published, '#points .verbatim');
  const slider = [];
  for (const file of files) slider.push(await steps(await readFile(file, 'utf8')));
  console.log(JSON.stringify({ floor, summary, slider }));
} finally {
  await browser.close();
}

/**
 * From the start of a navigation until something stands in the page and was painted, in a profile without a cache.
 *
 * @param {string} address
 * @param {string} sign
 */
async function cold(address, sign) {
  const times = [];
  // The first two start what the browser keeps for the others.
  for (let round = -2; round < COLD; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript((sign) => {
      /** @type {Window & { stands?: Promise<number> }} */ (window).stands = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(sign) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        observer.observe(document, { childList: true, subtree: true });
      });
    }, sign);
    await page.goto(address);
    const time = await page.evaluate(() => /** @type {Window & { stands?: Promise<number> }} */ (window).stands);
    if (round >= 0) times.push(time ?? NaN);
    await context.close();
  }
  return spread(times);
}

/**
 * Steps of the slider, each at the start of a frame: until its listeners are through, and until the frame after it begins, which is
 * the next one of the screen where all was done within one.
 *
 * @param {string} text
 */
async function steps(text) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(published);
  await page.locator('html[data-state="ready"]').waitFor();
  await page.locator('#text').evaluate((area, text) => {
    if (area instanceof HTMLTextAreaElement) area.value = text;
    area.dispatchEvent(new Event('input'));
  }, text);
  await page.locator('#origin[hidden]').waitFor({ state: 'attached' });
  const measured = await page.evaluate(async (count) => {
    const slider = /** @type {HTMLInputElement} */ (document.querySelector('#sentences'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const handled = [];
    const shown = [];
    for (let step = 0; step < count; step += 1) {
      for (let rest = 0; rest < 5; rest += 1) await frame();
      const before = performance.now();
      slider.value = String(1 + (step % Number(slider.max)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      handled.push(performance.now() - before);
      await frame();
      shown.push(performance.now() - before);
    }
    return { handled, shown };
  }, STEPS);
  await page.close();
  return { handled: spread(measured.handled), shown: spread(measured.shown) };
}

/** @param {number[]} times */
function spread(times) {
  times.sort((one, other) => one - other);
  return { fastest: times[0] ?? NaN, median: times[times.length >> 1] ?? NaN, slowest: times.at(-1) ?? NaN, rounds: times.length };
}
