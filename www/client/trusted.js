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

/**
 * The markup without what a page's policy would report, though nothing of it runs in a parsed document: handlers and inline styles
 * become data, style sheets become scripts, which a parsed document holds and never runs, a base address is unknown, and
 * captions are no tracks.
 *
 * @param {string} html
 */
export function disarmed(html) {
  return html.replace(MARKUP, (whole, raw, rawAttributes, held, slash, name, attributes) => {
    if (raw !== undefined) return `<${renamed(raw)}${asData(rawAttributes)}${held}`;
    return name === undefined ? whole : `<${slash}${renamed(name)}${asData(attributes)}`;
  });
}

// A value in quotes may hold signs of markup. The alternatives exclude each other, so that no text makes the match slow.
const ATTRIBUTES = String.raw`((?:[^>=]|=(?!\s*["'])|=\s*"[^"]*"|=\s*'[^']*')*)`;
/** A comment, a script or style sheet up to its end tag, since it may hold signs of markup too, or any other tag. */
const MARKUP = new RegExp(
  String.raw`<!--(?:-?>|[^]*?(?:--!?>|$))|<(script|style)(?![^\s/>])${ATTRIBUTES}(>[^]*?(?=</\1|$))|<(/?)([a-z][^\s/>]*)${ATTRIBUTES}`,
  'gi',
);

/** @param {string} attributes */
function asData(attributes) {
  return attributes.replace(/(?<=[\s"'/])(?=(?:on[a-z]+|style)(?:[\s=/]|$))/gi, 'data-');
}

/** @param {string} name */
function renamed(name) {
  return RENAMED.get(name.toLowerCase()) ?? name;
}

const RENAMED = new Map([
  ['style', 'script'],
  ['base', 'x-base'],
  // Chromium fetches the captions of a video even in a parsed document.
  ['track', 'param'],
]);

/** @param {string} url */
function ownScript(url) {
  const base = typeof document === 'undefined' ? location.href : document.baseURI;
  const { href, origin, protocol } = new URL(url, base);
  if (origin !== location.origin || origin === 'null' || protocol === 'blob:') {
    throw new TypeError(`a worker's script must come from ${location.origin}, not ${href}`);
  }
  return href;
}
