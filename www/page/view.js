import { chainOf, select } from '../client/index.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 * @typedef {'points' | 'paragraph' | 'sentence' | 'headline'} Form
 *
 * @typedef {object} View what of an analysed text is shown at one length
 * @property {Form} form
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
/** A longer headline is not read at a glance. */
const HEADLINE_WORDS = 18;

/**
 * @param {Analysis} analysis
 * @param {Form} form
 * @param {number | null} wanted how many sentences the reader asked for; until then it depends on the text
 * @returns {View}
 */
export function viewOf(analysis, form, wanted) {
  const choices = chainOf(analysis).length;
  const longest = Math.min(choices, LONGEST);
  const length = Math.min(wanted ?? usualLength(choices), longest);
  const { sentences, words } = choices === 0 ? { sentences: [], words: 0 } : chosen(analysis, form, length);
  const { words: all, readingSeconds } = analysis.stats;
  const share = all === 0 ? 0 : words / all;
  const [fast, slow] = readingSeconds;
  return { form, sentences, choices, longest, words, share, secondsSaved: ((fast + slow) / 2) * (1 - share) };
}

/**
 * @param {Analysis} analysis
 * @param {Form} form
 * @param {number} length
 */
function chosen(analysis, form, length) {
  if (form === 'headline') return headline(analysis);
  return select(analysis, { sentences: form === 'sentence' ? 1 : length });
}

/**
 * The first of the chain that is short enough for a headline and understood alone; else the first sentence of the chain.
 *
 * @param {Analysis} analysis
 */
function headline(analysis) {
  const chain = chainOf(analysis);
  const short = chain.find(({ words, needs }) => words <= HEADLINE_WORDS && needs.length === 0) ?? chain[0];
  return short === undefined ? { sentences: [], words: 0 } : { sentences: [short], words: short.words };
}

/**
 * The lengths that the presets stand for.
 *
 * @param {View} view
 * @returns {Record<'short' | 'medium' | 'long', number>}
 */
export function presetsOf({ choices, longest }) {
  const medium = usualLength(choices);
  return { short: Math.min(3, medium), medium, long: Math.min(Math.max(medium * 2, 3), longest) };
}

/** @param {number} choices */
function usualLength(choices) {
  return Math.min(USUAL_LENGTH, Math.ceil(choices * USUAL_SHARE));
}
