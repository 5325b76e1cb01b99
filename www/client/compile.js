import { coded } from './errors.js';

/**
 * What was asked for in this realm, by address: two summarizers on a page compile one core.
 *
 * @type {Map<string, Promise<WebAssembly.Module>>}
 */
const modules = new Map();

/**
 * The core, compiled. Rejects with the code `wasm_unavailable` where it does not come or does not compile.
 *
 * @param {Pick<import('./types.js').Setup, 'wasm' | 'wasmUrl'>} setup
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compileCore({ wasm, wasmUrl = new URL('../core/zubda_bg.wasm', import.meta.url) }) {
  try {
    if (wasm === undefined) return await compileFrom(String(wasmUrl));
    return checked(wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm));
  } catch (cause) {
    throw coded('wasm_unavailable', 'the WebAssembly core could not be loaded', cause);
  }
}

/**
 * @param {string} url
 * @returns {Promise<WebAssembly.Module>}
 */
function compileFrom(url) {
  const known = modules.get(url);
  if (known !== undefined) return known;
  const compiling = fetchAndCompile(url).then(checked);
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
