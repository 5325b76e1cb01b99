import { coded, codeOf } from './errors.js';
import { workerScript } from './trusted.js';

/**
 * @typedef {import('./messages.js').Call} Call
 * @typedef {import('./messages.js').FromWorker} FromWorker
 * @typedef {import('./messages.js').ToWorker} ToWorker
 * @typedef {Exclude<FromWorker, import('./messages.js').Progress>} Reply
 *
 * @typedef {object} Remote
 * @property {() => Promise<boolean>} start begins a worker where none is; whether there is one. Where it was refused once (another
 *   origin, a policy, a script that does not come) it is not asked for again
 * @property {(call: Call, report: (share: number) => void, signal: AbortSignal) => Promise<unknown>} call
 *   asks the worker that has started; an abort ends it, and so does a crash
 * @property {() => void} end until it is started again
 */

/**
 * A worker that is begun when it is needed, and anew after it was ended or died.
 *
 * @param {WebAssembly.Module} module
 * @param {() => string | URL} address of its script; what it throws refuses the worker
 * @returns {Remote}
 */
export function createRemote(module, address) {
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Promise<boolean> | null} */
  let starting = null;

  function end() {
    worker?.terminate();
    worker = null;
    starting = null;
  }

  /** @returns {Promise<boolean>} */
  async function begin() {
    try {
      const begun = new Worker(workerScript(address()), { type: 'module', name: 'zubda' });
      worker = begun;
      const { kind } = await converse(begun, { kind: 'start', module });
      if (kind === 'ready') return true;
      begun.terminate();
    } catch {
      worker?.terminate();
    }
    worker = null;
    return false;
  }

  return {
    start: () => (starting ??= begin()),
    async call(call, report, signal) {
      if (worker === null) throw coded('crashed', 'the worker has ended');
      signal.addEventListener('abort', end, { once: true });
      try {
        const reply = await converse(worker, call, (share) => {
          if (!signal.aborted) report(share);
        });
        if (reply.kind === 'answer') return reply.value;
        throw reply.kind === 'failure' ? coded(reply.code, reply.message) : coded('crashed', 'the worker began anew');
      } catch (thrown) {
        // Its core is of no use any more, and may hold all the memory that it could have.
        if (['crashed', 'too_long'].includes(codeOf(thrown))) end();
        throw thrown;
      } finally {
        signal.removeEventListener('abort', end);
      }
    },
    end,
  };
}

/**
 * Sends a message and waits for the reply. A worker that dies is the code `crashed`; one that was ended never replies.
 *
 * @param {Worker} worker
 * @param {ToWorker} message
 * @param {(share: number) => void} [report]
 * @returns {Promise<Reply>}
 */
async function converse(worker, message, report) {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    return await new Promise((resolve, reject) => {
      /** @param {Event} event */
      const die = (event) => {
        event.preventDefault();
        reject(coded('crashed', `the worker died${event instanceof ErrorEvent ? `: ${event.message}` : ''}`));
      };
      worker.addEventListener('error', die, { signal });
      worker.addEventListener('messageerror', die, { signal });
      worker.addEventListener(
        'message',
        ({ data }) => {
          const said = /** @type {FromWorker} */ (data);
          if (said.kind === 'progress') report?.(said.share);
          else resolve(said);
        },
        { signal },
      );
      worker.postMessage(message);
    });
  } finally {
    listening.abort();
  }
}
