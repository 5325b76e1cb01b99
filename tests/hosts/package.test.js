// What the package says of itself, and what it holds.
import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { STRICT } from '../support/host.js';
import { WWW } from '../support/server.js';
import { projectWith, TARBALL, tool } from './support/project.js';

const folder = join(await projectWith('package'), 'node_modules/zubda');
/** @param {string} path in the package */
const read = (path) => readFile(join(folder, path), 'utf8');
/** @param {Iterable<string>} names */
const sorted = (names) => [...new Set(names)].sort();
/** @param {string} path in a folder @param {string} extension */
const filesOf = async (path, extension) =>
  (await readdir(path, { recursive: true })).filter((file) => file.endsWith(extension)).map((file) => join(path, file));

test('publint finds nothing', async () => {
  await tool(folder, 'publint', ['run', '.', '--strict']);
});

test('attw finds nothing', async () => {
  // A WebAssembly module has no types: it is fetched, or imported as an address.
  await tool(folder, 'attw', [TARBALL, '--profile', 'esm-only', '--exclude-entrypoints', 'core.wasm', '--no-emoji']);
});

test('the README names the policy that the tests hold it to, and takes one screen', async () => {
  const text = await read('README.md');
  assert.ok(text.includes(STRICT));
  assert.ok(text.split('\n').length < 80);
});

test('every file that the manifest names is there', async () => {
  const { exports, types, customElements, sideEffects, files } = JSON.parse(await read('package.json'));
  const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)));
  for (const target of [...targets, types, customElements, ...sideEffects, ...files]) await stat(join(folder, target));
  const entries = ['core.wasm', 'custom-elements.json', 'define', 'element', 'inline', 'package.json', 'summarizer', 'worker'];
  assert.deepEqual(sorted(Object.keys(exports)), ['.', ...entries.map((name) => `./${name}`)]);
});

/**
 * Calls back for every node of a file.
 *
 * @param {string} file
 * @param {(node: ts.Node) => void} see
 */
async function walk(file, see) {
  const visit = (/** @type {ts.Node} */ node) => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true));
}

test('no type is any', async () => {
  /** @type {string[]} */
  const found = [];
  const files = await filesOf(join(folder, 'types'), '.d.ts');
  assert.ok(files.length > 20);
  for (const file of files) {
    await walk(file, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}: ${node.parent.getText()}`);
    });
  }
  assert.deepEqual(found, []);
});

test('every source map leads to the sources', async () => {
  const files = await filesOf(join(folder, 'lib'), '.js');
  assert.ok(files.length > 6);
  for (const file of files) {
    const [, map = ''] = (await readFile(file, 'utf8')).match(/\/\/# sourceMappingURL=(\S+)\s*$/) ?? [];
    const { sources, sourcesContent } = JSON.parse(await readFile(join(folder, 'lib', map), 'utf8'));
    assert.equal(sourcesContent.length, sources.length, file);
    assert.ok(sourcesContent.every((/** @type {unknown} */ text) => typeof text === 'string' && text !== ''), file);
  }
  const code = await read('lib/define.js');
  const map = new SourceMap(JSON.parse(await read('lib/define.js.map')));
  const entry = map.findEntry(0, code.indexOf('define("zubda-summary"'));
  assert.ok('originalSource' in entry && entry.originalSource.endsWith('www/element/define.js'));
  const [content = ''] = map.payload.sourcesContent;
  assert.match(content.split('\n')[entry.originalLine] ?? '', /customElements\.define\('zubda-summary'/);
});

const {
  modules: [
    {
      path,
      declarations: [declared],
    },
  ],
} = JSON.parse(await read('custom-elements.json'));
/** @param {{ name: string }[]} entries */
const namesOf = (entries) => entries.map(({ name }) => name).sort();
const sources = await filesOf(join(WWW, 'element'), '.js');

/**
 * The values of a property in the literals of the element's sources: `part: 'list'`.
 *
 * @param {string} name
 */
async function literalsOf(name) {
  /** @type {string[]} */
  const found = [];
  for (const file of sources) {
    await walk(file, (node) => {
      const isNamed = ts.isPropertyAssignment(node) && node.name.getText() === name;
      if (isNamed && ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
    });
  }
  return sorted(found);
}

/** What a pattern finds in the element's sources. @param {RegExp} pattern */
async function foundIn(pattern) {
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  return sorted(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)));
}

test('the custom elements manifest names the attributes that are observed, and no other', async () => {
  const { ZubdaSummary } = await import(pathToFileURL(join(folder, path)).href);
  assert.deepEqual(namesOf(declared.attributes), [...ZubdaSummary.observedAttributes].sort());
});

test('the parts that there are', async () => {
  assert.deepEqual(namesOf(declared.cssParts), await literalsOf('part'));
});

test('the events that are told, which the types know too', async () => {
  /** @type {string[]} */
  const told = [];
  await walk(join(WWW, 'element/zubda-summary.js'), (node) => {
    if (ts.isStringLiteral(node) && node.text.startsWith('summary-')) told.push(node.text);
  });
  assert.deepEqual(namesOf(declared.events), sorted(told));
  const typed = [...(await read('types/element/global.d.ts')).matchAll(/'(summary-[a-z]+)':/g)].map(([, name = '']) => name);
  assert.deepEqual(namesOf(declared.events), sorted(typed));
});

test('the slots and custom properties that there are', async () => {
  assert.deepEqual(namesOf(declared.slots), sorted(['', ...(await foundIn(/element\('slot', \{ name: '([a-z]+)' \}/g))]));
  assert.deepEqual(namesOf(declared.cssProperties), await foundIn(/var\((--zubda-[a-z-]+)/g));
});

test('every entry of it says what it is', () => {
  const { attributes, events, slots, cssParts, cssProperties, cssStates, members } = declared;
  for (const entries of [attributes, events, slots, cssParts, cssProperties, cssStates, members]) {
    assert.ok(entries.length > 0);
    for (const { name, description } of entries) assert.notEqual(description, '', name);
  }
});
