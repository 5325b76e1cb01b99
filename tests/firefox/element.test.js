// The element in Firefox, which asks for an icon by itself and reports it where the policy forbids it.
import { testElement } from '../support/element-suite.js';
import { STRICT } from '../support/host.js';
import { until, visit } from './browser.js';

/**
 * Puppeteer's page, whose type tells more of what passes than the suite asks.
 *
 * @typedef {import('../support/element-suite.js').Page & import('puppeteer-core').Page} Page
 */

testElement({
  visit: (act, at) => visit(({ page }) => act(/** @type {Page} */ (page)), undefined, at),
  until: (page, isSo) => until(/** @type {Page} */ (page), isSo),
  policy: `${STRICT}; img-src 'self'`,
});
