// `<zubda-summary>` among what a page does: its slots, events, refusals and failures, and what it must not do to a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.js';
import { doing, hasState, host, marked, parts, ready, server, told } from './element.js';

/**
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {import('./element.js').Page} Page
 */

test('a core that does not come leaves what the page had, and is asked for again', async () => {
  let works = false;
  server().handle('/late.wasm', (_, response) => {
    if (works) response.writeHead(302, { Location: '/core/zubda_bg.wasm' }).end();
    else response.writeHead(404).end();
  });
  const element = '<zubda-summary wasm-src="/late.wasm" open><p>ملخص الخادم.</p></zubda-summary>';
  await host(
    { element },
    async (page) => {
      await page.waitForSelector('zubda-summary:state(error)');
      assert.ok(await page.getByText('ملخص الخادم.').isVisible());
      assert.deepEqual(await parts(page, 'error'), [], 'it says enough');
      const [, error] = await page.evaluate(() => /** @type {{ told: import('../support/element.js').Told[] }} */ (/** @type {unknown} */ (globalThis)).told);
      assert.deepEqual(error, { type: 'error', detail: { code: 'wasm_unavailable' } });
      const code = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => element.ready.catch((error) => error.code));
      assert.equal(code, 'wasm_unavailable');
      works = true;
      const sentences = await page.locator('zubda-summary').evaluate(async (/** @type {ZubdaSummary} */ element) => (await element.summarize())?.sentences.length);
      assert.equal(sentences, 4);
      assert.equal(await page.getByText('ملخص الخادم.').isVisible(), false);
    },
    { errors: /404/ },
  );
});

test('slots: heading, footer, empty, error', async () => {
  const slots = '<b class="own" slot="heading">باختصار</b><i class="own" slot="footer">من زبدة</i><i class="own" slot="empty">لا شيء</i><i class="own" slot="error">تعذّر</i><p class="own">مؤقت</p>';
  await host({ element: `<zubda-summary open>${slots}</zubda-summary>` }, async (page) => {
    await ready(page);
    const visible = async () => (await page.locator('.own:visible').allTextContents()).join(' ');
    assert.equal(await visible(), 'باختصار من زبدة');
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.text = '123 456'));
    await page.waitForSelector('zubda-summary:state(empty)');
    assert.equal(await visible(), 'باختصار من زبدة لا شيء');
    assert.equal(await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => element.ready), null);
  });
  await host(
    { element: `<zubda-summary open wasm-src="/none.wasm">${slots}</zubda-summary>` },
    async (page) => {
      await page.waitForSelector('zubda-summary:state(error)');
      assert.equal((await page.locator('.own:visible').allTextContents()).join(' '), 'باختصار من زبدة تعذّر مؤقت');
    },
    { errors: /404/ },
  );
  await host(
    { element: '<zubda-summary open wasm-src="/none.wasm" lang="en"></zubda-summary>' },
    async (page) => {
      await page.waitForSelector('zubda-summary:state(error)');
      assert.match((await parts(page, 'error'))[0] ?? '', /could not be started/);
    },
    { errors: /404/ },
  );
});

test('a page that refuses `summary-start` keeps what it had', async () => {
  const prepare = (/** @type {Page} */ page) => page.addInitScript(() => addEventListener('summary-start', (event) => event.preventDefault()));
  server().requests.length = 0;
  await host(
    { element: '<zubda-summary open><p>ملخص الخادم.</p></zubda-summary>' },
    async (page) => {
      await page.waitForFunction(() => document.querySelector('zubda-summary')?.matches(':defined'));
      const name = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => element.summarize().catch(({ name }) => name));
      assert.equal(name, 'AbortError');
      assert.ok(await page.getByText('ملخص الخادم.').isVisible());
      assert.equal(server().requests.filter((path) => path.endsWith('.wasm')).length, 0);
    },
    { prepare },
  );
});

