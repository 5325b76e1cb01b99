// The entry for programs outside of a browser, where `fetch` reads no file.
import { readFile } from 'node:fs/promises';
import { supplyCore } from './compile.js';

supplyCore(async () => new Uint8Array(await readFile(new URL('../core/zubda_bg.wasm', import.meta.url))));

export * from './index.js';
