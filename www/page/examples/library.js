import { entry } from './entry.js';
import { guide } from './guide.js';
import { news } from './news.js';
import { opinion } from './opinion.js';

/** The articles that were written for this page, by their kind. */
export const EXAMPLES = { news, entry, opinion, guide };

/**
 * @param {string} name
 * @returns {name is keyof typeof EXAMPLES}
 */
export function isExampleName(name) {
  return Object.hasOwn(EXAMPLES, name);
}
