import { chainOf, select } from '../client/index.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 * @typedef {'points' | 'paragraph' | 'sentence' | 'headline'} Form
 *
 * @typedef {object} Shown what of an analysed text is shown
 * @property {Form} form
 * @property {Sentence[]} sentences the chosen ones, in the order of the text
 * @property {number} words that they have together
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
 * @param {number} sentences how many there are to be, in a form that has several
 * @returns {Shown}
 */
export function shownOf(analysis, form, sentences) {
  return form === 'headline' ? headlineOf(analysis) : shownWithin(analysis, form, { sentences: form === 'sentence' ? 1 : sentences });
}

/**
 * @param {Analysis} analysis
 * @param {Form} form
 * @param {import('../client/budget.js').Budget} budget
 * @returns {Shown}
 */
export function shownWithin(analysis, form, budget) {
  const { sentences, words } = select(analysis, budget);
  return { form, sentences, words };
}

/**
 * The first of the chain that is short enough for a headline and understood alone; else the first sentence of the chain.
 *
 * @param {Analysis} analysis
 * @param {number} [longest] in words
 * @returns {Shown}
 */
export function headlineOf(analysis, longest = HEADLINE_WORDS) {
  const chain = chainOf(analysis);
  const short = chain.find(({ words, needs }) => words <= longest && needs.length === 0) ?? chain[0];
  return { form: 'headline', sentences: short === undefined ? [] : [short], words: short?.words ?? 0 };
}

/**
 * The lengths, in sentences, among which a reader chooses: three that have names, and the longest that there is.
 *
 * @param {number} choices how many sentences may be chosen
 * @returns {Record<'short' | 'medium' | 'long' | 'longest', number>}
 */
export function lengthsOf(choices) {
  const medium = Math.min(USUAL_LENGTH, Math.ceil(choices * USUAL_SHARE));
  const longest = Math.min(choices, LONGEST);
  return { short: Math.min(3, medium), medium, long: Math.min(Math.max(medium * 2, 3), longest), longest };
}
