// The same bits natively and as WebAssembly, on texts that nobody wrote: generated Arabic, and characters from all of Unicode.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createSummarizer } from '../www/client/index.js';

const program = process.env['ZUBDA_BIN'] ?? fileURLToPath(new URL('../target/debug/zubda', import.meta.url));
const summarizer = await createSummarizer({ worker: 'never', wasm: await readFile(new URL('../www/core/zubda_bg.wasm', import.meta.url)) });

const LETTERS = 'ابتثجحخدذرزسشصضطعغفقكلمنهويةىءأإآؤئ';
const PIECES = [
  '. ', '. ', '. ', '؟ ', '! ', '… ', '، ', '؛ ', ': ', '.', '«', '»', '"', '(', ')', '\n', '\n\n', '\r\n', '\n- ', '\n1. ', '\n# ', '\u2028', '\u00a0',
  'د. ', 'أ.ف.ب. ', 'هـ. ', 'إلخ. ', '3.5 ', '١٢٫٥ ', '2024 ', 'وأضاف ', 'كما ', 'هذا ', 'في ', 'من ', 'المدينة ', 'الكتاب ', 'وبالكتاب ',
  'اقرأ أيضا: ', '🎉', '👋🏽', '\u200f', '\u200b', 'ﷺ', 'ﻻ', 'ـ', '\u0651', '\ufffd',
];

/**
 * Whole numbers below a bound, always the same ones (Knuth & Lewis's generator, whose high bits are used).
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return (/** @type {number} */ below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {(below: number) => number} next */
function arabic(next) {
  const word = () => Array.from({ length: 1 + next(7) }, () => LETTERS[next(LETTERS.length)]).join('');
  // Words that come again, so that there is something to weigh.
  const words = Array.from({ length: 12 }, word);
  const piece = () => (next(3) === 0 ? PIECES[next(PIECES.length)] : `${next(4) === 0 ? word() : words[next(words.length)]} `);
  return Array.from({ length: next(300) }, piece).join('');
}

/** @param {(below: number) => number} next */
function unicode(next) {
  const planes = [0x80, 0x800, 0xd800, 0x11_0000];
  const sign = () => {
    const code = next(planes[next(planes.length)] ?? 0);
    return code >= 0xd800 && code < 0xe000 ? ' ' : String.fromCodePoint(code);
  };
  return Array.from({ length: next(400) }, sign).join('');
}

for (const [name, make] of /** @type {const} */ ([['Arabic', arabic], ['characters of all scripts', unicode]])) {
  test(`summaries of generated ${name} are the native ones to the bit, however the options are written`, async () => {
    const next = numbers(name.length);
    const texts = Array.from({ length: 200 }, () => make(next));
    const lines = texts.map((text, id) => JSON.stringify({ id, text })).join('\n');
    for (const [flags, options] of /** @type {[string[], object][]} */ ([
      [['--sentences', '1000'], { sentences: 1000 }],
      [['--ratio', '0.3', '--focus', 'الكتاب في المدينة'], { ratio: 0.3, focus: 'الكتاب في المدينة' }],
      [['--method', 'lexrank', '--words', '60'], { method: 'lexrank', words: 60 }],
      [['--characters', '200', '--method', 'textrank'], { characters: 200, method: 'textrank' }],
    ])) {
      const answers = execFileSync(program, ['summarize', '--jsonl', ...flags], { input: lines, maxBuffer: 1e9 }).toString().trimEnd().split('\n');
      assert.equal(answers.length, texts.length);
      const turned = Object.fromEntries(Object.entries(options).reverse());
      for (const [id, text] of texts.entries()) {
        const { id: given, ...native } = JSON.parse(answers[id] ?? '');
        assert.equal(given, id);
        const made = JSON.stringify(await summarizer.summarize(text, options));
        assert.deepEqual(JSON.parse(made), native, `text ${id}: ${JSON.stringify(text)}`);
        assert.equal(JSON.stringify(await summarizer.summarize(text, turned)), made, 'the order of the options counts');
      }
    }
  });
}
