import { createSummarizer } from '../client/index.js';

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
    const base = new URL(basePath.endsWith('/') ? basePath : `${basePath}/`, document.baseURI);
    setup.wasmUrl = new URL('core/zubda_bg.wasm', base);
    setup.workerUrl = new URL('lib/worker.js', base);
  }
  if (wasmSrc !== '') setup.wasmUrl = new URL(wasmSrc, document.baseURI);
  return setup;
}
