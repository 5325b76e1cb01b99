// A summarizer in JavaScript on a text, warm and in one process: `node javascript.mjs FOLDER FILE SYSTEM` prints JSON, times in ms; the
// packages stand in FOLDER.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { timed } from '../timed.mjs';

const [folder, file, name] = process.argv.slice(2);
const text = await readFile(file, 'utf8');
const require = createRequire(join(folder, 'package.json'));

/** Three sentences are asked of everybody who can be asked. */
const SENTENCES = 3;

/** @type {Record<string, () => Promise<() => unknown>>} */
const systems = {
  async 'Zubda, WebAssembly'() {
    const core = await import('../../www/core/zubda.js');
    await core.default({ module_or_path: await readFile(new URL('../../www/core/zubda_bg.wasm', import.meta.url)) });
    return () => core.summarize(text, { sentences: SENTENCES });
  },
  async 'node-summarizer'() {
    const { SummarizerManager } = require('node-summarizer');
    return () => new SummarizerManager(text, SENTENCES).getSummaryByFrequency().summary;
  },
  async 'bilingual-summarizer'() {
    const { summarize } = require('bilingual-summarizer');
    return () => summarize(text, { sentenceCount: SENTENCES });
  },
  async 'lexrank.js'() {
    const { default: lexrank } = await import(pathToFileURL(join(folder, 'node_modules/lexrank.js/src/lexrank.js')).href);
    return () => lexrank(text).flat().sort((one, other) => other.weight - one.weight).slice(0, SENTENCES);
  },
  // Division alone.
  async 'Intl.Segmenter, sentences'() {
    return () => segments('sentence');
  },
  async 'Intl.Segmenter, sentences and words'() {
    return () => [segments('sentence'), segments('word')];
  },
};

/** A paragraph at a time: it is slow on long strings. @param {'sentence' | 'word'} granularity */
function segments(granularity) {
  const segmenter = new Intl.Segmenter('ar', { granularity });
  return text.split('\n').map((paragraph) => [...segmenter.segment(paragraph)].length);
}

console.log(JSON.stringify(await timed(await systems[name]())));
