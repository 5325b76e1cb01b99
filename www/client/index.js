import { createLocalSummarizer } from './local.js';

export { codeOf } from './errors.js';
export { chainOf, select } from './select.js';

/**
 * The summarizer, ready to be asked. Rejects with the code `wasm_unavailable` where the core cannot run.
 *
 * @returns {Promise<import('./types.js').Summarizer>}
 */
export async function createSummarizer() {
  return createLocalSummarizer();
}
