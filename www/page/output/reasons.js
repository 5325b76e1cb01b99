import { number as written, spoken, word, wordOf } from '../../i18n/index.js';
import { element } from '../dom.js';

/**
 * @typedef {import('../../client/types.js').Sentence} Sentence
 */

/** The strongest reasons say it; the rest would only blur them. */
const TOLD = 4;
/** A contribution below this share of the strongest is no reason that a reader would name. */
const LEAST_SHARE = 0.1;

/**
 * Why a sentence was chosen, folded until it is asked for: the contributions that made its score, the strongest first, each with a
 * bar as long as its share of the strongest.
 *
 * @param {Sentence} sentence
 * @param {number} number of the point
 */
export function reasonsOf({ reasons, needs }, number) {
  const strongest = Math.abs(reasons[0]?.value ?? 0);
  const told = reasons.filter(({ value }) => Math.abs(value) >= strongest * LEAST_SHARE).slice(0, TOLD);
  const list = element('ul', {}, ...told.map(({ code, value }) => reason(code, value, Math.abs(value) / strongest)));
  if (needs.length > 0) list.append(element('li', {}, word('needsOf')));
  const summary = element('summary', { 'aria-label': word('whyOf', { number: written(number) }) }, word('why'));
  const { language, direction } = spoken();
  return element('details', { class: 'reasons', lang: language, dir: direction }, summary, list);
}

/**
 * @param {string} code
 * @param {number} value
 * @param {number} share of the strongest
 */
function reason(code, value, share) {
  const bar = element('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('inline-size', `${Math.round(share * 100)}%`);
  const text = wordOf(value > 0 ? 'reason' : 'against', code);
  return element('li', { class: value > 0 ? 'for' : 'against' }, text, bar);
}
