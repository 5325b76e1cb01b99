import { lengthsOf } from '../summary/forms.js';

/**
 * How many lines the summary will need: a guess, made before anything is read, so that the page below does not move when it comes.
 *
 * @typedef {import('./attributes.js').Reflected} Reflected
 *
 * @param {HTMLElement & Reflected} host
 * @param {string} text to be summarized, with what else stands in its element
 */
export function reserveOf(host, text) {
  const { width } = host.getBoundingClientRect();
  if (width === 0) return 0;
  const size = Number.parseFloat(getComputedStyle(host).fontSize);
  const perLine = Math.max((width - CHROME * size) / (size * LETTER), LEAST);
  const linesOf = (/** @type {number} */ letters) => Math.ceil(letters / perLine);
  const points = pointsOf(host, text.replace(/\s+/g, ' ').length);
  const summary = host.type === 'key-points' ? points * (linesOf(SENTENCE) + GAP) : linesOf(points * SENTENCE);
  return Math.round((summary + (host.controls ? 2 : 0) + (host.keywords ? 2 : 0) + 2) * 10) / 10;
}

/** Letters of an ordinary sentence; the width of one, in em; what the box and the numbers take of a line, in em. */
const SENTENCE = 140;
const LETTER = 0.46;
const CHROME = 6;
/** Letters in the narrowest line; the lines between two points. */
const LEAST = 12;
const GAP = 0.5;

/**
 * @param {Reflected} wanted
 * @param {number} letters of the article
 */
function pointsOf({ type, length, sentences, words, ratio }, letters) {
  if (type === 'headline') return 0.7;
  const all = letters / SENTENCE;
  if (sentences !== null) return Math.min(sentences, all);
  if (words !== null) return Math.min((words * 6) / SENTENCE, all);
  if (ratio !== null) return ratio * all;
  return lengthsOf(all)[length];
}
