// The class in the shape of the web's Summarizer, in Node.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Summarizer } from '../www/standard/node.js';

/** @typedef {import('../www/standard/summarizer.js').SummarizerCreateOptions} Options */

const text = await readFile(new URL('data/articles/sections.txt', import.meta.url), 'utf8');
/** @type {{ sentences: { text: string, rank?: number }[] }} */
const { sentences } = JSON.parse(await readFile(new URL('data/golden/sections.json', import.meta.url), 'utf8'));

/** The first so many of the chain, in the order of the text. @param {number} count */
const first = (count) => sentences.filter(({ rank = Infinity }) => rank < count).map(({ text }) => text);

test('key points are a list in Markdown, or lines', async () => {
  const summarizer = await Summarizer.create();
  assert.deepEqual([summarizer.type, summarizer.format, summarizer.length], ['key-points', 'markdown', 'short']);
  assert.equal(await summarizer.summarize(text), first(3).map((sentence) => `- ${sentence}`).join('\n'));
  const plain = await Summarizer.create({ format: 'plain-text', length: 'medium' });
  assert.equal(await plain.summarize(text), first(5).join('\n'));
  assert.equal(await plain.summarize(''), '');
});

test('a paragraph and a headline have the lengths of the specification', async () => {
  for (const [length, count] of /** @type {const} */ ([['short', 1], ['medium', 3], ['long', 5]])) {
    for (const type of /** @type {const} */ (['tldr', 'teaser'])) {
      const summarizer = await Summarizer.create({ type, length, format: 'plain-text' });
      assert.equal(await summarizer.summarize(text), first(count).join(' '));
    }
  }
  const headline = await Summarizer.create({ type: 'headline', length: 'short', format: 'plain-text' });
  const brief = 'عاد الصيادون إلى الميناء قبل الفجر.';
  const told = `${brief} ووصف رئيس التعاونية الموسم، في حديث مع الصحفيين الذين حضروا إلى الميناء منذ الصباح، بأنه الأوفر منذ عشرين سنة.`;
  assert.equal(await headline.summarize(told), brief);
});

test('what is streamed is what is given at once, a sentence a chunk', async () => {
  const summarizer = await Summarizer.create({ length: 'long' });
  const chunks = [];
  for await (const chunk of summarizer.summarizeStreaming(text)) chunks.push(chunk);
  assert.equal(chunks.length, 7);
  assert.equal(chunks.join(''), await summarizer.summarize(text));
  await assert.rejects(async () => {
    for await (const _ of summarizer.summarizeStreaming(text, { signal: AbortSignal.abort() })) assert.fail('nothing is given');
  }, { name: 'AbortError' });
});

test('a context is what the summary is about', async () => {
  const plain = await Summarizer.create({ type: 'tldr', format: 'plain-text' });
  const [opening, ...others] = sentences.filter(({ rank }) => rank !== undefined);
  const asked = others.at(-1)?.text ?? '';
  assert.equal(await plain.summarize(text), opening?.text);
  assert.equal(await plain.summarize(text, { context: asked }), asked);
  const shared = await Summarizer.create({ type: 'tldr', format: 'plain-text', sharedContext: asked });
  assert.equal(await shared.summarize(text), asked);
  assert.equal(await shared.measureInputUsage('نص', { context: 'عن' }), 2 + asked.length + '\n'.length + 2);
  assert.ok((await shared.measureInputUsage(text)) < shared.inputQuota);
});

test('only Arabic is available', async () => {
  for (const options of /** @type {Options[]} */ ([{}, { outputLanguage: 'ar' }, { expectedInputLanguages: ['ar', 'ar-EG'], expectedContextLanguages: ['en'] }])) {
    assert.equal(await Summarizer.availability(options), 'available');
  }
  for (const options of /** @type {Options[]} */ ([{ outputLanguage: 'en' }, { expectedInputLanguages: ['ar', 'fa'] }])) {
    assert.equal(await Summarizer.availability(options), 'unavailable');
    await assert.rejects(Summarizer.create(options), { name: 'NotSupportedError' });
  }
  await assert.rejects(Summarizer.availability({ outputLanguage: 'not a tag' }), RangeError);
  for (const wrong of [{ type: 'poem' }, { format: 'html' }, { length: 'huge' }]) {
    await assert.rejects(Summarizer.create(/** @type {Options} */ (/** @type {unknown} */ (wrong))), TypeError);
  }
});

test('the monitor hears of the beginning and of the end', async () => {
  /** @type {unknown[]} */
  const heard = [];
  await Summarizer.create({ monitor: (monitor) => monitor.addEventListener('downloadprogress', (event) => heard.push('loaded' in event && event.loaded)) });
  assert.deepEqual(heard, [0, 1]);
});

test('what was destroyed or given up answers no more, each by itself', async () => {
  const [one, other] = [await Summarizer.create(), await Summarizer.create()];
  const pending = one.summarize(text);
  one.destroy();
  await assert.rejects(pending, { name: 'AbortError' });
  await assert.rejects(one.summarize(text), { name: 'AbortError' });
  await assert.rejects(one.measureInputUsage(text), { name: 'AbortError' });
  assert.notEqual(await other.summarize(text), '');
  const stop = new AbortController();
  const given = await Summarizer.create({ signal: stop.signal });
  stop.abort(new Error('enough'));
  await assert.rejects(given.summarize(text), { message: 'enough' });
  await assert.rejects(Summarizer.create({ signal: stop.signal }), { message: 'enough' });
  const late = new AbortController();
  await assert.rejects(Summarizer.create({ signal: late.signal, monitor: () => late.abort(new Error('too slow')) }), { message: 'too slow' });
});
