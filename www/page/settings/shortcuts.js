/**
 * Shortcuts by the place of a key on the keyboard, not by its letter, so that they work on an Arabic layout too. A list keeps the
 * arrows by which it is opened.
 *
 * @param {Record<string, () => void>} actions by `Alt+` or `Control+` and the key's code
 */
export function listen(actions) {
  document.addEventListener('keydown', (event) => {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (shiftKey || event.isComposing) return;
    const modifier = ctrlKey || metaKey ? 'Control' : 'Alt';
    if (!altKey && modifier === 'Alt') return;
    const act = altKey && modifier === 'Control' ? undefined : actions[`${modifier}+${code}`];
    if (act === undefined || (event.target instanceof HTMLSelectElement && code.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  });
}
