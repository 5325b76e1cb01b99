import { byId } from './dom.js';

/**
 * The page's one live region: says a thing politely, to those who do not see it happen.
 *
 * @param {string} text
 */
export function say(text) {
  byId('status', HTMLElement).textContent = text;
}
