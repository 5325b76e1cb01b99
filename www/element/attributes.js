/**
 * The attributes of the element and the properties that reflect them. What is no valid value counts as none, as in HTML.
 *
 * @typedef {object} Reflected
 * @property {string} htmlFor the id of the article; attribute `for`
 * @property {string} selector a CSS selector of the article
 * @property {string} text the text to summarize, in place of an article
 * @property {'key-points' | 'tldr' | 'headline'} type points, a paragraph, or one short sentence
 * @property {'short' | 'medium' | 'long'} length how long, by the length of the article
 * @property {number | null} sentences how many sentences; goes before `words`, `ratio` and `length`
 * @property {number | null} words how many words at most; goes before `ratio` and `length`
 * @property {number | null} ratio the share of the article's words, above 0 and at most 1; goes before `length`
 * @property {boolean} controls whether there are buttons for the length and to copy
 * @property {boolean} highlight whether the sentences are marked in the article
 * @property {boolean} keywords whether keywords are shown, by which the summary can be focused
 * @property {boolean} open whether the summary is unfolded
 * @property {'eager' | 'lazy'} loading `lazy` waits until the element comes near the viewport
 * @property {'' | 'arab' | 'latn'} digits those of the language, if none
 * @property {'auto' | 'light' | 'dark'} theme `auto` follows the page's `color-scheme`
 * @property {'auto' | 'off'} worker `off` reads long articles on the main thread too
 * @property {string} basePath the address of the package's folder, where it is not where the script came from; attribute `base-path`
 * @property {string} wasmSrc the address of the core alone; attribute `wasm-src`
 *
 * @typedef {'source' | 'core' | 'choice' | 'marks' | 'looks'} Concern what an attribute is about: the article, what reads it, what is
 *   chosen, whether it is marked there, how it is shown
 */

/** @type {readonly string[]} */
const TYPES = ['key-points', 'tldr', 'headline'];
const LENGTHS = ['medium', 'short', 'long'];

/** @param {number} value */
const isCount = (value) => Number.isSafeInteger(value) && value >= 1;
/** @param {number} value */
const isShare = (value) => value > 0 && value <= 1;

/** @type {Record<keyof Reflected, { attribute: string, concern: Concern, kind: Kind<unknown> }>} */
const PROPERTIES = {
  htmlFor: { attribute: 'for', concern: 'source', kind: string() },
  selector: { attribute: 'selector', concern: 'source', kind: string() },
  text: { attribute: 'text', concern: 'source', kind: string() },
  type: { attribute: 'type', concern: 'choice', kind: oneOf(TYPES) },
  length: { attribute: 'length', concern: 'choice', kind: oneOf(LENGTHS) },
  sentences: { attribute: 'sentences', concern: 'choice', kind: number(isCount) },
  words: { attribute: 'words', concern: 'choice', kind: number(isCount) },
  ratio: { attribute: 'ratio', concern: 'choice', kind: number(isShare) },
  controls: { attribute: 'controls', concern: 'looks', kind: boolean() },
  highlight: { attribute: 'highlight', concern: 'marks', kind: boolean() },
  keywords: { attribute: 'keywords', concern: 'looks', kind: boolean() },
  open: { attribute: 'open', concern: 'looks', kind: boolean() },
  loading: { attribute: 'loading', concern: 'source', kind: oneOf(['eager', 'lazy']) },
  digits: { attribute: 'digits', concern: 'looks', kind: oneOf(['', 'arab', 'latn']) },
  theme: { attribute: 'theme', concern: 'looks', kind: oneOf(['auto', 'light', 'dark']) },
  worker: { attribute: 'worker', concern: 'core', kind: oneOf(['auto', 'off']) },
  basePath: { attribute: 'base-path', concern: 'core', kind: string() },
  wasmSrc: { attribute: 'wasm-src', concern: 'core', kind: string() },
};

/** @type {Map<string, Concern>} */
const CONCERNS = new Map([
  ...Object.values(PROPERTIES).map(({ attribute, concern }) => /** @type {const} */ ([attribute, concern])),
  ['lang', 'looks'],
  ['dir', 'looks'],
]);

export const OBSERVED = [...CONCERNS.keys()];

/** @param {string} attribute one that is observed */
export function concernOf(attribute) {
  return CONCERNS.get(attribute) ?? 'looks';
}

/** Gives a class the properties. @param {HTMLElement} prototype */
export function reflect(prototype) {
  for (const [name, { attribute, kind }] of Object.entries(PROPERTIES)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      /** @this {HTMLElement} */
      get() {
        return kind.read(this.getAttribute(attribute));
      },
      /** @this {HTMLElement} @param {unknown} value */
      set(value) {
        const written = kind.write(value);
        if (written === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, written);
      },
    });
  }
}

/**
 * What a page set on an element before its class was known hides the properties of the class: it is set anew.
 *
 * @param {HTMLElement} element
 */
export function upgrade(element) {
  const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (element));
  for (const name of Object.keys(PROPERTIES)) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}

/**
 * @template T
 * @typedef {{ read: (attribute: string | null) => T, write: (value: unknown) => string | null }} Kind
 */

/** @returns {Kind<string>} */
function string() {
  return { read: (attribute) => attribute ?? '', write: (value) => (value === null || value === undefined ? null : String(value)) };
}

/** @returns {Kind<boolean>} */
function boolean() {
  return { read: (attribute) => attribute !== null, write: (value) => (value ? '' : null) };
}

/**
 * @param {readonly string[]} values the first is that of no attribute and of one without a valid value
 * @returns {Kind<string>}
 */
function oneOf(values) {
  const read = (/** @type {string | null} */ attribute) => values.find((value) => value === attribute?.toLowerCase()) ?? values[0] ?? '';
  return { ...string(), read };
}

/**
 * @param {(value: number) => boolean} isValid
 * @returns {Kind<number | null>}
 */
function number(isValid) {
  const read = (/** @type {string | null} */ attribute) => {
    const value = Number(attribute ?? NaN);
    return isValid(value) ? value : null;
  };
  return { ...string(), read };
}
