import { chainOf } from '../client/index.js';
import { headlineOf, lengthsOf, shownWithin } from '../summary/forms.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../summary/forms.js').Form} Form
 * @typedef {import('../summary/forms.js').Shown} Shown
 * @typedef {import('./attributes.js').Reflected} Reflected
 */

/** @type {Record<Reflected['type'], Form>} */
const FORMS = { 'key-points': 'points', tldr: 'paragraph', headline: 'headline' };

/**
 * What is shown of an analysed article by the element's attributes.
 *
 * @param {Analysis} analysis
 * @param {Pick<Reflected, 'type' | 'length' | 'sentences' | 'words' | 'ratio'>} wanted
 * @returns {Shown}
 */
export function choiceOf(analysis, { type, length, sentences, words, ratio }) {
  const form = FORMS[type];
  const choices = chainOf(analysis).length;
  if (choices === 0) return { form, sentences: [], words: 0 };
  if (form === 'headline') return headlineOf(analysis);
  if (sentences !== null) return shownWithin(analysis, form, { sentences });
  if (words !== null) return shownWithin(analysis, form, { words });
  if (ratio !== null) return shownWithin(analysis, form, { ratio });
  return shownWithin(analysis, form, { sentences: lengthsOf(choices)[length] });
}
