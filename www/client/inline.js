// The entry that holds the core itself, for places where a second file is a burden.
import packed from 'packed-core';
import { supplyCore } from './compile.js';

// Decoded here: esbuild's own decoder would come along with every entry.
const bytes = () => Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));

supplyCore(() => new Response(new Blob([bytes()]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());

export * from './index.js';
