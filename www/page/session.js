import { codeOf, createSummarizer } from '../client/index.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 *
 * @typedef {object} Session what the page knows
 * @property {Analysis | null} analysis of the text that is shown
 * @property {string | null} failure the code of what went wrong with it
 * @property {boolean} isExample whether it is the page's own text
 * @property {number | null} wanted how many sentences the reader asked for
 */

/**
 * Only the answer about the last text counts: a newer one ends the reading of those before.
 *
 * @param {(session: Session, changed: 'text' | 'length') => void} onChange
 * @returns {{ read: (text: string, isExample: boolean) => Promise<void>, resize: (sentences: number) => void }}
 */
export function createSession(onChange) {
  const loading = createSummarizer();
  /** @type {Session} */
  let session = { analysis: null, failure: null, isExample: false, wanted: null };
  let reading = new AbortController();

  /**
   * @param {Partial<Session>} change
   * @param {'text' | 'length'} changed
   */
  function become(change, changed) {
    session = { ...session, ...change };
    onChange(session, changed);
  }

  return {
    async read(text, isExample) {
      reading.abort();
      const mine = new AbortController();
      reading = mine;
      const answer = await outcome(loading, text, mine.signal);
      if (mine === reading) become({ ...answer, isExample }, 'text');
    },
    resize(sentences) {
      become({ wanted: sentences }, 'length');
    },
  };
}

/**
 * @param {ReturnType<typeof createSummarizer>} loading
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<Pick<Session, 'analysis' | 'failure'>>}
 */
async function outcome(loading, text, signal) {
  try {
    const summarizer = await loading;
    return { analysis: await summarizer.analyze(text, { signal }), failure: null };
  } catch (thrown) {
    return { analysis: null, failure: codeOf(thrown) };
  }
}
