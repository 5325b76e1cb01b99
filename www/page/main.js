import { codeOf } from '../client/index.js';
import { counted, learn, word } from '../i18n/index.js';
import { byId, speakAs } from './dom.js';
import { exampleOf, fetchOthers, isExampleName } from './examples/library.js';
import { createComposer } from './input/composer.js';
import { keepDraft } from './input/draft.js';
import { acceptDrops } from './input/drop.js';
import { createProgress } from './input/progress.js';
import { fillLabels } from './labels.js';
import { createFigures } from './output/figures.js';
import { createForms } from './output/forms.js';
import { createKeywords } from './output/keywords.js';
import { createLength } from './output/length.js';
import { createMessages, messagesOf } from './output/messages.js';
import { createPoints } from './output/points.js';
import { createRemoved } from './output/removed.js';
import { connect } from './reading/jump.js';
import { createReading } from './reading/reading.js';
import { createSession } from './session.js';
import { recall, remember } from './settings/memory.js';
import { createSettings } from './settings/settings.js';
import { listen } from './settings/shortcuts.js';
import { say } from './status.js';
import { createTakeaway } from './takeaway/takeaway.js';
import { viewOf } from './view.js';

/**
 * @typedef {import('./examples/library.js').ExampleName} ExampleName
 * @typedef {import('./session.js').Change} Change
 */

const page = document.documentElement;
const heat = byId('heat', HTMLInputElement);
/** How many sentences the reader asked for; it outlives the text, and the visit. @type {number | null} */
let wanted = Number.parseInt(recall('length'), 10) || null;
/** What was said of a text last. */
let told = '';

const session = createSession({
  onChange: render,
  // While the page loads, its summary is what is waited for, and its place is kept.
  onProgress: (share) => progress.show(page.dataset['state'] === 'loading' ? null : share),
});
const progress = createProgress(() => {
  session.cancel();
  say(word('cancelled'));
});
const area = byId('text', HTMLTextAreaElement);
keepDraft(area);
const composer = createComposer({
  onSource: (source, unread) => session.read(source, false, unread),
  onFailure: (thrown) => session.fail(codeOf(thrown)),
  readPage: session.readPage,
});
const messages = createMessages(() => showExample('news'));
const forms = createForms(() => show());
const length = createLength((sentences) => {
  wanted = sentences;
  remember('length', String(sentences));
  show();
});
const keywords = createKeywords(session.focusOn);
const points = createPoints();
const reading = createReading(async (start) => {
  await session.restore(start);
  reading.focusOn(start);
  say(word('restored'));
});
const removed = createRemoved(reading.root);
const figures = createFigures();
const takeaway = createTakeaway(say);
const jumps = connect({ point: points.root, place: reading.root });

await createSettings(() => {
  fillLabels();
  render('text');
});
fillLabels();
acceptDrops({ onFiles: composer.bringFiles, onClip: composer.bringClip });
heat.addEventListener('change', showHeat);
byId('examples', HTMLElement).addEventListener('click', ({ target }) => {
  if (target instanceof HTMLButtonElement && isExampleName(target.value)) showExample(target.value);
});
listen({
  'Control+Enter': () => {
    told = '';
    composer.send();
  },
  'Alt+KeyC': takeaway.copy,
  'Alt+KeyH': () => heat.click(),
  'Alt+ArrowUp': () => length.step(1),
  'Alt+ArrowDown': () => length.step(-1),
});

// A text that the browser kept over a reload is the reader's; else the example explains the page.
const first = composer.text() === '' ? showExample('news') : readKept();
await first;
// The rest is fetched when the first summary is there, and before the page says that it is ready.
await Promise.all([session.prepare(), fetchRest(), loaded()]);
// Over a reload, or when the reader comes back, the browser keeps what was typed and chosen; it may put it back only now.
if (composer.text() !== '' && session.now().isExample) await readKept();
showHeat();
if (forms.chosen() !== points.root.dataset['form']) show();
if (page.dataset['state'] === 'loading') page.dataset['state'] = 'ready';

function readKept() {
  return session.read({ text: composer.text() }, false);
}

/** What only other choices need. A control whose part did not come goes away. */
async function fetchRest() {
  /** @param {Promise<unknown>} part @param {string} controls */
  const come = (part, controls) => part.catch(() => {
    for (const control of document.querySelectorAll(controls)) control.toggleAttribute('hidden', true);
  });
  await Promise.all([come(learn('en'), '#language'), come(fetchOthers(), '#examples :not([value="news"], span)')]);
}

/** When the browser has loaded all that index.html names. */
async function loaded() {
  if (document.readyState !== 'complete') await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
}

/** @param {ExampleName} name */
async function showExample(name) {
  await session.read({ text: await exampleOf(name) }, true);
}

function showHeat() {
  byId('reading', HTMLElement).toggleAttribute('data-heat-map', heat.checked);
}

/**
 * Shows a new analysis.
 *
 * @param {Change} change
 */
function render(change) {
  const { analysis, failure, isExample, focus } = session.now();
  if (change === 'text') reading.show(analysis);
  reading.weigh(analysis);
  removed.show(analysis);
  keywords.show(analysis, focus);
  byId('origin', HTMLElement).hidden = !isExample || analysis === null;
  byId('reading', HTMLElement).hidden = analysis === null || analysis.blocks.length === 0;
  const view = show();
  const about = messagesOf(session.now());
  messages.show(about, analysis?.notes.some(({ code }) => code === 'empty') ?? false);
  if (page.dataset['state'] !== 'loading') {
    if (change === 'text') byId('summary', HTMLElement).scrollTop = 0;
    const ready = view === null || view.choices === 0 ? [] : [word('summaryReady', { count: counted('sentences', view.sentences.length) })];
    const subject = focus === '' ? [] : [word('focusedOn', { focus })];
    announce([...about, ...ready, ...subject].join(' '));
  }
  speakAs(area, isExample ? null : analysis);
  if (failure === 'wasm_unavailable') page.dataset['state'] = 'failed';
  else if (page.dataset['state'] === 'failed') recover();
}

/** The core came after all. */
function recover() {
  page.dataset['state'] = 'ready';
  session.prepare();
}

/** Says what became of a text; to a reader who is typing not the same thing at every pause. @param {string} text */
function announce(text) {
  if (text !== told || document.activeElement !== area) say(text);
  told = text;
}

/** Shows the summary of the analysis that is there, as the reader wants it. */
function show() {
  const { analysis } = session.now();
  const view = analysis === null ? null : viewOf(analysis, forms.chosen(), wanted);
  jumps.clear();
  forms.show(view !== null && view.choices > 0);
  length.show(view);
  points.show(analysis, view);
  reading.choose(view?.sentences ?? [], analysis?.text.length ?? 0);
  figures.show(analysis, view);
  takeaway.show(analysis, view);
  return view;
}
