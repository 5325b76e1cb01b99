import { counted, number, percent } from './format.js';

/**
 * @typedef {import('./format.js').Forms} Forms
 */

/** @type {Forms} */
const SENTENCES = {
  zero: 'لا جملة',
  one: 'جملة واحدة',
  two: 'جملتين',
  few: '# جمل',
  many: '# جملة',
  other: '# جملة',
};

/** @type {Forms} */
const WORDS = {
  zero: 'لا كلمة',
  one: 'كلمة واحدة',
  two: 'كلمتين',
  few: '# كلمات',
  many: '# كلمة',
  other: '# كلمة',
};

/** @type {Forms} */
const MINUTES = {
  zero: 'أقل من دقيقة',
  one: 'نحو دقيقة',
  two: 'نحو دقيقتين',
  few: 'نحو # دقائق',
  many: 'نحو # دقيقة',
  other: 'نحو # دقيقة',
};

/**
 * What stands still on the page, by the name that `data-text`, `data-label` and `data-placeholder` in index.html use.
 */
export const labels = {
  name: 'زُبدة',
  tagline: 'المقال في أهم جُمَله، يُقرأ في متصفحك وحده: لا يُرسل نصك إلى أي مكان.',
  skip: 'انتقل إلى الملخص',
  textLabel: 'نص المقال',
  textHint: 'ألصِق هنا مقالًا أو اكتبه…',
  summarize: 'لخّص',
  summary: 'الزُّبدة',
  length: 'طول الملخص',
  copy: 'انسخ',
  copied: 'نُسِخ',
  wordsKept: 'كلمات الملخص',
  shareKept: 'حصته من النص',
  timeSaved: 'ما يوفّره من الوقت',
  verbatim: 'الجمل منقولة من النص كما هي، ولا يُرسل نصك إلى أي مكان.',
  article: 'النص',
  example: 'مثال كُتب لهذه الصفحة',
  showExample: 'اعرض المثال',
};

/**
 * What is to be said about a text, or about a failure, by its code. Each says what is the matter, then the next step.
 *
 * @type {Record<string, string>}
 */
const MESSAGES = {
  empty: 'لا نص هنا بعد. ألصِق مقالًا في الخانة أو اكتبه، فتظهر زُبدته في هذا الموضع.',
  no_letters: 'ليس في هذا النص حروف تُقرأ. ألصِق مقالًا مكتوبًا بالعربية.',
  too_short: 'النص أقصر من أن يُلخَّص. ألصِق مقالًا من بضع فقرات.',
  not_arabic: 'لا يبدو هذا النص عربيًّا، وزُبدة لا تقرأ إلا العربية. ألصِق مقالًا بالعربية.',
  visual_order: 'نُسخ النص من ملف يخزّن حروف الكلمة من آخرها، فقد تُقسم جمله في غير مواضعها. ابحث عن نسخة أخرى منه إن أمكن.',
  presentation_forms: 'كُتب النص بأشكال الحروف لا بالحروف نفسها، كما في بعض ملفات PDF؛ قرأناه حروفا عادية ونعرضه كما هو.',
  focus_unused: 'لا يتبع موضوعا بعينه إلا الطريقة الأساسية، فهذا ملخص النص كله.',
  no_stops: 'يكاد النص يخلو من علامات الوقف، فقد تطول جمل الملخص. ضع نقطة في آخر كل جملة يستقم.',
  too_long: 'النص أطول مما يُقرأ هنا دفعة واحدة. جرّب جزءًا منه.',
  focus_not_found: 'لا جملة في النص تذكر ما سألت عنه، فهذه زبدة النص كله. جرّب كلمات أخرى.',
  budget_too_small: 'لا جملة تتسع لها هذه المساحة. زِد الطول قليلًا.',
  wasm_unavailable:
    'تعذّر تشغيل قارئ النصوص في هذا المتصفح، ونصك باقٍ في خانته. أعد تحميل الصفحة، أو افتحها في متصفح أحدث.',
};

const UNKNOWN_NOTE = 'في هذا النص ما قد يُضعف ملخصه. قابل جمل الملخص بمواضعها من النص.';
const UNKNOWN_FAILURE = 'وقع خطأ لم نتوقعه، ونصك باقٍ في خانته. أعد المحاولة، أو أعد تحميل الصفحة.';

/** @param {string} code */
export function noteMessage(code) {
  return MESSAGES[code] ?? UNKNOWN_NOTE;
}

/** @param {string} code */
export function failureMessage(code) {
  return MESSAGES[code] ?? UNKNOWN_FAILURE;
}

/** @param {number} value */
export function ordinal(value) {
  return number(value);
}

/**
 * @param {number} chosen
 * @param {number} all
 */
export function sentencesOf(chosen, all) {
  return `${number(chosen)} من ${counted(SENTENCES, all)}`;
}

/**
 * @param {number} kept
 * @param {number} all
 */
export function wordsOf(kept, all) {
  return `${number(kept)} من ${counted(WORDS, all)}`;
}

/** @param {number} share */
export function shareOf(share) {
  return percent(share);
}

/** @param {number} seconds */
export function timeSaved(seconds) {
  return counted(MINUTES, Math.round(seconds / 60));
}

/** @param {number} place */
export function toPlace(place) {
  return `${number(place)}: موضع الجملة في النص`;
}

/** @param {number} place */
export function toPoint(place) {
  return `${number(place)}: الجملة في الملخص`;
}

/**
 * @param {number} chosen
 * @param {number} all
 */
export function summaryReady(chosen, all) {
  return `الملخص جاهز: ${sentencesOf(chosen, all)}.`;
}

export const copyDone = 'نُسِخ الملخص.';
export const copyFailed = 'لم يأذن المتصفح بالنسخ. حدّد جمل الملخص وانسخها.';
