import { counted, word, wordOf } from '../../i18n/index.js';
import { foldedOf } from '../../summary/sections.js';
import { byId, element } from '../dom.js';

/**
 * The line that tells what was left out of the text and leads to it.
 *
 * @param {HTMLElement} text the reading view, in which the parts are folded
 * @returns {{ show: (analysis: import('../../client/types.js').Analysis | null) => void }}
 */
export function createRemoved(text) {
  const root = byId('removed', HTMLElement);
  const button = element('button', { type: 'button', class: 'inline' });
  button.addEventListener('click', () => {
    const folds = [...text.querySelectorAll('details.removed')];
    for (const fold of folds) fold.toggleAttribute('open', true);
    folds[0]?.scrollIntoView({ block: 'center' });
    folds[0]?.querySelector('summary')?.focus({ preventScroll: true });
  });
  return {
    show(analysis) {
      const removed = analysis === null ? [] : foldedOf(analysis);
      root.hidden = removed.length === 0;
      if (root.hidden) return;
      const kinds = [...new Set(removed.map(({ reason }) => wordOf('noise', reason)))];
      const parts = `${counted('parts', removed.length)} (${kinds.join(word('comma'))})`;
      button.textContent = word('removedShow');
      root.replaceChildren(word('removedLine', { parts }), ' ', button);
    },
  };
}
