import { news } from './news.js';

/** The articles that were written for this page, by their kind. @typedef {'news' | keyof typeof import('./more.js')} ExampleName */

/** The kinds but the first visit's own, whose articles nobody waits for. */
const OTHERS = new Set(['entry', 'opinion', 'guide']);

/** Fetches the other articles. Rejects where they do not come. */
export function fetchOthers() {
  return import('./more.js');
}

/**
 * @param {ExampleName} name
 * @returns {Promise<string>}
 */
export async function exampleOf(name) {
  return name === 'news' ? news : (await fetchOthers())[name];
}

/**
 * @param {string} name
 * @returns {name is ExampleName}
 */
export function isExampleName(name) {
  return name === 'news' || OTHERS.has(name);
}
