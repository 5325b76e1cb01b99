import { byId, element } from './dom.js';
import { idOf } from './places.js';
import { reference } from './reference.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 */

/**
 * The key sentences in the order of the text, under the headings of their sections.
 *
 * @returns {{ root: HTMLElement, show: (analysis: Analysis | null, sentences: Sentence[]) => void }}
 */
export function createPoints() {
  const root = byId('points', HTMLElement);
  return {
    root,
    show(analysis, sentences) {
      root.replaceChildren(...(analysis === null ? [] : groups(analysis, sentences)));
    },
  };
}

/**
 * @param {Analysis} analysis
 * @param {Sentence[]} sentences
 */
function groups(analysis, sentences) {
  /** @type {HTMLElement[]} */
  const made = [];
  let list = element('ol');
  let section = -1;
  sentences.forEach((sentence, at) => {
    if (sentence.section !== section) {
      section = sentence.section;
      list = element('ol', { role: 'list', start: at + 1 });
      made.push(...titleOf(analysis, sentence), list);
    }
    list.append(point(analysis, sentence, at + 1));
  });
  return made;
}

/**
 * @param {Analysis} analysis
 * @param {Sentence} sentence
 * @param {number} number
 */
function point({ text }, { index, start, end }, number) {
  const verbatim = element('p', { class: 'verbatim', dir: 'auto' }, text.slice(start, end));
  return element('li', { id: idOf('point', index), 'data-sentence': index }, reference('point', index, number), verbatim);
}

/**
 * The nearest heading before a sentence; none before the first heading.
 *
 * @param {Analysis} analysis
 * @param {Sentence} sentence
 */
function titleOf({ text, blocks }, { block }) {
  for (let at = block; at >= 0; at -= 1) {
    const above = blocks[at];
    if (above?.role === 'heading') {
      return [element('h3', { dir: 'auto' }, text.slice(above.start, above.end).trim())];
    }
  }
  return [];
}
