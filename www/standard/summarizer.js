import { createSummarizer } from '../client/index.js';
import { asBullets, asText } from '../summary/formats.js';
import { headlineOf, shownWithin } from '../summary/forms.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../summary/forms.js').Shown} Shown
 * @typedef {keyof typeof SENTENCES | 'headline'} SummarizerType
 * @typedef {'plain-text' | 'markdown'} SummarizerFormat
 * @typedef {'short' | 'medium' | 'long'} SummarizerLength
 *
 * @typedef {object} SummarizerCoreOptions
 * @property {SummarizerType} [type] `key-points`, if none; a `teaser` holds what a `tldr` does
 * @property {SummarizerFormat} [format] `markdown`, if none
 * @property {SummarizerLength} [length] `short`, if none
 * @property {readonly string[]} [expectedInputLanguages] BCP 47 tags
 * @property {readonly string[]} [expectedContextLanguages] BCP 47 tags
 * @property {string} [outputLanguage] a BCP 47 tag
 *
 * @typedef {object} SummarizerOnlyCreateOptions
 * @property {string} [sharedContext] what every summary is to be about
 * @property {AbortSignal} [signal] gives the making up, and later what was made
 * @property {(monitor: EventTarget) => void} [monitor] is given the target of `downloadprogress`
 *
 * @typedef {SummarizerCoreOptions & SummarizerOnlyCreateOptions} SummarizerCreateOptions
 *
 * @typedef {object} SummarizeOptions
 * @property {string} [context] what this summary is to be about
 * @property {AbortSignal} [signal]
 */

/** How many sentences there are by type and length, as the specification has it. */
const SENTENCES = {
  'key-points': { short: 3, medium: 5, long: 7 },
  tldr: { short: 1, medium: 3, long: 5 },
  teaser: { short: 1, medium: 3, long: 5 },
};
/** How many words a headline has at most, likewise. */
const HEADLINE = { short: 12, medium: 17, long: 22 };
const TYPES = /** @type {SummarizerType[]} */ ([...Object.keys(SENTENCES), 'headline']);
const LENGTHS = /** @type {SummarizerLength[]} */ (Object.keys(HEADLINE));
/** @type {SummarizerFormat[]} */
const FORMATS = ['plain-text', 'markdown'];

/**
 * Zubda in the shape of the web's Summarizer (https://webmachinelearning.github.io/writing-assistance-apis/), for programs that are
 * written for it. What it gives is verbatim. A context is what the summary is to be about, as `focus` of `analyze`.
 */
export class Summarizer {
  /** @type {import('../client/types.js').Summarizer} */
  #summarizer;
  #ended = new AbortController();
  /** @readonly @type {SummarizerType} */ type;
  /** @readonly @type {SummarizerFormat} */ format;
  /** @readonly @type {SummarizerLength} */ length;
  /** @readonly @type {string} */ sharedContext;
  /** @readonly @type {readonly string[] | null} */ expectedInputLanguages;
  /** @readonly @type {readonly string[] | null} */ expectedContextLanguages;
  /** @readonly @type {string | null} */ outputLanguage;
  /** Of UTF-16 units there is no limit but that of the machine's memory. @readonly */ inputQuota = Infinity;

  /**
   * Whether texts of these languages can be summarized here.
   *
   * @param {SummarizerCoreOptions} [options]
   * @returns {Promise<'available' | 'unavailable'>} rejects with a TypeError for a value that is not one of those
   */
  static async availability(options = {}) {
    return isAvailable(read(options)) ? 'available' : 'unavailable';
  }

