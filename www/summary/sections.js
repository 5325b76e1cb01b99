/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('../client/types.js').Sentence} Sentence
 *
 * @typedef {object} Group sentences that follow each other in one section
 * @property {string | null} heading of the section; none before the first heading
 * @property {Sentence[]} sentences
 */

/**
 * The chosen sentences by their sections, in the order of the text.
 *
 * @param {Analysis} analysis
 * @param {Sentence[]} sentences
 */
export function groupsOf(analysis, sentences) {
  /** @type {Group[]} */
  const groups = [];
  let section = -1;
  for (const sentence of sentences) {
    if (sentence.section !== section) groups.push({ heading: headingOf(analysis, sentence), sentences: [] });
    section = sentence.section;
    groups.at(-1)?.sentences.push(sentence);
  }
  return groups;
}

/**
 * The nearest heading before a sentence.
 *
 * @param {Analysis} analysis
 * @param {Sentence} sentence
 */
function headingOf({ text, blocks }, { block }) {
  for (let at = block; at >= 0; at -= 1) {
    const above = blocks[at];
    if (above?.role === 'heading') return text.slice(above.start, above.end).trim();
  }
  return null;
}

/** What was left out of a text and folds away: all that is no part of the article, but captions. @param {Analysis} analysis */
export function foldedOf({ removed }) {
  return removed.filter(({ reason }) => reason !== 'caption');
}

/** The direction in which a text is read. @param {Analysis} analysis */
export function directionOf({ language }) {
  return language.arabicShare >= 0.5 ? 'rtl' : 'ltr';
}

/** The title that stands in a text, if any. @param {Analysis} analysis */
export function titleOf({ text, blocks }) {
  const title = blocks.find(({ role }) => role === 'title');
  return title === undefined ? null : text.slice(title.start, title.end).trim();
}
