/**
 * A small memory in this browser. Where storage is refused, nothing is kept and nothing breaks.
 *
 * @param {string} name
 */
export function recall(name) {
  try {
    return localStorage.getItem(`zubda-${name}`) ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`zubda-${name}`, value);
  } catch {
    // The choice holds until the page is closed.
  }
}
