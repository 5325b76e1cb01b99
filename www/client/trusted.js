import { disarmed } from './disarm.js';

/**
 * The one Trusted Types policy of Zubda. TypeScript's library does not know these types yet.
 *
 * @typedef {{ createHTML: (html: string) => string, createScriptURL: (url: string) => string }} Policy
 *   made by the browser, it gives objects that stand in for the strings
 */

/** @type {Policy} */
const RULES = { createHTML: disarmed, createScriptURL: ownScript };

/** @type {Policy | null} */
let policy = null;

/**
 * A document of the markup in which nothing runs and nothing is fetched.
 *
 * @param {string} html
 * @returns {Document}
 */
export function parseInertly(html) {
  return new DOMParser().parseFromString(trusted().createHTML(html), 'text/html');
}

/**
 * What `new Worker` takes for a script of the page's own origin; throws for any other.
 *
 * @param {string | URL} url relative to the document
 * @returns {string}
 */
export function workerScript(url) {
  return trusted().createScriptURL(String(url));
}

/**
 * Made when it is first needed: under a policy that does not allow its name, that is where it fails. A second copy of this file
 * on a page may find the name taken; then the bare strings go where they are still allowed.
 *
 * @returns {Policy}
 */
function trusted() {
  if (policy === null) {
    const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }} */ (globalThis);
    try {
      policy = trustedTypes?.createPolicy('zubda', RULES) ?? RULES;
    } catch {
      policy = RULES;
    }
  }
  return policy;
}

/** @param {string} url */
function ownScript(url) {
  const base = typeof document === 'undefined' ? location.href : document.baseURI;
  const { href, origin, protocol } = new URL(url, base);
  if (origin !== location.origin || origin === 'null' || protocol === 'blob:') {
    throw new TypeError(`a worker's script must come from ${location.origin}, not ${href}`);
  }
  return href;
}
