import { verbatimOf } from '../../summary/nodes.js';
import { directionOf, groupsOf } from '../../summary/sections.js';
import { byId, element, speakAs } from '../dom.js';
import { idOf } from '../reading/places.js';
import { reference } from '../reading/reference.js';
import { reasonsOf } from './reasons.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 * @typedef {import('../../client/types.js').Sentence} Sentence
 * @typedef {import('../view.js').View} View
 */

/**
 * The key sentences in the order of the text: as points under the headings of their sections, or as running text.
 *
 * @returns {{ root: HTMLElement, show: (analysis: Analysis | null, view: View | null) => void }}
 */
export function createPoints() {
  const root = byId('points', HTMLElement);
  return {
    root,
    show(analysis, view) {
      root.dataset['form'] = view?.form ?? 'points';
      speakAs(root, analysis);
      if (analysis === null || view === null || view.sentences.length === 0) root.replaceChildren();
      else root.replaceChildren(...(view.form === 'points' ? lists(analysis, view) : [running(analysis, view)]));
    },
  };
}

/**
 * Points are numbered on the side from which their text is read.
 *
 * @param {Analysis} analysis
 * @param {View} view
 */
function lists(analysis, { sentences }) {
  let number = 0;
  return groupsOf(analysis, sentences).flatMap(({ heading, sentences: inSection }) => {
    const list = element('ol', { role: 'list', start: number + 1, dir: directionOf(analysis) });
    for (const sentence of inSection) list.append(point(analysis, sentence, (number += 1)));
    return heading === null ? [list] : [element('h3', { dir: 'auto' }, heading), list];
  });
}

/**
 * @param {Analysis} analysis
 * @param {Sentence} sentence
 * @param {number} number
 */
function point(analysis, sentence, number) {
  const { index } = sentence;
  const verbatim = element('p', { class: 'verbatim', dir: 'auto' }, ...verbatimOf(analysis.text, sentence));
  const body = element('div', {}, verbatim, reasonsOf(sentence, number));
  return element('li', { id: idOf('point', index), 'data-sentence': index }, reference('point', index, number), body);
}

/**
 * The sentences as one paragraph, each with the number that leads to its place after it.
 *
 * @param {Analysis} analysis
 * @param {View} view
 */
function running({ text }, { sentences }) {
  const shown = sentences.flatMap((sentence, at) => {
    const { index } = sentence;
    const verbatim = element('span', { class: 'verbatim' }, ...verbatimOf(text, sentence));
    const whole = element('span', { id: idOf('point', index), 'data-sentence': index }, verbatim, reference('point', index, at + 1));
    return at === 0 ? [whole] : [' ', whole];
  });
  return element('p', { class: 'running', dir: 'auto' }, ...shown);
}
