import { byId, element, speakAs } from '../dom.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 */

/**
 * What the text is about, as chips: one that is pressed makes the summary be about it, pressed again about the whole text.
 *
 * @param {(focus: string) => void} onFocus empty for the whole text
 * @returns {{ show: (analysis: Analysis | null, focus: string) => void }}
 */
export function createKeywords(onFocus) {
  const root = byId('keywords', HTMLElement);
  const chips = byId('chips', HTMLElement);
  chips.addEventListener('click', ({ target }) => {
    const chip = target instanceof Element ? target.closest('button') : null;
    if (chip !== null) onFocus(chip.getAttribute('aria-pressed') === 'true' ? '' : chip.value);
  });
  return {
    show(analysis, focus) {
      const keywords = analysis?.keywords ?? [];
      speakAs(chips, analysis);
      const texts = keywords.map(({ text }) => text);
      // The subject that was asked for can be let go even where an edit made it no keyword.
      if (analysis !== null && focus !== '' && !texts.includes(focus)) texts.unshift(focus);
      root.hidden = texts.length === 0;
      const same = chips.children.length === texts.length && texts.every((text, at) => chips.children[at]?.textContent === text);
      // Chips that are there already stay, so that the pressed one keeps the keyboard's focus.
      if (!same) chips.replaceChildren(...texts.map((text) => element('button', { type: 'button', value: text, dir: 'auto' }, text)));
      for (const chip of chips.querySelectorAll('button')) chip.setAttribute('aria-pressed', String(chip.value === focus));
    },
  };
}
