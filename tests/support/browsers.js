// A system's own browser without a window, which sends nothing anywhere: Firefox where the variable BROWSER asks for it, else Chromium.
import { chromium, firefox } from 'playwright-core';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The clipboard without the browser's own question, which nobody is there to answer; and no icons, which Firefox asks for by itself. */
const PREFERENCES = { 'dom.events.testing.asyncClipboard': true, 'browser.chrome.site_icons': false };

/** Whether the tests run in Firefox. */
export const IN_FIREFOX = process.env['BROWSER'] === 'firefox';

/**
 * For the option `skip` of a test.
 *
 * @param {string} what Playwright cannot bring about, or cannot see, in a Firefox that is not its own
 */
export const lacks = (what) => IN_FIREFOX && `Playwright has no ${what} in this Firefox`;

/** The browser that the variable CHROMIUM or FIREFOX names, or Debian's. */
export function launch() {
  if (!IN_FIREFOX) return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ARGUMENTS });
  // Playwright's way to a Firefox that is not its own build is WebDriver BiDi, which this channel asks for. From 1.65 on Playwright sets
  // media by a command that Firefox does not have before it is newer than the one of Debian.
  return firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    firefoxUserPrefs: PREFERENCES,
  });
}
