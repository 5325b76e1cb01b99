// The served page, as a reader meets it: the text, its summary, and the way between them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IN_FIREFOX } from '../support/browsers.js';
import { address, article, enter, eventually, golden, press, selections, shown, visit } from './browser.js';

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

test('the first visit shows an example, already summarized; others are a click away', async () => {
  await visit(async ({ page, errors }) => {
    const { points, marks } = await shown(page);
    assert.ok(points.length >= 3);
    assert.deepEqual(points, marks);
    assert.ok(await page.locator('#origin').isVisible());
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    for (const [name, word] of [['entry', 'نخلة التمر'], ['opinion', 'دعوا الأطفال يملّون'], ['guide', 'كيف تزرع النعناع'], ['news', 'حافلات متقاعدة']]) {
      await page.locator(`#examples [value="${name}"]`).click();
      await page.locator('#text-view .title, #text-view .heading', { hasText: word }).first().waitFor();
      assert.ok((await shown(page)).points.length >= 3, name);
    }
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

test('the length goes by slider, number and presets, which agree, and is kept while the text is edited', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('[data-preset="short"]').click();
    const short = (await shown(page)).points.length;
    assert.equal(await page.locator('#sentences').inputValue(), String(short));
    assert.equal(await page.locator('[data-preset="short"]').getAttribute('aria-pressed'), 'true');
    for (const [typed, kept] of [['٤', 4], ['2', 2], ['۳', 3], ['0', 1], ['لا', 1], ['999', Number(await page.locator('#sentences').getAttribute('max'))]]) {
      await page.locator('#sentences-number').fill(String(typed));
      await page.locator('#sentences-number').press('Enter');
      // What Playwright fills in is no typing to Firefox, which tells of no change then.
      if (IN_FIREFOX) await page.locator('#sentences-number').dispatchEvent('change');
      await page.locator('#sentences-number').blur();
      await eventually(async () => (await shown(page)).points.length === kept, `${typed}: ${kept}`);
    }
    await press(page, 'Home', 1);
    await press(page, 'ArrowLeft', 2);
    await page.locator('#text').press('Control+End');
    await page.locator('#text').pressSequentially('\nوختم المجلس جلسته بالموافقة على محضر الجلسة السابقة.');
    await page.locator('#text-view', { hasText: 'محضر الجلسة السابقة' }).waitFor();
    assert.equal((await shown(page)).points.length, 2);
  });
});

test('the summary takes the form of points, a paragraph, a sentence or a headline', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    const { points } = await shown(page);
    const form = (/** @type {string} */ name) => page.locator(`#forms [value="${name}"]`).check();
    await form('paragraph');
    assert.deepEqual(await shown(page), { points, marks: points });
    assert.equal(await page.locator('#points ol').count(), 0);
    assert.ok(await page.locator('#length').isVisible());
    await form('sentence');
    assert.deepEqual((await shown(page)).points, wanted(1));
    assert.ok(await page.locator('#length').isHidden());
    await form('headline');
    const [headline] = (await shown(page)).points;
    assert.ok(headline !== undefined && article.includes(headline) && headline.split(/\s+/).length <= 18, headline);
    await form('points');
    assert.deepEqual((await shown(page)).points, points);
    assert.deepEqual(errors, []);
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

test('why a sentence was chosen is told on demand, from its own contributions', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { word, wordOf } = await import('../../www/i18n/index.js');
    const first = page.locator('#points li').first();
    const index = Number(await first.getAttribute('data-sentence'));
    await first.locator('summary').click();
    assert.equal(await first.getAttribute('aria-current'), null, 'asking why is not jumping');
    const told = await first.locator('.reasons li').allTextContents();
    const { reasons } = golden.sentences[index] ?? assert.fail();
    const [strongest] = reasons;
    assert.ok(strongest);
    assert.equal(told[0], wordOf(strongest.value > 0 ? 'reason' : 'against', strongest.code));
    assert.ok(told.length >= 2 && told.length <= 5);
    assert.notEqual(word('why'), '');
    assert.equal(await first.locator('.bar').first().evaluate((bar) => /** @type {HTMLElement} */ (bar).style.inlineSize), '100%');
  });
});

test('the heat map colours every sentence that may be chosen, the first choice the strongest', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const colour = (/** @type {string} */ which) => page.locator(which).first().evaluate((place) => getComputedStyle(place).backgroundColor);
    const clear = await colour('#text-view [data-heat="1"]');
    await page.locator('#heat').check();
    const [weak, strong] = [await colour('#text-view [data-heat="1"]'), await colour('#text-view [data-heat="5"]')];
    assert.equal(new Set([clear, weak, strong]).size, 3);
    const top = golden.sentences.findIndex(({ rank }) => rank === 0);
    assert.equal(await page.locator(`#place-${top}`).getAttribute('data-heat'), '5');
    assert.equal(await page.locator('#text-view [data-heat]').count(), golden.sentences.filter(({ rank }) => rank !== undefined).length);
    await page.locator('#heat').uncheck();
    assert.equal(await colour('#text-view [data-heat="1"]'), clear);
  });
});

