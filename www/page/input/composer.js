import { coded } from '../../client/index.js';
import { byId } from '../dom.js';
import { debounce } from './debounce.js';
import { readClip, readFile } from './files.js';
import { edited } from './source.js';

/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 */

const PAUSE_IN_TYPING = 200;
/** Above this the browser's own undo of a programmatic change costs more than it is worth. */
const UNDO_UNITS = 200_000;

/**
 * The text area and all ways into it: typing, pasting, files, dropping. What the reader wrote is changed only by what the
 * reader brings.
 *
 * @param {object} on
 * @param {(source: TextSource) => void} on.onSource
 * @param {(thrown: unknown) => void} on.onFailure
 * @param {import('./files.js').ReadPage} on.readPage
 */
export function createComposer({ onSource, onFailure, readPage }) {
  const area = byId('text', HTMLTextAreaElement);
  const file = byId('file', HTMLInputElement);
  /** @type {TextSource} */
  let source = { text: area.value };
  const { later, now } = debounce(() => onSource((source = edited(source, area.value))), PAUSE_IN_TYPING);

  /**
   * Brings a whole text in, so that the browser can undo it.
   *
   * @param {TextSource} brought
   */
  function bring(brought) {
    // A text area knows only line feeds; offsets must count what stands in it.
    const isAlike = !brought.text.includes('\r');
    if (brought.text.length + area.value.length > UNDO_UNITS || !insertUndoably(area, brought.text)) area.value = brought.text;
    source = isAlike && area.value === brought.text ? brought : { text: area.value };
    area.setSelectionRange(0, 0);
    area.scrollTop = 0;
    now();
  }

  /** @param {() => Promise<TextSource | null>} read */
  async function bringWhat(read) {
    try {
      const brought = await read();
      if (brought === null) throw coded('paste_empty', 'the clipboard holds no text');
      if (brought.text.trim() === '') throw coded('no_article', 'there is no text in it');
      bring(brought);
    } catch (thrown) {
      onFailure(thrown);
    }
  }

  area.addEventListener('input', later);
  area.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    const html = clipboardData?.getData('text/html') ?? '';
    const pasted = clipboardData?.files[0];
    if (html !== '' && isWhole) {
      event.preventDefault();
      const text = clipboardData?.getData('text/plain') ?? '';
      bringWhat(() => readClip(html, text, readPage));
    } else if (pasted !== undefined && clipboardData?.getData('text/plain') === '') {
      event.preventDefault();
      bringWhat(() => readFile(pasted, readPage));
    }
  });
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    now();
  });
  byId('paste', HTMLButtonElement).addEventListener('click', () => bringWhat(async () => {
    const { html, text } = await clipboard();
    return readClip(html, text, readPage);
  }));
  byId('open', HTMLButtonElement).addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) bringWhat(() => readFile(chosen, readPage));
    file.value = '';
  });

  return {
    text: () => area.value,
    /** @param {File} dropped */
    bringFile: (dropped) => bringWhat(() => readFile(dropped, readPage)),
    /** @param {string} html @param {string} text */
    bringClip: (html, text) => bringWhat(() => readClip(html, text, readPage)),
    /** Reads what stands in the area, as if the reader had sent the form. */
    send: now,
  };
}

/**
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
function insertUndoably(area, text) {
  const focused = document.activeElement;
  area.focus({ preventScroll: true });
  area.select();
  const done = document.execCommand('insertText', false, text);
  if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true });
  return done;
}

/** What the clipboard holds. Rejects with `paste_refused` where the browser does not give it. */
async function clipboard() {
  try {
    const held = { html: '', text: '' };
    for (const item of await navigator.clipboard.read()) {
      if (held.html === '' && item.types.includes('text/html')) held.html = await (await item.getType('text/html')).text();
      if (held.text === '' && item.types.includes('text/plain')) held.text = await (await item.getType('text/plain')).text();
    }
    return held;
  } catch (cause) {
    throw coded('paste_refused', 'the browser did not allow reading the clipboard', cause);
  }
}
