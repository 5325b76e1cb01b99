/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 * @typedef {NonNullable<TextSource['blocks']>[number]} Block
 */

/**
 * The source after its text was edited: blocks that were read from a page keep their roles where the text did not change,
 * the block in which it changed grows or shrinks, and lines that are new are paragraphs.
 *
 * @param {TextSource} source
 * @param {string} text as it is now
 * @returns {TextSource}
 */
export function edited(source, text) {
  if (text === source.text) return source;
  const { blocks, title } = source;
  if (blocks === undefined) return { text };
  const { from, oldEnd, shift } = changed(source.text, text);
  const touched = blocks.filter((block) => block.start <= oldEnd && block.end >= from);
  const start = Math.min(touched[0]?.start ?? from, from);
  const end = Math.max(touched.at(-1)?.end ?? oldEnd, oldEnd) + shift;
  /** How much of a block's unchanged text stands in a line. @param {Block} block @param {{ start: number, end: number }} line */
  const shared = (block, line) =>
    overlap(line, { start: block.start, end: Math.min(block.end, from) }) +
    overlap(line, { start: Math.max(block.start, oldEnd) + shift, end: block.end + shift });
  const between = linesOf(text, start, end).map((line) => {
    const [first] = touched.filter((block) => shared(block, line) > 0).sort((a, b) => shared(b, line) - shared(a, line));
    return first === undefined ? { role: /** @type {const} */ ('paragraph'), ...line } : { ...first, ...line };
  });
  const before = blocks.filter((block) => block.end < from);
  const after = blocks.filter((block) => block.start > oldEnd).map((block) => moved(block, shift));
  return { text, ...(title === undefined ? {} : { title }), blocks: [...before, ...between, ...after] };
}

/**
 * Where places in a text stand after it was edited, without those in what changed. Null where less than half of the text stayed:
 * then it is another text.
 *
 * @param {string} before
 * @param {string} after
 * @param {readonly number[]} places
 */
export function carried(before, after, places) {
  const { from, oldEnd, shift } = changed(before, after);
  if (2 * (oldEnd - from) >= before.length) return null;
  return places.filter((place) => place < from || place >= oldEnd).map((place) => (place < from ? place : place + shift));
}

/**
 * @param {{ start: number, end: number }} one
 * @param {{ start: number, end: number }} other
 */
function overlap(one, other) {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/**
 * The lines of a stretch that are not blank.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function linesOf(text, start, end) {
  const made = [];
  for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\n]*\S[^\n]*/g)) {
    made.push({ start: start + index, end: start + index + line.length });
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
 * What of a text was changed: `from` and `oldEnd` bound it before, and what stands after it was moved by `shift`.
 *
 * @param {string} before
 * @param {string} after
 */
function changed(before, after) {
  const shift = after.length - before.length;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let oldEnd = before.length;
  while (oldEnd > from && oldEnd + shift > from && before[oldEnd - 1] === after[oldEnd + shift - 1]) oldEnd -= 1;
  return { from, oldEnd, shift };
}
