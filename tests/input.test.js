// What the page makes of files and edits before the core reads them.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { disarmed } from '../www/client/disarm.js';
import { decode, textOf } from '../www/page/input/decode.js';
import { readMarkdown } from '../www/page/input/markdown.js';
import { carried, edited } from '../www/page/input/source.js';

const ARTICLES = new URL('data/articles/', import.meta.url);

/** @param {import('../www/client/types.js').TextSource} source */
function shown({ text, blocks = [] }) {
  return blocks.map(({ start, end, role, level }) => `${role}${level ?? ''}: ${text.slice(start, end)}`);
}

test('Markdown gives its words and its blocks, without its marks', () => {
  const source = readMarkdown(`---
title: لا يُقرأ
---
# سوق *الجمعة*

يفتح السوق **باكرًا**، ويبيع [الفلاحون](https://example.org/a_b) فيه
ما قطفوه في الليلة السابقة.

## ما يباع

- خضار و\`فاكهة\`
* جبن
1. عسل
- [x] زيت

> قالت بائعة: «الرزق يحب الخفية».

![صورة](a.png)

\`\`\`
let x = 1;
\`\`\`

خاتمة
-----

snake_case_name يبقى كما هو، و\\*النجمة\\* تبقى نجمة.`);
  assert.deepEqual(shown(source), [
    'title: سوق الجمعة',
    'paragraph: يفتح السوق باكرًا، ويبيع الفلاحون فيه ما قطفوه في الليلة السابقة.',
    'heading2: ما يباع',
    'list_item: خضار وفاكهة',
    'list_item: جبن',
    'list_item: عسل',
    'list_item: زيت',
    'quote: قالت بائعة: «الرزق يحب الخفية».',
    'heading2: خاتمة',
    'paragraph: snake_case_name يبقى كما هو، و*النجمة* تبقى نجمة.',
  ]);
  assert.deepEqual(readMarkdown(''), { text: '', blocks: [] });
});

test('links in Markdown may hold brackets, and headings end with their marks', () => {
  const source = readMarkdown('# مدينة ##\n\n[عمّان](https://ar.example/عمان_(مدينة)) و[![صورة](a.png)](b) ثم *مائل* و**عريض** ثم _تحته_.\n');
  assert.deepEqual(shown(source), ['title: مدينة', 'paragraph: عمّان و ثم مائل وعريض ثم تحته.']);
});

test('a million signs of Markdown or markup are read in linear time', () => {
  // In quadratic time each takes many minutes, and the test runner gives up.
  const pieces = ['![', '[', '[a](', '[a][', '<http:', ' **a', ' *a', ' __a', ' ~~a', '***a ', '`a``', '\\', '> ', '- ', '# ', '\n', ' ', '|'];
  for (const piece of pieces) {
    const text = piece.repeat(1_000_000 / piece.length);
    assert.equal(typeof readMarkdown(text).text, 'string');
    assert.equal(typeof readMarkdown(`# a${text}b`).text, 'string');
  }
  const tags = ['<script', '<script>', '<style a="', `<a ='"`, '<!--', '<a = ', ' on', '<', `<script x='"' y="'" `, '<a style on', '</'];
  for (const tag of tags) assert.ok(disarmed(tag.repeat(1_000_000 / tag.length)).length >= 999_900);
});

test('a file is decoded by its mark, by what its markup names, as UTF-8 or in an old encoding', async () => {
  const text = 'وصلت القافلة إلى المدينة، ثم استراحت.';
  assert.equal(decode(new TextEncoder().encode(text)), text);
  assert.equal(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])), text);
  const units = [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
  assert.equal(decode(new Uint8Array([0xff, 0xfe, ...units])), text);
  const windows = encoded('windows-1256', text);
  assert.equal(decode(windows), text);
  const iso = encoded('iso-8859-6', text);
  assert.equal(decode(new Uint8Array([...new TextEncoder().encode('<meta charset="iso-8859-6">'), ...iso])), `<meta charset="iso-8859-6">${text}`);
  assert.throws(() => decode(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2])), { code: 'file_not_text' });
  assert.throws(() => decode(new Uint8Array([...'Grüße'].map((sign) => sign.charCodeAt(0)))), { code: 'encoding_unknown' });
  await assert.rejects(textOf(new Blob([new Uint8Array(21 * 1024 * 1024)])), { code: 'file_too_large' });
});

