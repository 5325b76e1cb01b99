/**
 * @typedef {object} Queue
 * @property {<T>(work: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal) => Promise<T>} run
 *   begins when all before it has ended; an abort rejects at once, and stops what has begun by the signal that it was given
 * @property {(reason: Error) => void} close rejects what is pending and all that comes later
 */

/**
 * One piece of work at a time, in the order in which it was asked for.
 *
 * @returns {Queue}
 */
export function createQueue() {
  /** @type {Set<AbortController>} */
  const pending = new Set();
  /** @type {Promise<void>} */
  let last = Promise.resolve();
  /** @type {Error | null} */
  let closed = null;

  return {
    async run(work, signal) {
      if (closed !== null) throw closed;
      signal?.throwIfAborted();
      const stop = new AbortController();
      const onAbort = () => stop.abort(signal?.reason);
      signal?.addEventListener('abort', onAbort, { once: true });
      pending.add(stop);
      const before = last;
      const { promise: mine, resolve: end } = withResolvers();
      last = before.then(() => mine);
      try {
        await unlessAborted(before, stop.signal);
        return await unlessAborted(work(stop.signal), stop.signal);
      } finally {
        signal?.removeEventListener('abort', onAbort);
        pending.delete(stop);
        end();
      }
    },
    close(reason) {
      closed ??= reason;
      for (const stop of pending) stop.abort(closed);
    },
  };
}

/** `Promise.withResolvers` of younger engines. */
function withResolvers() {
  let resolve = () => {};
  /** @type {Promise<void>} */
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}

/**
 * What `promise` becomes, or the reason of an abort that comes before it.
 *
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    promise
      .then((value) => (signal.aborted ? reject(signal.reason) : resolve(value)), reject)
      .finally(() => signal.removeEventListener('abort', onAbort));
    if (signal.aborted) onAbort();
  });
}
