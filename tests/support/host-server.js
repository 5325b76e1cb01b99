import { after, before } from 'node:test';
import { hostPage, STRICT } from './host.js';
import { page as answer, startServer, WWW } from './server.js';

/** A server of the modules while a file of tests runs, which has a page of somebody else's too, that trusts nothing. */
export function hostServer() {
  /** @type {import('./server.js').Server | undefined} */
  let running;

  before(async () => {
    running = await startServer({ '/': WWW });
  });

  after(() => running?.close());

  /** The server, once the tests have begun. */
  function server() {
    if (running === undefined) throw new Error('the server has not started');
    return running;
  }

  return {
    server,
    /** Answers with this page from now on. @param {import('./host.js').Host} host @returns {string} its address */
    host(host) {
      const { address, handle } = server();
      handle('/host', answer(hostPage(host), { 'Content-Security-Policy': STRICT }));
      return `${address}host`;
    },
  };
}
