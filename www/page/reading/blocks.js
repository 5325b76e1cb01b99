import { spoken, word, wordOf } from '../../i18n/index.js';
import { verbatimOf } from '../../summary/nodes.js';
import { foldedOf } from '../../summary/sections.js';
import { element } from '../dom.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 * @typedef {import('../../client/types.js').Sentence} Sentence
 * @typedef {Analysis['blocks'][number]} Block
 * @typedef {'h3' | 'h4' | 'p' | 'li' | 'blockquote'} Name
 */

/** @type {Record<string, Name>} */
const ELEMENTS = { title: 'h3', list_item: 'li', quote: 'blockquote' };

/** The core keeps 600 bytes: in UTF-16 units no fewer than these. */
const SHORTEST_BEGINNING = 150;

/**
 * The whole text, block by block. What is no part of the article folds away where it stands, with its reason and a way back.
 *
 * @param {Analysis} analysis
 * @param {Map<number, HTMLElement>} places filled with the element of each sentence that may be chosen
 * @returns {HTMLElement[]}
 */
export function blocksOf(analysis, places) {
  /** @type {HTMLElement[]} */
  const made = [];
  const { blocks, sentences } = analysis;
  const reasons = new Map(foldedOf(analysis).map(({ start, reason }) => [start, reason]));
  // Without a title the sections come right below the page's own heading.
  /** @type {Record<string, Name>} */
  const elements = { ...ELEMENTS, heading: blocks.some(({ role }) => role === 'title') ? 'h4' : 'h3' };
  let next = 0;
  blocks.forEach((block, number) => {
    const first = next;
    while (sentences[next]?.block === number) next += 1;
    const reason = reasons.get(block.start);
    const name = elements[block.role] ?? 'p';
    const shown = element(name, { dir: 'auto', class: block.role, 'data-start': block.start }, ...pieces(analysis, block, sentences.slice(first, next), places));
    if (reason !== undefined) append(made, 'details', folded(analysis, shown, reason, block), reason);
    else if (name === 'li') append(made, 'ul', shown);
    else made.push(shown);
  });
  return made;
}

/**
 * Adds to the list, or to the fold of the same reason, that was made last, or else to a new one.
 *
 * @param {HTMLElement[]} made
 * @param {'ul' | 'details'} name
 * @param {HTMLElement} shown
 * @param {string} [reason]
 */
function append(made, name, shown, reason) {
  const last = made.at(-1);
  if (last?.localName === name && last.dataset['reason'] === reason) last.append(shown);
  else if (reason === undefined) made.push(element(name, {}, shown));
  else made.push(element(name, { class: 'removed', 'data-reason': reason }, element('summary', { lang: spoken().language }, wordOf('noise', reason)), shown));
}

/**
 * @param {Analysis} analysis
 * @param {HTMLElement} shown
 * @param {string} reason
 * @param {Block} block
 */
function folded({ text }, shown, reason, { start, end }) {
  const label = `${word('restore')}: ${wordOf('noise', reason)}`;
  const lang = spoken().language;
  const button = element('button', { class: 'quiet', type: 'button', lang, 'data-restore': start, 'aria-label': label }, word('restore'));
  const told = isBeginning(text.slice(start, end)) ? [element('p', { lang }, word('beginningOnly'))] : [];
  return element('div', {}, shown, ...told, button);
}

/** Of a long part of a page that is no part of the article the core keeps the beginning, and an ellipsis. @param {string} part */
function isBeginning(part) {
  return part.length >= SHORTEST_BEGINNING && part.endsWith('…');
}

/**
 * A block's text in whole: its sentences, and what stands between them as it is.
 *
 * @param {Analysis} analysis
 * @param {{ start: number, end: number }} block
 * @param {Sentence[]} sentences
 * @param {Map<number, HTMLElement>} places
 */
function pieces({ text }, { start, end }, sentences, places) {
  /** @type {(HTMLElement | string)[]} */
  const made = [];
  let at = start;
  for (const sentence of sentences) {
    made.push(text.slice(at, sentence.start));
    const verbatim = verbatimOf(text, sentence);
    if (sentence.rank === undefined) made.push(...verbatim);
    else {
      const place = element('span', {}, ...verbatim);
      places.set(sentence.index, place);
      made.push(place);
    }
    at = sentence.end;
  }
  made.push(text.slice(at, end));
  return made.filter((piece) => piece !== '');
}