test('an old encoding is known by its letters, in every sentence of an article', async () => {
  const names = (await readdir(ARTICLES)).filter((name) => name.endsWith('.txt'));
  const sentences = (await Promise.all(names.map((name) => readFile(new URL(name, ARTICLES), 'utf8')))).flatMap((text) => text.split(/[.؟\n]/));
  let count = 0;
  for (const sentence of sentences) {
    // What no encoding of one byte has (signs of Unicode, letters of Persian) stands in no old file.
    const text = sentence.replace(/[^\u0621-\u0652\x20-\x7e،؛؟]/g, '').trim();
    if ((text.match(/[\u0621-\u064a]/g)?.length ?? 0) < 25) continue;
    count += 1;
    for (const encoding of ['windows-1256', 'iso-8859-6']) assert.equal(decode(encoded(encoding, text)), text, encoding);
    for (const encoding of /** @type {const} */ (['utf-16le', 'utf-16be'])) assert.equal(decode(utf16(text, encoding)), text, encoding);
  }
  assert.ok(count > 50, String(count));
  const picture = new Uint8Array(5000).map((_, at) => (at * at * 7) & 0xff);
  assert.throws(() => decode(picture), { code: 'file_not_text' });
  assert.throws(() => decode(utf16('This is an English text.', 'utf-16le')), { code: 'file_not_text' });
});

/**
 * @param {string} text
 * @param {'utf-16le' | 'utf-16be'} encoding
 */
function utf16(text, encoding) {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

/**
 * The bytes of a text in an encoding of one byte a sign, which browsers only decode.
 *
 * @param {string} encoding
 * @param {string} text
 */
function encoded(encoding, text) {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return new Uint8Array([...text].map((sign) => byteOf.get(sign) ?? assert.fail(`${encoding} has no ${sign}`)));
}

test('blocks keep their roles while the text is edited', () => {
  const text = 'العنوان\n\nالفقرة الأولى.\n\nالفقرة الثانية.';
  /** @type {import('../www/client/types.js').TextSource} */
  const source = {
    text,
    title: 'عنوان الصفحة',
    blocks: [
      { start: 0, end: 7, role: 'title' },
      { start: 9, end: 23, role: 'quote' },
      { start: 25, end: text.length, role: 'paragraph' },
    ],
  };
  assert.equal(edited(source, text), source);
  const longer = edited(source, text.replace('الأولى', 'الأولى كلها'));
  assert.deepEqual(shown(longer), ['title: العنوان', 'quote: الفقرة الأولى كلها.', 'paragraph: الفقرة الثانية.']);
  assert.equal(longer.title, 'عنوان الصفحة');
  const added = edited(source, `${text}\n\nثالثة.\nورابعة.`);
  assert.deepEqual(shown(added).slice(-3), ['paragraph: الفقرة الثانية.', 'paragraph: ثالثة.', 'paragraph: ورابعة.']);
  assert.deepEqual(shown(edited(source, text.slice(9))), ['quote: الفقرة الأولى.', 'paragraph: الفقرة الثانية.']);
  assert.deepEqual(shown(edited(source, '')), []);
  assert.deepEqual(edited({ text: 'أ' }, 'ب'), { text: 'ب' });
});

test('places go with a text that is edited, and not into another', () => {
  assert.deepEqual(carried('abcdefgh', 'abXXcdefgh', [0, 2, 4]), [0, 4, 6]);
  assert.deepEqual(carried('abcdefgh', 'abefgh', [0, 2, 3, 4]), [0, 2], 'what was cut is gone');
  assert.deepEqual(carried('abcdefgh', 'abcdefgh', [5]), [5]);
  assert.equal(carried('abcdefgh', 'wxyz', [0]), null);
  assert.equal(carried('', 'abcd', []), null);
});
