import { element, speakAs } from '../summary/nodes.js';
import { pointsOf } from './points.js';
import { dress } from './styles.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../summary/forms.js').Shown} Shown
 * @typedef {import('./attributes.js').Reflected} Reflected
 * @typedef {import('./words.js').Key} Key
 * @typedef {import('./words.js').Words} Words
 *
 * @typedef {'waiting' | 'loading' | 'ready' | 'empty' | 'error'} Phase
 *
 * @typedef {object} State all that decides what is seen
 * @property {Phase} phase
 * @property {Words} words
 * @property {'rtl' | 'ltr'} direction
 * @property {Analysis | null} analysis
 * @property {Shown | null} shown
 * @property {Key | null} message why there is no summary, or what is odd about the article
 * @property {string} focus the keyword that was chosen
 * @property {boolean} hasArticle whether there is a place to lead to
 * @property {Pick<Reflected, 'controls' | 'keywords' | 'open' | 'length' | 'type'>} wanted
 * @property {number} reserve how high the box is to be before it is filled, in lines
 *
 * @typedef {object} Actions
 * @property {(isOpen: boolean) => void} onToggle
 * @property {(length: Reflected['length']) => void} onLength
 * @property {(keyword: string) => void} onFocus
 * @property {(index: number) => void} onSelect
 * @property {() => Promise<boolean>} onCopy whether it was copied
 */

/** That it was copied is told so long, in milliseconds. */
const TOLD = 3000;

const LENGTHS = /** @type {const} */ (['short', 'medium', 'long']);

/**
 * The shadow tree of an element, made once. Text goes in as text nodes, looks by an adopted sheet.
 *
 * @param {ShadowRoot} root
 * @param {Actions} actions
 * @returns {{ show: (state: State) => void, say: (text: string) => void, setCurrent: (index: number) => void }}
 */
