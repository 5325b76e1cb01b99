import { chainOf } from '../../client/index.js';

/** How many strengths of colour there are; more are not told apart. */
const STRENGTHS = 5;

/**
 * How strong each sentence's colour is, 1 (weak) to 5: by its place among the scores of the text, not by the score itself, since
 * scores of two texts do not compare.
 *
 * @param {import('../../client/types.js').Analysis} analysis
 * @returns {Map<number, number>} by the index of the sentence
 */
export function heatOf(analysis) {
  const ordered = chainOf(analysis).sort((a, b) => b.score - a.score || a.index - b.index);
  const strengthAt = (/** @type {number} */ place) => STRENGTHS - Math.floor((place * STRENGTHS) / ordered.length);
  return new Map(ordered.map(({ index }, place) => [index, strengthAt(place)]));
}
