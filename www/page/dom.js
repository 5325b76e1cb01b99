/**
 * Small help with the document. Text goes in as text nodes only.
 *
 * @typedef {Record<string, string | number | boolean | undefined>} Attributes
 */

/**
 * The element with this id, which must be of this kind.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {{ new (): T }} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

/**
 * Says what language an element's text is in, for those who hear it.
 *
 * @param {HTMLElement} root
 * @param {import('../client/types.js').Analysis | null} analysis
 */
export function speakAs(root, analysis) {
  const code = analysis?.language.code ?? 'none';
  if (code === 'ar' || code === 'fa' || code === 'ur') root.lang = code;
  else root.removeAttribute('lang');
}

/**
 * A new element. An attribute that is `undefined` or `false` is left out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}
