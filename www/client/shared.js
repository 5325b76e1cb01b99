import { createSummarizer } from './summarizer.js';

/**
 * @typedef {import('./types.js').Summarizer} Summarizer
 */

/** @type {Promise<Summarizer> | null} */
let shared = null;

/**
 * `analyze` of a summarizer that is made for the first call and stays.
 *
 * @type {Summarizer['analyze']}
 */
export async function analyze(source, options) {
  return (await sharedSummarizer()).analyze(source, options);
}

/**
 * `summarize` of the same.
 *
 * @type {Summarizer['summarize']}
 */
export async function summarize(source, options) {
  return (await sharedSummarizer()).summarize(source, options);
}

/** The summarizer that both have. One that could not be made is tried again. */
export function sharedSummarizer() {
  if (shared === null) {
    shared = createSummarizer();
    shared.catch(() => (shared = null));
  }
  return shared;
}
