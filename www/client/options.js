import { coded, refuseStrangers } from './errors.js';

/**
 * @typedef {import('./types.js').Control} Control
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {Setup & Required<Pick<Setup, 'worker' | 'threshold'>>} FullSetup
 */

const WORKER = ['auto', 'always', 'never'];
const KEYS = ['worker', 'threshold', 'wasmUrl', 'wasm', 'workerUrl'];
/** Some twenty pages: below it the core needs less than what starting a worker and copying the result would. */
const THRESHOLD = 20_000;

/**
 * What a summarizer was told, or an error with the code `unknown_option` or `invalid_option`.
 *
 * @param {Setup} setup
 * @returns {FullSetup}
 */
export function readSetup(setup) {
  if (typeof setup !== 'object' || setup === null || Array.isArray(setup)) {
    throw coded('invalid_option', 'the options must be an object');
  }
  refuseStrangers(setup, KEYS);
  const { worker = 'auto', threshold = THRESHOLD, wasmUrl, wasm, workerUrl } = setup;
  if (!WORKER.includes(worker)) throw coded('invalid_option', `worker must be one of ${WORKER.join(', ')}`);
  if (typeof threshold !== 'number' || !(threshold >= 0)) {
    throw coded('invalid_option', 'threshold must be a number of UTF-16 units');
  }
  for (const [name, url] of Object.entries({ wasmUrl, workerUrl })) {
    if (url === undefined || typeof url === 'string' || url instanceof URL) continue;
    throw coded('invalid_option', `${name} must be a string or a URL`);
  }
  if (wasm !== undefined && !isWasm(wasm)) {
    throw coded('invalid_option', 'wasm must be the bytes of the core or a WebAssembly.Module');
  }
  if (wasm !== undefined && wasmUrl !== undefined) throw coded('invalid_option', 'give wasm or wasmUrl, not both');
  return { ...setup, worker, threshold };
}

/** @param {unknown} wasm */
function isWasm(wasm) {
  return wasm instanceof WebAssembly.Module || wasm instanceof ArrayBuffer || ArrayBuffer.isView(wasm);
}

/**
 * Parts what the client itself knows from what the core is told. What is no object goes to the core as it is, to be refused there.
 *
 * @template {object} Options
 * @param {(Options & Control) | undefined} options
 * @returns {{ control: Control, told: Omit<Options & Control, keyof Control> | undefined }}
 */
export function readCall(options) {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return { control: {}, told: options };
  const { signal, onProgress, ...told } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) {
    throw coded('invalid_option', 'signal must be an AbortSignal');
  }
  if (onProgress !== undefined && typeof onProgress !== 'function') {
    throw coded('invalid_option', 'onProgress must be a function');
  }
  return { control: { signal, onProgress }, told };
}
