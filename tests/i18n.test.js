// The strings of the interface: both languages have each of them, with the same insertions.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { filled, formatOf } from '../www/i18n/format.js';
import { counted, LANGUAGES, learn, number, percent, speak, word, wordOf } from '../www/i18n/index.js';

await learn('en');
const { ar, en = assert.fail('English was not learned') } = LANGUAGES;

test('no string is missing or empty in either language, and both insert the same', () => {
  assert.deepEqual(Object.keys(en.texts), Object.keys(ar.texts));
  assert.deepEqual(Object.keys(en.counts), Object.keys(ar.counts));
  const insertions = (/** @type {string} */ text) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, text] of Object.entries(ar.texts)) {
    const other = en.texts[/** @type {keyof typeof en.texts} */ (key)];
    assert.ok(text.trim() !== '' && other.trim() !== '', key);
    assert.deepEqual(insertions(other), insertions(text), key);
  }
});

test('Arabic has a form for each of its six plural rules', () => {
  speak('ar');
  const numbers = { zero: 0, one: 1, two: 2, few: 7, many: 26, other: 100 };
  for (const [name, forms] of Object.entries(ar.counts)) {
    assert.deepEqual(Object.keys(forms).sort(), Object.keys(numbers).sort(), name);
  }
  const told = Object.values(numbers).map((count) => counted('sentences', count));
  assert.deepEqual(told, ['لا جملة', 'جملة واحدة', 'جملتين', '٧ جمل', '٢٦ جملة', '١٠٠ جملة']);
});

test('numbers follow the language, and the digits that the reader chose', () => {
  speak('ar', 'latn');
  assert.equal(number(1234), '1,234');
  speak('ar');
  assert.equal(number(25), '٢٥');
  assert.match(percent(0.25), /٢٥/);
  speak('en');
  assert.equal(counted('sentences', 1), '1 sentence');
  assert.equal(counted('sentences', 22), '22 sentences');
  speak('ar');
});

test('numbers and shares are written as the language has them, small ones too', () => {
  for (const language of ['ar', 'en']) {
    for (const digits of ['arab', 'latn']) {
      const locale = `${language}-u-nu-${digits}`;
      const [format, numbers] = [formatOf(language, digits), new Intl.NumberFormat(locale)];
      for (const value of [...Array(1001).keys(), 123_456, 7.5, -5]) assert.equal(format.number(value), numbers.format(value));
      const shares = new Intl.NumberFormat(locale, { style: 'percent' });
      for (const share of [0, 0.004, 0.2, 0.666, 1]) assert.equal(format.percent(share), shares.format(share));
    }
  }
});

test('an insertion that nobody gave stays visible, and markup in one is text', () => {
  assert.equal(filled('{a} من {b}', { a: '<b>' }), '<b> من {b}');
  assert.equal(formatOf('en', 'latn').counted({ other: '#' }, 3), '3');
});

test('a code that the core does not name yet still has a message', () => {
  assert.equal(wordOf('noise', 'quite_new'), word('noise_unknown'));
  assert.equal(wordOf('message', 'quite_new'), word('message_unknown'));
  assert.notEqual(wordOf('noise', 'related'), word('noise_unknown'));
});

test('every string that the page and its modules name exists, and none is there for nobody', async () => {
  const folder = new URL('../www/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => /^(page\/.*\.js|index\.html)$/.test(name.replaceAll('\\', '/')));
  const sources = (await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')))).join('\n');
  for (const [, key] of sources.matchAll(/data-(?:text|label|placeholder)="(\w+)"/g)) assert.ok(Object.hasOwn(ar.texts, key ?? ''), key);
  const idle = Object.keys(ar.texts).filter((key) => !/^(message|reason|against|noise)_/.test(key) && !new RegExp(`['"]${key}['"]`).test(sources));
  assert.deepEqual(idle, []);
});

test('each signal of the core has a reason for and against, each note and each kind of noise its words', async () => {
  const source = async (/** @type {string} */ name) => readFile(new URL(`../src/${name}`, import.meta.url), 'utf8');
  const codes = (/** @type {string} */ text, /** @type {string} */ of) => [...text.matchAll(new RegExp(`${of}::\\w+(?:\\([^)]*\\)| \\{[^}]*\\})? => "(\\w+)"`, 'g'))].map(([, code]) => code);
  const summary = await source('summary.rs');
  const signals = codes(summary, 'Signal');
  const notes = codes(summary, 'Note');
  const noises = codes(await source('source.rs'), 'Noise');
  assert.ok(signals.length >= 12 && notes.length >= 9 && noises.length >= 12);
  const keys = [...signals.flatMap((code) => [`reason_${code}`, `against_${code}`]), ...notes.map((code) => `message_${code}`), ...noises.map((code) => `noise_${code}`)];
  assert.deepEqual(keys.filter((key) => !Object.hasOwn(ar.texts, key)), []);
});
