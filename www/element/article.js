/**
 * The article that an element is to summarize, and what happens to it.
 *
 * @typedef {Pick<import('./attributes.js').Reflected, 'htmlFor' | 'selector'>} Wanted
 */

/**
 * By id, by selector, or the page's own: the article around the element, the longest on the page (the others are cards of other
 * stories), its main part, or the page itself. An element in a shadow root looks there first.
 *
 * @param {HTMLElement & Wanted} host
 * @returns {Element | Document | null} none where what was named is not there, or not yet
 */
export function articleOf(host) {
  const { htmlFor, selector } = host;
  const scopes = scopesOf(host);
  if (htmlFor !== '') return first(scopes, (scope) => scope.getElementById(htmlFor));
  if (selector !== '') return first(scopes, (scope) => queried(scope, selector));
  return host.closest('article') ?? first(scopes, longest) ?? host.closest('main') ?? first(scopes, (scope) => queried(scope, 'main, [role="main"]')) ?? document;
}

/** @param {Document | ShadowRoot} scope */
function longest(scope) {
  /** @type {Element | null} */
  let found = null;
  let most = 0;
  for (const article of scope.querySelectorAll('article')) {
    const { length } = article.textContent ?? '';
    if (length > most) [found, most] = [article, length];
  }
  return found;
}

/** An article that is not there after so long is not on its way; in milliseconds. */
const LATE = 5000;

/**
 * Says in a while, where developers look, that there is no article by the name that was given.
 *
 * @param {HTMLElement} host
 * @returns {number} the timer, to be cleared when the article comes or another is meant
 */
export function warnOfNone(host) {
  return window.setTimeout(() => console.warn('zubda-summary: nothing is found by `for` or `selector`', host), LATE);
}

/**
 * Calls back, at most once in a while, when the article's text may be another, and when it may be another element.
 *
 * @param {HTMLElement & Wanted} host
 * @param {Element | Document | null} article as it is now
 * @param {(article: Element | Document | null) => void} onChange
 * @returns {() => void} ends it
 */
export function watchArticle(host, article, onChange) {
  let timer = 0;
  let isTouched = false;
  const observer = new MutationObserver((records) => {
    isTouched ||= records.some(({ target }) => article?.contains(target) === true && !host.contains(target));
    timer ||= window.setTimeout(() => {
      timer = 0;
      const current = articleOf(host);
      if (isTouched || current !== article) onChange(current);
      isTouched = false;
    }, PAUSE);
  });
  for (const scope of scopesOf(host)) observer.observe(scope, { childList: true, characterData: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}

/** A page that changes all the time, or an article that is being written, is looked at no more often; in milliseconds. */
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
