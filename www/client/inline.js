// The entry that holds the core itself, for places where a second file is a burden.
import packed from 'packed-core';
import { supplyCore } from './compile.js';

supplyCore(() => new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());

export * from './index.js';