test('a number leads to its place, unless the page refuses', async () => {
  await host({ element: '<zubda-summary open></zubda-summary>' }, async (page) => {
    await ready(page);
    await page.setViewportSize({ width: 700, height: 300 });
    await page.evaluate(() => addEventListener('summary-select', (event) => event.preventDefault(), { once: true }));
    const last = page.locator('zubda-summary button[part="number"]').last();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await last.click();
    assert.equal(await page.evaluate(() => scrollY), before);
    assert.deepEqual(await marked(page), {});
    await last.click();
    await page.waitForFunction(() => {
      const [range] = CSS.highlights.get('zubda-current') ?? [];
      const { top, bottom } = /** @type {Range} */ (range).getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    assert.equal((await marked(page))['zubda-current']?.join('').slice(0, 20), 'إنارة الجسر بالطاقة ');
    assert.equal(await page.locator('zubda-summary [part="sentence"][aria-current]').count(), 1);
    await page.locator('zubda-summary [part="sentence"]').first().click();
    assert.deepEqual((await told(page)).slice(2), ['select', 'select', 'select']);
  });
});

test('abort gives up what is being read; the state says where it stands', async () => {
  server().handle('/slow.wasm', async (_, response) => {
    setTimeout(() => response.writeHead(302, { Location: '/core/zubda_bg.wasm' }).end(), 500);
  });
  await host({ element: '<zubda-summary open wasm-src="/slow.wasm"></zubda-summary>' }, async (page) => {
    await page.waitForSelector('zubda-summary:state(loading)');
    assert.deepEqual(await parts(page, 'note'), ['يُقرأ المقال…']);
    const name = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => {
      const { ready } = element;
      element.abort();
      return ready.catch(({ name }) => name);
    });
    assert.equal(name, 'AbortError');
    assert.ok(await hasState(page, 'waiting'));
    assert.deepEqual(await told(page), ['start'], 'an abort is no error');
    await doing(page, (element) => void element.summarize(), 'ready');
    assert.equal((await parts(page, 'sentence')).length, 4);
  });
});

test('every property reflects its attribute, also one that was set before the class was known', async () => {
  const prepare = (/** @type {Page} */ page) =>
    page.addInitScript(() => addEventListener('DOMContentLoaded', () => Object.assign(document.querySelector('zubda-summary') ?? {}, { sentences: 1 }), { capture: true }));
  server().handle('/deferred.js', (_, response) => {
    setTimeout(() => response.writeHead(200, { 'Content-Type': 'text/javascript' }).end("import '/element/define.js';"), 300);
  });
  await host(
    { script: '/deferred.js' },
    async (page) => {
      await page.locator('zubda-summary').evaluate((element) => Object.assign(element, { type: 'tldr' }));
      await ready(page);
      assert.equal(await page.locator('zubda-summary').getAttribute('type'), 'tldr');
      const values = { htmlFor: 'x', selector: 'p', text: 'نص', type: 'headline', length: 'long', sentences: 3, words: 9, ratio: 0.5, controls: true, highlight: true };
      const more = { keywords: true, open: false, loading: 'lazy', digits: 'latn', theme: 'dark', worker: 'off', basePath: '/x', wasmSrc: '/y.wasm' };
      const read = await page.evaluate((values) => {
        const element = /** @type {Record<string, unknown> & ZubdaSummary} */ (document.createElement('zubda-summary'));
        const fresh = Object.fromEntries(Object.keys(values).map((name) => [name, element[name]]));
        Object.assign(element, values);
        const set = Object.fromEntries(Object.keys(values).map((name) => [name, element[name]]));
        const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
        for (const name of Object.keys(values)) element[name] = null;
        return { fresh, set, attributes, left: element.attributes.length };
      }, { ...values, ...more });
      assert.deepEqual(read.set, { ...values, ...more });
      assert.deepEqual(read.fresh, {
        ...{ htmlFor: '', selector: '', text: '', type: 'key-points', length: 'medium', sentences: null, words: null, ratio: null, controls: false },
        ...{ highlight: false, keywords: false, open: false, loading: 'eager', digits: '', theme: 'auto', worker: 'auto', basePath: '', wasmSrc: '' },
      });
      assert.equal(read.attributes['for'], 'x');
      assert.equal(read.attributes['base-path'], '/x');
      assert.equal(read.left, 0);
    },
    { prepare },
  );
});

test('nothing below it moves when the summary comes', async () => {
  const element = '<zubda-summary open controls keywords></zubda-summary><p id="below">تحت الملخص</p>';
  const prepare = (/** @type {Page} */ page) =>
    page.addInitScript(() => {
      const mark = () => requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(globalThis, { defined: performance.now() })));
      customElements.whenDefined('zubda-summary').then(mark);
    });
  for (const width of [360, 720, 1280]) {
    server().handle('/slow.wasm', (_, response) => void setTimeout(() => response.writeHead(302, { Location: '/core/zubda_bg.wasm' }).end(), 700));
    await host(
      { element: element.replace('open', 'open wasm-src="/slow.wasm"') },
      async (page) => {
        await ready(page);
        const shift = await page.evaluate(
          () =>
            new Promise((/** @type {(shift: number) => void} */ resolve) => {
              let sum = 0;
              // What comes before the element's own script is the page's to reserve.
              const { defined } = /** @type {{ defined: number }} */ (/** @type {unknown} */ (globalThis));
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) {
                  if (entry.startTime > defined) sum += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
                }
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        assert.ok(shift < 0.02, `${width}: ${shift}`);
      },
      { viewport: { width, height: 900 }, prepare },
    );
  }
});

test('markup in what a page gives is text, and runs nothing', async () => {
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await host({ element: '<zubda-summary sentences="2" controls keywords open></zubda-summary>' }, async (page) => {
    await ready(page);
    await doing(page, (element) => (element.text = `قال ${'<img src=x onerror=alert(1)><script>alert(2)</script>'} المتحدث إن السوق فُتحت أمس. وعاد التجار إليها.`), 'ready');
    assert.ok((await parts(page, 'sentence')).join(' ').includes(hostile));
    assert.equal(await page.locator('zubda-summary img, zubda-summary script').count(), 0);
  });
});

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  for (const lang of ['ar', 'en']) {
    test(`axe finds nothing in the element, ${theme}, ${lang}`, async () => {
      await host({ element: `<zubda-summary theme="${theme}" lang="${lang}" controls keywords highlight open></zubda-summary>`, lang }, async (page) => {
        await ready(page);
        assert.deepEqual(await violations(page, 'zubda-summary'), []);
        await page.locator('zubda-summary button[part="number"]').first().click();
        await page.locator('zubda-summary [part="length"]').first().click();
        await page.waitForFunction(() => document.querySelectorAll('zubda-summary[length="short"]').length === 1);
        assert.deepEqual(await violations(page, 'zubda-summary'), []);
        await doing(page, (element) => (element.type = 'tldr'));
        assert.deepEqual(await violations(page, 'zubda-summary'), []);
        await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.text = '123 456'));
        await page.waitForSelector('zubda-summary:state(empty)');
        assert.deepEqual(await violations(page, 'zubda-summary'), []);
      });
    });
  }
}
