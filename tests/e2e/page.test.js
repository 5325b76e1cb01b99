// The served page in Chromium, as a reader meets it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { address, enter, shown, visit } from './browser.js';

const article = await readFile(new URL('../data/articles/sections.txt', import.meta.url), 'utf8');
/** @type {{ article: string, budget: { sentences?: number }, sentences: number[] }[]} */
const selections = JSON.parse(await readFile(new URL('../data/golden/selections.json', import.meta.url), 'utf8'));
/** @type {{ sentences: { text: string }[] }} */
const golden = JSON.parse(await readFile(new URL('../data/golden/sections.json', import.meta.url), 'utf8'));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What the core gives for so many sentences of the article.
 *
 * @param {number} count
 */
function wanted(count) {
  const vector = selections.find((of) => of.article === 'sections' && of.budget.sentences === count);
  assert.ok(vector);
  return vector.sentences.map((index) => golden.sentences[index]?.text);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} key
 * @param {number} count of sentences after it
 */
async function press(page, key, count) {
  await page.locator('#sentences').press(key);
  await page.waitForFunction((count) => document.querySelectorAll('#points .verbatim').length === count, count);
}

test('the first visit shows an example, already summarized', async () => {
  await visit(async ({ page, errors }) => {
    const { points, marks } = await shown(page);
    assert.ok(points.length >= 3);
    assert.deepEqual(points, marks);
    assert.ok(await page.locator('#origin').isVisible());
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    assert.deepEqual(errors, []);
  });
});

test('an article that is typed in gives the sentences that the core chooses, marked in the text', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    await page.locator('#sentences').focus();
    await press(page, 'Home', 1);
    for (const count of [2, 3]) await press(page, 'ArrowLeft', count);
    assert.deepEqual((await shown(page)).points, wanted(3));
    for (const count of [4, 5]) await press(page, 'ArrowLeft', count);
    const { points, marks } = await shown(page);
    assert.deepEqual(points, wanted(5));
    assert.deepEqual(marks, points);
    for (const point of points) assert.ok(article.includes(point));
    assert.equal(await page.locator('#sentences').evaluate((slider) => document.activeElement === slider), true);
    assert.match((await page.locator('#length-value').textContent()) ?? '', /٥/);
    const read = ((await page.locator('#text-view').evaluate((view) => {
      for (const reference of view.querySelectorAll('a')) reference.remove();
      return view.textContent;
    })) ?? '').replace(/\s/g, '');
    assert.equal(read, article.replace(/\s/g, ''), 'the reading view lost a part of the text');
    assert.deepEqual(errors, []);
  });
});

test('the length is kept while the text is edited', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await press(page, 'Home', 1);
    await press(page, 'ArrowLeft', 2);
    await page.locator('#text').press('Control+End');
    await page.locator('#text').pressSequentially('\nوختم المجلس جلسته بالموافقة على محضر الجلسة السابقة.');
    await page.locator('#text-view', { hasText: 'محضر الجلسة السابقة' }).waitFor();
    assert.equal((await shown(page)).points.length, 2);
  });
});

test('a point and its place in the text lead to each other', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const point = page.locator('#points [data-sentence]').last();
    const index = await point.getAttribute('data-sentence');
    await point.locator('a').press('Enter');
    const place = page.locator(`#text-view [data-sentence="${index}"]`);
    assert.equal(await place.getAttribute('aria-current'), 'true');
    assert.ok(await place.locator('a').evaluate((link) => document.activeElement === link));
    await page.waitForFunction((id) => {
      const box = document.getElementById(id)?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, `place-${index}`);
    await page.locator('#text-view [data-sentence] mark').first().click();
    const first = await page.locator('#points [data-sentence]').first().getAttribute('aria-current');
    assert.equal(first, 'true');
    assert.equal(await place.getAttribute('aria-current'), null);
  });
});

test('the summary is copied as it stands, a sentence a line', async () => {
  await visit(
    async ({ page }) => {
      await enter(page, article);
      const { points } = await shown(page);
      await page.locator('#copy').click();
      await page.locator('#status', { hasText: 'نُسِخ الملخص' }).waitFor({ state: 'attached' });
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), points.join('\n'));
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
});

