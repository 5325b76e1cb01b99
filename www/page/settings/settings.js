import { LANGUAGES, speak } from '../../i18n/index.js';
import { byId } from '../dom.js';
import { recall, remember } from './memory.js';

/**
 * The language of the page and its digits: chosen here, kept in this browser.
 *
 * @param {() => void} onChange called when every string has to be written anew
 */
export function createSettings(onChange) {
  const language = byId('language', HTMLButtonElement);
  const digits = byId('digits', HTMLSelectElement);

  function apply() {
    const chosen = languageOf(recall('language'));
    const kept = recall('digits');
    const numerals = kept === 'arab' || kept === 'latn' ? kept : LANGUAGES[chosen].digits;
    speak(chosen, numerals);
    digits.value = numerals;
    language.lang = chosen === 'ar' ? 'en' : 'ar';
  }

  language.addEventListener('click', () => {
    remember('language', language.lang);
    // Another language comes with its own digits until the reader chooses again.
    remember('digits', '');
    apply();
    onChange();
  });
  digits.addEventListener('change', () => {
    remember('digits', digits.value);
    apply();
    onChange();
  });
  apply();
}

/** Arabic, unless the reader, or the link by which the page was opened, asks for English. @param {string} kept */
function languageOf(kept) {
  const asked = new URLSearchParams(location.search).get('lang');
  return (kept === '' ? asked : kept) === 'en' ? 'en' : 'ar';
}
