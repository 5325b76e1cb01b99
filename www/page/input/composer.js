import { coded } from '../../client/index.js';
import { byId } from '../dom.js';
import { debounce } from './debounce.js';
import { readClip, readFile } from './files.js';
import { edited } from './source.js';

/**
 * @typedef {import('../../client/types.js').TextSource} TextSource
 *
 * @typedef {object} Unread of several files that came at once, the names of the one that was read and of the others
 * @property {string} read
 * @property {string[]} others
 */

const PAUSE_IN_TYPING = 200;
/** Above this the browser's own undo of a programmatic change costs more than it is worth. */
const UNDO_UNITS = 200_000;

/**
 * The text area and all ways into it: typing, pasting, files, dropping. What the reader wrote is changed only by what the
 * reader brings.
 *
 * @param {object} on
 * @param {(source: TextSource, unread: Unread | null) => void} on.onSource
 * @param {(thrown: unknown) => void} on.onFailure
 * @param {import('./files.js').ReadPage} on.readPage
 */
export function createComposer({ onSource, onFailure, readPage }) {
  const area = byId('text', HTMLTextAreaElement);
  const file = byId('file', HTMLInputElement);
  /** @type {TextSource} */
  let source = { text: area.value };
  /** @type {Unread | null} */
  let unread = null;
  const { later, now } = debounce(() => onSource((source = edited(source, area.value)), unread), PAUSE_IN_TYPING);

  /**
   * Brings a whole text in, so that the browser can undo it.
   *
   * @param {TextSource} brought
   * @param {Unread | null} beside what came with it and was not read
   */
  function bring(brought, beside) {
    // A text area knows only line feeds; offsets must count what stands in it.
    const isAlike = !brought.text.includes('\r');
    if (brought.text.length + area.value.length > UNDO_UNITS || !insertUndoably(area, brought.text)) area.value = brought.text;
    source = isAlike && area.value === brought.text ? brought : { text: area.value };
    area.setSelectionRange(0, 0);
    area.scrollTop = 0;
    unread = beside;
    now();
  }

  /** @param {() => Promise<TextSource | null>} read @param {Unread | null} [beside] */
  async function bringWhat(read, beside = null) {
    try {
      const brought = await read();
      if (brought === null) throw coded('paste_empty', 'the clipboard holds no text');
      if (brought.text.trim() === '') throw coded('no_article', 'there is no text in it');
      bring(brought, beside);
    } catch (thrown) {
      onFailure(thrown);
    }
  }

  /** An article is one file: of several the first is read. @param {File[]} files */
  async function bringFiles([first, ...others]) {
    if (first === undefined) return;
    const beside = others.length === 0 ? null : { read: first.name, others: others.map(({ name }) => name) };
    await bringWhat(() => readFile(first, readPage), beside);
  }

  area.addEventListener('input', () => {
    unread = null;
    later();
  });
  area.addEventListener('paste', (event) => {
    const { clipboardData } = event;
    const isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length;
    const html = clipboardData?.getData('text/html') ?? '';
    const pasted = [...(clipboardData?.files ?? [])];
    if (html !== '' && isWhole) {
      event.preventDefault();
      const text = clipboardData?.getData('text/plain') ?? '';
      bringWhat(() => readClip(html, text, readPage));
    } else if (pasted.length > 0 && clipboardData?.getData('text/plain') === '') {
      event.preventDefault();
      bringFiles(pasted);
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
    bringFiles([...(file.files ?? [])]);
    file.value = '';
  });

  return {
    text: () => area.value,
    bringFiles,
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
