import { byId } from '../dom.js';

/** Work that ends sooner than this shows nothing: a flicker helps nobody. */
const PATIENCE = 200;

/**
 * Shows how far the reading of a long text has come, and lets it be cancelled.
 *
 * @param {() => void} onCancel
 * @returns {{ show: (share: number | null) => void }}
 */
export function createProgress(onCancel) {
  const root = byId('progress', HTMLElement);
  const bar = byId('progress-bar', HTMLProgressElement);
  let timer = 0;
  byId('cancel', HTMLButtonElement).addEventListener('click', onCancel);
  return {
    show(share) {
      if (share === null) {
        clearTimeout(timer);
        timer = 0;
        const hadFocus = root.contains(document.activeElement);
        root.hidden = true;
        if (hadFocus) byId('send', HTMLButtonElement).focus({ preventScroll: true });
        return;
      }
      if (share === 0) bar.removeAttribute('value');
      else bar.value = share;
      if (timer === 0) timer = window.setTimeout(() => (root.hidden = false), PATIENCE);
    },
  };
}
