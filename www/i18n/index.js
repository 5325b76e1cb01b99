import * as ar from './ar.js';
import * as en from './en.js';
import { filled, formatOf } from './format.js';

/**
 * @typedef {keyof typeof ar.texts} Key the name of a string of the interface
 * @typedef {keyof typeof ar.counts} Counted the name of a counted noun
 * @typedef {'ar' | 'en'} Language
 * @typedef {'arab' | 'latn'} Digits a numbering system of Unicode: ٠١٢ or 012
 *
 * @typedef {object} Words the strings of one language
 * @property {Language} language
 * @property {'rtl' | 'ltr'} direction
 * @property {Digits} digits that its readers expect
 * @property {Record<Key, string>} texts
 * @property {Record<Counted, import('./format.js').Forms>} counts
 */

/** @type {Record<Language, Words>} */
export const LANGUAGES = { ar, en };

/** @type {Words} */
let words = ar;
let format = formatOf(`${ar.language}-u-nu-${ar.digits}`);

/**
 * From now on every string is of this language.
 *
 * @param {Language} language
 * @param {Digits} [digits] in place of those that its readers expect
 */
export function speak(language, digits) {
  words = LANGUAGES[language];
  format = formatOf(`${language}-u-nu-${digits ?? words.digits}`);
}

/** The language that is spoken, and its direction. */
export function spoken() {
  return { language: words.language, direction: words.direction };
}

/**
 * A string of the interface, with what its `{names}` stand for.
 *
 * @param {Key} key
 * @param {Record<string, string>} [values]
 */
export function word(key, values = {}) {
  return filled(words.texts[key], values);
}

/**
 * The string of a kind with the code that the core gave, or the kind's string for codes that are unknown.
 *
 * @param {'message' | 'reason' | 'against' | 'noise'} kind
 * @param {string} code
 */
export function wordOf(kind, code) {
  const key = `${kind}_${code}`;
  return isKey(key) ? word(key) : word(`${kind}_unknown`);
}

/**
 * @param {string} name
 * @returns {name is Key}
 */
export function isKey(name) {
  return Object.hasOwn(words.texts, name);
}

/**
 * A counted noun in the form that its number asks for.
 *
 * @param {Counted} name
 * @param {number} count
 */
export function counted(name, count) {
  return format.counted(words.counts[name], count);
}

/** @param {number} value */
export function number(value) {
  return format.number(value);
}

/** @param {number} share between 0 and 1 */
export function percent(share) {
  return format.percent(share);
}
