import { coded } from '../../client/index.js';

/** A file of more megabytes is no article; reading it would only make the page slow. */
export const LARGEST_MEGABYTES = 20;
/** What of its characters a text in the right encoding has at least as letters, digits, spaces and common signs of Arabic text. */
const READABLE_SHARE = 0.85;
/** The letters that more than half of Arabic text consists of: a text that was decoded wrongly has others in their places. */
const COMMON = new Set('اليمونتر');
/** So many signs tell what a text is. */
const SAMPLE = 20_000;

/**
 * The text of a file's bytes: by its byte order mark, as UTF-8, by the encoding that a page names, or in the old encoding, or the
 * order of the bytes of UTF-16, in which its letters are as frequent as those of Arabic. Rejects with `file_too_large`,
 * `file_not_text` or `encoding_unknown`.
 *
 * @param {Blob} file
 * @returns {Promise<string>}
 */
export async function textOf(file) {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024) throw coded('file_too_large', `the file has ${file.size} bytes`);
  return decode(new Uint8Array(await file.arrayBuffer()));
}

/** @param {Uint8Array} bytes */
export function decode(bytes) {
  const marked = markOf(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) {
    const text = arabicIn(['utf-16le', 'utf-16be'], bytes);
    if (text === null) throw coded('file_not_text', 'the file holds zero bytes, as only UTF-16 does of texts');
    return text;
  }
  for (const encoding of ['utf-8', ...named(bytes)]) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return text;
  }
  const text = arabicIn(['windows-1256', 'iso-8859-6'], bytes);
  if (text === null) throw coded('encoding_unknown', 'the bytes are neither UTF-8 nor Arabic in an old encoding');
  return text;
}

/**
 * The text in the encoding that gives the most Arabic of it; null where none gives any.
 *
 * @param {string[]} encodings
 * @param {Uint8Array} bytes
 */
function arabicIn(encodings, bytes) {
  const texts = encodings.flatMap((encoding) => decodedAs(encoding, bytes) ?? []).filter(looksArabic);
  return texts.sort((a, b) => likeness(b) - likeness(a))[0] ?? null;
}

/** @param {Uint8Array} bytes */
function markOf([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * The encoding that a page's markup names at its beginning, if any.
 *
 * @param {Uint8Array} bytes
 */
function named(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  return name === undefined ? [] : [name];
}

/**
 * @param {string} encoding
 * @param {Uint8Array} bytes
 * @returns {string | null} null where the bytes are not of this encoding, or nobody knows it
 */
function decodedAs(encoding, bytes) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {string} text */
function looksArabic(text) {
  const sample = text.slice(0, SAMPLE);
  const readable = sample.match(/[\u0621-\u0652\u067e\u0686\u0698\u06af\s\w،؛؟.,:;!?()«»"'\-\/–—…]/g)?.length ?? 0;
  return /[\u0621-\u064a]{2}/.test(sample) && readable / sample.length >= READABLE_SHARE;
}

/** How much more of a text's letters are the common ones of Arabic than are foreign ones with marks. @param {string} text */
function likeness(text) {
  const letters = text.slice(0, SAMPLE).match(/\p{L}|\p{M}/gu) ?? [];
  const count = (/** @type {(letter: string) => boolean} */ is) => letters.filter(is).length;
  return (count((letter) => COMMON.has(letter)) - count((letter) => letter > '\x7f' && letter < '\u0600')) / letters.length;
}
