import { byId, element, speakAs } from '../dom.js';
import { blocksOf } from './blocks.js';
import { heatOf } from './heat.js';
import { idOf } from './places.js';
import { reference } from './reference.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 * @typedef {import('../../client/types.js').Sentence} Sentence
 */

/**
 * The whole text, in which the chosen sentences are marked. It is built once for a text; another choice touches only what
 * changes.
 *
 * @param {(start: number) => void} onRestore called with the start of a removed part that the reader puts back
 */
export function createReading(onRestore) {
  const root = byId('text-view', HTMLElement);
  const rail = byId('rail', HTMLElement);
  /** @type {Map<number, HTMLElement>} */
  let places = new Map();
  /** @type {number[]} */
  let chosen = [];
  let text = '';

  root.addEventListener('click', ({ target }) => {
    const start = target instanceof HTMLElement ? target.closest('[data-restore]')?.getAttribute('data-restore') : undefined;
    if (typeof start === 'string') onRestore(Number(start));
  });

  /** Where the parts stand whose folds the reader opened. */
  function openFolds() {
    return [...root.querySelectorAll('details[open] [data-restore]')].map((button) => button.getAttribute('data-restore'));
  }

  return {
    root,
    /** @param {Analysis | null} analysis */
    show(analysis) {
      places = new Map();
      chosen = [];
      speakAs(root, analysis);
      const open = analysis?.text === text ? openFolds() : [];
      text = analysis?.text ?? '';
      root.replaceChildren(...(analysis === null ? [] : blocksOf(analysis, places)));
      for (const start of open) root.querySelector(`[data-restore="${start}"]`)?.closest('details')?.setAttribute('open', '');
    },
    /** Puts the focus on the block that starts here, where the control that had it is gone. @param {number} start */
    focusOn(start) {
      const block = root.querySelector(`[data-start="${start}"]`);
      if (!(block instanceof HTMLElement) || document.activeElement !== document.body) return;
      block.tabIndex = -1;
      block.focus({ preventScroll: true });
      block.scrollIntoView({ block: 'nearest' });
    },
    /**
     * Gives every sentence the strength of its importance; whether it is shown is a matter of style.
     *
     * @param {Analysis | null} analysis
     */
    weigh(analysis) {
      if (analysis === null) return;
      for (const [index, strength] of heatOf(analysis)) places.get(index)?.setAttribute('data-heat', String(strength));
    },
    /** @param {Sentence[]} sentences @param {number} units of the whole text */
    choose(sentences, units) {
      const next = new Set(sentences.map(({ index }) => index));
      for (const index of chosen) {
        if (!next.has(index)) unmark(places.get(index));
      }
      sentences.forEach(({ index }, at) => mark(places.get(index), index, at + 1));
      chosen = [...next];
      rail.replaceChildren(...sentences.map((sentence) => tick(sentence, units)));
    },
  };
}

/**
 * Where in the text a chosen sentence stands, as a tick of the overview rail.
 *
 * @param {Sentence} sentence
 * @param {number} units
 */
function tick({ start, end }, units) {
  const made = element('span');
  made.style.setProperty('inset-block-start', `${(100 * start) / units}%`);
  made.style.setProperty('block-size', `${(100 * (end - start)) / units}%`);
  return made;
}

/**
 * @param {HTMLElement | undefined} shown
 * @param {number} index
 * @param {number} number
 */
function mark(shown, index, number) {
  if (shown === undefined) return;
  const marked = shown.querySelector('mark');
  shown.id = idOf('place', index);
  shown.dataset['sentence'] = String(index);
  shown.replaceChildren(reference('place', index, number), marked ?? element('mark', {}, ...shown.childNodes));
}

/** @param {HTMLElement | undefined} shown */
function unmark(shown) {
  if (shown === undefined) return;
  shown.replaceChildren(...(shown.querySelector('mark')?.childNodes ?? []));
  for (const name of ['id', 'data-sentence', 'aria-current']) shown.removeAttribute(name);
}
