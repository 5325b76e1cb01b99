import { words } from '../i18n/index.js';
import { byId } from './dom.js';

/**
 * @typedef {import('./view.js').View} View
 */

/**
 * The slider of the summary's length, in sentences.
 *
 * @param {(sentences: number) => void} onLength
 * @returns {{ show: (view: View | null) => void }}
 */
export function createLength(onLength) {
  const slider = byId('sentences', HTMLInputElement);
  const value = byId('length-value', HTMLOutputElement);
  // An output is a live region by nature; the slider speaks for itself.
  value.setAttribute('aria-live', 'off');
  slider.addEventListener('input', () => onLength(slider.valueAsNumber));

  return {
    show(view) {
      byId('length', HTMLElement).hidden = view === null || view.choices === 0;
      if (view === null) return;
      const worded = words.sentencesOf(view.sentences.length, view.choices);
      slider.max = String(view.longest);
      slider.valueAsNumber = view.sentences.length;
      slider.setAttribute('aria-valuetext', worded);
      value.textContent = worded;
    },
  };
}
