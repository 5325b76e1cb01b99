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

/** @type {Map<string, Format>} */
const made = new Map();

/**
 * @param {string} language a BCP 47 tag
 * @param {string} digits a numbering system of Unicode, `arab` or `latn`
 * @returns {Format}
 */
export function formatOf(language, digits) {
  const key = `${language} ${digits}`;
  const format = made.get(key) ?? make(language, digits);
  made.set(key, format);
  return format;
}

/**
 * @param {string} language
 * @param {string} digits
 * @returns {Format}
 */
function make(language, digits) {
  const isArab = digits === 'arab';
  // Without the digits, which no rule needs, and with which it is as slow to make as a NumberFormat.
  const rules = new Intl.PluralRules(language);
  /** @type {Intl.NumberFormat | undefined} */
  let format;
  /** @param {number} value */
  const number = (value) => {
    // The first NumberFormat of a page is slow to make: small numbers, all that most readers see, do without.
    if (!Number.isInteger(value) || value < 0 || value > 999) {
      return (format ??= new Intl.NumberFormat(`${language}-u-nu-${digits}`)).format(value);
    }
    return isArab ? String(value).replace(/./g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit) : String(value);
  };
  // The marks keep the sign at the left of its number in a line of Arabic, as CLDR has it.
  const sign = isArab ? '٪\u061c' : language === 'ar' ? '\u200e%\u200e' : '%';
  return {
    number,
    percent: (share) => number(Math.round(share * 100)) + sign,
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