test('a text of a million bytes is read, marked and resized', async () => {
  await visit(async ({ page, errors }) => {
    const text = `${article}\n\n`.repeat(Math.ceil(1_000_000 / Buffer.byteLength(article)));
    await page.locator('#text').evaluate((area, text) => {
      if (area instanceof HTMLTextAreaElement) area.value = text;
      area.dispatchEvent(new Event('input'));
    }, text);
    await page.locator('#origin[hidden]').waitFor({ state: 'attached' });
    await page.locator('#sentences').press('End');
    const { points, marks } = await shown(page);
    assert.equal(points.length, Number(await page.locator('#sentences').getAttribute('max')));
    assert.deepEqual(marks, points);
    assert.deepEqual(errors, []);
  });
});

test('what is odd about a text is said, and the text is kept', async () => {
  await visit(async ({ page, errors }) => {
    const message = page.locator('#message');
    for (const [text, says] of /** @type {const} */ ([
      ['   \n', /لا نص هنا بعد/],
      ['12 – 34!', /ليس في هذا النص حروف/],
      ['جملة واحدة قصيرة.', /أقصر من أن يُلخَّص/],
      ['This is an English text. It has three sentences. They are short.', /لا يبدو هذا النص عربيًّا/],
    ])) {
      await page.locator('#text').fill(text);
      await message.filter({ hasText: says }).waitFor();
      assert.equal(await page.locator('#text').inputValue(), text);
    }
    await page.locator('#text').fill('');
    await message.getByRole('button').click();
    await page.locator('#origin:not([hidden])').waitFor();
    assert.ok((await shown(page)).points.length >= 3);
    assert.deepEqual(errors, []);
  });
});

test('hostile markup in a text is text', async () => {
  await visit(async ({ page, errors }) => {
    const text = `${article}\n<img src=x onerror="document.title='gone'"><script>document.title='gone'</script> ذكر التقرير أن الخطة نُشرت كاملة.`;
    await enter(page, text);
    await page.locator('#text-view', { hasText: 'onerror' }).waitFor();
    assert.equal(await page.locator('#text-view img, #text-view script').count(), 0);
    assert.notEqual(await page.title(), 'gone');
    assert.deepEqual(errors, []);
  });
});

test('no request is made once the page is ready, and none ever to another origin', async () => {
  await visit(async ({ page, requests }) => {
    const origin = new URL(address).origin;
    assert.ok(requests.some((url) => url.endsWith('.wasm')));
    assert.deepEqual(requests.filter((url) => new URL(url).origin !== origin), []);
    const before = requests.length;
    await enter(page, article);
    await press(page, 'Home', 1);
    await press(page, 'End', Number(await page.locator('#sentences').getAttribute('max')));
    await page.locator('#points a').first().click();
    await page.locator('#text').fill('');
    await page.locator('#message').filter({ hasText: /./ }).waitFor();
    assert.deepEqual(requests.slice(before), []);
  });
});

test('where the core does not load, the page says so and keeps the text', async () => {
  await visit(
    async ({ page }) => {
      assert.equal(await page.locator('html').getAttribute('data-state'), 'failed');
      assert.match((await page.locator('#message').textContent()) ?? '', /تعذّر تشغيل قارئ النصوص/);
      await page.locator('#text').fill(article);
      assert.equal(await page.locator('#text').inputValue(), article);
    },
    {},
    (page) => page.route('**/*.wasm', (route) => route.abort()),
  );
});

for (const width of [320, 390, 800, 1280]) {
  test(`nothing stands beyond the edge at ${width} px`, async () => {
    await visit(
      async ({ page }) => {
        await enter(page, article);
        const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        assert.ok(Number(inner) <= Number(outer), `${inner} > ${outer}`);
      },
      { viewport: { width, height: 700 } },
    );
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    await visit(
      async ({ page }) => {
        for (const text of [article, '']) {
          await page.locator('#text').fill(text);
          await page.locator(text === '' ? '#message button' : '#origin[hidden]').waitFor({ state: 'attached' });
          await page.evaluate(axe);
          const violations = await page.evaluate(async () => {
            const { axe } = /** @type {{ axe: typeof import('axe-core') }} */ (/** @type {unknown} */ (window));
            return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
          });
          assert.deepEqual(violations, []);
        }
      },
      { colorScheme },
    );
  });
}
