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
