// Other summarizers beside Zubda, on the same texts in the same run: `node benches/peers/run.mjs FOLDER FILE…` installs them into FOLDER and
// prints JSON, times in ms. Needs cargo, npm and python3 with their registries, and www/core. Nothing of it is part of the product.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What takes longer is given up. */
const LONGEST = 120_000;

const JAVASCRIPT = ['Zubda, WebAssembly', 'node-summarizer', 'bilingual-summarizer', 'lexrank.js'];
const DIVISION = ['Intl.Segmenter, sentences', 'Intl.Segmenter, sentences and words'];
const PYTHON = ['sumy Luhn', 'sumy LSA', 'sumy LexRank', 'sumy TextRank', 'summa'];

const here = import.meta.dirname;
const [folder, ...files] = process.argv.slice(2).map((path) => resolve(path));
const python = join(folder, 'python/bin/python');
const rust = join(folder, 'rust');
const javascript = join(folder, 'javascript');

await install();
console.log(JSON.stringify(files.map((file) => ({ file, systems: systems(file) }))));

async function install() {
  say('installing the others');
  const quiet = /** @type {import('node:child_process').ExecFileSyncOptions} */ ({ stdio: ['ignore', 2, 2] });
  await mkdir(javascript, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) await cp(join(here, name), join(javascript, name));
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { ...quiet, cwd: javascript });
  if (!existsSync(python)) execFileSync('python3', ['-m', 'venv', join(folder, 'python')], quiet);
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--requirement', join(here, 'requirements.txt')], quiet);
  execFileSync('cargo', ['build', '--release', '--locked', '--manifest-path', join(here, 'rust/Cargo.toml'), '--target-dir', rust], quiet);
}

/** @param {string} file */
function systems(file) {
  const inRust = JSON.parse(measured(join(rust, 'release/peers'), [file]) ?? '[]');
  const inJavaScript = [...JAVASCRIPT, ...DIVISION].map((name) =>
    answer(name, 'JavaScript', measured('node', [join(here, 'javascript.mjs'), javascript, file, name])),
  );
  const inPython = PYTHON.map((name) => answer(name, 'Python', measured(python, [join(here, 'python.py'), file, name])));
  const isDivision = (/** @type {{ name: string }} */ { name }) => name.includes('sentences');
  const all = [...inRust.map((/** @type {object} */ system) => ({ ...system, language: 'Rust' })), ...inJavaScript, ...inPython];
  return { rank: all.filter((system) => !isDivision(system)), divide: all.filter(isDivision) };
}

/**
 * @param {string} name
 * @param {string} language
 * @param {string | null} printed
 */
function answer(name, language, printed) {
  return { name, language, ...(printed === null ? { longerThan: LONGEST } : JSON.parse(printed)) };
}

/**
 * What a program prints; none where it takes too long.
 *
 * @param {string} program
 * @param {string[]} parameters
 */
function measured(program, parameters) {
  say(parameters.slice(-2).map((path) => path.replace(`${folder}/`, '')).join(' '));
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', timeout: LONGEST, stdio: ['ignore', 'pipe', 2] });
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === 'ETIMEDOUT') return null;
    throw error;
  }
}

/** @param {string} what */
function say(what) {
  console.error(`==> ${what}`);
}
