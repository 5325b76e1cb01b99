import { byId } from '../dom.js';

/**
 * @typedef {import('../view.js').Form} Form
 */

/**
 * The choice of the summary's form.
 *
 * @param {(form: Form) => void} onForm
 * @returns {{ chosen: () => Form, show: (isThere: boolean) => void }}
 */
export function createForms(onForm) {
  const root = byId('forms', HTMLFieldSetElement);
  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && isForm(target.value)) onForm(target.value);
  });
  return {
    chosen() {
      const value = root.querySelector('input:checked')?.getAttribute('value') ?? '';
      return isForm(value) ? value : 'points';
    },
    show(isThere) {
      root.hidden = !isThere;
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