export function createView(root, actions) {
  dress(root);
  const heading = element('span');
  const lengths = LENGTHS.map((length) => element('button', { type: 'button', part: 'length', value: length }));
  const group = element('div', { class: 'lengths', role: 'group', part: 'lengths' }, ...lengths);
  const copy = element('button', { type: 'button', class: 'copy', part: 'copy' });
  const bar = element('div', { class: 'bar', part: 'controls' }, group, copy);
  const fallback = element('slot');
  const points = element('div', { part: 'points' });
  const note = element('p', { class: 'note', part: 'note' });
  const empty = element('slot', { name: 'empty' }, element('p', { class: 'note', part: 'empty' }));
  const error = element('slot', { name: 'error' }, element('p', { class: 'note', part: 'error' }));
  const label = element('span');
  const chips = element('div', { class: 'keywords', part: 'keywords', role: 'group' });
  const verbatim = element('p', { class: 'verbatim', part: 'verbatim' });
  const status = element('div', { class: 'status', role: 'status' });
  const body = element(
    'div',
    { class: 'body', part: 'body' },
    bar,
    fallback,
    points,
    note,
    empty,
    error,
    chips,
    verbatim,
    status,
    element('div', { part: 'footer' }, element('slot', { name: 'footer' })),
  );
  const title = element('span', { id: 'heading', class: 'heading', part: 'heading', role: 'heading', 'aria-level': 2 }, element('slot', { name: 'heading' }, heading));
  const fold = element('details', {}, element('summary', { part: 'summary' }, title), body);
  const box = element('section', { class: 'box', part: 'box', 'aria-labelledby': 'heading' }, fold);
  root.replaceChildren(box);

  /** @type {Words | null} */
  let words = null;

  fold.addEventListener('toggle', () => actions.onToggle(fold.open));
  group.addEventListener('click', ({ target }) => {
    const chosen = LENGTHS.find((length) => target instanceof HTMLButtonElement && target.value === length);
    if (chosen !== undefined) actions.onLength(chosen);
  });
  copy.addEventListener('click', async () => {
    const copied = await actions.onCopy();
    if (words === null) return;
    const said = words.word(copied ? 'copied' : 'copyFailed');
    status.textContent = said;
    if (!copied) return show(note, said);
    copy.textContent = said;
    setTimeout(() => (copy.textContent = words?.word('copy') ?? said), TOLD);
  });
  chips.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) actions.onFocus(target.getAttribute('aria-pressed') === 'true' ? '' : target.value);
  });
  points.addEventListener('click', ({ target }) => {
    const place = target instanceof Element ? target.closest('[data-sentence]') : null;
    const selecting = document.getSelection()?.isCollapsed === false;
    if (place instanceof HTMLElement && (!selecting || target instanceof HTMLButtonElement)) actions.onSelect(Number(place.dataset['sentence']));
  });

  /** @param {State} state */
  function showKeywords({ analysis, focus, wanted, phase }) {
    const texts = wanted.keywords && phase === 'ready' ? (analysis?.keywords.map(({ text }) => text) ?? []) : [];
    if (focus !== '' && !texts.includes(focus)) texts.unshift(focus);
    const shown = [...chips.querySelectorAll('button')];
    // Chips that are there already stay, so that the pressed one keeps the keyboard's focus.
    if (shown.length !== texts.length || texts.some((text, at) => shown[at]?.value !== text)) {
      chips.replaceChildren(label, ...texts.map((text) => element('button', { type: 'button', part: 'keyword', value: text, dir: 'auto' }, text)));
    }
    for (const chip of chips.querySelectorAll('button')) chip.setAttribute('aria-pressed', String(chip.value === focus));
    speakAs(chips, analysis);
    chips.hidden = texts.length === 0;
  }

  return {
    show(state) {
      const { phase, analysis, shown, wanted, message } = state;
      ({ words } = state);
      const { word } = words;
      const isFilled = phase === 'ready' && analysis !== null && shown !== null;
      Object.assign(box, { lang: words.language, dir: state.direction });
      fold.open = wanted.open;
      heading.textContent = word('heading');
      body.style.setProperty('--_reserve', `${state.reserve}lh`);

      bar.hidden = !wanted.controls || !isFilled;
      group.hidden = wanted.type === 'headline';
      group.setAttribute('aria-label', word('length'));
      for (const button of lengths) {
        const length = /** @type {Reflected['length']} */ (button.value);
        button.textContent = word(length);
        button.setAttribute('aria-pressed', String(length === wanted.length));
      }
      copy.textContent = word('copy');

      // What a server put in stays until there is something better.
      const hasFallback = fallback.assignedNodes().some(({ textContent }) => textContent?.trim() !== '');
      const hasOwnEmpty = empty.assignedNodes().length > 0;
      fallback.hidden = isFilled || (phase === 'empty' && hasOwnEmpty);
      const waits = phase === 'loading' && !hasFallback;
      show(note, waits ? word('reading') : isFilled && message !== null ? word(message) : '');
      points.replaceChildren(...(isFilled ? pointsOf(analysis, shown, words, state.hasArticle) : []));
      speakAs(points, analysis);
      empty.hidden = phase !== 'empty' || (hasFallback && !hasOwnEmpty);
      error.hidden = phase !== 'error' || (hasFallback && error.assignedNodes().length === 0);
      for (const slot of [empty, error]) fill(slot, message === null ? '' : word(message));
      label.textContent = word('keywords');
      chips.setAttribute('aria-label', word('keywords'));
      showKeywords(state);
      show(verbatim, isFilled ? word('verbatim') : '');
    },
    say(text) {
      status.textContent = text;
    },
    setCurrent(index) {
      for (const place of points.querySelectorAll('[data-sentence]')) {
        if (place.getAttribute('data-sentence') === String(index)) place.setAttribute('aria-current', 'true');
        else place.removeAttribute('aria-current');
      }
    },
  };
}

/** Nothing to say takes no room. @param {HTMLElement} place @param {string} said */
function show(place, said) {
  place.textContent = said;
  place.hidden = said === '';
}

/** What a slot says by itself. @param {HTMLSlotElement} slot @param {string} said */
function fill(slot, said) {
  const own = slot.firstElementChild;
  if (own !== null) own.textContent = said;
}
