import { isKey, spoken, word } from '../i18n/index.js';

/** Puts the strings of the interface where index.html names them, and turns the page to their direction. */
export function fillLabels() {
  const { language, direction } = spoken();
  Object.assign(document.documentElement, { lang: language, dir: direction });
  for (const [name, put] of Object.entries(PLACES)) {
    for (const place of document.querySelectorAll(`[data-${name}]`)) {
      const key = place.getAttribute(`data-${name}`) ?? '';
      if (!isKey(key)) throw new Error(`i18n has no string "${key}"`);
      put(place, word(key));
    }
  }
}

/** @type {Record<string, (place: Element, text: string) => void>} */
const PLACES = {
  text: (place, text) => {
    // What the published page says already needs no new layout.
    if (place.textContent !== text) place.textContent = text;
  },
  label: (place, text) => place.setAttribute('aria-label', text),
  placeholder: (place, text) => place.setAttribute('placeholder', text),
};
