import { codeOf, sharedSummarizer } from '../client/index.js';
import { carried } from './input/source.js';
import { pause } from './pause.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').TextSource} TextSource
 *
 * @typedef {object} Session what the page knows
 * @property {TextSource} source the text that was asked about last
 * @property {import('./input/composer.js').Unread | null} unread what came with the text and was not read
 * @property {boolean} isExample whether it is the page's own text
 * @property {string} focus what the summary is to be about; empty for the whole text
 * @property {readonly number[]} keep where the removed parts stand that the reader put back
 * @property {Analysis | null} analysis of the text that is shown
 * @property {string | null} failure the code of what went wrong
 *
 * @typedef {'text' | 'focus'} Change what a new analysis answers: another text, or the same with another focus or part
 */

/** @type {Session} */
const BEGINNING = { source: { text: '' }, unread: null, isExample: false, focus: '', keep: [], analysis: null, failure: null };

/**
 * Reads texts one after the other. Only the answer to the last question counts; a question that is asked while another is
 * under way cancels it.
 *
 * @param {object} listeners
 * @param {(change: Change) => void} listeners.onChange
 * @param {(share: number | null) => void} listeners.onProgress the share of the work that is done, null when it has ended
 */
export function createSession({ onChange, onProgress }) {
  // Begun now; where it does not come, each question asks for it anew.
  sharedSummarizer().catch(() => {});
  let session = BEGINNING;
  let running = new AbortController();

  /**
   * @param {Partial<Session>} question
   * @param {Change} change
   */
  async function ask(question, change) {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    session = { ...session, ...question };
    const { source, focus, keep } = session;
    onProgress(0);
    /** @type {Pick<Session, 'analysis' | 'failure'> | null} */
    const answer = await outcome(async () => {
      const summarizer = await sharedSummarizer();
      await pause();
      signal.throwIfAborted();
      const options = { ...(focus === '' ? {} : { focus }), ...(keep.length === 0 ? {} : { keep: [...keep] }) };
      return summarizer.analyze(plainOr(source), { ...options, signal, onProgress: (share) => signal.aborted || onProgress(share) });
    });
    await pause();
    if (signal.aborted) return;
    onProgress(null);
    session = { ...session, ...answer };
    onChange(change);
  }

  /** Stops what is under way; what was shown before stays. */
  function cancel() {
    running.abort();
    onProgress(null);
  }

  return {
    /**
     * Reads a text. What the reader asked of a text holds while it is edited.
     *
     * @param {TextSource} source
     * @param {boolean} isExample
     * @param {Session['unread']} [unread]
     */
    read(source, isExample, unread = null) {
      const keep = isExample ? null : carried(session.source.text, source.text, session.keep);
      return ask({ source, unread, isExample, ...(keep === null ? { focus: '', keep: [] } : { keep }) }, 'text');
    },
    /** @param {string} focus */
    focusOn: (focus) => ask({ focus }, 'focus'),
    /** @param {number} start of a removed part */
    restore: (start) => ask({ keep: [...session.keep, start] }, 'text'),
    cancel,
    /**
     * What went wrong before there was a text to read: what is shown stays.
     *
     * @param {string} failure
     */
    fail(failure) {
      cancel();
      session = { ...session, failure };
      onChange('focus');
    },
    /** Makes sure that nothing has to be fetched later. */
    prepare: () => sharedSummarizer().then((summarizer) => summarizer.prepare(), () => {}),
    /** Reads a parsed page into a text with its blocks. @param {Document} page */
    readPage: async (page) => (await sharedSummarizer()).read(page),
    now: () => session,
  };
}

/**
 * A text without blocks is analysed as the plain string that it is.
 *
 * @param {TextSource} source
 */
function plainOr(source) {
  return source.blocks === undefined && source.title === undefined ? source.text : source;
}

/**
 * @param {() => Promise<Analysis>} analyze
 * @returns {Promise<Pick<Session, 'analysis' | 'failure'>>}
 */
async function outcome(analyze) {
  try {
    return { analysis: await analyze(), failure: null };
  } catch (thrown) {
    return { analysis: null, failure: codeOf(thrown) };
  }
}
