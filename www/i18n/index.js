import * as ar from './ar.js';
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

/** Those that were learned; Arabic is there from the beginning. @type {{ ar: Words } & Partial<Record<Language, Words>>} */
export const LANGUAGES = { ar };

/** @type {Words} */
let words = ar;
/** @type {string} */
let numerals = ar.digits;

/**
 * Fetches the strings of a language, which whoever reads the other one does not wait for. Rejects where they do not come.
 *
 * @param {Language} language
 */
export async function learn(language) {
  if (language === 'en') LANGUAGES.en ??= await import('./en.js');
}

/**
 * From now on every string is of this language, which was learned.
 *
 * @param {Language} language
 * @param {Digits} [digits] in place of those that its readers expect
 */
export function speak(language, digits) {
  const learned = LANGUAGES[language];
  if (learned === undefined) throw new Error(`"${language}" has not been learned`);
  words = learned;
  numerals = digits ?? words.digits;
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
 * @param {Record<string, string>} [values]
 */
export function wordOf(kind, code, values) {
  const key = `${kind}_${code}`;
  return word(isKey(key) ? key : `${kind}_unknown`, values);
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
  return written().counted(words.counts[name], count);
}

/** @param {number} value */
export function number(value) {
  return written().number(value);
}

/** @param {number} share between 0 and 1 */
export function percent(share) {
  return written().percent(share);
}

/** Asked for when a number is written, and no sooner. */
function written() {
  return formatOf(words.language, numerals);
}
