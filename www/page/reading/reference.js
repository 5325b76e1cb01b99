import { number as written, spoken, word } from '../../i18n/index.js';
import { element } from '../dom.js';
import { idOf, otherSide } from './places.js';

/**
 * The number of a key sentence, like a footnote's: on each side it leads to the other.
 *
 * @param {import('./places.js').Side} side on which it stands
 * @param {number} index of the sentence
 * @param {number} number of the point
 */
export function reference(side, index, number) {
  const shown = written(number);
  const label = word(side === 'point' ? 'toPlace' : 'toPoint', { number: shown });
  const href = `#${idOf(otherSide(side), index)}`;
  return element('a', { class: 'reference', href, lang: spoken().language, 'aria-label': label }, shown);
}
