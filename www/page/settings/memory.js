/** What storage refused; it holds until the page is closed. @type {Map<string, string>} */
const refused = new Map();

/**
 * A small memory in this browser. Where storage is refused, it lasts as long as the page.
 *
 * @param {string} name
 */
export function recall(name) {
  try {
    return refused.get(name) ?? localStorage.getItem(`zubda-${name}`) ?? '';
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
    refused.set(name, value);
  }
}
