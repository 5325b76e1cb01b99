import { idOf, otherSide } from './places.js';

/**
 * @typedef {import('./places.js').Side} Side
 */

/**
 * Makes a point and its place in the text lead to each other, by their numbers (links) and by a click on their words.
 *
 * @param {Record<Side, HTMLElement>} roots
 * @returns {{ clear: () => void }} `clear` forgets which sentence was shown last
 */
export function connect(roots) {
  /** @type {HTMLElement[]} */
  let current = [];

  function clear() {
    for (const shown of current) shown.removeAttribute('aria-current');
    current = [];
  }

  /**
   * @param {Side} side
   * @param {MouseEvent} event
   */
  function follow(side, event) {
    const from = clickedSentence(event);
    if (from === null) return;
    const index = Number(from.dataset['sentence']);
    const to = document.getElementById(idOf(otherSide(side), index));
    if (to === null) return;
    event.preventDefault();
    clear();
    current = [from, to];
    for (const shown of current) shown.setAttribute('aria-current', 'true');
    to.querySelector('a')?.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'center', behavior: prefersStillness() ? 'auto' : 'smooth' });
  }

  roots.point.addEventListener('click', (event) => follow('point', event));
  roots.place.addEventListener('click', (event) => follow('place', event));
  return { clear };
}

/**
 * The key sentence that was clicked. Whoever drags over words wants to select them, and whoever holds a modifier key wants
 * what the browser does with it.
 *
 * @param {MouseEvent} event
 * @returns {HTMLElement | null}
 */
function clickedSentence(event) {
  const { target } = event;
  if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  if (target.closest('summary, button') !== null) return null;
  const selecting = document.getSelection()?.isCollapsed === false;
  if (selecting && target.closest('a') === null) return null;
  return target.closest('[data-sentence]');
}

function prefersStillness() {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
