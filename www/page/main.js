import { words } from '../i18n/index.js';
import { createComposer } from './composer.js';
import { createCopy } from './copy.js';
import { byId } from './dom.js';
import { example } from './examples/library.js';
import { createFigures } from './figures.js';
import { connect } from './jump.js';
import { fillLabels } from './labels.js';
import { createLength } from './length.js';
import { createMessages } from './messages.js';
import { createPoints } from './points.js';
import { createReading } from './reading.js';
import { createSession } from './session.js';
import { say } from './status.js';
import { viewOf } from './view.js';

/**
 * @typedef {import('./session.js').Session} Session
 * @typedef {import('./view.js').View} View
 */

fillLabels();

const session = createSession(render);
const composer = createComposer((text) => session.read(text, false));
const messages = createMessages(() => session.read(example, true));
const length = createLength(session.resize);
const points = createPoints();
const reading = createReading();
const figures = createFigures();
const copy = createCopy(say);
const jumps = connect({ point: points.root, place: reading.root });

await start();

/** A text that the browser kept over a reload is the reader's; else the example explains the page. */
async function start() {
  const kept = composer.text();
  await session.read(kept === '' ? example : kept, kept === '');
}

/**
 * @param {Session} now
 * @param {'text' | 'length'} changed
 */
function render({ analysis, failure, isExample, wanted }, changed) {
  const view = analysis === null ? null : viewOf(analysis, wanted);
  const sentences = view?.sentences ?? [];
  jumps.clear();
  if (changed === 'text') showText({ analysis, failure, isExample, wanted }, view);
  length.show(view);
  points.show(analysis, sentences);
  reading.choose(sentences);
  figures.show(analysis, view);
  copy.show(sentences.map(({ start, end }) => analysis?.text.slice(start, end) ?? ''));
}

/**
 * What changes with the text alone, not with the length of its summary.
 *
 * @param {Session} now
 * @param {View | null} view
 */
function showText({ analysis, failure, isExample }, view) {
  const notes = analysis?.notes ?? [];
  const told = failure === null ? notes.map(({ code }) => words.noteMessage(code)) : [words.failureMessage(failure)];
  byId('summary', HTMLElement).scrollTop = 0;
  messages.show(told, notes.some(({ code }) => code === 'empty'));
  reading.show(analysis);
  byId('origin', HTMLElement).hidden = !isExample || analysis === null;
  byId('reading', HTMLElement).hidden = analysis === null || analysis.blocks.length === 0;
  const state = failure === 'wasm_unavailable' ? 'failed' : 'ready';
  if (document.documentElement.dataset['state'] !== 'loading') say(announcement(told, view));
  document.documentElement.dataset['state'] = state;
}

/**
 * @param {string[]} told
 * @param {View | null} view
 */
function announcement(told, view) {
  if (view === null || view.choices === 0) return told.join(' ');
  return [...told, words.summaryReady(view.sentences.length, view.choices)].join(' ');
}
