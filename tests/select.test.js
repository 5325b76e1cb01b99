// JavaScript's `select` against the vectors that Rust made (tests/data/golden/selections.json).
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { select } from '../www/client/select.js';

/** @typedef {import('../www/client/budget.js').Budget} Budget */

/** @param {string} name */
async function golden(name) {
  return JSON.parse(await readFile(new URL(`data/golden/${name}.json`, import.meta.url), 'utf8'));
}

/** @type {{ article: string, budget: Budget, sentences: number[], words: number, notes: { code: string, value: number | null }[] }[]} */
const vectors = await golden('selections');

for (const { article, budget, sentences, words, notes } of vectors) {
  test(`${article} ${JSON.stringify(budget)}`, async () => {
    const analysis = await golden(article);
    const selection = select(analysis, budget);
    assert.deepEqual(selection.sentences.map(({ index }) => index), sentences);
    assert.equal(selection.words, words);
    const fromBudget = notes.filter(({ code }) => code === 'budget_too_small');
    assert.deepEqual(selection.notes.map(({ code, value }) => ({ code, value })), fromBudget);
  });
}

test('every kind of budget and the note are among the vectors', () => {
  const kinds = new Set(vectors.flatMap(({ budget }) => Object.keys(budget)));
  assert.deepEqual([...kinds].sort(), ['characters', 'ratio', 'sentences', 'words']);
  assert.ok(vectors.some(({ notes }) => notes.length > 0));
  assert.ok(vectors.some(({ sentences }) => sentences.length > 1));
});

test('what is no budget is refused with a code', async () => {
  const analysis = await golden('news');
  /** @type {object[]} */
  const wrong = [{}, { sentences: 0 }, { sentences: 1.5 }, { words: -1 }, { ratio: 0 }, { ratio: 1.1 }, { ratio: NaN }, { words: 5, ratio: 0.5 }];
  for (const budget of wrong) {
    assert.throws(() => select(analysis, /** @type {Budget} */ (budget)), { code: 'invalid_option' }, JSON.stringify(budget));
  }
  const stranger = /** @type {Budget} */ (/** @type {unknown} */ ({ length: 'short' }));
  assert.throws(() => select(analysis, stranger), { code: 'unknown_option' });
});
