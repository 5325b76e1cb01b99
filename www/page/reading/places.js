/**
 * The names by which a point of the summary and its place in the text know each other.
 *
 * @typedef {'point' | 'place'} Side
 */

/**
 * @param {Side} side
 * @param {number} index of the sentence
 */
export function idOf(side, index) {
  return `${side}-${index}`;
}

/** @param {Side} side */
export function otherSide(side) {
  return side === 'point' ? 'place' : 'point';
}
