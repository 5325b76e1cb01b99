/**
 * The article that an element is to summarize, and what happens to it.
 *
 * @typedef {Pick<import('./attributes.js').Reflected, 'htmlFor' | 'selector'>} Wanted
 */

/**
 * By id, by selector, or the page's own: the article around the element, the first on the page, its main part, or the page itself.
 * An element in a shadow root looks there first.
 *
 * @param {HTMLElement & Wanted} host
 * @returns {Element | Document | null} none where what was named is not there, or not yet
 */
export function articleOf(host) {
  const { htmlFor, selector } = host;
  const scopes = scopesOf(host);
  if (htmlFor !== '') return first(scopes, (scope) => scope.getElementById(htmlFor));
  if (selector !== '') return first(scopes, (scope) => queried(scope, selector));
  return host.closest('article, main') ?? first(scopes, (scope) => queried(scope, 'article') ?? queried(scope, 'main, [role="main"]')) ?? document;
}

/**
 * Calls back, once for many changes, when the article's text may be another, and when it may be another element.
 *
 * @param {HTMLElement & Wanted} host
 * @param {(article: Element | Document | null) => void} onChange
 * @returns {() => void} ends it
 */
export function watchArticle(host, onChange) {
  const article = articleOf(host);
  let timer = 0;
  const observer = new MutationObserver((records) => {
    const current = articleOf(host);
    const isTouched = current !== article || records.some(({ target }) => article?.contains(target) === true && !host.contains(target));
    if (!isTouched) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => onChange(current), PAUSE);
  });
  for (const scope of scopesOf(host)) observer.observe(scope, { childList: true, characterData: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** Whoever writes an article letter by letter is not read at every letter; in milliseconds. */
const PAUSE = 250;

/** @param {HTMLElement} host @returns {(Document | ShadowRoot)[]} */
function scopesOf(host) {
  const root = host.getRootNode();
  return root instanceof ShadowRoot ? [root, document] : [document];
}

/**
 * @param {(Document | ShadowRoot)[]} scopes
 * @param {(scope: Document | ShadowRoot) => Element | null} find
 */
function first(scopes, find) {
  for (const scope of scopes) {
    const found = find(scope);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {Document | ShadowRoot} scope
 * @param {string} selector one that cannot be read finds nothing
 */
function queried(scope, selector) {
  try {
    return scope.querySelector(selector);
  } catch {
    return null;
  }
}
