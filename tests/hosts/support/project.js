// A program or site of somebody else's: a fresh folder with the package in it, as npm installs it from what is published.
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** @param {string} name of a variable that `cargo xtask test --only hosts` sets */
export function told(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: these tests are run by cargo xtask test --only hosts`);
  return value;
}

/** The package as npm would send it. */
export const TARBALL = told('ZUBDA_TARBALL');

/**
 * A folder of its own for a test.
 *
 * @param {string} name
 * @param {Record<string, string>} files their texts by their paths in it
 * @returns {Promise<string>} where it is
 */
export async function folderWith(name, files) {
  const folder = join(told('ZUBDA_HOSTS'), name);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

/**
 * A folder with the package installed.
 *
 * @param {string} name
 * @param {Record<string, string>} [files]
 */
export async function projectWith(name, files = {}) {
  const manifest = JSON.stringify({ name: 'host', private: true, type: 'module' });
  const folder = await folderWith(name, { 'package.json': manifest, ...files });
  await run(folder, 'npm', ['install', '--offline', '--no-audit', '--no-fund', TARBALL]);
  return folder;
}

/** Where the tools of the hosts are installed, and those that the repository has anyway. */
const TOOLS = {
  hosts: fileURLToPath(new URL('../node_modules/.bin/', import.meta.url)),
  root: fileURLToPath(new URL('../../../node_modules/.bin/', import.meta.url)),
};

/**
 * Runs an installed tool in a folder.
 *
 * @param {string} folder
 * @param {'vite' | 'webpack' | 'publint' | 'attw' | 'esbuild' | 'tsc'} name
 * @param {string[]} given
 */
export function tool(folder, name, given) {
  return run(folder, pathOf(name), given);
}

/** @param {string} name of an installed tool */
export function pathOf(name) {
  return join(name === 'esbuild' || name === 'tsc' ? TOOLS.root : TOOLS.hosts, name);
}

/**
 * Runs a program in a folder; fails with what it said where it fails.
 *
 * @param {string} folder
 * @param {string} program
 * @param {string[]} given
 * @returns {Promise<string>} what it printed
 */
export async function run(folder, program, given) {
  try {
    return (await promisify(execFile)(program, given, { cwd: folder, maxBuffer: 1 << 26 })).stdout;
  } catch (thrown) {
    const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (thrown);
    throw new Error(`${program} ${given.join(' ')}\n${stdout}\n${stderr}`, { cause: thrown });
  }
}
