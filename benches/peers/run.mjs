// Other summarizers beside Zubda, on the same texts in the same run: `node benches/peers/run.mjs FOLDER FILE…` installs them into FOLDER and
// prints JSON, times in ms. Needs cargo, npm and python3 with their registries, and www/core. Nothing of it is part of the product.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What takes longer is given up. */
const LONGEST = 120_000;

/** By language, what ranks and what only divides. */
const SYSTEMS = {
  Rust: ['Zubda, native', 'pithy', 'pithy, approximate', 'simple-summarize', 'Zubda, native, sentences', 'Zubda, native, sentences and words'],
  JavaScript: [
    'Zubda, WebAssembly',
    'node-summarizer',
    'bilingual-summarizer',
    'lexrank.js',
    'Intl.Segmenter, sentences',
    'Intl.Segmenter, sentences and words',
  ],
  Python: ['sumy Luhn', 'sumy LSA', 'sumy LexRank', 'sumy TextRank', 'summa'],
};

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
  execFileSync('cargo', ['build', '--release', '--manifest-path', join(here, 'rust/Cargo.toml'), '--target-dir', rust], quiet);
}

/** @param {string} file */
function systems(file) {
  const starters = { Rust: [join(rust, 'release/peers')], JavaScript: ['node', join(here, 'javascript.mjs'), javascript], Python: [python, join(here, 'python.py')] };
  const languages = /** @type {(keyof typeof SYSTEMS)[]} */ (Object.keys(SYSTEMS));
  const all = languages.flatMap((language) =>
    SYSTEMS[language].map((name) => ({ name, language, ...measured([...starters[language], file, name]) })),
  );
  const divides = (/** @type {{ name: string }} */ { name }) => name.includes(', sentences');
  return { rank: all.filter((system) => !divides(system)), divide: all.filter(divides) };
}

/**
 * What a program measures; where it takes too long, only that.
 *
 * @param {string[]} command
 * @returns {{ fastest: number, median: number, rounds: number } | { longerThan: number }}
 */
function measured([program = '', ...parameters]) {
  say(parameters.slice(-2).join(': '));
  try {
    return JSON.parse(execFileSync(program, parameters, { encoding: 'utf8', timeout: LONGEST, stdio: ['ignore', 'pipe', 2] }));
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code === 'ETIMEDOUT') return { longerThan: LONGEST };
    throw error;
  }
}

/** @param {string} what */
function say(what) {
  console.error(`==> ${what}`);
}
