import { byId, element } from './dom.js';
import { idOf } from './places.js';
import { reference } from './reference.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 */

/** @typedef {'h3' | 'h4' | 'p' | 'li' | 'blockquote'} Name */

/** @type {Record<string, Name>} */
const ELEMENTS = { title: 'h3', list_item: 'li', quote: 'blockquote' };

/**
 * The whole text, block by block, in which the chosen sentences are marked. It is built once for a text; another choice
 * touches only what changes.
 *
 * @returns {{ root: HTMLElement, show: (analysis: Analysis | null) => void, choose: (sentences: Sentence[]) => void }}
 */
export function createReading() {
  const root = byId('text-view', HTMLElement);
  /** @type {Map<number, HTMLElement>} */
  let places = new Map();
  /** @type {number[]} */
  let chosen = [];

  return {
    root,
    show(analysis) {
      places = new Map();
      chosen = [];
      root.replaceChildren(...(analysis === null ? [] : blocksOf(analysis, places)));
    },
    choose(sentences) {
      const next = new Set(sentences.map(({ index }) => index));
      for (const index of chosen) {
        if (!next.has(index)) unmark(places.get(index));
      }
      sentences.forEach(({ index }, at) => mark(places.get(index), index, at + 1));
      chosen = [...next];
    },
  };
}

/**
 * @param {Analysis} analysis
 * @param {Map<number, HTMLElement>} places filled with the element of each sentence that may be chosen
 */
function blocksOf(analysis, places) {
  /** @type {HTMLElement[]} */
  const made = [];
  const { blocks, sentences } = analysis;
  /** Without a title the sections come right below the page's own heading. @type {Record<string, Name>} */
  const elements = { ...ELEMENTS, heading: blocks.some(({ role }) => role === 'title') ? 'h4' : 'h3' };
  let next = 0;
  blocks.forEach((block, number) => {
    const first = next;
    while (sentences[next]?.block === number) next += 1;
    const name = elements[block.role] ?? 'p';
    const shown = element(name, { dir: 'auto', class: block.role }, ...pieces(analysis, block, sentences.slice(first, next), places));
    const last = made.at(-1);
    if (name !== 'li') made.push(shown);
    else if (last?.localName === 'ul') last.append(shown);
    else made.push(element('ul', {}, shown));
  });
  return made;
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
    const verbatim = text.slice(sentence.start, sentence.end);
    if (sentence.rank === undefined) made.push(verbatim);
    else made.push(place(sentence.index, verbatim, places));
    at = sentence.end;
  }
  made.push(text.slice(at, end));
  return made.filter((piece) => piece !== '');
}

/**
 * @param {number} index
 * @param {string} verbatim
 * @param {Map<number, HTMLElement>} places
 */
function place(index, verbatim, places) {
  const made = element('span', {}, verbatim);
  places.set(index, made);
  return made;
}

/**
 * @param {HTMLElement | undefined} shown
 * @param {number} index
 * @param {number} number
 */
function mark(shown, index, number) {
  if (shown === undefined) return;
  const verbatim = shown.querySelector('mark') ?? element('mark', {}, shown.textContent ?? '');
  shown.id = idOf('place', index);
  shown.dataset['sentence'] = String(index);
  shown.replaceChildren(reference('place', index, number), verbatim);
}

/** @param {HTMLElement | undefined} shown */
function unmark(shown) {
  if (shown === undefined) return;
  shown.replaceChildren(shown.querySelector('mark')?.textContent ?? '');
  for (const name of ['id', 'data-sentence', 'aria-current']) shown.removeAttribute(name);
}
