/**
 * Markup without what a page's policy would report, though nothing of it runs in a parsed document: handlers and inline styles
 * become data, style sheets become scripts, which a parsed document holds and never runs, and a base address is unknown.
 *
 * It reads tags as a browser's tokenizer does (HTML Living Standard, 13.2.5), each sign once, so that no markup makes it slow.
 *
 * @param {string} html
 * @returns {string}
 */
export function disarmed(html) {
  /** @type {string[]} */
  const pieces = [];
  let done = 0;
  /** Puts `text` in the place of a stretch. @param {number} from @param {number} to @param {string} text */
  const put = (from, to, text) => {
    pieces.push(html.slice(done, from), text);
    done = to;
  };
  let at = html.indexOf('<');
  while (at !== -1) at = html.indexOf('<', isTag(html, at) ? tag(html, at, put) : mark(html, at));
  pieces.push(html.slice(done));
  return pieces.join('');
}

/** @typedef {(from: number, to: number, text: string) => void} Put */

const SPACE = '\t\n\f\r ';
/** What these elements hold is text, whatever signs of markup stand in it. */
const HOLDS_TEXT = new Map(
  ['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'].map((name) => [name, new RegExp(`</${name}(?=[${SPACE}/>])`, 'gi')]),
);
/** No handler has a name as long as this. */
const LONGEST = 64;
const RENAMED = new Map([
  ['style', 'script'],
  ['base', 'x-base'],
  // Chromium fetches the captions of a video even in a parsed document.
  ['track', 'param'],
]);

/** @param {string} html @param {number} at */
function isTag(html, at) {
  return /[a-z]/i.test(html.charAt(html[at + 1] === '/' ? at + 2 : at + 1));
}

/**
 * The end of what a `<` begins that is no tag: a comment, a declaration, or nothing but itself.
 *
 * @param {string} html
 * @param {number} at
 */
function mark(html, at) {
  if (html.startsWith('<!--', at)) {
    if (html.startsWith('>', at + 4) || html.startsWith('->', at + 4)) return at + 5;
    return find(html, /--!?>/g, at + 4);
  }
  return '!?/'.includes(html.charAt(at + 1)) ? until(html, at + 1, '>') : at + 1;
}

/**
 * Disarms a tag, and what its element holds where that is text.
 *
 * @param {string} html
 * @param {number} at
 * @param {Put} put
 * @returns {number} the end of both
 */
function tag(html, at, put) {
  const isEnd = html[at + 1] === '/';
  const from = isEnd ? at + 2 : at + 1;
  const to = until(html, from, `${SPACE}/>`);
  const name = html.slice(from, to).toLowerCase();
  const other = RENAMED.get(name);
  if (other !== undefined) put(from, to, other);
  const held = attributes(html, to, put);
  const closes = isEnd ? undefined : HOLDS_TEXT.get(name);
  if (closes === undefined) return held;
  const end = find(html, closes, held);
  // A style sheet may hold what would end the script that it becomes.
  if (name === 'style') put(held, end, html.slice(held, end).replace(/<(?=\/?script)/gi, '<\\'));
  return end;
}

/**
 * Makes data of the attributes that would act.
 *
 * @param {string} html
 * @param {number} at where the name of the tag ends
 * @param {Put} put
 * @returns {number} where the tag ends
 */
function attributes(html, at, put) {
  for (;;) {
    const from = past(html, at, `${SPACE}/`);
    if (from >= html.length || html[from] === '>') return from;
    // A name may begin with the sign that ends it elsewhere.
    const to = until(html, from + 1, `${SPACE}/>=`);
    if (to - from < LONGEST && /^(?:on[a-z]+|style)$/i.test(html.slice(from, to))) put(from, from, 'data-');
    const sign = past(html, to, SPACE);
    at = html[sign] === '=' ? value(html, past(html, sign + 1, SPACE)) : to;
  }
}

/**
 * The end of an attribute's value, which may hold signs of markup where it stands in quotes.
 *
 * @param {string} html
 * @param {number} at
 */
function value(html, at) {
  const quote = html.charAt(at);
  if (quote !== '"' && quote !== "'") return until(html, at, `${SPACE}>`);
  return until(html, at + 1, quote) + 1;
}

/** The first place from here on with one of these signs. @param {string} html @param {number} at @param {string} signs */
function until(html, at, signs) {
  while (at < html.length && !signs.includes(html.charAt(at))) at += 1;
  return at;
}

/** The first place from here on with none of these signs. @param {string} html @param {number} at @param {string} signs */
function past(html, at, signs) {
  while (at < html.length && signs.includes(html.charAt(at))) at += 1;
  return at;
}

/** Where the pattern matches first. @param {string} html @param {RegExp} pattern that is global @param {number} at */
function find(html, pattern, at) {
  pattern.lastIndex = at;
  return pattern.exec(html)?.index ?? html.length;
}
