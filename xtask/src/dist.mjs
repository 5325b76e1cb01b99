// The page as it is published: `node dist.mjs WWW OUT`. Its modules and its style sheets become one file each, without what only
// people read; the core and the worker stand beside them, where the modules look for them.
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';

const [www, out] = process.argv.slice(2);
const page = await readFile(join(www, 'index.html'), 'utf8');
const sheets = [...page.matchAll(/ *<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")? \/>\n/g)];
if (sheets.length === 0) throw new Error('index.html names no style sheet');

const shared = { bundle: true, minify: true, sourcemap: 'linked', target: 'es2022', charset: 'utf8', logLevel: 'warning' };
// What is imported when the first summary is there stays apart; all else that a module imports becomes one file with it.
const LATER = ['i18n/en.js', 'page/examples/more.js'];
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
    const isApart = kind === 'dynamic-import' && LATER.includes(relative(www, join(resolveDir, path)));
    return isApart ? { path: `./${basename(path)}`, external: true } : undefined;
  }),
};
const modules = ['page/main.js', 'client/worker.js', ...LATER].map((name) => [`page/${basename(name, '.js')}`, join(www, name)]);
await build({ ...shared, format: 'esm', entryPoints: Object.fromEntries(modules), plugins: [apart], outdir: out });
await build({
  ...shared,
  target: undefined,
  stdin: { contents: sheets.map(([, href, media = '']) => `@import "./${href}" ${media};`).join('\n'), loader: 'css', resolveDir: www },
  outfile: join(out, 'styles.css'),
});

const [first, ...rest] = sheets.map(([line]) => line);
const published = rest
  .reduce((text, line) => text.replace(line, ''), page)
  .replace(first, '    <link rel="stylesheet" href="styles.css" />\n')
  .replace(/ *<link rel="modulepreload"[^>]*\/>\n/g, '')
  .replace(/ *<!--[^]*?-->\n/g, '');
const { texts } = await import(pathToFileURL(join(www, 'i18n/ar.js')).href);
await mkdir(join(out, 'core'), { recursive: true });
await writeFile(join(out, 'index.html'), filled(published, texts));
await copyFile(join(www, 'core/zubda_bg.wasm'), join(out, 'core/zubda_bg.wasm'));
await cp(join(www, 'icon.svg'), join(out, 'icon.svg'));
// A server that looks for them sends these as they are: none compresses as strongly for each request.
for (const name of await readdir(out, { recursive: true })) {
  if (/\.(html|css|js|wasm|svg)$/.test(name)) await writeFile(join(out, `${name}.br`), brotliCompressSync(await readFile(join(out, name))));
}

/**
 * The page with its Arabic strings in it, so that it is painted whole before its modules run, which would fill them in.
 *
 * @param {string} html
 * @param {Record<string, string>} texts
 */
function filled(html, texts) {
  const escaped = (key) => texts[key].replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return html
    .replace(/(data-text="(\w+)"[^>]*>)(?=<\/)/g, (_, opening, key) => `${opening}${escaped(key)}`)
    .replace(/data-placeholder="(\w+)"/g, (whole, key) => `${whole} placeholder="${escaped(key)}"`)
    .replace(/data-label="(\w+)"/g, (whole, key) => `${whole} aria-label="${escaped(key)}"`);
}