test('a keyword refocuses the summary, pressed again it is about the whole text', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    const { points } = await shown(page);
    const chip = page.locator('#chips button').last();
    const focus = (await chip.textContent()) ?? '';
    await chip.click();
    await page.locator('#chips [aria-pressed="true"]').waitFor();
    assert.ok(await chip.evaluate((button) => document.activeElement === button), 'the chip kept the focus');
    assert.notDeepEqual((await shown(page)).points, points);
    assert.match((await page.locator('#status').textContent()) ?? '', new RegExp(focus));
    await chip.click();
    await page.locator('#chips:not(:has([aria-pressed="true"]))').waitFor();
    assert.deepEqual((await shown(page)).points, points);
    assert.deepEqual(errors, []);
  });
});

test('what is no part of the article is folded where it stands, named, and can be put back', async () => {
  await visit(async ({ page, errors }) => {
    const noise = 'اقرأ أيضا: المجلس يناقش موازنة الطرق في جلسة الأحد القادم';
    await enter(page, `${article}\n\n${noise}`);
    const fold = page.locator('#text-view .removed');
    assert.equal(await fold.locator('summary').textContent(), 'روابط إلى مواد أخرى');
    assert.match((await page.locator('#removed').textContent()) ?? '', /جزء واحد/);
    await page.locator('#removed button').click();
    assert.ok(await fold.getByText(noise).isVisible());
    await fold.locator('[data-restore]').click();
    await fold.waitFor({ state: 'detached' });
    assert.ok(await page.locator('#text-view', { hasText: noise }).isVisible());
    assert.ok(await page.locator('#removed').isHidden());
    assert.deepEqual(errors, []);
  });
});

test('the figures tell words, share and time, with the source of the rate', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const figures = await page.locator('#figures dd').allTextContents();
    assert.equal(figures.length, 3);
    const { points } = await shown(page);
    const words = points.join(' ').split(/\s+/).length;
    assert.ok(figures[0]?.startsWith(new Intl.NumberFormat('ar-u-nu-arab').format(words)), figures[0]);
    assert.match((await page.locator('#rate').textContent()) ?? '', /Brysbaert/);
    assert.match((await page.locator('.promise').textContent()) ?? '', /كما هي/);
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
      [article.replace(/[.؟!…]/g, ' '), /علامات الوقف/],
      [[...article].reverse().join(''), /من آخرها/],
      ['ﻭﺻﻠﺖ ﺍﻟﻘﺎﻓﻠﺔ ﺇﻟﻰ ﺍﻟﻤﺪﻳﻨﺔ ﻋﻨﺪ ﺍﻟﻔﺠﺮ. ﻭﺍﺳﺘﻘﺒﻠﻬﺎ ﺍﻷﻫﺎﻟﻲ ﺑﺎﻟﺘﻤﺮ ﻭﺍﻟﻠﺒﻦ. ﺛﻢ ﺃﻛﻤﻠﺖ ﻃﺮﻳﻘﻬﺎ ﺇﻟﻰ ﺍﻟﻤﻴﻨﺎﺀ ﻓﻲ ﻣﺴﺎﺀ ﺍﻟﻴﻮﻡ ﻧﻔﺴﻪ. ﻭﻋﺎﺩﺕ ﺑﻌﺪ ﺃﺳﺒﻮﻉ.', /بأشكال الحروف/],
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
    await page.locator('#chips button').first().click();
    await page.locator('#chips [aria-pressed="true"]').waitFor();
    await page.locator('#language').click();
    await page.locator('#examples [value="entry"]').click();
    await page.locator('#origin:not([hidden])').waitFor();
    await enter(page, article.repeat(40));
    await page.locator('#text').fill('');
    await page.locator('#message').filter({ hasText: /./ }).waitFor();
    assert.deepEqual(requests.slice(before), []);
  });
});

test('the policy holds: no request leaves the origin, no script or style comes in by markup', async () => {
  await visit(async ({ page, requests, errors }) => {
    const before = requests.length;
    const outcomes = await page.evaluate(async () => {
      const refused = async (/** @type {() => unknown} */ act) => {
        try {
          await act();
          return false;
        } catch {
          return true;
        }
      };
      const painted = getComputedStyle(document.body).color;
      const styled = document.createElement('style');
      styled.textContent = 'body { color: rgb(1, 2, 3) }';
      document.head.append(styled);
      return {
        fetch: await refused(() => fetch('http://127.0.0.1:9/')),
        markup: await refused(() => (document.body.innerHTML = '<p>')),
        script: await refused(() => Object.assign(document.createElement('script'), { text: 'document.title = "gone"' })),
        worker: await refused(() => new Worker('page/main.js')),
        style: getComputedStyle(document.body).color === painted,
      };
    });
    assert.deepEqual(outcomes, { fetch: true, markup: true, script: true, worker: true, style: true });
    assert.deepEqual(requests.slice(before).filter((url) => !url.includes('127.0.0.1:9')), []);
    await eventually(() => errors.length >= 2, 'each is reported');
    assert.ok((await shown(page)).points.length >= 3, 'the page is whole');
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
