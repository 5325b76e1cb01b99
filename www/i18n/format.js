/**
 * The forms of a counted noun by the plural rule of its language; in each, `#` stands for the number. Arabic has all six.
 *
 * @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} Forms
 *
 * @typedef {object} Format how one language, with one set of digits, writes numbers
 * @property {(value: number) => string} number
 * @property {(share: number) => string} percent of a share between 0 and 1
 * @property {(forms: Forms, count: number) => string} counted
 */

/** To make one takes as long as to read an article. @type {Map<string, Format>} */
const made = new Map();

/**
 * @param {string} locale a BCP 47 tag, with the digits in its `nu` extension
 * @returns {Format}
 */
export function formatOf(locale) {
  const format = made.get(locale) ?? make(locale);
  made.set(locale, format);
  return format;
}

/**
 * @param {string} locale
 * @returns {Format}
 */
function make(locale) {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const rules = new Intl.PluralRules(locale);
  const number = numbers.format.bind(numbers);
  return {
    number,
    percent: percents.format.bind(percents),
    counted: (forms, count) => (forms[rules.select(count)] ?? forms.other).replace('#', number(count)),
  };
}

/**
 * A template with what its `{names}` stand for.
 *
 * @param {string} template
 * @param {Record<string, string>} values
 */
export function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
