import { number, word, wordOf } from '../../i18n/index.js';
import { byId, element } from '../dom.js';
import { LARGEST_MEGABYTES } from '../input/decode.js';

/** So many files are named; a list of more helps nobody. */
const NAMED = 5;

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

/**
 * What there is to say: what went wrong, or what is odd about the text and how it came.
 *
 * @param {Pick<import('../session.js').Session, 'analysis' | 'failure' | 'unread'>} session
 */
export function messagesOf({ analysis, failure, unread }) {
  if (failure !== null) return [wordOf('message', failure, { megabytes: number(LARGEST_MEGABYTES) })];
  const notes = (analysis?.notes ?? []).map(({ code }) => wordOf('message', code));
  return unread === null ? notes : [...notes, unreadIn(unread)];
}

/** @param {import('../input/composer.js').Unread} unread */
function unreadIn({ read, others }) {
  // A name may go in either direction, whatever stands beside it.
  const isolated = (/** @type {string} */ name) => `\u2068${name}\u2069`;
  const named = others.slice(0, NAMED).map(isolated);
  return word('filesUnread', { read: isolated(read), others: [...named, ...(others.length > NAMED ? ['…'] : [])].join(word('comma')) });
}
