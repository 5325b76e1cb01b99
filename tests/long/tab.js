// Long service: one tab summarizes texts of many sizes for a while, and its memory is printed as it goes. `node tests/long/tab.js
// MINUTES` while `cargo xtask serve` runs (ZUBDA_URL names another address). It fails where memory has not come to rest.
import { article } from '../support/articles.js';
import { launch } from '../support/browsers.js';

const minutes = Number(process.argv[2] ?? 60);
const address = process.env['ZUBDA_URL'] ?? 'http://127.0.0.1:8080/';
/** What the heap may have grown from the second tenth of the time to the last: what a collector leaves lying about. */
const MOST_GROWTH = 1.25;

const browser = await launch();
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
/** @type {string[]} */
const errors = [];
page.on('pageerror', (error) => errors.push(String(error)));
await page.goto(address);
await page.waitForSelector('html[data-state="ready"]');

/**
 * Puts a text into the page and waits until it is read.
 *
 * @param {number} round
 */
async function readOne(round) {
  // From a sentence to what a worker reads, no two rounds alike.
  const size = [200, 3_000, 12_000, 60_000][round % 4] ?? 0;
  await page.evaluate(async ({ text, sign }) => {
    const area = document.getElementById('text');
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.value = `${text}\n\n${sign}.`;
    area.form?.requestSubmit();
    while (!document.getElementById('text-view')?.textContent?.includes(sign)) await new Promise((resolve) => setTimeout(resolve, 5));
  }, { text: article.repeat(Math.ceil(size / article.length)).slice(round % 97, size), sign: `قال الشاهد ${round} إن كل شيء بخير` });
}

/** Megabytes in use after a collection, and the elements of the document. */
async function measure() {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize / 1e6, nodes, jsEventListeners };
}

const end = Date.now() + minutes * 60_000;
const step = (minutes * 60_000) / 10;
/** @type {{ heap: number, nodes: number }[]} */
const measured = [];
let round = 0;
for (let next = Date.now() + step; next <= end + step / 2; next += step) {
  while (Date.now() < next) await readOne((round += 1));
  // The same text each time that something is measured.
  await readOne(4_000_000);
  const now = await measure();
  measured.push(now);
  console.log(`${round} summaries: ${now.heap.toFixed(1)} MB of heap, ${now.nodes} nodes, ${now.jsEventListeners} listeners`);
}
await browser.close();
const [, early, ...later] = measured;
const last = later.at(-1);
if (early === undefined || last === undefined) throw new Error('nothing was measured');
const isFlat = last.heap <= early.heap * MOST_GROWTH && last.nodes <= early.nodes * MOST_GROWTH;
console.log(isFlat && errors.length === 0 ? 'memory is flat' : `memory grew, or the page failed: ${errors.join()}`);
process.exitCode = isFlat && errors.length === 0 ? 0 : 1;
