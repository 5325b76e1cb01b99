// What the style sheets must never do to Arabic, and where the page may take anything from.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const WWW = new URL('../www/', import.meta.url);
const names = await readdir(new URL('styles/', WWW));
const sheets = await Promise.all(names.map(async (name) => ({ name, css: await readFile(new URL(`styles/${name}`, WWW), 'utf8') })));

test('sides are named by the direction of reading, letters are never spaced and lines never justified', () => {
  assert.ok(sheets.length >= 7);
  for (const { name, css } of sheets) {
    const physical = css.match(/^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|float)\s*:/gm);
    assert.deepEqual(physical, null, name);
    assert.doesNotMatch(css, /letter-spacing|word-spacing|text-align:\s*(?:justify|left|right)|text-transform|@font-face|@import|url\(/, name);
  }
});

test('the page takes nothing from anywhere but its own folder, and its policy says so', async () => {
  const html = await readFile(new URL('index.html', WWW), 'utf8');
  for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) assert.match(address, /^(?:#|[a-z]+\/|icon\.svg$)/, address);
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
  const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/\s+(.*)/s)));
  assert.equal(rules['default-src'], `'none'`);
  assert.equal(rules['script-src'], `'self' 'wasm-unsafe-eval'`);
  assert.equal(rules['style-src'], `'self'`);
  assert.equal(rules['require-trusted-types-for'], `'script'`);
  assert.equal(rules['trusted-types'], 'zubda');
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
});
