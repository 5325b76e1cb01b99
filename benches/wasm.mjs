// The core as WebAssembly in Node, boundary included: `node benches/wasm.mjs FILE` prints JSON, times in ms. A process for each
// text, so that its memory is its own.
import { readFile } from 'node:fs/promises';
import { createSummarizer, select } from '../www/client/index.js';
import initialize, * as core from '../www/core/zubda.js';
import { timed } from './timed.mjs';

const text = await readFile(process.argv[2], 'utf8');
const wasm = await readFile(new URL('../www/core/zubda_bg.wasm', import.meta.url));

const started = performance.now();
const { memory } = await initialize({ module_or_path: wasm });
const analysis = core.analyze(text);
const first = performance.now() - started;

const analyze = await timed(() => core.analyze(text));
const summarize = await timed(() => core.summarize(text, { sentences: 3 }));
const pages = memory.buffer.byteLength / 65_536;

const summarizer = await createSummarizer({ wasm, worker: 'never' });
const client = await timed(() => summarizer.analyze(text));
summarizer.dispose();

// Another length each time.
let length = 0;
const resize = await timed(() => select(analysis, { sentences: (length = (length % 20) + 1) }));
const refit = await timed(() => select(analysis, { words: 25 * (length = (length % 20) + 1) }));

console.log(JSON.stringify({ first, analyze, summarize, client, resize, refit, pages }));
