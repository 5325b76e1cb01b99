// A core that may have hardly more memory than it begins with, as on a device that has no more to give.
import { readFile } from 'node:fs/promises';

const MEMORY_SECTION = 5;
/** Enough to read an article, and far too little for a long text. */
const MORE_PAGES = 48;

/** @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function tightCore() {
  const module = new Uint8Array(await readFile(new URL('../../www/core/zubda_bg.wasm', import.meta.url)));
  let at = 8;
  while (module[at] !== MEMORY_SECTION) {
    const size = readNumber(module, at + 1);
    at = size.end + size.value;
    if (at >= module.length) throw new Error('the core has no memory of its own');
  }
  const size = readNumber(module, at + 1);
  const [count, flags] = module.subarray(size.end);
  if (count !== 1 || flags !== 0) throw new Error('the memory of the core has a limit already');
  const { value: pages } = readNumber(module, size.end + 2);
  const limits = [1, 1, ...number(pages), ...number(pages + MORE_PAGES)];
  const section = [MEMORY_SECTION, ...number(limits.length), ...limits];
  return new Uint8Array([...module.subarray(0, at), ...section, ...module.subarray(size.end + size.value)]);
}

/**
 * A number in LEB128, seven bits a byte.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 */
function readNumber(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    const byte = bytes[at] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return { value, end: at + 1 };
  }
}

/** @param {number} value @returns {number[]} */
function number(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(value >>> 7)];
}
