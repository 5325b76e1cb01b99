import { read } from './core.js';

/**
 * What the core is to read, in a form that may go to a worker. A document is read here and now, since it cannot go there.
 *
 * @param {import('./types.js').Source} source
 * @returns {string | import('./types.js').TextSource}
 */
export function textOf(source) {
  // Not `instanceof`: an element may come from another frame, and a server knows none.
  return typeof source === 'object' && source !== null && 'nodeType' in source ? read(source) : source;
}

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
