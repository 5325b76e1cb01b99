import { words } from '../i18n/index.js';
import { byId, element } from './dom.js';

/**
 * How much of the text the summary keeps, in words, as a share and in time.
 *
 * @returns {{ show: (analysis: import('../client/types.js').Analysis | null, view: import('./view.js').View | null) => void }}
 */
export function createFigures() {
  const root = byId('figures', HTMLElement);
  return {
    show(analysis, view) {
      root.hidden = analysis === null || view === null || view.sentences.length === 0;
      if (analysis === null || view === null) return;
      const { labels, wordsOf, shareOf, timeSaved } = words;
      root.replaceChildren(
        figure(labels.wordsKept, wordsOf(view.words, analysis.stats.words)),
        figure(labels.shareKept, shareOf(view.share)),
        figure(labels.timeSaved, timeSaved(view.secondsSaved)),
      );
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
