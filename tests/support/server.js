// A small server for pages that host Zubda: files of some folders, and pages that a test writes, each with the headers it asks for.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

export const WWW = fileURLToPath(new URL('../../www/', import.meta.url));

const TYPES = /** @type {Record<string, string>} */ ({
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.wasm': 'application/wasm',
});

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => unknown} Handler
 * @typedef {{ address: string, requests: string[], handle: (path: string, handler: Handler) => void, close: () => Promise<void> }} Server
 *   `handle` answers a path in place of the file; `requests` are the paths that were asked for
 */

/**
 * @param {Record<string, string>} folders by the path under which they stand, such as `/`
 * @returns {Promise<Server>}
 */
export async function startServer(folders) {
  /** @type {Map<string, Handler>} */
  const handlers = new Map();
  /** @type {string[]} */
  const requests = [];
  const mounts = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    requests.push(path);
    response.setHeader('Cache-Control', 'no-store');
    const handler = handlers.get(path);
    if (handler !== undefined) return void handler(request, response);
    const mount = mounts.find(([prefix]) => path.startsWith(prefix));
    const file = mount === undefined ? '' : join(mount[1], normalize(path.slice(mount[0].length)));
    const isFile = file !== '' && (await stat(file).then((found) => found.isFile(), () => false));
    if (!isFile) return void response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
    // Another origin may have it: modules are fetched with CORS.
    response.setHeader('Access-Control-Allow-Origin', '*');
    createReadStream(file).pipe(response);
  });
  await new Promise((/** @type {(nothing?: unknown) => void} */ listening) => server.listen(0, '127.0.0.1', () => listening()));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    requests,
    handle: (path, handler) => handlers.set(path, handler),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/**
 * Answers with a page.
 *
 * @param {string} html
 * @param {Record<string, string>} [headers]
 * @returns {Handler}
 */
export function page(html, headers = {}) {
  return (_, response) => response.writeHead(200, { 'Content-Type': TYPES['.html'] ?? '', ...headers }).end(html);
}
