// The package `zubda` as npm lays it out: `node package.mjs WWW OUT`. Its modules are bundled and minified with source maps; the
// core stands beside them where they look for it, and the types are those of the sources.
import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { manifestOf } from './manifest.mjs';

const [www, out] = process.argv.slice(2);
const root = resolve(www, '..');
const [, version] = (await readFile(join(root, 'Cargo.toml'), 'utf8')).match(/^version = "(.+)"$/m);
const node = (script, ...given) => execFileSync(process.execPath, [join(root, 'node_modules', script), ...given], { cwd: root, stdio: 'inherit' });

/** The entries that share their code. */
const ENTRIES = {
  index: 'client/index.js',
  node: 'client/node.js',
  inline: 'client/inline.js',
  element: 'element/zubda-summary.js',
  define: 'element/define.js',
};

/** Those that stand upon the API: what they share with the element would part it into more files. */
const UPON_API = { summarizer: 'standard/summarizer.js', 'node-summarizer': 'standard/node.js' };

const api = {
  name: 'the API',
  setup({ onResolve }) {
    onResolve({ filter: /client\/(index|node)\.js$/ }, ({ path }) => ({ path: `./${basename(path)}`, external: true }));
  },
};

const packedCore = {
  name: 'packed core',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^packed-core$/ }, ({ path }) => ({ path, namespace: 'packed' }));
    onLoad({ filter: /.*/, namespace: 'packed' }, async () => {
      const core = await readFile(join(www, 'core/zubda_bg.wasm'));
      return { contents: gzipSync(core, { level: 9 }), loader: 'base64' };
    });
  },
};

/** What stands in a module between signs; fails where there are more or fewer of them. */
const pieces = async (path, sign, count) => {
  const found = (await readFile(path, 'utf8')).split(sign);
  if (found.length !== count) throw new Error(`${path} is not written as the package takes it`);
  return found;
};

/** The glue is imported with what calls it: in one package neither fails without the other, and a page asks once less. */
const glue = {
  name: 'glue',
  setup: ({ onLoad }) => onLoad({ filter: /client\/core\.js$/ }, async ({ path }) => {
    const [before, after] = await pieces(path, "await import('../core/zubda.js')", 2);
    return { contents: `${before}zubda${after}\nimport * as zubda from '../core/zubda.js';\n` };
  }),
};

/** Rules that stand in a module as a text are shortened as those of a sheet are. */
const rules = {
  name: 'rules',
  setup: ({ onLoad }) => onLoad({ filter: /element\/styles\.js$/ }, async ({ path }) => {
    const [before, text, after] = await pieces(path, '`', 3);
    const { code } = await transform(text, { loader: 'css', minify: true });
    return { contents: before + JSON.stringify(code) + after };
  }),
};

const lib = join(out, 'lib');
const shared = { bundle: true, minify: true, format: 'esm', sourcemap: 'linked', target: 'es2022', charset: 'utf8', logLevel: 'warning' };
const within = (entries) => Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(www, path)]));
await build({
  ...shared,
  splitting: true,
  entryPoints: within(ENTRIES),
  outdir: lib,
  external: ['node:*'],
  plugins: [packedCore, glue, rules],
});
await build({ ...shared, entryPoints: within(UPON_API), outdir: lib, plugins: [api] });
// A worker is one file: bundlers copy it as it is.
await build({ ...shared, entryPoints: { worker: join(www, 'client/worker.js') }, outdir: lib });

await mkdir(join(out, 'core'));
await copyFile(join(www, 'core/zubda_bg.wasm'), join(out, 'core/zubda_bg.wasm'));

// The types of what the entries reach, with the folders that they have in the sources.
node(
  'typescript/bin/tsc',
  ...['--ignoreConfig', '--allowJs', '--declaration', '--emitDeclarationOnly', '--skipLibCheck', '--target', 'esnext', '--module', 'nodenext', '--types', 'node'],
  ...['--lib', 'esnext,dom,dom.iterable', '--strict', '--rootDir', www, '--outDir', join(out, 'types')],
  ...[...Object.values({ ...ENTRIES, ...UPON_API }), 'client/packed-core.d.ts'].map((path) => join(www, path)),
);
await mkdir(join(out, 'types/core'), { recursive: true });
// The glue's own start, and what it is started with, are nobody's business outside.
const [outward] = (await readFile(join(www, 'core/zubda.d.ts'), 'utf8')).split('export type InitInput');
await writeFile(join(out, 'types/core/zubda.d.ts'), outward);
await copyFile(join(www, 'element/global.d.ts'), join(out, 'types/element/global.d.ts'));
// Whoever calls the API names what it takes and gives, too.
await writeFile(join(out, 'types/index.d.ts'), "export * from './client/index.js';\nexport type * from './client/types.js';\n");
await writeFile(join(out, 'types/summarizer.d.ts'), `export * from './${UPON_API.summarizer}';\n`);
const withTags = (path) => `import './element/global.js';\nexport * from './${path}';\n`;
await writeFile(join(out, 'types/element.d.ts'), withTags(ENTRIES.element));
await writeFile(join(out, 'types/define.d.ts'), withTags(ENTRIES.define));
await writeFile(join(out, 'types/worker.d.ts'), 'export {};\n');

const entry = (name, types, more = {}) => ({ types: `./types/${types}`, ...more, default: `./lib/${name}.js` });
const manifest = {
  name: 'zubda',
  version,
  description: 'The key sentences of an Arabic article, verbatim, chosen in the browser: an API and a custom element',
  keywords: ['arabic', 'summarization', 'summary', 'custom-element', 'web-component', 'webassembly', 'rtl', 'nlp'],
  license: 'MIT OR Apache-2.0',
  type: 'module',
  engines: { node: '>=20.14' },
  exports: {
    '.': entry('index', 'index.d.ts', { node: './lib/node.js' }),
    './inline': entry('inline', 'index.d.ts'),
    './summarizer': entry('summarizer', 'summarizer.d.ts', { node: './lib/node-summarizer.js' }),
    './element': entry('element', 'element.d.ts'),
    './define': entry('define', 'define.d.ts'),
    './worker': entry('worker', 'worker.d.ts'),
    './core.wasm': './core/zubda_bg.wasm',
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  },
  types: './types/index.d.ts',
  customElements: 'custom-elements.json',
  sideEffects: ['./lib/define.js', './lib/inline.js', './lib/node.js', './lib/node-summarizer.js', './lib/worker.js'],
  files: ['lib', 'core', 'types', 'custom-elements.json', 'LICENSE-APACHE', 'LICENSE-MIT', 'README.md'],
};
await writeFile(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
await cp(join(www, 'package.md'), join(out, 'README.md'));
for (const license of ['LICENSE-APACHE', 'LICENSE-MIT']) await copyFile(join(root, license), join(out, license));

const elements = await manifestOf(join(www, ENTRIES.element), 'lib/element.js', { file: join(www, 'element/attributes.js'), name: 'Reflected' });
await writeFile(join(out, 'custom-elements.json'), `${JSON.stringify(elements, null, 2)}\n`);
