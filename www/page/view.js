import { chainOf, select } from '../client/index.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 *
 * @typedef {object} View what of an analysed text is shown at one length
 * @property {Sentence[]} sentences the chosen ones, in the order of the text
 * @property {number} choices how many sentences there are to choose from
 * @property {number} longest the greatest length that the slider offers
 * @property {number} words of the summary
 * @property {number} share of the text's words that the summary keeps
 * @property {number} secondsSaved by reading the summary instead of the text
 */

const USUAL_LENGTH = 5;
const USUAL_SHARE = 1 / 4;
/** Beyond this a slider's steps are too fine for a thumb, and the summary is no longer one. */
const LONGEST = 60;

/**
 * @param {Analysis} analysis
 * @param {number | null} wanted how many sentences the reader asked for; until then it depends on the text
 * @returns {View}
 */
export function viewOf(analysis, wanted) {
  const choices = chainOf(analysis).length;
  const longest = Math.min(choices, LONGEST);
  const length = Math.min(wanted ?? usualLength(choices), longest);
  const { sentences, words } = length === 0 ? { sentences: [], words: 0 } : select(analysis, { sentences: length });
  const { words: all, readingSeconds } = analysis.stats;
  const share = all === 0 ? 0 : words / all;
  const [fast, slow] = readingSeconds;
  return { sentences, choices, longest, words, share, secondsSaved: ((fast + slow) / 2) * (1 - share) };
}

/** @param {number} choices */
function usualLength(choices) {
  return Math.min(USUAL_LENGTH, Math.ceil(choices * USUAL_SHARE));
}
