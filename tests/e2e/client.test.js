// The client in Chromium: one table of calls for both places where a text is read, then what only a worker knows.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { trappingCore } from '../support/trapping.js';
import { address } from './browser.js';
import { outcomeOf, visitClient } from './client.js';

/**
 * @typedef {import('../../www/client/types.js').Setup} Setup
 * @typedef {import('./client.js').Call} Call
 */

/** @param {string} name */
const read = (name) => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8');

const ARTICLES = ['sections', 'news', 'encyclopedia', 'wrapped', 'column'];
const article = await read('articles/sections.txt');
/** @type {{ article: string, budget: object, sentences: number[] }[]} */
const selections = JSON.parse(await read('golden/selections.json')).filter(({ article = '' }) => article === 'sections');
/** @type {{ article: string, method: string, focus: string, chain: number[] }[]} */
const orders = JSON.parse(await read('golden/orders.json')).filter(({ article = '' }) => article === 'sections');
const long = `${article}\n\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(article)));

/** @type {Call[]} */
const refused = [
  { name: 'a number', verb: 'analyze', source: 5 },
  { name: 'nothing', verb: 'summarize' },
  { name: 'an unknown option', verb: 'analyze', source: article, options: { titel: 'x' } },
  { name: 'an option of the other verb', verb: 'analyze', source: article, options: { sentences: 3 } },
  { name: 'an unknown method', verb: 'analyze', source: article, options: { method: 'best' } },
  { name: 'options that are none', verb: 'analyze', source: article, options: 'title' },
  { name: 'a list of options', verb: 'analyze', source: article, options: [] },
  { name: 'no sentences', verb: 'summarize', source: article, options: { sentences: 0 } },
  { name: 'two budgets', verb: 'summarize', source: article, options: { sentences: 1, words: 5 } },
  { name: 'a signal that is none', verb: 'analyze', source: article, options: { signal: 5 } },
  { name: 'a listener that is none', verb: 'analyze', source: article, options: { onProgress: 5 } },
];
const CODES = /** @type {Record<string, string>} */ ({
  'a number': 'invalid_source',
  nothing: 'invalid_source',
  'an unknown option': 'unknown_option',
  'an option of the other verb': 'unknown_option',
});

for (const worker of /** @type {const} */ (['always', 'never'])) {
  const where = `worker: ${worker}`;
  /** @type {Setup} */
  const setup = { worker };

  test(`${where}: analyses are the golden ones`, async () => {
    await visitClient(async (visit) => {
      for (const name of ARTICLES) {
        const source = await read(`articles/${name}.txt`);
        const value = JSON.parse(await read(`golden/${name}.json`));
        assert.deepEqual(await outcomeOf(visit, setup, { name, verb: 'analyze', source }), { value }, name);
      }
      assert.deepEqual(visit.errors, []);
    });
  });

  test(`${where}: summaries are what select gives, for every budget, method and focus`, async () => {
    await visitClient(async ({ page, client, errors }) => {
      const given = await page.evaluate(
        async ({ client, setup, article, selections, orders }) => {
          const summarizer = await client.createSummarizer(setup);
          const indices = (/** @type {{ sentences: { index: number }[] }} */ { sentences }) => sentences.map(({ index }) => index);
          const analysis = await summarizer.analyze(article);
          const summarized = await Promise.all(selections.map(({ budget }) => summarizer.summarize(article, budget)));
          const analyzed = await Promise.all(
            orders.map(({ method, focus }) => {
              const ranking = /** @type {import('../../www/client/types.js').AnalyzeOptions} */ ({ method, focus });
              return summarizer.analyze(article, ranking);
            }),
          );
          return {
            summarized: summarized.map(indices),
            selected: selections.map(({ budget }) => indices(summarizer.select(analysis, budget))),
            chains: analyzed.map((analysis) => client.chainOf(analysis).map(({ index }) => index)),
          };
        },
        { client, setup, article, selections, orders },
      );
      assert.ok(selections.length > 5 && orders.length > 4);
      assert.deepEqual(given.summarized, selections.map(({ sentences }) => sentences));
      assert.deepEqual(given.selected, given.summarized);
      assert.deepEqual(given.chains, orders.map(({ chain }) => chain));
      assert.deepEqual(errors, []);
    });
  });

  test(`${where}: what is refused is refused with the code`, async () => {
    await visitClient(async (visit) => {
      for (const call of refused) {
        const outcome = await outcomeOf(visit, setup, call);
        assert.equal('code' in outcome && outcome.code, CODES[call.name] ?? 'invalid_option', call.name);
        assert.notEqual('message' in outcome && outcome.message, '', call.name);
      }
      const codes = await visit.page.evaluate(
        async ({ client, setup, article }) => {
          const summarizer = await client.createSummarizer(setup);
          const unsendable = /** @type {string} */ (/** @type {unknown} */ (() => {}));
          const calls = [summarizer.analyze(unsendable), summarizer.analyze(article, { title: unsendable })];
          return Promise.all(calls.map((call) => call.then(() => 'none', client.codeOf)));
        },
        { client: visit.client, setup, article },
      );
      assert.deepEqual(codes, ['invalid_source', 'invalid_option']);
      assert.deepEqual(visit.errors, []);
    });
  });

  test(`${where}: lone surrogates come back as they were`, async () => {
    await visitClient(async ({ page, client }) => {
      const isIntact = await page.evaluate(
        async ({ client, setup }) => {
          const text = `الأولى ${String.fromCharCode(0xd800)} هنا. والثانية 🎉 ${String.fromCharCode(0xdc00)} هناك.`;
          const summarizer = await client.createSummarizer(setup);
          const { text: kept, sentences } = await summarizer.analyze(text);
          const slices = sentences.map(({ start, end }) => text.slice(start, end));
          return kept === text && sentences.length === 2 && sentences.every(({ text }, index) => text === slices[index]);
        },
        { client, setup },
      );
      assert.ok(isIntact);
    });
  });

  test(`${where}: progress goes from 0 to 1, and a listener that throws does no harm`, async () => {
    await visitClient(async ({ page, client, errors }) => {
      const shares = await page.evaluate(
        async ({ client, setup, article }) => {
          const summarizer = await client.createSummarizer(setup);
          /** @type {number[]} */
          const shares = [];
          await summarizer.analyze(article, { onProgress: (share) => shares.push(share) });
          const onProgress = () => {
            throw new Error('of the listener');
          };
          await summarizer.analyze(article, { onProgress });
          return shares;
        },
        { client, setup, article },
      );
      assert.equal(shares[0], 0);
      assert.equal(shares.at(-1), 1);
      assert.deepEqual(shares, shares.toSorted((a, b) => a - b));
      assert.ok(errors.length >= 2 && errors.every((error) => error.includes('of the listener')), errors.join());
    });
  });

  test(`${where}: a call is given up before, when its work begins, while it waits, and afterwards`, async () => {
    await visitClient(async ({ page, client }) => {
      const given = await page.evaluate(
        async ({ client, setup, article, long }) => {
          const summarizer = await client.createSummarizer(setup);
          const aborted = AbortSignal.abort();
          const before = await summarizer.analyze(article, { signal: aborted }).catch((reason) => reason === aborted.reason);

          const atOnce = new AbortController();
          const withdrawn = summarizer.analyze(article, { signal: atOnce.signal });
          atOnce.abort();

          const during = new AbortController();
          /** @type {number[]} */
          const shares = [];
          const begun = summarizer.analyze(long, {
            signal: during.signal,
            onProgress(share) {
              shares.push(share);
              during.abort(new Error('enough'));
            },
          });
          const waiting = new AbortController();
          const queued = summarizer.analyze(article, { signal: waiting.signal });
          const kept = summarizer.analyze(article);
          waiting.abort();
          const caught = (/** @type {Promise<unknown>} */ call) => call.catch((reason) => `${reason.name}: ${reason.message}`);
          const reasons = [await caught(withdrawn), await caught(queued), await caught(begun)];

          const afterwards = new AbortController();
          const { sentences } = await summarizer.analyze(article, { signal: afterwards.signal });
          afterwards.abort();
          return { before, reasons, shares, answers: [(await kept).sentences.length, sentences.length] };
        },
        { client, setup, article, long },
      );
      const [withdrawn, queued, begun] = given.reasons;
      assert.equal(given.before, true);
      assert.match(String(withdrawn), /^AbortError/);
      assert.match(String(queued), /^AbortError/);
      assert.equal(begun, 'Error: enough');
      assert.deepEqual(given.shares, [0]);
      assert.ok(given.answers[0] && given.answers[0] === given.answers[1]);
    });
  });

  test(`${where}: dispose rejects what is pending and what comes later`, async () => {
    await visitClient(async ({ page, client }) => {
      const codes = await page.evaluate(
        async ({ client, setup, article }) => {
          const summarizer = await client.createSummarizer(setup);
          const [running, waiting] = [summarizer.analyze(article), summarizer.summarize(article)];
          summarizer.dispose();
          summarizer.dispose();
          const calls = [running, waiting, summarizer.analyze(article), summarizer.prepare()];
          return Promise.all(calls.map((call) => call.then(() => 'none', client.codeOf)));
        },
        { client, setup, article },
      );
      assert.deepEqual(codes, Array(4).fill('disposed'));
      assert.equal(page.workers().length, 0);
    });
  });

  test(`${where}: a core that traps is made anew for the next call`, async () => {
    const body = Buffer.from(await trappingCore());
    await visitClient(
      async ({ page, client }) => {
        const codes = await page.evaluate(
          async ({ client, setup, article }) => {
            const summarizer = await client.createSummarizer(setup);
            const calls = Array.from({ length: 4 }, () => summarizer.analyze(article));
            return Promise.all(calls.map((call) => call.then(() => 'none', client.codeOf)));
          },
          { client, setup, article },
        );
        // On the page's own thread its example had the first call.
        const wanted = ['none', 'crashed', 'none', 'crashed', 'none'];
        assert.deepEqual(codes, worker === 'never' ? wanted.slice(1) : wanted.slice(0, 4));
      },
      (page) => page.route('**/*.wasm', (route) => route.fulfill({ body, contentType: 'application/wasm' })),
    );
  });
}

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
      assert.equal(visit.page.workers().length, 0);
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
