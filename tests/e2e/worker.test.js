// The client in a browser: which thread reads a text, and what becomes of a call where a worker is refused, ended or dead.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { address, eventually } from './browser.js';
import { outcomeOf, visitClient } from './client.js';

/**
 * @typedef {import('../../www/client/types.js').Setup} Setup
 */

/** @param {string} name */
const read = (name) => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8');

const article = await read('articles/sections.txt');
const long = `${article}\n\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(article)));

test('a short text is read on the main thread, a long one in a worker; answers come in order', async () => {
  await visitClient(async ({ page, client, errors }) => {
    const analyze = (/** @type {string[]} */ texts) =>
      page.evaluate(
        async ({ client, texts }) => {
          const summarizer = await client.createSummarizer({ threshold: 5000 });
          /** @type {number[]} */
          const order = [];
          await Promise.all(texts.map((text, index) => summarizer.analyze(text).then(() => order.push(index))));
          return order;
        },
        { client, texts },
      );
    await analyze([article.slice(0, 5000)]);
    assert.equal(page.workers().length, 0);
    assert.deepEqual(await analyze([article, long, article, long.slice(0, 10_000)]), [0, 1, 2, 3]);
    assert.equal(page.workers().length, 1);
    assert.deepEqual(errors, []);
  });
});

test('while a worker reads a million bytes the timers of the page run; on the main thread they would not', async () => {
  await visitClient(async ({ page, client, errors }) => {
    const ticks = await page.evaluate(
      async ({ client, long }) => {
        const count = async (/** @type {'always' | 'never'} */ worker) => {
          const summarizer = await client.createSummarizer({ worker });
          let ticks = 0;
          /** @type {ReturnType<typeof setInterval> | undefined} */
          let timer;
          const onProgress = (/** @type {number} */ share) => {
            if (share === 0) timer = setInterval(() => (ticks += 1));
            if (share === 1) clearInterval(timer);
          };
          await summarizer.analyze(long, { onProgress });
          summarizer.dispose();
          return ticks;
        };
        return { worker: await count('always'), main: await count('never') };
      },
      { client, long },
    );
    assert.ok(ticks.worker > 0);
    assert.equal(ticks.main, 0);
    assert.deepEqual(errors, []);
  });
});

test('an abort ends the worker at once, and the next call has a new one', async () => {
  await visitClient(async ({ page, client, errors }) => {
    const summarizer = await page.evaluateHandle((client) => client.createSummarizer({ worker: 'always' }), client);
    const ended = page.waitForEvent('worker').then((worker) => worker.waitForEvent('close'));
    const name = await page.evaluate(
      ({ summarizer, long }) => {
        const controller = new AbortController();
        const call = summarizer.analyze(long, { signal: controller.signal, onProgress: () => controller.abort() });
        return call.catch((reason) => reason.name);
      },
      { summarizer, long },
    );
    assert.equal(name, 'AbortError');
    await ended;
    assert.equal(page.workers().length, 0);
    await page.evaluate(({ summarizer, article }) => summarizer.analyze(article).then(() => {}), { summarizer, article });
    assert.equal(page.workers().length, 1);
    const closed = page.workers()[0]?.waitForEvent('close');
    await page.evaluate((summarizer) => summarizer.dispose(), summarizer);
    await closed;
    assert.deepEqual(errors, []);
  });
});

test('once it is prepared, a long text makes no request, and the core is fetched once for all', async () => {
  await visitClient(async ({ page, client, requests, errors }) => {
    const summarizer = await page.evaluateHandle((client) => client.createSummarizer(), client);
    await page.evaluate((summarizer) => summarizer.prepare(), summarizer);
    assert.equal(page.workers().length, 1);
    const before = requests.length;
    await page.evaluate(({ summarizer, long }) => summarizer.analyze(long).then(() => {}), { summarizer, long });
    assert.equal(page.workers().length, 1);
    assert.deepEqual(requests.slice(before), []);
    assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
    assert.deepEqual(errors, []);
  });
});

/**
 * That a text is read all the same where a worker is wanted and refused.
 *
 * @param {string} name
 * @param {Setup} setup
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare]
 */
function testRefusal(name, setup, prepare) {
  test(`a text is read on the main thread where ${name}`, async () => {
    await visitClient(async (visit) => {
      const value = JSON.parse(await read('golden/sections.json'));
      const call = /** @type {const} */ ({ name, verb: 'analyze', source: article });
      assert.deepEqual(await outcomeOf(visit, { worker: 'always', ...setup }, call), { value });
      await eventually(() => visit.page.workers().length === 0);
      const origin = new URL(address).origin;
      assert.deepEqual(visit.requests.filter((url) => new URL(url).origin !== origin), []);
    }, prepare);
  });
}

testRefusal("the worker's script does not come", { workerUrl: '/client/nowhere.js' });
testRefusal("the worker's script is of another origin", { workerUrl: 'http://localhost:9/client/worker.js' });
testRefusal("the worker's script stands in the address", { workerUrl: 'data:text/javascript,postMessage(0)' });
testRefusal("the worker's script is broken", { workerUrl: '/broken.js' }, (page) =>
  page.route('**/broken.js', (route) => route.fulfill({ body: 'import "./nowhere.js"', contentType: 'text/javascript' })),
);
testRefusal('the browser has no workers', {}, (page) => page.addInitScript('delete globalThis.Worker'));
testRefusal('the policy of the page forbids workers', {}, (page) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace("worker-src 'self'", "worker-src 'none'") });
  }),
);
testRefusal('the policy of the page forbids the policy of Zubda', {}, (page) =>
  page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('trusted-types zubda', "trusted-types 'none'") });
  }),
);

test('a worker that dies is the code crashed, and the next call has a new one', async () => {
  const dying = "addEventListener('message', ({ data }) => { if (data.kind === 'call') throw new Error('dead'); postMessage({ kind: 'ready' }); });";
  await visitClient(
    async ({ page, client }) => {
      const outcomes = await page.evaluate(
        async ({ client, article }) => {
          const summarizer = await client.createSummarizer({ worker: 'always', workerUrl: '/client/worker.js?dying' });
          const calls = [summarizer.analyze(article), summarizer.analyze(article)];
          const told = (/** @type {Error} */ error) => `${client.codeOf(error)}: ${error.message}`;
          return Promise.all(calls.map((call) => call.then(() => 'answered', told)));
        },
        { client, article },
      );
      assert.match(String(outcomes[0]), /^crashed: .*dead/);
      assert.equal(outcomes[1], 'answered');
      assert.equal(page.workers().length, 1);
    },
    (page) =>
      page.route('**/worker.js?dying', (route) => route.fulfill({ body: dying, contentType: 'text/javascript' }), { times: 1 }),
  );
});

test('a core that is served as something else is compiled all the same', async () => {
  await visitClient(
    async (visit) => {
      const outcome = await outcomeOf(visit, { worker: 'always' }, { name: '', verb: 'analyze', source: article });
      assert.ok('value' in outcome);
      assert.deepEqual(visit.errors, []);
    },
    (page) =>
      page.route('**/*.wasm', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
      }),
  );
});

test('a core that is not there is an error with a code', async () => {
  await visitClient(async ({ page, client }) => {
    const code = await page.evaluate(
      (client) => client.createSummarizer({ wasmUrl: '/nowhere.wasm' }).then(() => 'none', client.codeOf),
      client,
    );
    assert.equal(code, 'wasm_unavailable');
  });
});

test('markup is parsed, not run, under the policy of the page', async () => {
  await visitClient(async ({ page, client, requests, errors }) => {
    const before = requests.length;
    const heading = await page.evaluate(
      (client) => {
        const html = '<h1>عنوان</h1><script>document.title = "gone"</script><img src="/nowhere.png" onerror="document.title = 1">';
        return client.parseInertly(html).querySelector('h1')?.textContent;
      },
      client,
    );
    assert.equal(heading, 'عنوان');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.notEqual(await page.title(), 'gone');
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors.filter((error) => !error.includes('inline event handler')), []);
  });
});

test('without a summarizer of one’s own, one is shared', async () => {
  await visitClient(async ({ page, client, errors }) => {
    const isSame = await page.evaluate(
      async ({ client, article }) => {
        const analysis = await client.analyze(article);
        const { sentences } = await client.summarize(article, { words: 60 });
        return JSON.stringify(client.select(analysis, { words: 60 }).sentences) === JSON.stringify(sentences);
      },
      { client, article },
    );
    assert.ok(isSame);
    assert.deepEqual(errors, []);
  });
});
