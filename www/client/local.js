import { coded } from './errors.js';
import { select } from './select.js';

/**
 * @typedef {import('./types.js').Summarizer} Summarizer
 * @typedef {typeof import('../core/zubda.js')} Core
 */

/**
 * A summarizer on the thread that asks for it.
 *
 * @returns {Promise<Summarizer>}
 */
export async function createLocalSummarizer() {
  /** @type {Core | null} */
  let core = await loadCore();

  function loaded() {
    if (core === null) throw coded('disposed', 'this summarizer has been disposed of');
    return core;
  }

  return {
    analyze: async (text, options) => loaded().analyze(text, options),
    summarize: async (text, options) => loaded().summarize(text, options),
    select,
    dispose: () => {
      core = null;
    },
  };
}

/**
 * Imported only here and only now, so that a core that does not load is an error with a code, not a page that stays dead.
 *
 * @returns {Promise<Core>}
 */
async function loadCore() {
  try {
    const core = await import('../core/zubda.js');
    await core.default();
    return core;
  } catch (cause) {
    throw coded('wasm_unavailable', 'the WebAssembly core could not be loaded', cause);
  }
}
