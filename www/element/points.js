import { element, verbatimOf } from '../summary/nodes.js';
import { directionOf, groupsOf } from '../summary/sections.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 * @typedef {import('../summary/forms.js').Shown} Shown
 * @typedef {import('./words.js').Words} Words
 */

/**
 * The chosen sentences in the order of the article: as points under the headings of their sections, or as running text.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 * @param {Words} words
 * @param {boolean} hasArticle whether each leads to its place
 * @returns {HTMLElement[]}
 */
export function pointsOf(analysis, { form, sentences }, words, hasArticle) {
  let count = 0;
  /** @param {Sentence} sentence */
  const numberOf = ({ index }) => {
    const number = words.number((count += 1));
    if (!hasArticle) return element('span', { class: 'number', part: 'number', 'aria-hidden': 'true' }, number);
    const label = words.word('place', { number });
    return element('button', { type: 'button', class: 'number', part: 'number', 'data-sentence': index, 'aria-label': label, lang: words.language }, number);
  };
  /** @param {'p' | 'span'} name @param {Sentence} sentence */
  const verbatim = (name, sentence) =>
    element(name, { part: 'sentence', dir: name === 'p' ? 'auto' : undefined, 'data-sentence': sentence.index }, ...verbatimOf(analysis.text, sentence));

  if (form !== 'points') {
    const running = sentences.flatMap((sentence) => [verbatim('span', sentence), hasArticle ? numberOf(sentence) : '', ' ']);
    return sentences.length === 0 ? [] : [element('p', { class: 'running', part: 'paragraph', dir: 'auto' }, ...running)];
  }
  return groupsOf(analysis, sentences).flatMap(({ heading, sentences: inSection }) => {
    const items = inSection.map((sentence) => element('li', { part: 'point' }, numberOf(sentence), verbatim('p', sentence)));
    const list = element('ol', { part: 'list', role: 'list', dir: directionOf(analysis) }, ...items);
    return heading === null ? [list] : [element('p', { class: 'section', part: 'section', role: 'heading', 'aria-level': 3, dir: 'auto' }, heading), list];
  });
}
