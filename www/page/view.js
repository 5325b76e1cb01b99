import { chainOf } from '../client/index.js';
import { lengthsOf, shownOf } from '../summary/forms.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../summary/forms.js').Form} Form
 *
 * @typedef {object} Measures
 * @property {number} choices how many sentences there are to choose from
 * @property {number} longest the greatest length that the slider offers
 * @property {number} share of the text's words that the summary keeps
 * @property {number} secondsSaved by reading the summary instead of the text
 *
 * @typedef {import('../summary/forms.js').Shown & Measures} View what of an analysed text is shown at one length
 */

/**
 * @param {Analysis} analysis
 * @param {Form} form
 * @param {number | null} wanted how many sentences the reader asked for; until then it depends on the text
 * @returns {View}
 */
export function viewOf(analysis, form, wanted) {
  const choices = chainOf(analysis).length;
  const { medium, longest } = lengthsOf(choices);
  const length = Math.min(wanted ?? medium, longest);
  const shown = choices === 0 ? { form, sentences: [], words: 0 } : shownOf(analysis, form, length);
  const { words: all, readingSeconds } = analysis.stats;
  const share = all === 0 ? 0 : shown.words / all;
  const [fast, slow] = readingSeconds;
  return { ...shown, choices, longest, share, secondsSaved: ((fast + slow) / 2) * (1 - share) };
}
