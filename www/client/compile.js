import { coded } from './errors.js';

/**
 * What was asked for in this realm, by address (what was supplied by none): two summarizers on a page compile one core.
 *
 * @type {Map<string, Promise<WebAssembly.Module>>}
 */
const modules = new Map();

/** @type {(() => Promise<BufferSource>) | null} */
let supply = null;

/**
 * From now on this realm has the core from here, where a summarizer is not told of another: a package that holds it, or a program
 * outside of a browser, has nothing to fetch.
 *
 * @param {() => Promise<BufferSource>} bytes
 */
export function supplyCore(bytes) {
  supply = bytes;
}

/**
 * The core, compiled. Rejects with the code `wasm_unavailable` where it does not come or does not compile.
 *
 * @param {Pick<import('./types.js').Setup, 'wasm' | 'wasmUrl'>} setup
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore({ wasm, wasmUrl }) {
  try {
    if (wasm !== undefined) return checked(wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm));
    const bytes = supply;
    if (wasmUrl === undefined && bytes !== null) return await once('', async () => WebAssembly.compile(await bytes()));
    const url = String(wasmUrl ?? new URL('../core/zubda_bg.wasm', import.meta.url));
    return await once(url, () => fetchAndCompile(url));
  } catch (cause) {
    throw coded('wasm_unavailable', `the WebAssembly core could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

/**
 * @param {string} url
 * @param {() => Promise<WebAssembly.Module>} compile
 * @returns {Promise<WebAssembly.Module>}
 */
function once(url, compile) {
  const known = modules.get(url);
  if (known !== undefined) return known;
  const compiling = compile().then(checked);
  modules.set(url, compiling);
  compiling.catch(() => modules.delete(url));
  return compiling;
}

/**
 * Another module would leave the glue with an instance that it cannot use and would not let go.
 *
 * @param {WebAssembly.Module} module
 */
function checked(module) {
  if (WebAssembly.Module.exports(module).some(({ name }) => name === 'analyze')) return module;
  throw new Error('it is a module, but not the core');
}

/**
 * Streams where the type allows it: a server that does not know the type of `.wasm` is no reason to fail.
 *
 * @param {string} url
 * @returns {Promise<WebAssembly.Module>}
 */
async function fetchAndCompile(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const streams = response.headers.get('Content-Type') === 'application/wasm' && 'compileStreaming' in WebAssembly;
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
