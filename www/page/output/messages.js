import { word } from '../../i18n/index.js';
import { byId, element } from '../dom.js';

/**
 * What there is to say about the text, above its summary; for an empty one, a way back to the example.
 *
 * @param {() => void} onExample
 * @returns {{ show: (messages: string[], offerExample: boolean) => void }}
 */
export function createMessages(onExample) {
  const root = byId('message', HTMLElement);
  return {
    show(messages, offerExample) {
      const hadFocus = root.contains(document.activeElement);
      root.hidden = messages.length === 0;
      root.replaceChildren(...messages.map((message) => element('p', {}, message)));
      if (hadFocus) byId('summary', HTMLElement).focus({ preventScroll: true });
      if (!offerExample) return;
      const button = element('button', { class: 'quiet', type: 'button' }, word('showExample'));
      button.addEventListener('click', onExample);
      root.append(button);
    },
  };
}
