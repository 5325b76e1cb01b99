import { debounce } from './debounce.js';
import { byId } from './dom.js';

const PAUSE_IN_TYPING = 200;

/**
 * The text area: hands over its text while it is edited and when the form is sent. What the reader wrote is never changed.
 *
 * @param {(text: string) => void} onText
 * @returns {{ text: () => string }}
 */
export function createComposer(onText) {
  const area = byId('text', HTMLTextAreaElement);
  const { later, now } = debounce(() => onText(area.value), PAUSE_IN_TYPING);
  area.addEventListener('input', later);
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    now();
  });
  return { text: () => area.value };
}
