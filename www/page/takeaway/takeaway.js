import { word } from '../../i18n/index.js';
import { copyForms } from '../../summary/clipboard.js';
import { COPIES, FORMATS } from '../../summary/formats.js';
import { byId, element } from '../dom.js';

/**
 * @typedef {import('../../client/types.js').Analysis} Analysis
 * @typedef {import('../view.js').View} View
 */

/**
 * What takes the summary along: the clipboard, files, paper.
 *
 * @param {(text: string) => void} say
 */
export function createTakeaway(say) {
  const root = byId('takeaway', HTMLElement);
  /** @type {{ analysis: Analysis, view: View } | null} */
  let shown = null;

  /** @param {(analysis: Analysis, view: View) => Record<string, string>} formsOf by their types */
  async function copy(formsOf) {
    if (shown === null) return;
    const copied = await copyForms(formsOf(shown.analysis, shown.view));
    say(word(copied ? 'copied' : 'copyFailed'));
  }
  const copySummary = () => copy(COPIES.html);

  byId('copy', HTMLButtonElement).addEventListener('click', copySummary);
  byId('copy-markdown', HTMLButtonElement).addEventListener('click', () => copy(COPIES.markdown));
  byId('print', HTMLButtonElement).addEventListener('click', () => window.print());
  for (const button of root.querySelectorAll('[data-format]')) {
    const format = button.getAttribute('data-format');
    if (format !== 'txt' && format !== 'md' && format !== 'html' && format !== 'json') throw new Error(`no format ${format}`);
    const { type, write: written } = FORMATS[format];
    button.addEventListener('click', () => {
      if (shown !== null) download(`${word('fileName')}.${format}`, type, written(shown.analysis, shown.view));
    });
  }

  return {
    copy: copySummary,
    /** @param {Analysis | null} analysis @param {View | null} view */
    show(analysis, view) {
      shown = analysis === null || view === null || view.sentences.length === 0 ? null : { analysis, view };
      root.hidden = shown === null;
      for (const button of root.querySelectorAll('[data-format]')) {
        button.setAttribute('aria-label', word('downloadOf', { format: button.getAttribute('data-format') ?? '' }));
      }
    },
  };
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href, download: name }).click();
  // The browser has taken the address by then; freeing it at once would stop some downloads.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
