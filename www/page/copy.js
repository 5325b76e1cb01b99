import { words } from '../i18n/index.js';
import { byId } from './dom.js';

/**
 * The button that copies the summary, a sentence a line.
 *
 * @param {(text: string) => void} say
 * @returns {{ show: (sentences: string[]) => void }}
 */
export function createCopy(say) {
  const button = byId('copy', HTMLButtonElement);
  let text = '';
  button.addEventListener('click', async () => {
    const copied = await write(text);
    if (copied) button.textContent = words.labels.copied;
    say(copied ? words.copyDone : words.copyFailed);
  });
  return {
    show(sentences) {
      text = sentences.join('\n');
      button.hidden = sentences.length === 0;
      button.textContent = words.labels.copy;
    },
  };
}

/** @param {string} text */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
