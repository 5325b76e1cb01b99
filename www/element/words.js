import { filled, formatOf } from '../i18n/format.js';

/**
 * The strings of the element. The page has many more, which nobody who embeds the element needs.
 *
 * @typedef {keyof typeof ar.texts} Key
 *
 * @typedef {object} Words the strings of one language with one set of digits
 * @property {'ar' | 'en'} language
 * @property {'rtl' | 'ltr'} direction
 * @property {(key: Key, values?: Record<string, string>) => string} word
 * @property {(value: number) => string} number
 * @property {(count: number) => string} sentences the counted noun
 */

const ar = {
  direction: /** @type {const} */ ('rtl'),
  digits: 'arab',
  texts: {
    heading: 'زبدة المقال',
    reading: 'يُقرأ المقال…',
    ready: 'الملخص جاهز: {count}.',
    length: 'طول الملخص',
    short: 'قصير',
    medium: 'متوسط',
    long: 'طويل',
    copy: 'انسخ',
    copied: 'نُسخ الملخص.',
    copyFailed: 'لم يسمح المتصفح بالنسخ. حدّد الجمل وانسخها.',
    keywords: 'لخّص ما يخص',
    place: '{number}: موضعها في المقال',
    shown: 'الجملة {number} مُعلَّمة في موضعها من المقال.',
    verbatim: 'جمل من المقال بنصها، لم يُغيَّر فيها شيء.',
    empty: 'ليس في المقال ما يكفي لتلخيصه.',
    tooShort: 'لا تتسع هذه الكلمات القليلة لجملة من المقال.',
    notArabic: 'لا يبدو هذا النص عربيا، وزبدة تقرأ العربية وحدها.',
    unavailable: 'تعذّر تشغيل الملخِّص في هذا المتصفح. أعد تحميل الصفحة، أو افتحها في متصفح أحدث.',
    failed: 'تعذّر تلخيص هذا المقال. أعد تحميل الصفحة.',
  },
  sentences: {
    zero: 'لا جمل',
    one: 'جملة واحدة',
    two: 'جملتان',
    few: '# جمل',
    many: '# جملة',
    other: '# جملة',
  },
};

/** @type {typeof ar | { direction: 'ltr', digits: string, texts: Record<Key, string>, sentences: import('../i18n/format.js').Forms }} */
const en = {
  direction: 'ltr',
  digits: 'latn',
  texts: {
    heading: 'The gist',
    reading: 'Reading the article…',
    ready: 'The summary is ready: {count}.',
    length: 'Length of the summary',
    short: 'Short',
    medium: 'Medium',
    long: 'Long',
    copy: 'Copy',
    copied: 'The summary was copied.',
    copyFailed: 'The browser did not allow copying. Select the sentences and copy them.',
    keywords: 'Summarize what concerns',
    place: '{number}: its place in the article',
    shown: 'Sentence {number} is marked in its place in the article.',
    verbatim: 'Sentences of the article, verbatim: nothing is changed.',
    empty: 'There is too little in the article to summarize.',
    tooShort: 'No sentence of the article fits into so few words.',
    notArabic: 'This text does not seem to be Arabic, and Zubda reads only Arabic.',
    unavailable: 'The summarizer could not be started in this browser. Reload the page, or open it in a newer browser.',
    failed: 'This article could not be summarized. Reload the page.',
  },
  sentences: { one: '# sentence', other: '# sentences' },
};

/**
 * @param {string} language a BCP 47 tag; what is not English is Arabic
 * @param {'' | 'arab' | 'latn'} digits those of the language, if none
 * @returns {Words}
 */
export function wordsOf(language, digits) {
  const code = /^en\b/i.test(language) ? 'en' : 'ar';
  const { direction, texts, sentences, digits: usual } = { ar, en }[code];
  const format = () => formatOf(code, digits || usual);
  return {
    language: code,
    direction,
    word: (key, values = {}) => filled(texts[key], values),
    number: (value) => format().number(value),
    sentences: (count) => format().counted(sentences, count),
  };
}
