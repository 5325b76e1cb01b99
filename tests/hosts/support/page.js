// A page of somebody else's in Chromium: what its elements tell, and what went wrong behind the reader's back.
import { visit } from '../../e2e/browser.js';
import { listen } from '../../support/element.js';
import { ARTICLE } from '../../support/host.js';

/**
 * @typedef {object} Host
 * @property {import('playwright-core').Page} page
 * @property {string[]} errors what the console and the policy said, but for missing files
 * @property {string[]} missing the paths that were asked for and not there
 */

/** The first sentence of the article, as a browser shows it. */
export const FIRST = 'أعادت بلدية وادي السرو، صباح الاثنين، فتح جسر المشاة الذي يصل حي الطاحونة بالسوق القديمة، بعد إغلاق دام أربعة عشر شهرا.';

/** The article again and again: so long that a worker is to read it. */
export const LONG = `<article>${ARTICLE.repeat(20)}</article>`;

/**
 * Opens a page and hands it to the test.
 *
 * @param {string} address
 * @param {(host: Host) => Promise<void>} act
 */
export function open(address, act) {
  /** @type {string[]} */
  const missing = [];
  return visit(
    async ({ page, errors }) => {
      const isOther = (/** @type {string} */ error) => !/^Failed to load resource: .* status of \d+/.test(error);
      await act({
        page,
        missing,
        get errors() {
          return errors.filter(isOther);
        },
      });
    },
    {},
    async (page) => {
      page.on('response', (response) => {
        if (response.status() >= 400) missing.push(new URL(response.url()).pathname);
      });
      await page.addInitScript(listen);
      await page.addInitScript(tellRefusals);
    },
    '',
    address,
  );
}

/** Chromium says most of what a policy refuses in the console, but not all. */
function tellRefusals() {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    console.error(`refused: ${violatedDirective} ${blockedURI}`);
  });
}
