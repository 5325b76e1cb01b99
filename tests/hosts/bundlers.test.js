// Production builds by the tools that people build with, served as plain files.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parts, ready, told } from '../support/element.js';
import { hostPage } from '../support/host.js';
import { page as answer, startServer } from '../support/server.js';
import { FIRST, LONG, open } from './support/page.js';
import { pathOf, projectWith, tool } from './support/project.js';

const PROGRAM = `import 'zubda/define';
import { summarize } from 'zubda';
globalThis.summarize = summarize;
`;
const INLINE = `import { summarize } from 'zubda/inline';
import 'zubda/define';
globalThis.summarize = summarize;
`;

/** @param {string} [element] */
const pageOf = (element) => hostPage({ script: 'main.js', element });
/** @param {string} folder @param {string[]} more */
const esbuild = (folder, ...more) =>
  tool(folder, 'esbuild', ['main.js', '--bundle', '--minify', '--outfile=dist/main.js', '--log-level=error', ...more]);

/**
 * @typedef {object} Build
 * @property {Record<string, string>} files of the project, `dist/index.html` among them where the tool makes none
 * @property {(folder: string) => Promise<unknown>} build into `dist`
 * @property {boolean} worker whether a long article is read in one
 * @property {string[]} [missing] what is asked for in vain before the main thread reads a long article
 * @property {boolean} [core] whether the core is a file of its own
 */

/** @type {Record<string, Build>} */
const BUILDS = {
  vite: {
    files: { 'index.html': hostPage({ script: '/main.js' }), 'main.js': PROGRAM },
    build: (folder) => tool(folder, 'vite', ['build']),
    worker: true,
    core: true,
  },
  webpack: {
    files: { 'dist/index.html': pageOf(), 'main.js': PROGRAM },
    build: (folder) => tool(folder, 'webpack', ['build', '--mode', 'production', '--entry', './main.js']),
    worker: true,
    core: true,
  },
  'esbuild, inline': {
    files: { 'dist/index.html': pageOf(), 'main.js': INLINE },
    build: (folder) => esbuild(folder, '--format=esm'),
    worker: false,
    missing: ['/worker.js'],
  },
  'esbuild, inline, as a classic script': {
    files: { 'dist/index.html': pageOf().replace('type="module"', 'defer'), 'main.js': INLINE },
    build: (folder) => esbuild(folder),
    worker: false,
  },
  'esbuild, a copy of the core': {
    files: { 'dist/index.html': pageOf('<zubda-summary open wasm-src="zubda.wasm"></zubda-summary>'), 'main.js': PROGRAM },
    async build(folder) {
      await esbuild(folder, '--format=esm');
      await cp(join(folder, 'node_modules/zubda/core/zubda_bg.wasm'), join(folder, 'dist/zubda.wasm'));
    },
    worker: false,
    missing: ['/worker.js'],
    core: true,
  },
  'esbuild, a copy of the package': {
    files: { 'dist/index.html': pageOf('<zubda-summary open base-path="zubda"></zubda-summary>'), 'main.js': PROGRAM },
    async build(folder) {
      await esbuild(folder, '--format=esm');
      await cp(join(folder, 'node_modules/zubda'), join(folder, 'dist/zubda'), { recursive: true });
    },
    worker: true,
    core: true,
  },
};

for (const [name, { files, build, worker, missing = [], core = false }] of Object.entries(BUILDS)) {
  test(name, async () => {
    const folder = await projectWith(name.replaceAll(/\W+/g, '-'), files);
    await build(folder);
    const html = await readFile(join(folder, 'dist/index.html'), 'utf8');
    const server = await startServer({ '/': join(folder, 'dist') });
    server.handle('/long.html', answer(html.replace(/<article[^]*<\/article>/, LONG)));
    try {
      await open(`${server.address}index.html`, async (host) => {
        const sentences = await ready(host.page);
        assert.equal(sentences[0], FIRST);
        assert.deepEqual(await parts(host.page, 'sentence'), sentences);
        assert.deepEqual(await told(host.page), ['start', 'ready']);
        assert.deepEqual([host.errors, host.missing, host.page.workers()], [[], [], []], 'a short article needs no worker');
      });
      assert.equal(server.requests.filter((path) => path.endsWith('.wasm')).length, core ? 1 : 0);
      await open(`${server.address}long.html`, async (host) => {
        const sentences = await ready(host.page);
        assert.equal(sentences[0], FIRST);
        assert.deepEqual(await parts(host.page, 'sentence'), sentences);
        assert.equal(host.page.workers().length, worker ? 1 : 0);
        assert.deepEqual([host.errors, host.missing], [[], missing]);
      });
    } finally {
      await server.close();
    }
  });
}

test('vite, while developing', async () => {
  const long = hostPage({ script: '/main.js', article: LONG });
  const folder = await projectWith('vite-dev', { 'index.html': long, 'main.js': PROGRAM });
  const options = { cwd: folder, env: { ...process.env, NO_COLOR: '1' } };
  const vite = spawn(process.execPath, [pathOf('vite'), '--host', '127.0.0.1', '--port', '0'], options);
  try {
    const address = await new Promise((/** @type {(address: string) => void} */ resolve, reject) => {
      let said = '';
      vite.stderr.on('data', (data) => (said += data));
      vite.stdout.on('data', (data) => {
        said += data;
        const [found] = said.match(/http:\S+\/(?=\s)/) ?? [];
        if (found !== undefined) resolve(found);
      });
      vite.on('exit', () => reject(new Error(said)));
    });
    await open(address, async (host) => {
      assert.equal((await ready(host.page))[0], FIRST);
      assert.equal(host.page.workers().length, 1);
    });
  } finally {
    vite.kill();
    if (vite.exitCode === null) await once(vite, 'exit');
  }
});
