import { coded, isCoded } from './errors.js';

/**
 * The core of this thread. The glue of wasm-bindgen holds one instance, so every summarizer of a thread has the same one.
 *
 * @typedef {import('./types.js').Analysis} Analysis
 * @typedef {import('./types.js').Stretch} Stretch
 * @typedef {import('./types.js').Summary} Summary
 * @typedef {import('./types.js').TextSource} TextSource
 * @typedef {'analyze' | 'summarize'} Verb
 *
 * @typedef {object} Core what the glue exports
 * @property {(source: string | TextSource, options?: object) => Analysis} analyze
 * @property {(source: string | TextSource, options?: object) => Summary} summarize
 * @property {(root: Document | Element) => TextSource} read
 * @property {(root: Document | Element, text: string, stretches: readonly Stretch[]) => Range[][]} locate
 * @property {() => void} __wbg_reset_state makes a fresh instance of the module
 */

/** @type {Core | null} */
let core = null;
let isBroken = false;

/**
 * Imported only here and only now, so that a core that does not load is an error with a code, not a page that stays dead.
 *
 * @param {WebAssembly.Module} module
 */
export async function loadCore(module) {
  try {
    const glue = await import('../core/zubda.js');
    await glue.default({ module_or_path: module });
    // The generated types ask for options that are known to be right; whether they are is for the core to say.
    core = /** @type {Core} */ (/** @type {unknown} */ (glue));
  } catch (cause) {
    throw coded('wasm_unavailable', 'the WebAssembly core could not be loaded', cause);
  }
}

/**
 * @template {Verb} V
 * @param {V} verb
 * @param {string | TextSource} source
 * @param {object | undefined} options
 * @param {(share: number) => void} report
 * @returns {ReturnType<Core[V]>}
 */
export function ask(verb, source, options, report) {
  report(0);
  const answer = verb === 'analyze' ? watched(source, options, report) : guarded((core) => core[verb](source, options));
  report(1);
  return /** @type {ReturnType<Core[V]>} */ (answer);
}

/**
 * An analysis that says how far it is. What `report` throws ends it, and is no fault of the core.
 *
 * @param {string | TextSource} source
 * @param {object | undefined} options what is no object is for the core to refuse
 * @param {(share: number) => void} report
 * @returns {Analysis}
 */
function watched(source, options, report) {
  const isReadable = options === undefined || (typeof options === 'object' && options !== null && !Array.isArray(options));
  let refusal = /** @type {{ thrown: unknown } | null} */ (null);
  const onProgress = (/** @type {number} */ share) => {
    try {
      report(share);
    } catch (thrown) {
      refusal = { thrown };
      throw thrown;
    }
  };
  const answer = guarded((core) => {
    try {
      return core.analyze(source, isReadable ? { ...options, onProgress } : options);
    } catch (thrown) {
      if (refusal === null) throw thrown;
      return null;
    }
  });
  if (answer === null) throw refusal?.thrown;
  return answer;
}

/**
 * @param {Document | Element} root
 * @returns {TextSource}
 */
export function read(root) {
  return guarded((core) => core.read(root));
}

/**
 * @param {Document | Element} root
 * @param {string} text
 * @param {readonly Stretch[]} stretches
 * @returns {Range[][]}
 */
export function locate(root, text, stretches) {
  return guarded((core) => core.locate(root, text, stretches));
}

/**
 * The core throws errors with codes. Anything else is a trap, after which its instance cannot be trusted: the next call has a new one.
 *
 * @template T
 * @param {(core: Core) => T} act
 * @returns {T}
 */
function guarded(act) {
  if (core === null) throw coded('wasm_unavailable', 'the WebAssembly core has not been loaded');
  try {
    if (isBroken) core.__wbg_reset_state();
    isBroken = false;
    return act(core);
  } catch (thrown) {
    if (isCoded(thrown)) throw thrown;
    isBroken = true;
    throw coded('crashed', `the core crashed: ${String(thrown)}`, thrown);
  }
}
