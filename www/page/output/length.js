import { counted, number, word } from '../../i18n/index.js';
import { lengthsOf } from '../../summary/forms.js';
import { byId } from '../dom.js';

/**
 * @typedef {import('../view.js').View} View
 */

/**
 * The length of the summary in sentences: a slider, a number and presets, which agree.
 *
 * @param {(sentences: number) => void} onLength
 * @returns {{ show: (view: View | null) => void, step: (by: number) => void }}
 */
export function createLength(onLength) {
  const root = byId('length', HTMLElement);
  const slider = byId('sentences', HTMLInputElement);
  const exact = byId('sentences-number', HTMLInputElement);
  const value = byId('length-value', HTMLOutputElement);
  const presets = [...root.querySelectorAll('button')];
  // An output is a live region by nature; the slider speaks for itself.
  value.setAttribute('aria-live', 'off');
  slider.addEventListener('input', () => onLength(slider.valueAsNumber));
  exact.addEventListener('change', () => {
    const typed = numberIn(exact.value);
    if (typed !== null) onLength(Math.min(Math.max(1, typed), Number(slider.max)));
    exact.value = number(slider.valueAsNumber);
  });
  for (const preset of presets) preset.addEventListener('click', () => onLength(Number(preset.value)));

  return {
    show(view) {
      root.hidden = view === null || view.choices === 0 || view.form === 'sentence' || view.form === 'headline';
      if (view === null || root.hidden) return;
      const length = view.sentences.length;
      const worded = word('chosenOf', { chosen: number(length), all: counted('sentences', view.choices) });
      slider.max = String(view.longest);
      if (slider.valueAsNumber !== length) slider.value = String(length);
      exact.value = number(length);
      slider.setAttribute('aria-valuetext', worded);
      value.textContent = worded;
      const lengths = new Map(Object.entries(lengthsOf(view.choices)));
      for (const preset of presets) {
        const wanted = lengths.get(preset.dataset['preset'] ?? '') ?? length;
        preset.value = String(wanted);
        preset.setAttribute('aria-pressed', String(wanted === length));
      }
    },
    step(by) {
      const wanted = slider.valueAsNumber + by;
      if (!root.hidden && wanted >= 1 && wanted <= Number(slider.max)) onLength(wanted);
    },
  };
}

/**
 * The whole number that was typed in Arabic, Persian or Latin digits.
 *
 * @param {string} typed
 * @returns {number | null}
 */
function numberIn(typed) {
  const latin = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return /^\d+$/.test(latin) ? Number(latin) : null;
}
