import { directionOf, groupsOf, titleOf } from './sections.js';

/**
 * @typedef {import('../client/types.js').Analysis} Analysis
 * @typedef {import('./forms.js').Shown} Shown
 * @typedef {'txt' | 'md' | 'html' | 'json'} Format
 */

/** @type {Record<Format, { type: string, write: (analysis: Analysis, shown: Shown) => string }>} */
export const FORMATS = {
  txt: { type: 'text/plain', write: asText },
  md: { type: 'text/markdown', write: asMarkdown },
  html: { type: 'text/html', write: asPage },
  json: { type: 'application/json', write: asJson },
};

/**
 * What a clipboard is given, by its types; rich text has plain text beside it.
 *
 * @satisfies {Record<string, (analysis: Analysis, shown: Shown) => Record<string, string>>}
 */
export const COPIES = {
  /** @param {Analysis} analysis @param {Shown} shown */
  text: (analysis, shown) => ({ 'text/plain': asText(analysis, shown) }),
  /** @param {Analysis} analysis @param {Shown} shown */
  html: (analysis, shown) => ({ 'text/plain': asText(analysis, shown), 'text/html': asRichText(analysis, shown) }),
  /** @param {Analysis} analysis @param {Shown} shown */
  markdown: (analysis, shown) => ({ 'text/plain': asMarkdown(analysis, shown) }),
  /** @param {Analysis} analysis @param {Shown} shown */
  json: (analysis, shown) => ({ 'text/plain': asJson(analysis, shown) }),
};

/**
 * A sentence a line; the sentences of a paragraph in one line.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 */
export function asText({ text }, { form, sentences }) {
  return sentences.map(({ start, end }) => oneLine(text.slice(start, end))).join(form === 'points' ? '\n' : ' ');
}

/**
 * A list of points, or the sentences of a paragraph, in Markdown.
 *
 * @param {{ text: string }} analysis
 * @param {{ form: Shown['form'], sentences: Shown['sentences'] }} shown
 */
export function asBullets({ text }, { form, sentences }) {
  const written = sentences.map(({ start, end }) => escaped(oneLine(text.slice(start, end))));
  return form === 'points' ? written.map((sentence) => `- ${sentence}`).join('\n') : written.join(' ');
}

/**
 * The title, the headings of the sections and a list of points.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 */
function asMarkdown(analysis, { form, sentences }) {
  const title = titleOf(analysis);
  const parts = title === null ? [] : [`# ${escaped(oneLine(title))}`];
  if (form !== 'points') parts.push(asBullets(analysis, { form, sentences }));
  else {
    for (const { heading, sentences: inSection } of groupsOf(analysis, sentences)) {
      if (heading !== null) parts.push(`## ${escaped(oneLine(heading))}`);
      parts.push(asBullets(analysis, { form, sentences: inSection }));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/**
 * A fragment with its direction, for rich text.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 */
function asRichText(analysis, { form, sentences }) {
  const title = titleOf(analysis);
  const direction = directionOf(analysis);
  const written = ({ start, end } = { start: 0, end: 0 }) => inMarkup(analysis.text.slice(start, end));
  const parts = title === null ? [] : [`<h1>${inMarkup(title)}</h1>`];
  if (form !== 'points') parts.push(`<p>${sentences.map(written).join(' ')}</p>`);
  else {
    for (const { heading, sentences: inSection } of groupsOf(analysis, sentences)) {
      if (heading !== null) parts.push(`<h2>${inMarkup(heading)}</h2>`);
      parts.push(`<ul>${inSection.map((sentence) => `<li>${written(sentence)}</li>`).join('')}</ul>`);
    }
  }
  return `<div dir="${direction}" lang="${analysis.language.code === 'ar' ? 'ar' : 'und'}">${parts.join('\n')}</div>`;
}

/**
 * A page of its own.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 */
function asPage(analysis, shown) {
  const title = titleOf(analysis) ?? '';
  return `<!doctype html>\n<html dir="${directionOf(analysis)}">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${inMarkup(title)}</title>\n${asRichText(analysis, shown)}\n</html>\n`;
}

/**
 * The chosen sentences with their offsets in the text, and what is known of them.
 *
 * @param {Analysis} analysis
 * @param {Shown} shown
 */
function asJson(analysis, { form, sentences, words }) {
  const { version, keywords, removed, notes, stats } = analysis;
  return `${JSON.stringify({ version, title: titleOf(analysis), form, words, sentences, keywords, removed, notes, stats }, null, 2)}\n`;
}

/** A sentence may stand on several lines of its text. @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim();
}

/** What Markdown would read as a mark is text. @param {string} text */
function escaped(text) {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+])/, '\\$1');
}

/** @param {string} text */
function inMarkup(text) {
  return oneLine(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
