import { words } from '../i18n/index.js';

/** Puts the words of the interface where index.html names them. */
export function fillLabels() {
  const labels = new Map(Object.entries(words.labels));
  for (const [key, put] of Object.entries(PLACES)) {
    for (const place of document.querySelectorAll(`[data-${key}]`)) {
      const name = place.getAttribute(`data-${key}`) ?? '';
      const label = labels.get(name);
      if (label === undefined) throw new Error(`i18n has no label "${name}"`);
      put(place, label);
    }
  }
}

/** @type {Record<string, (place: Element, label: string) => void>} */
const PLACES = {
  text: (place, label) => {
    place.textContent = label;
  },
  label: (place, label) => place.setAttribute('aria-label', label),
  placeholder: (place, label) => place.setAttribute('placeholder', label),
};