  /**
   * @param {SummarizerCreateOptions} [options]
   * @returns {Promise<Summarizer>} rejects with a TypeError, with a NotSupportedError where `availability` is `unavailable`, with the
   *   reason of the signal, or as `createSummarizer` does
   */
  static async create(options = {}) {
    const { signal, monitor } = options;
    signal?.throwIfAborted();
    const wanted = read(options);
    if (!isAvailable(wanted)) {
      throw new DOMException('only Arabic is summarized, and by WebAssembly', 'NotSupportedError');
    }
    const target = new EventTarget();
    monitor?.(target);
    const progress = (/** @type {number} */ loaded) =>
      target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1, lengthComputable: true }));
    progress(0);
    const made = new Summarizer(await createSummarizer(), wanted);
    if (signal?.aborted) made.#end(signal.reason);
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => made.#end(signal.reason), { once: true });
    progress(1);
    return made;
  }

  /**
   * @private
   * @param {import('../client/types.js').Summarizer} summarizer
   * @param {ReturnType<typeof read>} options
   */
  constructor(summarizer, options) {
    this.#summarizer = summarizer;
    ({
      type: this.type,
      format: this.format,
      length: this.length,
      sharedContext: this.sharedContext,
      expectedInputLanguages: this.expectedInputLanguages,
      expectedContextLanguages: this.expectedContextLanguages,
      outputLanguage: this.outputLanguage,
    } = options);
  }

  /**
   * @param {string} input
   * @param {SummarizeOptions} [options]
   * @returns {Promise<string>} the chosen sentences; empty where there is nothing to choose. Rejects with the reason of the signal, or
   *   with an AbortError once `destroy` was called.
   */
  async summarize(input, options = {}) {
    const { analysis, shown } = await this.#choose(input, options);
    return this.#write(analysis, shown);
  }

  /**
   * The same, a sentence a chunk: together they are what `summarize` gives.
   *
   * @param {string} input
   * @param {SummarizeOptions} [options]
   * @returns {ReadableStream<string>}
   */
  summarizeStreaming(input, options = {}) {
    const chosen = this.#choose(input, options);
    return new ReadableStream({
      start: async (controller) => {
        try {
          const { analysis, shown } = await chosen;
          let told = '';
          for (let count = 1; count <= shown.sentences.length; count += 1) {
            const written = this.#write(analysis, { ...shown, sentences: shown.sentences.slice(0, count) });
            controller.enqueue(written.slice(told.length));
            told = written;
          }
          controller.close();
        } catch (thrown) {
          controller.error(thrown);
        }
      },
    });
  }

  /**
   * @param {string} input
   * @param {SummarizeOptions} [options]
   * @returns {Promise<number>} UTF-16 units of the input and its contexts
   */
  async measureInputUsage(input, options = {}) {
    this.#signal(options).throwIfAborted();
    return String(input).length + this.#context(options).length;
  }

  /** Gives up what is asked, and all that will be. */
  destroy() {
    this.#end(new DOMException('this summarizer was destroyed', 'AbortError'));
  }

  /** @param {unknown} reason */
  #end(reason) {
    this.#ended.abort(reason);
    this.#summarizer.dispose();
  }

  /** @param {SummarizeOptions} options */
  #signal({ signal }) {
    return signal === undefined ? this.#ended.signal : AbortSignal.any([signal, this.#ended.signal]);
  }

  /** @param {SummarizeOptions} options */
  #context({ context = '' }) {
    return [this.sharedContext, context].filter((part) => part !== '').join('\n');
  }

  /**
   * @param {string} input
   * @param {SummarizeOptions} options
   * @returns {Promise<{ analysis: Analysis, shown: Shown }>}
   */
  async #choose(input, options) {
    const signal = this.#signal(options);
    signal.throwIfAborted();
    const focus = this.#context(options);
    const analysis = await this.#summarizer.analyze(String(input), { ...(focus.trim() === '' ? {} : { focus }), signal });
    return { analysis, shown: this.#shown(analysis) };
  }

  /** @param {Analysis} analysis @returns {Shown} */
  #shown(analysis) {
    const { type, length } = this;
    if (type === 'headline') return headlineOf(analysis, HEADLINE[length]);
    return shownWithin(analysis, type === 'key-points' ? 'points' : 'paragraph', { sentences: SENTENCES[type][length] });
  }

  /** @param {Analysis} analysis @param {Shown} shown */
  #write(analysis, shown) {
    return this.format === 'markdown' ? asBullets(analysis, shown) : asText(analysis, shown);
  }
}

/** Options with what stands for those that are missing. @param {SummarizerCreateOptions} options */
function read(options) {
  const { type = 'key-points', format = 'markdown', length = 'short', sharedContext = '' } = options;
  const { expectedInputLanguages = null, expectedContextLanguages = null, outputLanguage = null } = options;
  for (const [name, value, values] of /** @type {[string, string, string[]][]} */ ([
    ['type', type, TYPES],
    ['format', format, FORMATS],
    ['length', length, LENGTHS],
  ])) {
    if (!values.includes(value)) throw new TypeError(`${name} must be one of ${values.join(', ')}`);
  }
  return { type, format, length, sharedContext, expectedInputLanguages, expectedContextLanguages, outputLanguage };
}

/** What is given and what is wanted are to be Arabic; the language of a context is no matter. @param {ReturnType<typeof read>} options */
function isAvailable({ expectedInputLanguages, outputLanguage }) {
  const languages = [...(expectedInputLanguages ?? []), ...(outputLanguage === null ? [] : [outputLanguage])];
  return typeof WebAssembly === 'object' && languages.every(isArabic);
}

/** A tag that is none is a RangeError, as in the specification. @param {string} tag */
function isArabic(tag) {
  return new Intl.Locale(tag).language === 'ar';
}
