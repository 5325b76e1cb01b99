import { readBudget } from './budget.js';
import { coded } from './errors.js';
import { filling } from './filling.js';

/**
 * @typedef {import('../core/zubda.js').Analysis} Analysis
 * @typedef {import('../core/zubda.js').Note} Note
 * @typedef {import('../core/zubda.js').Sentence} Sentence
 * @typedef {import('./budget.js').Budget} Budget
 *
 * @typedef {object} Selection
 * @property {Sentence[]} sentences in the order of the text
 * @property {number} words how many words they have together
 * @property {Note[]} notes
 */

/**
 * The key sentences of an analysed text for another length, without asking the core again. Sentences take the head of
 * their chain; words, characters and a ratio take what fits of theirs and whose antecedents are in (`filling`), and are never
 * exceeded (but for a ratio, which gives at least one sentence).
 *
 * @param {Pick<Analysis, 'sentences' | 'stats'>} analysis
 * @param {Budget} budget
 * @returns {Selection}
 */
export function select(analysis, budget) {
  const { kind, amount } = readBudget(budget);
  if (!Array.isArray(analysis?.sentences)) throw coded('invalid_source', 'the first argument must be what analyze gave');
  const chain = chainOf(analysis, 'rank');
  if (kind === 'sentences') return selectionOf(chain.slice(0, amount));

  const sizeOf = kind === 'characters' ? charactersOf : wordsOf;
  const limit = kind === 'ratio' ? Math.floor(amount * analysis.stats.words) : amount;
  const taken = filling(chainOf(analysis, 'spaceRank'), limit, sizeOf);
  if (taken.length > 0 || chain.length === 0) return selectionOf(taken);
  return kind === 'ratio' ? selectionOf(chain.slice(0, 1)) : selectionOf([], [tooSmall(chain, kind, sizeOf)]);
}

/**
 * The sentences that may be selected, first choice first.
 *
 * @param {Pick<Analysis, 'sentences'>} analysis
 * @param {'rank' | 'spaceRank'} place which chain: that of a count of sentences, or that of words, characters and a ratio
 * @returns {Sentence[]}
 */
export function chainOf({ sentences }, place = 'rank') {
  return sentences.filter(({ rank }) => rank !== undefined).sort((a, b) => Number(a[place]) - Number(b[place]));
}

/**
 * @param {Sentence[]} chosen
 * @param {Note[]} [notes]
 * @returns {Selection}
 */
function selectionOf(chosen, notes = []) {
  const sentences = chosen.sort((a, b) => a.index - b.index);
  return { sentences, words: sentences.reduce((sum, { words }) => sum + words, 0), notes };
}

/**
 * @param {Sentence[]} chain
 * @param {string} unit
 * @param {(sentence: Sentence) => number} sizeOf
 * @returns {Note}
 */
function tooSmall(chain, unit, sizeOf) {
  const shortest = chain
    .filter(({ needs }) => needs.length === 0)
    .reduce((least, sentence) => Math.min(least, sizeOf(sentence)), Infinity);
  const message = `No sentence fits the budget: the shortest that would do has ${shortest} ${unit}.`;
  return { code: 'budget_too_small', message, value: shortest };
}

/** @param {Sentence} sentence */
function wordsOf({ words }) {
  return words;
}

/** @param {Sentence} sentence */
function charactersOf({ start, end }) {
  return end - start;
}
