const NAME = 'zubda-text';

/**
 * Keeps the reader's text over a reload. The browser holds it for this tab alone and forgets it with the tab; where it refuses, or
 * the text is too long for it, nothing is kept.
 *
 * @param {HTMLTextAreaElement} area
 */
export function keepDraft(area) {
  try {
    // What the browser itself brought back is newer.
    if (area.value === '') area.value = sessionStorage.getItem(NAME) ?? '';
  } catch {
    return;
  }
  addEventListener('pagehide', () => {
    try {
      sessionStorage.removeItem(NAME);
      if (area.value !== '') sessionStorage.setItem(NAME, area.value);
    } catch {
      // The text was too long.
    }
  });
}
