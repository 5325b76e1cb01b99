import { coded, parseInertly } from '../../client/index.js';
import { textOf } from './decode.js';
import { readMarkdown } from './markdown.js';

/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 * @typedef {(page: Document) => Promise<TextSource>} ReadPage
 */

/**
 * What a file holds. A page is parsed inertly and read by the core; nothing of its markup is ever shown.
 *
 * @param {File} file
 * @param {ReadPage} readPage
 * @returns {Promise<TextSource>}
 */
export async function readFile(file, readPage) {
  const text = await textOf(file);
  if (text.trim() === '') throw coded('file_empty', 'the file holds no text');
  if (/\.(x?html?)$/i.test(file.name) || /html/.test(file.type)) return readPage(parseInertly(text));
  if (/\.(md|markdown)$/i.test(file.name) || file.type === 'text/markdown') return readMarkdown(text);
  return { text };
}

/**
 * What was copied: the markup where it gives blocks, else the plain text. Null where there is neither.
 *
 * @param {string} html
 * @param {string} text
 * @param {ReadPage} readPage
 * @returns {Promise<TextSource | null>}
 */
export async function readClip(html, text, readPage) {
  const read = html === '' ? null : await readPage(parseInertly(html));
  if (read !== null && read.text.trim() !== '') return read;
  return text.trim() === '' ? null : { text };
}
