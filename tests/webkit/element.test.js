// The core path of `<zubda-summary>` in WebKit, under the policy of a page that trusts nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostServer } from '../support/host-server.js';
import { until, visit } from './driver.js';

/** @typedef {import('./driver.js').Page} Page */

const hosts = hostServer();

/**
 * @param {import('../support/host.js').Host} host
 * @param {(page: Page) => Promise<void>} act
 */
async function host(host, act) {
  await visit(act, hosts.host(host));
}

test('an article is summarized, marked in its place, and its points lead there', async () => {
  await host({ element: '<zubda-summary highlight controls keywords open></zubda-summary>' }, async (page) => {
    const sentences = await ready(page);
    assert.equal(sentences.length, 4);
    const seen = await page.evaluate(() => {
      const root = document.querySelector('zubda-summary')?.shadowRoot;
      const texts = (/** @type {string} */ part) => [...(root?.querySelectorAll(`[part="${part}"]`) ?? [])].map(({ textContent }) => textContent);
      return {
        points: texts('sentence'),
        numbers: texts('number'),
        marks: [...(CSS.highlights.get('zubda-sentence') ?? [])].map(String).join('').replace(/\s+/g, ' '),
        isReady: document.querySelector('zubda-summary')?.matches(':state(ready)'),
      };
    });
    assert.deepEqual(seen.points, sentences);
    assert.deepEqual(seen.numbers, ['١', '٢', '٣', '٤']);
    assert.equal(seen.marks, sentences.join(''));
    assert.ok(seen.isReady);
    await press(page, 'number', '٤');
    await until(page, () => (CSS.highlights.get('zubda-current')?.size ?? 0) > 0);
  });
});

test('another length, a keyword and another article are followed', async () => {
  await host({ element: '<zubda-summary controls keywords open></zubda-summary>' }, async (page) => {
    await ready(page);
    await press(page, 'length', 'قصير');
    await until(page, () => document.querySelector('zubda-summary')?.result?.sentences.length === 3);
    await press(page, 'keyword', 'الدعائم');
    await until(page, () => document.querySelector('zubda-summary')?.result?.focus === 'الدعائم');
    await page.evaluate(() => {
      const story = Object.assign(document.createElement('article'), { textContent: 'فتح المتحف أبوابه للزوار مساء أمس. ودخله ألف زائر في يوم واحد.' });
      document.querySelector('article')?.replaceWith(story);
    });
    await until(page, () => document.querySelector('zubda-summary')?.result?.text.startsWith('فتح المتحف'));
  });
});

test('a core that does not come leaves what the page had', async () => {
  await host({ element: '<zubda-summary wasm-src="/index.html" open><p id="before">ملخص الخادم.</p></zubda-summary>' }, async (page) => {
    const code = await page.evaluate(async () => {
      await customElements.whenDefined('zubda-summary');
      return document.querySelector('zubda-summary')?.ready.catch((error) => error.code);
    });
    assert.equal(code, 'wasm_unavailable');
    assert.ok(await page.evaluate(() => document.querySelector('#before')?.checkVisibility()));
  });
});

test('a long article is read in a worker, in two elements at once', async () => {
  const long = `<article>${'<p>عاد الصيادون إلى الميناء قبل الفجر بصيد وفير. وباعوا السمك كله في سوق المدينة قبل الظهر.</p>'.repeat(300)}</article>`;
  await host({ element: '<zubda-summary open></zubda-summary><zubda-summary lang="en" type="headline" open></zubda-summary>', article: long }, async (page) => {
    assert.ok((await ready(page)).length > 0);
    await until(page, () => [...document.querySelectorAll('zubda-summary')].every(({ result }) => result !== null));
    assert.ok(hosts.server().requests.some((path) => path.endsWith('worker.js')));
  });
});

/** The sentences of the summary, once it is there. @param {Page} page */
async function ready(page) {
  return page.evaluate(async () => {
    await customElements.whenDefined('zubda-summary');
    const element = document.querySelector('zubda-summary');
    return (await element?.ready)?.sentences.map(({ text }) => text) ?? [];
  });
}

/** Presses what says this in the element. @param {Page} page @param {string} part @param {string} text */
async function press(page, part, text) {
  await page.evaluate((part, text) => {
    const buttons = document.querySelector('zubda-summary')?.shadowRoot?.querySelectorAll(`[part="${part}"]`) ?? [];
    const button = [...buttons].find(({ textContent }) => textContent === text);
    if (button instanceof HTMLButtonElement) button.click();
  }, part, text);
}
