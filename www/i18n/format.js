/** The one place that decides how numbers look: Arabic words with Arabic-Indic digits. */
const LOCALE = 'ar-u-nu-arab';

const numbers = new Intl.NumberFormat(LOCALE);
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent' });
const rules = new Intl.PluralRules(LOCALE);

/**
 * The six forms of a counted noun; in each, `#` stands for the number.
 *
 * @typedef {Record<Intl.LDMLPluralRule, string>} Forms
 */

/** @param {number} value */
export function number(value) {
  return numbers.format(value);
}

/** @param {number} share between 0 and 1 */
export function percent(share) {
  return percents.format(share);
}

/**
 * @param {Forms} forms
 * @param {number} count
 */
export function counted(forms, count) {
  return forms[rules.select(count)].replace('#', number(count));
}
