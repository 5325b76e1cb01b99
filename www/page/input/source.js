/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 */

/**
 * The source after its text was edited: blocks that were read from a page keep their roles where the text did not change,
 * the block in which it changed grows or shrinks, and what was written between blocks is left to no block but a paragraph.
 *
 * @param {TextSource} source
 * @param {string} text as it is now
 * @returns {TextSource}
 */
export function edited(source, text) {
  if (text === source.text) return source;
  const { blocks, title } = source;
  if (blocks === undefined) return { text };
  const from = commonStart(source.text, text);
  const kept = commonEnd(source.text, text, from);
  const [oldEnd, newEnd] = [source.text.length - kept, text.length - kept];
  const shift = newEnd - oldEnd;
  const touched = blocks.filter(({ start, end }) => start <= oldEnd && end >= from);
  const [first, last] = [touched[0], touched.at(-1)];
  const before = blocks.filter(({ end }) => end < from);
  const after = blocks.filter(({ start }) => start > oldEnd).map((block) => moved(block, shift));
  const start = Math.min(first?.start ?? from, from);
  const end = Math.max((last?.end ?? oldEnd) + shift, newEnd);
  const pieces = paragraphsOf(text, start, end);
  const same = touched.length === 1 && pieces.length === 1;
  const between = pieces.map((piece) => (same && first !== undefined ? { ...first, ...piece } : piece));
  return { text, ...(title === undefined ? {} : { title }), blocks: [...before, ...between, ...after] };
}

/**
 * The lines of a stretch that are not blank, as paragraphs.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function paragraphsOf(text, start, end) {
  const made = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)) {
    made.push({ start: start + index, end: start + index + line.length, role: /** @type {const} */ ('paragraph') });
  }
  return made;
}

/**
 * @template {{ start: number, end: number }} Block
 * @param {Block} block
 * @param {number} shift
 */
function moved(block, shift) {
  return { ...block, start: block.start + shift, end: block.end + shift };
}

/**
 * @param {string} before
 * @param {string} after
 */
function commonStart(before, after) {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  return at;
}

/**
 * @param {string} before
 * @param {string} after
 * @param {number} from where they begin to differ
 */
function commonEnd(before, after, from) {
  const most = Math.min(before.length, after.length) - from;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count += 1;
  return count;
}
