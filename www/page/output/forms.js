import { byId } from '../dom.js';

/**
 * @typedef {import('../view.js').Form} Form
 */

/**
 * The choice of the summary's form.
 *
 * @param {() => void} onChange
 * @returns {{ show: (isThere: boolean) => void, chosen: () => Form }} `chosen` asks the page, and so tells what the browser kept, too
 */
export function createForms(onChange) {
  const root = byId('forms', HTMLFieldSetElement);
  root.addEventListener('change', onChange);
  return {
    show(isThere) {
      root.hidden = !isThere;
    },
    chosen() {
      const value = root.querySelector('input:checked')?.getAttribute('value') ?? '';
      return isForm(value) ? value : 'points';
    },
  };
}

/**
 * @param {string} value
 * @returns {value is Form}
 */
function isForm(value) {
  return value === 'points' || value === 'paragraph' || value === 'sentence' || value === 'headline';
}
