// The script of the module worker: a core of its own, made of the module that the page has compiled.
import { ask, loadCore } from './core.js';
import { codeOf } from './errors.js';

/**
 * @typedef {import('./messages.js').FromWorker} FromWorker
 * @typedef {import('./messages.js').ToWorker} ToWorker
 */

/** @param {FromWorker} message */
const post = (message) => postMessage(message);

addEventListener('message', async ({ data }) => {
  const message = /** @type {ToWorker} */ (data);
  try {
    if (message.kind === 'start') {
      await loadCore(message.module);
      post({ kind: 'ready' });
    } else {
      const { verb, source, options } = message;
      post({ kind: 'answer', value: ask(verb, source, options, (share) => post({ kind: 'progress', share })) });
    }
  } catch (thrown) {
    post({ kind: 'failure', code: codeOf(thrown), message: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});

addEventListener('messageerror', () => {
  post({ kind: 'failure', code: 'crashed', message: 'a message could not be read in the worker' });
});
