// The client where there is no window, no document and no worker: a server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { codeOf, createSummarizer } from '../www/client/index.js';

/** @typedef {import('../www/client/types.js').Setup} Setup */

const text = await readFile(new URL('data/articles/sections.txt', import.meta.url), 'utf8');
const golden = JSON.parse(await readFile(new URL('data/golden/sections.json', import.meta.url), 'utf8'));
const bytes = new Uint8Array(await readFile(new URL('../www/core/zubda_bg.wasm', import.meta.url)));

/** @param {unknown} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

for (const [name, wasm] of /** @type {const} */ ([
  ['bytes', bytes],
  ['a buffer', bytes.buffer],
  ['a module', await WebAssembly.compile(bytes)],
])) {
  test(`the core is given as ${name}`, async () => {
    const summarizer = await createSummarizer({ worker: 'never', wasm });
    const analysis = await summarizer.analyze(text);
    assert.deepEqual(plain(analysis), golden);
    const { sentences } = await summarizer.summarize(text, { sentences: 3 });
    assert.deepEqual(plain(sentences), plain(summarizer.select(analysis, { sentences: 3 }).sentences));
  });
}

test('a long text is read where there are no workers', async () => {
  const summarizer = await createSummarizer({ wasm: bytes, threshold: 0 });
  await summarizer.prepare();
  assert.deepEqual(plain(await summarizer.analyze(text)), golden);
});

test('a core that does not come is an error with a code', async () => {
  await assert.rejects(createSummarizer({ wasmUrl: new URL('nowhere.wasm', import.meta.url) }), { code: 'wasm_unavailable' });
  await assert.rejects(createSummarizer({ wasm: new Uint8Array([1, 2, 3]) }), { code: 'wasm_unavailable' });
  // A module that is another one leaves the way open for the core.
  const other = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
  await assert.rejects(createSummarizer({ wasm: other }), { code: 'wasm_unavailable' });
  assert.equal((await (await createSummarizer({ wasm: bytes })).analyze(text)).text, text);
});

test('what a summarizer cannot be told is refused, by name where it is unknown', async () => {
  await assert.rejects(createSummarizer(/** @type {Setup} */ ({ wasm: bytes, wrker: 'never' })), {
    code: 'unknown_option',
    message: /"wrker"/,
  });
  const wrong = [
    { worker: 'sometimes' },
    { worker: null },
    { threshold: -1 },
    { threshold: NaN },
    { threshold: '10' },
    { wasmUrl: 5 },
    { workerUrl: {} },
    { wasm: 'core.wasm' },
    { wasm: bytes, wasmUrl: 'core.wasm' },
    'never',
    null,
    [],
  ];
  for (const setup of wrong) {
    await assert.rejects(createSummarizer(/** @type {Setup} */ (setup)), { code: 'invalid_option' }, JSON.stringify(setup));
  }
});

test('codes tell failures apart', () => {
  assert.equal(codeOf(Object.assign(new Error('full'), { code: 'too_long' })), 'too_long');
  assert.equal(codeOf(AbortSignal.abort().reason), 'aborted');
  assert.equal(codeOf(new Error('no code')), 'internal');
  assert.equal(codeOf('thrown'), 'internal');
});
