/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 * @typedef {NonNullable<TextSource['blocks']>[number]} Block
 */

/**
 * The words of a Markdown text and its blocks: headings, paragraphs, list items and quotes. Marks, pictures, code blocks and
 * the front matter are left out (CommonMark 0.31 for what the marks are; only what articles use of it is read).
 *
 * @param {string} markdown
 * @returns {TextSource}
 */
export function readMarkdown(markdown) {
  /** @type {{ role: Block['role'], level?: number, lines: string[] }[]} */
  const parts = [];
  let open = false;
  for (const line of contentLines(markdown)) {
    const last = parts.at(-1);
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line);
    if (underline !== null && open && last?.role === 'paragraph') {
      Object.assign(last, { role: 'heading', level: underline[1]?.startsWith('=') ? 1 : 2 });
      open = false;
      continue;
    }
    const part = partOf(line);
    if (part === null) open = false;
    else if (part.role === 'paragraph' && open && last !== undefined) last.lines.push(part.text);
    else if (part.role === 'quote' && open && last?.role === 'quote') last.lines.push(part.text);
    else {
      parts.push({ role: part.role, ...(part.level === undefined ? {} : { level: part.level }), lines: [part.text] });
      open = part.role !== 'heading';
    }
  }
  return joined(parts.map(({ lines, ...part }) => ({ ...part, text: plain(lines.join(' ')) })).filter(({ text }) => text !== ''));
}

/**
 * The lines without the front matter and without code blocks, of which a blank line is left.
 *
 * @param {string} markdown
 */
function contentLines(markdown) {
  const lines = markdown.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n(---|\.\.\.)(\r?\n|$)/, '').split(/\r\n?|\n/);
  let fence = '';
  return lines.map((line) => {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1] ?? '';
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && mark.startsWith(fence)) fence = '';
    else if (fence === '') return line;
    return '';
  });
}

/**
 * @param {string} line
 * @returns {{ role: Block['role'], level?: number, text: string } | null} null for a line that only parts blocks
 */
function partOf(line) {
  if (/^\s*$/.test(line) || /^ {0,3}([-*_])(\s*\1){2,}\s*$/.test(line)) return null;
  const heading = /^ {0,3}(#{1,6})\s+(.*)$/.exec(line);
  if (heading !== null) {
    return { role: 'heading', level: heading[1]?.length ?? 1, text: (heading[2] ?? '').trimEnd().replace(/(?:^|\s)#+$/, '') };
  }
  const quote = /^ {0,3}>\s?(.*)$/.exec(line);
  if (quote !== null) return { role: 'quote', text: quote[1] ?? '' };
  const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line);
  if (item !== null) return { role: 'list_item', text: item[1] ?? '' };
  return { role: 'paragraph', text: line.trim() };
}

/**
 * The words of a line without its marks. Nothing that opens reaches over the next of its kind, so that no text makes the search for
 * what closes it slow.
 *
 * @param {string} text
 */
function plain(text) {
  return text
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/(?<!\\)(\*\*|__|~~)(?=\S)((?:(?!\1).)+)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=\S)((?:(?!\1).)+)(?<=[^\s\\])\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`+([^`]+)`+/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

/** An address in brackets, which may hold brackets itself. */
const ADDRESS = String.raw`\((?:[^()]|\([^()]*\))*\)`;
const IMAGE = new RegExp(String.raw`!\[[^\[\]]*\]${ADDRESS}`, 'g');
const LINK = new RegExp(String.raw`\[([^\[\]]*)\](?:${ADDRESS}|\[[^\[\]]*\])`, 'g');

/**
 * One text of the parts, with a blank line between them. A first heading of the highest level is the title.
 *
 * @param {{ role: Block['role'], level?: number, text: string }[]} parts
 * @returns {TextSource}
 */
function joined(parts) {
  let text = '';
  /** @type {Block[]} */
  const blocks = [];
  parts.forEach(({ text: piece, role, level }, at) => {
    if (text !== '') text += role === 'list_item' && parts[at - 1]?.role === 'list_item' ? '\n' : '\n\n';
    const isTitle = at === 0 && role === 'heading' && level === 1;
    const place = { start: text.length, end: text.length + piece.length };
    blocks.push(isTitle ? { ...place, role: 'title' } : { ...place, role, ...(level === undefined ? {} : { level }) });
    text += piece;
  });
  return { text, blocks };
}
