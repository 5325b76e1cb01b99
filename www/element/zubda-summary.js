import { coded, codeOf } from '../client/index.js';
import { copyForms } from '../summary/clipboard.js';
import { COPIES } from '../summary/formats.js';
import { articleOf, warnOfNone, watchArticle } from './article.js';
import { concernOf, OBSERVED, reflect, upgrade } from './attributes.js';
import { choiceOf } from './choice.js';
import { deferred } from './deferred.js';
import { createHighlights } from './highlights.js';
import { whenNear } from './nearness.js';
import { reserveOf } from './reserve.js';
import { scrollTo } from './scroll.js';
import { createStates } from './states.js';
import { summarizerFor } from './summarizers.js';
import { createView } from './view.js';
import { wordsOf } from './words.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 * @typedef {import('../summary/forms.js').Shown} Shown
 * @typedef {import('./attributes.js').Concern} Concern
 * @typedef {import('./attributes.js').Reflected} Reflected
 * @typedef {import('./view.js').Phase} Phase
 * @typedef {import('./words.js').Key} Key
 *
 * @typedef {object} Result what the element shows
 * @property {string} text of the article, to which all offsets refer
 * @property {Reflected['type']} type
 * @property {Sentence[]} sentences the chosen ones, in the order of the article
 * @property {number} words that they have together
 * @property {string} focus the keyword that the reader chose; empty for the whole article
 * @property {Analysis} analysis
 *
 * @typedef {keyof typeof COPIES} CopyFormat
 */

/** On a server there is no HTMLElement, and importing must not fail there. */
const Base = /** @type {new () => HTMLElement & Reflected} */ (globalThis.HTMLElement ?? class {});

/** @type {readonly Phase[]} */
const PHASES = ['waiting', 'loading', 'ready', 'empty', 'error'];

/**
 * `<zubda-summary>`: the key sentences of an article of the page, verbatim.
 *
 * @tagname zubda-summary
 * @attr {string} for - The id of the article
 * @attr {string} selector - A CSS selector of the article; without it and `for`, the page's own `article` or `main`
 * @attr {string} text - The text to summarize, in place of an article
 * @attr {'key-points' | 'tldr' | 'headline'} type - Points, a paragraph, or one short sentence
 * @attr {'short' | 'medium' | 'long'} length - How long, by the length of the article
 * @attr {number} sentences - How many sentences; goes before `words`, `ratio` and `length`
 * @attr {number} words - How many words at most; goes before `ratio` and `length`
 * @attr {number} ratio - The share of the article's words, above 0 and at most 1; goes before `length`
 * @attr {boolean} controls - Buttons for the length and to copy
 * @attr {boolean} highlight - Marks the sentences in the article
 * @attr {boolean} keywords - Shows keywords, by which the summary can be focused
 * @attr {boolean} open - Whether the summary is unfolded
 * @attr {'eager' | 'lazy'} loading - `lazy` waits until the element comes near the viewport
 * @attr {string} lang - The language of the interface: English, or else Arabic; that of the page, if none
 * @attr {'rtl' | 'ltr'} dir - The direction of the interface; that of its language, if none
 * @attr {'arab' | 'latn'} digits - ٠١٢ or 012; those of the language, if none
 * @attr {'auto' | 'light' | 'dark'} theme - `auto` follows the page's `color-scheme`
 * @attr {'auto' | 'off'} worker - `off` reads long articles on the main thread too
 * @attr {string} base-path - The address of the package's folder, where it is not where the script came from
 * @attr {string} wasm-src - The address of the core alone
 * @fires {CustomEvent<{ article: Element | Document | null }>} summary-start - Before an article is read; cancelable
 * @fires {CustomEvent<{ result: Result }>} summary-ready - A summary is shown
 * @fires {CustomEvent<{ result: Result }>} summary-change - Another choice of the same article is shown
 * @fires {CustomEvent<{ sentence: Sentence }>} summary-select - The reader chose a sentence; cancelable: else its place is scrolled to
 * @fires {CustomEvent<{ code: string, error: unknown }>} summary-error - There is no summary, and why
 * @slot - What is shown until there is a summary, and where there is none
 * @slot heading - In place of the heading
 * @slot footer - After the summary
 * @slot empty - In place of the words for an article with nothing to summarize
 * @slot error - In place of the words for a failure
 * @csspart box - All of it
 * @csspart summary - The line that folds and unfolds
 * @csspart heading - The heading in that line
 * @csspart body - What folds
 * @csspart controls - The row of buttons
 * @csspart lengths - The buttons for the length together
 * @csspart length - Each of them
 * @csspart copy - The button to copy
 * @csspart points - What holds the sentences
 * @csspart list - The points of a section
 * @csspart point - A point
 * @csspart paragraph - The sentences of a `tldr` or `headline`
 * @csspart sentence - A sentence
 * @csspart number - The number of a sentence, which leads to its place
 * @csspart section - The heading of a section
 * @csspart keywords - The row of keywords
 * @csspart keyword - A keyword
 * @csspart note - A line of words about the state
 * @csspart empty - The words for an article with nothing to summarize
 * @csspart error - The words for a failure
 * @csspart verbatim - The line that says that the sentences are verbatim
 * @csspart footer - What holds the slot `footer`
 * @cssprop --zubda-paper - Background
 * @cssprop --zubda-ink - Text
 * @cssprop --zubda-quiet - Text of less weight
 * @cssprop --zubda-line - Fine lines
 * @cssprop --zubda-edge - Edges of buttons
 * @cssprop --zubda-accent - Numbers, pressed buttons, outlines
 * @cssprop --zubda-on-accent - Text on it
 * @cssprop --zubda-mark - Background of the chosen sentence
 * @cssprop --zubda-font - Font family
 * @cssprop --zubda-size - Font size
 * @cssprop --zubda-leading - Line height
 * @cssprop --zubda-padding - Padding of the box
 * @cssprop --zubda-radius - Radius of its corners
 * @cssprop --zubda-reserve - The least height of the body; an estimate, if none, so that nothing moves when the summary comes
 * @cssstate waiting - The article is not there, not near yet, or reading it was given up or refused
 * @cssstate loading - It is being read
 * @cssstate ready - A summary is shown
 * @cssstate empty - There is nothing to summarize
 * @cssstate error - It failed
 * @cssstate highlighted - Sentences are marked in the article
 */
