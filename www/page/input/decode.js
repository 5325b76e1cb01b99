import { coded } from '../../client/index.js';

/** A file larger than this is no article; reading it would only make the page slow. */
const LARGEST = 20 * 1024 * 1024;
/** What of its characters a text in the right encoding has at least as letters, digits, spaces and common signs of Arabic text. */
const READABLE_SHARE = 0.85;

/**
 * The text of a file's bytes: by its byte order mark, by the encoding that a page names, as UTF-8, or as windows-1256 where
 * that gives Arabic. Rejects with `file_too_large`, `file_not_text` or `encoding_unknown`.
 *
 * @param {Blob} file
 * @returns {Promise<string>}
 */
export async function textOf(file) {
  if (file.size > LARGEST) throw coded('file_too_large', `the file has ${file.size} bytes`);
  return decode(new Uint8Array(await file.arrayBuffer()));
}

/** @param {Uint8Array} bytes */
export function decode(bytes) {
  const marked = markOf(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) throw coded('file_not_text', 'the file holds zero bytes, as no text does');
  for (const encoding of ['utf-8', ...named(bytes)]) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return text;
  }
  const text = decodedAs('windows-1256', bytes);
  if (text === null || !looksArabic(text)) throw coded('encoding_unknown', 'the bytes are neither UTF-8 nor windows-1256');
  return text;
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
  const sample = text.slice(0, 20_000);
  const readable = sample.match(/[\u0621-\u0652\u067e\u0686\u0698\u06af\s\w،؛؟.,:;!?()«»"'\-\/–—…]/g)?.length ?? 0;
  return /[\u0621-\u064a]{2}/.test(sample) && readable / sample.length >= READABLE_SHARE;
}
