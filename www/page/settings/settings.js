import { LANGUAGES, learn, speak } from '../../i18n/index.js';
import { byId } from '../dom.js';
import { recall, remember } from './memory.js';

/**
 * The language of the page and its digits: chosen here, kept in this browser. Resolves when the page speaks as the reader chose.
 *
 * @param {() => void} onChange called when every string has to be written anew
 */
export async function createSettings(onChange) {
  const language = byId('language', HTMLButtonElement);
  const digits = byId('digits', HTMLSelectElement);

  async function apply() {
    const asked = languageOf(recall('language'));
    // Where its strings do not come, the page speaks Arabic.
    await learn(asked).catch(() => {});
    const { language: chosen, digits: usual } = LANGUAGES[asked] ?? LANGUAGES.ar;
    const kept = recall('digits');
    const numerals = kept === 'arab' || kept === 'latn' ? kept : usual;
    speak(chosen, numerals);
    digits.value = numerals;
    language.lang = chosen === 'ar' ? 'en' : 'ar';
  }

  language.addEventListener('click', async () => {
    remember('language', language.lang);
    // Another language comes with its own digits until the reader chooses again.
    remember('digits', '');
    await apply();
    onChange();
  });
  digits.addEventListener('change', async () => {
    remember('digits', digits.value);
    await apply();
    onChange();
  });
  await apply();
}

/** Arabic, unless the reader, or the link by which the page was opened, asks for English. @param {string} kept */
function languageOf(kept) {
  const asked = new URLSearchParams(location.search).get('lang');
  return (kept === '' ? asked : kept) === 'en' ? 'en' : 'ar';
}
