import { coded, createSummarizer } from '../client/index.js';

/**
 * @typedef {import('../client/types.js').Setup} Setup
 * @typedef {import('../client/types.js').Summarizer} Summarizer
 */

/**
 * One for all elements of a page that read in the same way.
 *
 * @type {Map<string, Promise<Summarizer>>}
 */
const shared = new Map();

/**
 * @param {Pick<import('./attributes.js').Reflected, 'worker' | 'basePath' | 'wasmSrc'>} wanted
 * @returns {Promise<Summarizer>}
 */
export function summarizerFor({ worker, basePath, wasmSrc }) {
  const key = JSON.stringify([worker, basePath, wasmSrc]);
  const known = shared.get(key);
  if (known !== undefined) return known;
  const made = createSummarizer(setupOf(worker, basePath, wasmSrc));
  shared.set(key, made);
  // The next who asks tries again.
  made.catch(() => shared.delete(key));
  return made;
}

/**
 * @param {'auto' | 'off'} worker
 * @param {string} basePath
 * @param {string} wasmSrc
 */
function setupOf(worker, basePath, wasmSrc) {
  /** @type {Setup} */
  const setup = { worker: worker === 'off' ? 'never' : 'auto' };
  if (basePath !== '') {
    const base = addressOf(basePath.endsWith('/') ? basePath : `${basePath}/`);
    setup.wasmUrl = new URL('core/zubda_bg.wasm', base);
    setup.workerUrl = new URL('lib/worker.js', base);
  }
  if (wasmSrc !== '') setup.wasmUrl = addressOf(wasmSrc);
  return setup;
}

/** @param {string} given relative to the page */
function addressOf(given) {
  try {
    return new URL(given, document.baseURI);
  } catch (cause) {
    throw coded('invalid_option', `"${given}" is no address`, cause);
  }
}
