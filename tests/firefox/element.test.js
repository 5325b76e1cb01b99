// The element in Firefox.
import { testElement } from '../support/element-suite.js';
import { HOST_POLICY, until, visit } from './browser.js';

/**
 * Puppeteer's page, whose type tells more of what passes than the suite asks.
 *
 * @typedef {import('../support/element-suite.js').Page & import('puppeteer-core').Page} Page
 */

testElement({
  visit: (act, at) => visit(({ page }) => act(/** @type {Page} */ (page)), undefined, at),
  until: (page, isSo) => until(/** @type {Page} */ (page), isSo),
  policy: HOST_POLICY,
});
