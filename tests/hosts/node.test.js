// Programs for Node: modules, and CommonJS by a dynamic import.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { article, selections } from '../support/articles.js';
import { projectWith, run } from './support/project.js';

/** What the core chooses of the article, as the native tests know it. */
const [expected] = selections.filter(({ article, budget }) => article === 'sections' && budget.sentences === 3);

/** Prints what is chosen of the article, and whether it stands there. */
const PROGRAM = `const text = await readFile('article.txt', 'utf8');
const { sentences } = await summarize(text, { sentences: 3 });
const own = await createSummarizer({ threshold: 0 });
console.log(JSON.stringify({
  chosen: sentences.map(({ index }) => index),
  again: select(await own.analyze(text), { sentences: 3 }).sentences.map(({ index }) => index),
  verbatim: sentences.every((sentence) => text.slice(sentence.start, sentence.end) === sentence.text),
  refused: await summarize(text, { sentences: 0 }).catch(codeOf),
}));
own.dispose();
`;
const NAMES = '{ codeOf, createSummarizer, select, summarize }';

/** @param {string} from @returns {string} a module */
const imported = (from) => `import { readFile } from 'node:fs/promises';\nimport ${NAMES} from '${from}';\n${PROGRAM}`;

const folder = await projectWith('node', {
  'article.txt': article,
  'plain.mjs': imported('zubda'),
  'inline.mjs': imported('zubda/inline'),
  'common.cjs': `const { readFile } = require('node:fs/promises');
import('zubda').then(async (${NAMES}) => {
${PROGRAM}});
`,
  'element.mjs': `import { ZubdaSummary } from 'zubda/define';
import { ZubdaSummary as same } from 'zubda/element';
const globals = Object.keys(globalThis).filter((name) => /zubda/i.test(name));
console.log(JSON.stringify({ kind: typeof ZubdaSummary, one: ZubdaSummary === same, globals }));
`,
  'standard.mjs': `import { readFile } from 'node:fs/promises';
import { Summarizer } from 'zubda/summarizer';
const summarizer = await Summarizer.create({ format: 'plain-text' });
const text = await readFile('article.txt', 'utf8');
console.log(JSON.stringify((await summarizer.summarize(text)).split('\\n').map((sentence) => text.includes(sentence))));
`,
  'files.mjs': `const names = ['core.wasm', 'custom-elements.json', 'package.json', 'worker'];
for (const name of names) console.log(import.meta.resolve('zubda/' + name));
`,
});

for (const file of ['plain.mjs', 'inline.mjs', 'common.cjs']) {
  test(file, async () => {
    const printed = JSON.parse(await run(folder, 'node', [file]));
    assert.deepEqual(printed, { chosen: expected?.sentences, again: expected?.sentences, verbatim: true, refused: 'invalid_option' });
  });
}

test('the class in the shape of the web’s', async () => {
  assert.deepEqual(JSON.parse(await run(folder, 'node', ['standard.mjs'])), [true, true, true]);
});

test('the element is imported where there is no DOM', async () => {
  assert.deepEqual(JSON.parse(await run(folder, 'node', ['element.mjs'])), { kind: 'function', one: true, globals: [] });
});

test('what is no module is found by its name', async () => {
  const [core = '', ...others] = (await run(folder, 'node', ['files.mjs'])).trim().split('\n');
  await WebAssembly.compile(await readFile(new URL(core)));
  assert.equal(others.length, 3);
  for (const other of others) assert.ok((await readFile(new URL(other), 'utf8')).length > 0, other);
});
