import { compileCore } from './compile.js';
import { ask, loadCore, locate, read } from './core.js';
import { coded } from './errors.js';
import { readCall, readSetup } from './options.js';
import { createQueue } from './queue.js';
import { createRemote } from './remote.js';
import { select } from './select.js';
import { lengthOf, textOf } from './source.js';

/**
 * @typedef {import('./core.js').Verb} Verb
 * @typedef {import('./types.js').Control} Control
 * @typedef {import('./types.js').Setup} Setup
 * @typedef {import('./types.js').Source} Source
 * @typedef {import('./types.js').Summarizer} Summarizer
 */

/**
 * A summarizer, ready to be asked; its calls are answered in order. Rejects with the code `unknown_option`, `invalid_option`, or
 * `wasm_unavailable` where the core cannot run. The core stands on this thread in any case: it reads documents, which only this
 * thread has, and answers where a worker is refused.
 *
 * @param {Setup} [setup]
 * @returns {Promise<Summarizer>}
 */
export async function createSummarizer(setup = {}) {
  const { worker, threshold, workerUrl = new URL('./worker.js', import.meta.url), ...place } = readSetup(setup);
  const module = await compileCore(place);
  await loadCore(module);
  const remote = createRemote(module, workerUrl);
  const queue = createQueue();
  const longest = { auto: threshold, always: -1, never: Infinity }[worker];

  /**
   * @param {Verb} verb
   * @param {Source} source
   * @param {(object & Control) | undefined} options
   * @returns {Promise<unknown>}
   */
  async function call(verb, source, options) {
    const { control, told } = readCall(options);
    const { signal, onProgress } = control;
    signal?.throwIfAborted();
    const text = textOf(source);
    const report = onProgress === undefined ? () => {} : guard(onProgress);
    return queue.run(async (stop) => {
      if (lengthOf(text) > longest && (await remote.start())) {
        stop.throwIfAborted();
        try {
          return await remote.call({ kind: 'call', verb, source: text, options: told }, report, stop);
        } catch (thrown) {
          // What cannot be sent is for the core to refuse, here as there.
          if (!(thrown instanceof DOMException && thrown.name === 'DataCloneError')) throw thrown;
        }
      }
      return ask(verb, text, told, (share) => {
        stop.throwIfAborted();
        report(share);
        stop.throwIfAborted();
      });
    }, signal);
  }

  return {
    analyze: (source, options) => /** @type {ReturnType<Summarizer['analyze']>} */ (call('analyze', source, options)),
    summarize: (source, options) => /** @type {ReturnType<Summarizer['summarize']>} */ (call('summarize', source, options)),
    read: async (root) => read(root),
    locate: async (root, text, stretches) => locate(root, text, stretches),
    select,
    async prepare() {
      await queue.run(async () => longest !== Infinity && remote.start());
    },
    dispose() {
      queue.close(coded('disposed', 'this summarizer has been disposed of'));
      remote.end();
    },
  };
}

/**
 * A listener that throws is a fault of the page, as with an event: it is reported, and the work goes on.
 *
 * @param {(share: number) => void} listener
 * @returns {(share: number) => void}
 */
function guard(listener) {
  return (share) => {
    try {
      listener(share);
    } catch (thrown) {
      queueMicrotask(() => {
        throw thrown;
      });
    }
  };
}
