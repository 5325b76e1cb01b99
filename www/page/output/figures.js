import { counted, number, percent, word } from '../../i18n/index.js';
import { byId, element } from '../dom.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 * @typedef {import('../view.js').View} View
 */

/**
 * How much of the text the summary keeps, in words, as a share and in time.
 *
 * @returns {{ show: (analysis: Analysis | null, view: View | null) => void }}
 */
export function createFigures() {
  const root = byId('figures', HTMLElement);
  const rate = byId('rate', HTMLElement);
  return {
    show(analysis, view) {
      root.hidden = rate.hidden = analysis === null || view === null || view.sentences.length === 0;
      if (analysis === null || view === null) return;
      const { words, readingSeconds } = analysis.stats;
      const minutes = Math.round(view.secondsSaved / 60);
      root.replaceChildren(
        figure(word('wordsKept'), word('chosenOf', { chosen: number(view.words), all: counted('words', words) })),
        figure(word('shareKept'), percent(view.share)),
        figure(word('timeSaved'), minutes === 0 ? word('underMinute') : counted('minutes', minutes)),
      );
      const [fast, slow] = readingSeconds.map((seconds) => number(Math.round((words * 60) / seconds)));
      rate.textContent = word('rateSource', { slow: slow ?? '', fast: fast ?? '' });
    },
  };
}

/**
 * @param {string} name
 * @param {string} value
 */
function figure(name, value) {
  return element('div', {}, element('dt', {}, name), element('dd', {}, value));
}