export class ZubdaSummary extends Base {
  static observedAttributes = OBSERVED;

  #states = createStates(this.attachInternals());
  #highlights = createHighlights();
  #view = createView(this.attachShadow({ mode: 'open' }), {
    onToggle: (isOpen) => {
      if (this.open !== isOpen) this.open = isOpen;
    },
    onLength: (length) => {
      // The reader's wish goes before what the page asked for.
      Object.assign(this, { length, sentences: null, words: null, ratio: null });
    },
    onFocus: (keyword) => {
      this.#focus = keyword;
      this.#run('summary-change');
    },
    onSelect: (index) => this.#select(index),
    onCopy: () =>
      this.copy('html').then(
        () => true,
        () => false,
      ),
  });

  /** @type {Set<Concern>} */
  #changed = new Set();
  /** @type {AbortController | null} */
  #running = null;
  /** Ends what waits for the element or watches the article. @type {() => void} */
  #unwatch = () => {};
  /** @type {Phase} */
  #phase = 'waiting';
  /** What the phase is about, in words. @type {Key | null} */
  #message = null;
  #focus = '';
  /** @type {Element | Document | null} */
  #article = null;
  /** @type {Analysis | null} */
  #analysis = null;
  /** @type {Shown | null} */
  #shown = null;
  /** @type {import('./deferred.js').Deferred<Result | null>} */
  #ready = deferred();
  #reserve = 0;

  /** What the element shows; null where it shows no summary. @returns {Result | null} */
  get result() {
    if (this.#phase !== 'ready' || this.#analysis === null || this.#shown === null) return null;
    const { sentences, words } = this.#shown;
    return { text: this.#analysis.text, type: this.type, sentences, words, focus: this.#focus, analysis: this.#analysis };
  }

  /**
   * Resolves with the result once it is there (with null where there is nothing to summarize); rejects with what `summary-error` tells,
   * and with an AbortError where reading was given up.
   *
   * @returns {Promise<Result | null>}
   */
  get ready() {
    return this.#ready.promise;
  }

  /** The article that is summarized; null where a text is, or where there is none yet. @returns {Element | Document | null} */
  get sourceElement() {
    return this.#article;
  }

  connectedCallback() {
    upgrade(this);
    this.#change('source');
  }

  disconnectedCallback() {
    // Whoever moves a node takes it out first; that is no reason to let go.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.abort();
      this.#unwatch();
      this.clearHighlights();
    });
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (this.isConnected) this.#change(concernOf(name));
  }

  /**
   * Reads the article now, or anew, whatever `loading` says.
   *
   * @returns {Promise<Result | null>} as `ready`
   */
  summarize() {
    this.#run('summary-ready');
    return this.ready;
  }

  /** Gives up what is being read. What was shown before stays. */
  abort() {
    if (this.#running === null) return;
    const { signal } = this.#running;
    this.#running.abort();
    this.#running = null;
    if (this.#phase === 'loading') this.#enter('waiting');
    this.#ready.reject(signal.reason);
  }

  /**
   * Puts the summary on the clipboard.
   *
   * @param {CopyFormat} [format] `html` is rich text with plain text beside it
   * @returns {Promise<void>} rejects with the code `invalid_option`, `no_summary` or `copy_failed`
   */
  async copy(format = 'text') {
    if (!(await copyForms(this.#written(format)))) throw coded('copy_failed', 'the browser did not allow copying');
  }

  /** Takes the marks out of the article until another choice is shown. */
  clearHighlights() {
    this.#highlights.clear();
    this.#states.set('highlighted', false);
  }

  /** @param {CopyFormat} format @returns {Record<string, string>} by their types */
  #written(format) {
    const [analysis, shown] = [this.#analysis, this.#shown];
    if (this.result === null || analysis === null || shown === null) throw coded('no_summary', 'there is no summary to copy');
    if (!Object.hasOwn(COPIES, format)) throw coded('invalid_option', `there is no format "${format}"; there are ${Object.keys(COPIES).join(', ')}`);
    return COPIES[format](analysis, shown);
  }

  /** Changes that come together are answered once. @param {Concern} concern */
  #change(concern) {
    if (this.#changed.size === 0) queueMicrotask(() => this.#answer());
    this.#changed.add(concern);
  }

  #answer() {
    const changed = this.#changed;
    this.#changed = new Set();
    if (!this.isConnected) return;
    if (changed.has('source') || changed.has('core')) return this.#begin();
    if (changed.has('choice')) return this.#choose('summary-change');
    if (changed.has('looks')) this.#show();
    if (changed.has('marks')) this.#mark();
  }

  /** Looks for what is to be read, and reads it when it is time. */
  #begin(article = this.#meant()) {
    this.#unwatch();
    this.#focus = '';
    const { text } = this;
    const isThere = text !== '' || article !== null;
    this.#reserve = reserveOf(this, (article instanceof Document ? article.body : article)?.textContent ?? text);
    if (this.#analysis === null) this.#enter('waiting');
    else this.#show();
    const unwatch = text === '' ? watchArticle(this, article, (current) => this.#refresh(current)) : () => {};
    const unwait = isThere && this.loading === 'lazy' ? whenNear(this, () => this.#run('summary-ready')) : () => {};
    const late = isThere ? 0 : warnOfNone(this);
    this.#unwatch = () => {
      unwatch();
      unwait();
      clearTimeout(late);
    };
    if (!isThere) this.#forget();
    else if (this.loading === 'eager') this.#run('summary-ready', article);
  }

  /** Where there is no article there is no summary. */
  #forget() {
    this.abort();
    this.#article = this.#analysis = this.#shown = null;
    this.#enter('waiting');
    this.#mark();
  }

  /** The page changed where the article is. The same text is not read again. @param {Element | Document | null} article */
  async #refresh(article) {
    const known = this.#analysis?.text;
    try {
      if (article !== null && article === this.#article && known !== undefined && this.#running === null) {
        const { text } = await (await summarizerFor(this)).read(article);
        if (text === known) return await this.#mark();
      }
    } catch {
      // Whatever it is, reading the article will tell it.
    }
    this.#begin(article);
  }

  /** What is to be read, if it is no text. */
  #meant() {
    return this.text === '' ? articleOf(this) : null;
  }

  /**
   * @param {'summary-ready' | 'summary-change'} event that tells of the end
   * @param {Element | Document | null} [article]
   */
  async #run(event, article = this.#meant()) {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    if (this.#ready.isSettled()) this.#ready = deferred();
    if (!this.#tell('summary-start', { article }, true)) return this.abort();
    this.#article = article;
    if (this.#analysis === null) this.#enter('loading');
    try {
      const summarizer = await summarizerFor(this);
      const focus = this.#focus === '' ? {} : { focus: this.#focus };
      const analysis = await summarizer.analyze(article ?? this.text, { ...focus, signal: running.signal });
      if (running.signal.aborted) return;
      this.#running = null;
      this.#analysis = analysis;
      await this.#choose(event);
    } catch (thrown) {
      if (!running.signal.aborted) this.#fail(thrown);
    }
  }

  /** @param {unknown} thrown */
  #fail(thrown) {
    const code = codeOf(thrown);
    this.#running = this.#analysis = this.#shown = null;
    this.#message = code === 'wasm_unavailable' ? 'unavailable' : 'failed';
    this.#enter('error');
    this.#mark();
    this.#ready.reject(thrown);
    this.#tell('summary-error', { code, error: thrown });
  }

  /** Chooses from what was read, and shows it. @param {'summary-ready' | 'summary-change'} event */
  async #choose(event) {
    if (this.#analysis === null) return this.#show();
    const shown = choiceOf(this.#analysis, this);
    this.#shown = shown;
    this.#message = messageOf(this.#analysis, shown);
    if (event === 'summary-change') this.#reserve = 0;
    this.#enter(shown.sentences.length > 0 ? 'ready' : 'empty');
    await this.#mark();
    // Another choice may have been made meanwhile, which tells of itself.
    if (this.#shown !== shown) return;
    const { result } = this;
    this.#ready.resolve(result);
    if (result === null) return;
    const { word, sentences } = this.#words();
    this.#view.say(word('ready', { count: sentences(result.sentences.length) }));
    this.#tell(event, { result });
  }

  /** Marks the chosen sentences in the article, where that is wanted. */
  async #mark() {
    this.clearHighlights();
    const shown = this.#shown;
    if (!this.highlight || shown === null || this.#phase !== 'ready') return;
    const found = await this.#find(shown.sentences);
    if (found.length === 0 || this.#shown !== shown || !this.highlight || !this.isConnected) return;
    this.#highlights.mark('zubda-sentence', found.flat());
    this.#states.set('highlighted', true);
  }

  /**
   * Where sentences stand in the article. One that is there no more, and a core that has died since, are no fault: then there is no place.
   *
   * @param {Sentence[]} sentences
   * @returns {Promise<Range[][]>} for each; none without an article
   */
  async #find(sentences) {
    const [article, analysis] = [this.#article, this.#analysis];
    if (article === null || analysis === null) return [];
    try {
      return await (await summarizerFor(this)).locate(article, analysis.text, sentences);
    } catch {
      return [];
    }
  }

  /** @param {number} index of the sentence that the reader chose */
  async #select(index) {
    const sentence = this.#shown?.sentences.find((sentence) => sentence.index === index);
    if (sentence === undefined || !this.#tell('summary-select', { sentence }, true)) return;
    this.#view.setCurrent(index);
    const [ranges = []] = await this.#find([sentence]);
    if (ranges.length === 0) return;
    this.#highlights.mark('zubda-current', ranges);
    scrollTo(ranges);
    const at = this.#shown?.sentences.indexOf(sentence) ?? -1;
    const { word, number } = this.#words();
    this.#view.say(word('shown', { number: number(at + 1) }));
  }

  /** In a shadow root whose host's language it cannot see, it speaks that of the page. */
  #words() {
    return wordsOf(this.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang, this.digits);
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.#phase = phase;
    for (const other of PHASES) this.#states.set(other, other === phase);
    this.#show();
  }

  #show() {
    const words = this.#words();
    const direction = this.dir === 'ltr' || this.dir === 'rtl' ? this.dir : words.direction;
    this.#view.show({
      phase: this.#phase,
      words,
      direction,
      analysis: this.#analysis,
      shown: this.#shown,
      message: this.#message,
      focus: this.#focus,
      hasArticle: this.#article !== null,
      wanted: this,
      reserve: this.open ? this.#reserve : 0,
    });
  }

  /**
   * @param {string} name
   * @param {object} detail
   * @param {boolean} [cancelable]
   * @returns {boolean} whether the page lets it be
   */
  #tell(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }
}

if (globalThis.HTMLElement !== undefined) reflect(ZubdaSummary.prototype);

/**
 * What is to be said of a choice.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 * @returns {Key | null}
 */
function messageOf({ notes, sentences }, shown) {
  if (notes.some(({ code }) => code === 'not_arabic')) return 'notArabic';
  if (shown.sentences.length > 0) return null;
  return sentences.some(({ rank }) => rank !== undefined) ? 'tooShort' : 'empty';
}
