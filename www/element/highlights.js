/**
 * Sentences marked in the host's article by the CSS Custom Highlight API (Level 1), which changes nothing in its DOM. Several elements
 * share the two highlights of a page. Where the API is missing nothing is marked.
 *
 * @typedef {'zubda-sentence' | 'zubda-current'} Name
 */

/** Translucent, so that it is seen on light and on dark paper alike; in a layer, so that any rule of the page outside of one goes before it. */
const RULES = `@layer zubda {
  ::highlight(zubda-sentence) { background-color: rgb(255 193 7 / 32%); }
  ::highlight(zubda-current) { background-color: rgb(255 152 0 / 55%); }
}`;

/** The roots that have the rules. @type {WeakSet<Node>} */
const dressed = new WeakSet();

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** @returns {{ mark: (name: Name, ranges: Range[]) => void, clear: () => void }} what one element marks */
export function createHighlights() {
  /** @type {Map<Name, Range[]>} */
  const marked = new Map();

  /** @param {Name} name @param {Range[]} ranges in place of those that were marked by this name */
  function mark(name, ranges) {
    if (typeof Highlight === 'undefined' || CSS.highlights === undefined) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of marked.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) {
      dress(range.startContainer.getRootNode());
      highlight.add(range);
    }
    marked.set(name, ranges);
    highlight.priority = name === 'zubda-current' ? 1 : 0;
    if (highlight.size === 0) CSS.highlights.delete(name);
    else CSS.highlights.set(name, highlight);
  }

  return {
    mark,
    clear() {
      for (const name of [...marked.keys()]) mark(name, []);
    },
  };
}

/** A rule counts in its own root alone. @param {Node} root */
function dress(root) {
  if (dressed.has(root) || !(root instanceof Document || root instanceof ShadowRoot)) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  root.adoptedStyleSheets.push(sheet);
  dressed.add(root);
}
