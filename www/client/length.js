/**
 * The length of a text in UTF-16 units. What is no text has none: the core will say so.
 *
 * @param {string | import('./types.js').TextSource} source
 * @returns {number}
 */
export function lengthOf(source) {
  const text = typeof source === 'object' && source !== null ? source.text : source;
  return typeof text === 'string' ? text.length : 0;
}
