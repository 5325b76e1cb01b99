// The client in a browser: one suite for both places where a text is read.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { trappingCore } from '../support/trapping.js';
import { eventually } from './browser.js';
import { outcomeOf, shareClient, visitClient } from './client.js';

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
const trapping = Buffer.from(await trappingCore());
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
  describe(`worker: ${worker}`, () => {
    const inPage = shareClient();
    /** @type {Setup} */
    const setup = { worker };

    test('analyses are the golden ones', async () => {
      await inPage(async (visit) => {
        for (const name of ARTICLES) {
          const source = await read(`articles/${name}.txt`);
          const value = JSON.parse(await read(`golden/${name}.json`));
          assert.deepEqual(await outcomeOf(visit, setup, { name, verb: 'analyze', source }), { value }, name);
        }
        assert.deepEqual(visit.errors, []);
      });
    });

    test('summaries are what select gives, for every budget, method and focus', async () => {
      await inPage(async ({ page, client, errors }) => {
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
              selected: selections.map(({ budget }) => indices(summarizer.select(analysis, /** @type {import('../../www/client/budget.js').Budget} */ (budget)))),
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

    test('what is refused is refused with the code', async () => {
      await inPage(async (visit) => {
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

    test('lone surrogates come back as they were', async () => {
      await inPage(async ({ page, client }) => {
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

    test('progress goes from 0 to 1, and a listener that throws does no harm', async () => {
      await inPage(async ({ page, client, errors }) => {
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
        await eventually(() => errors.length >= 2);
        assert.ok(errors.every((error) => error.includes('of the listener')), errors.join());
      });
    });

    test('a call is given up before, when its work begins, while it waits, and afterwards', async () => {
      await inPage(async ({ page, client }) => {
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

    test('dispose rejects what is pending and what comes later', async () => {
      await inPage(async ({ page, client }) => {
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
      });
    });

    test('a core that traps is made anew for the next call', async () => {
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
          assert.deepEqual(codes, ['none', 'crashed', 'none', 'crashed']);
        },
        (page) => page.route('**/*.wasm', (route) => route.fulfill({ body: trapping, contentType: 'application/wasm' })),
      );
    });
  });
}
