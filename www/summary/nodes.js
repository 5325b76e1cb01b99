/**
 * Small help with nodes. Text goes in as text nodes only.
 *
 * @typedef {Record<string, string | number | boolean | undefined>} Attributes
 */

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

/**
 * A sentence's text, its dateline apart so that it can be dimmed.
 *
 * @param {string} text
 * @param {import('../client/types.js').Sentence} sentence
 * @returns {(HTMLElement | string)[]}
 */
export function verbatimOf(text, { start, end, leadIn }) {
  if (leadIn === undefined || leadIn.start !== start) return [text.slice(start, end)];
  return [element('span', { class: 'lead-in' }, text.slice(start, leadIn.end)), text.slice(leadIn.end, end)];
}
