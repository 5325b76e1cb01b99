// The core path of the served page in Firefox: the text, its summary, and the way between them.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { article, golden, selections } from '../support/articles.js';
import { address, chord, counts, enter, paste, ready, shown, texts, until, visit } from './browser.js';

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>سوق الجمعة يعود | صحيفة المدينة</title>
<script>document.title = 'gone'</script></head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/n">أخبار</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>
<main><article><h1>سوق الجمعة يعود إلى الساحة القديمة</h1>
<p>أعادت البلدية فتح سوق الجمعة في الساحة القديمة بعد ثلاث سنوات من الترميم. وعاد إليه أكثر من مئتي بائع في يومه الأول.</p>
<img src="x.jpg" onerror="document.title = 'gone'" alt="">
<h2>ما الذي تغيّر</h2>
<p>رُصفت الأرض بحجر محلي وأُقيمت مظلات من القماش تحمي الباعة من الشمس. وصار للسوق باب خاص بعربات الأطفال والكراسي المتحركة.</p>
<blockquote>قالت بائعة الأجبان أمينة: «كنا نبيع على الرصيف، واليوم لكل منا مكان معروف».</blockquote>
<p>وتدرس البلدية أن تفتح السوق مساء الثلاثاء أيضًا إذا بقي الإقبال على حاله حتى نهاية الصيف.</p></article></main>
<footer>جميع الحقوق محفوظة</footer></body></html>`;

/**
 * What the core gives for so many sentences of the article, in Node, in Chromium and natively.
 *
 * @param {number} count
 */
function wanted(count) {
  const vector = selections.find((of) => of.article === 'sections' && of.budget.sentences === count);
  assert.ok(vector);
  return vector.sentences.map((index) => golden.sentences[index]?.text);
}

/** @param {import('puppeteer-core').Page} page */
async function assertPageWasRead(page) {
  await until(page, () => document.querySelector('#text-view')?.textContent?.includes('سوق الجمعة يعود إلى الساحة'));
  const { points, marks } = await shown(page);
  assert.ok(points.length >= 2);
  assert.deepEqual(marks, points);
  assert.ok(points.every((point) => !/الرئيسية|محفوظة/.test(point)));
  assert.equal((await texts(page, '#text-view blockquote.quote')).length, 1);
  assert.equal((await texts(page, '#text-view img, #text-view script, #text-view a:not(.reference)')).length, 0);
  assert.notEqual(await page.title(), 'gone');
}

/** @param {import('puppeteer-core').Page} page @param {string} selector */
const valueOf = (page, selector) => page.$eval(selector, (field) => /** @type {HTMLInputElement} */ (field).value);

/** @param {import('puppeteer-core').Page} page @param {string} selector */
const isVisible = (page, selector) => page.$eval(selector, (found) => found.checkVisibility());

test('the first visit shows an example, already summarized; others are a click away', async () => {
  await visit(async ({ page }) => {
    const { points, marks } = await shown(page);
    assert.ok(points.length >= 3);
    assert.deepEqual(marks, points);
    assert.ok(await isVisible(page, '#origin'));
    assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
    await page.click('#examples [value="entry"]');
    await until(page, () => document.querySelector('#text-view .title')?.textContent?.includes('نخلة التمر'));
    assert.ok((await shown(page)).points.length >= 3);
  });
});

test('an article gives the sentences that the core chooses, at each step of the slider', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.focus('#sentences');
    await page.keyboard.press('Home');
    await counts(page, 1);
    for (const count of [2, 3, 4, 5]) {
      await page.keyboard.press('ArrowLeft');
      await counts(page, count);
      const vector = selections.some((of) => of.article === 'sections' && of.budget.sentences === count);
      if (vector) assert.deepEqual((await shown(page)).points, wanted(count));
    }
    const { points, marks } = await shown(page);
    assert.deepEqual(points, wanted(5));
    assert.deepEqual(marks, points);
    assert.match((await texts(page, '#length-value')).join(), /٥/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'sentences');
    const read = await page.$eval('#text-view', (view) => {
      const copy = /** @type {Element} */ (view.cloneNode(true));
      for (const reference of copy.querySelectorAll('a')) reference.remove();
      return copy.textContent ?? '';
    });
    assert.equal(read.replace(/\s/g, ''), article.replace(/\s/g, ''), 'the reading view lost a part of the text');
  });
});

test('the length goes by presets, number and shortcut too, and is kept while the text is typed on', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.click('[data-preset="short"]');
    const short = (await shown(page)).points.length;
    assert.equal(await valueOf(page, '#sentences'), String(short));
    assert.equal(await page.$eval('[data-preset="short"]', (preset) => preset.getAttribute('aria-pressed')), 'true');
    await page.focus('#sentences-number');
    await chord(page, 'Control', 'a');
    await page.keyboard.type('٤');
    await page.keyboard.press('Enter');
    await counts(page, 4);
    await chord(page, 'Alt', 'ArrowDown');
    await counts(page, 3);
    await page.focus('#text');
    await chord(page, 'Control', 'End');
    await page.keyboard.type('\nوختم المجلس جلسته بالموافقة على محضر الجلسة السابقة.');
    await until(page, () => document.querySelector('#text-view')?.textContent?.includes('محضر الجلسة السابقة'));
    await counts(page, 3);
  });
});

test('the summary takes the form of points, a paragraph, a sentence or a headline', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.click('#forms [value="paragraph"]');
    assert.deepEqual(await shown(page), { points, marks: points });
    assert.deepEqual(await texts(page, '#points ol'), []);
    await page.click('#forms [value="sentence"]');
    assert.deepEqual((await shown(page)).points, wanted(1));
    assert.equal(await isVisible(page, '#length'), false);
    await page.click('#forms [value="headline"]');
    const [headline] = (await shown(page)).points;
    assert.ok(headline !== undefined && article.includes(headline) && headline.split(/\s+/).length <= 18, headline);
    const chosen = await page.$eval('#forms label:has(:checked)', (label) => getComputedStyle(label).backgroundColor);
    const other = await page.$eval('#forms label:not(:has(:checked))', (label) => getComputedStyle(label).backgroundColor);
    assert.notEqual(chosen, other, 'the chosen form is told apart');
    await page.click('#forms [value="points"]');
    assert.deepEqual((await shown(page)).points, points);
  });
});

test('a point and its place in the text lead to each other', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const index = await page.evaluate(() => {
      const point = [...document.querySelectorAll('#points [data-sentence]')].at(-1);
      point?.querySelector('a')?.focus();
      return point?.getAttribute('data-sentence') ?? '';
    });
    await page.keyboard.press('Enter');
    assert.equal(await page.$eval(`#place-${index}`, (place) => place.getAttribute('aria-current')), 'true');
    assert.ok(await page.$eval(`#place-${index} a`, (link) => document.activeElement === link));
    await until(page, (id) => {
      const box = document.getElementById(id)?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, `place-${index}`);
    await page.click('#text-view [data-sentence] mark');
    assert.equal(await page.$eval('#points [data-sentence]', (point) => point.getAttribute('aria-current')), 'true');
    assert.equal(await page.$eval(`#place-${index}`, (place) => place.getAttribute('aria-current')), null);
  });
});

test('why a sentence was chosen is told on demand', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { wordOf } = await import('../../www/i18n/index.js');
    const index = Number(await page.$eval('#points li', (point) => point.getAttribute('data-sentence')));
    assert.equal(await isVisible(page, '#points .reasons li'), false);
    await page.click('#points .reasons summary');
    assert.equal(await isVisible(page, '#points .reasons li'), true);
    const [strongest] = (golden.sentences[index] ?? assert.fail()).reasons;
    assert.ok(strongest);
    const [told] = await texts(page, '#points li:first-of-type .reasons li');
    assert.equal(told, wordOf(strongest.value > 0 ? 'reason' : 'against', strongest.code));
    assert.ok((await page.$eval('#points .bar', (bar) => bar.getBoundingClientRect().width)) > 40);
  });
});

test('the heat map colours every sentence that may be chosen; its shortcut turns it on and off', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const colour = (/** @type {string} */ which) => page.$eval(which, (place) => getComputedStyle(place).backgroundColor);
    const clear = await colour('#text-view [data-heat="1"]');
    await page.click('#heat');
    const [weak, strong] = [await colour('#text-view [data-heat="1"]'), await colour('#text-view [data-heat="5"]')];
    assert.equal(new Set([clear, weak, strong]).size, 3);
    const top = golden.sentences.findIndex(({ rank }) => rank === 0);
    assert.equal(await page.$eval(`#place-${top}`, (place) => place.getAttribute('data-heat')), '5');
    await chord(page, 'Alt', 'h');
    assert.equal(await colour('#text-view [data-heat="1"]'), clear);
  });
});

test('a keyword refocuses the summary, pressed again it is about the whole text', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.click('#chips button:last-child');
    await until(page, () => document.querySelector('#chips [aria-pressed="true"]') !== null);
    assert.notDeepEqual((await shown(page)).points, points);
    const [focus = ''] = await texts(page, '#chips [aria-pressed="true"]');
    assert.ok((await texts(page, '#status')).join().includes(focus));
    assert.ok(await page.$eval('#chips button:last-child', (chip) => document.activeElement === chip), 'the chip kept the focus');
    await page.click('#chips button:last-child');
    await until(page, () => document.querySelector('#chips [aria-pressed="true"]') === null);
    assert.deepEqual((await shown(page)).points, points);
  });
});

test('what is no part of the article is folded where it stands, named, and can be put back', async () => {
  await visit(async ({ page }) => {
    const noise = 'اقرأ أيضا: المجلس يناقش موازنة الطرق في جلسة الأحد القادم';
    await enter(page, `${article}\n\n${noise}`);
    assert.deepEqual(await texts(page, '#text-view .removed summary'), ['روابط إلى مواد أخرى']);
    assert.equal(await isVisible(page, '#text-view .removed p'), false);
    await page.click('#removed button');
    assert.equal(await isVisible(page, '#text-view .removed p'), true);
    await page.click('#text-view [data-restore]');
    await until(page, () => document.querySelector('#text-view .removed') === null);
    assert.ok((await texts(page, '#text-view')).join().includes(noise));
    assert.equal(await isVisible(page, '#removed'), false);
  });
});

test('a saved page is opened as a file, its blocks kept and nothing of its markup shown', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zubda-'));
  try {
    const file = join(folder, 'page.html');
    await writeFile(file, PAGE);
    await visit(async ({ page }) => {
      const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement> | null} */ (await page.$('#file'));
      await input?.uploadFile(file);
      await assertPageWasRead(page);
      assert.ok((await texts(page, '#text-view .removed')).length >= 1);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('markup that is pasted keeps its blocks', async () => {
  await visit(async ({ page, errors }) => {
    await paste(page, { 'text/html': PAGE.slice(PAGE.indexOf('<article>'), PAGE.indexOf('</article>')), 'text/plain': 'نص' });
    await assertPageWasRead(page);
    assert.deepEqual(errors, []);
  });
});

test('the paste button brings what the clipboard holds, and the browser can undo it', async () => {
  await visit(async ({ page }) => {
    await enter(page, 'مسودة كتبها القارئ في الصباح ولم يكملها بعد.');
    await page.evaluate((text) => navigator.clipboard.writeText(text), article);
    await page.click('#paste');
    await until(page, (text) => /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value === text, article);
    await until(page, () => document.querySelectorAll('#text-view mark').length >= 3);
    await page.focus('#text');
    await chord(page, 'Control', 'z');
    assert.equal(await valueOf(page, '#text'), 'مسودة كتبها القارئ في الصباح ولم يكملها بعد.');
  });
});

test('the summary is copied as text and as rich text with its direction, by its shortcut too', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { points } = await shown(page);
    const held = () => page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (/** @type {string} */ type) => (await item?.getType(type))?.text() ?? '';
      return { text: await as('text/plain'), html: await as('text/html') };
    });
    for (const act of [() => page.click('#copy'), () => chord(page, 'Alt', 'c')]) {
      await page.evaluate(() => navigator.clipboard.writeText('قبل'));
      await page.evaluate(() => document.getElementById('status')?.replaceChildren());
      await act();
      await until(page, () => document.querySelector('#status')?.textContent?.includes('نُسِخ الملخص'));
      const { text, html } = await held();
      assert.equal(text, points.join('\n'));
      assert.match(html, /<div[^>]*dir="rtl"/);
    }
  });
});

test('the language turns the whole page and is remembered', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    const { points } = await shown(page);
    await page.click('#language');
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), ['en', 'ltr']);
    assert.match((await texts(page, '#length-value')).join(), /^\d+ of \d+ sentences$/);
    assert.deepEqual((await texts(page, '[data-text]')).filter((text) => text === ''), []);
    assert.deepEqual((await shown(page)).points, points, 'the summary stayed');
    await page.reload();
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });
});

test('the hint of an empty text area stands in it, and nothing stands beyond the edge of a narrow page', async () => {
  await visit(async ({ page }) => {
    await page.setViewport({ width: 320, height: 700 });
    for (const language of ['ar', 'en']) {
      await page.goto(`${address}?lang=${language}`);
      await ready(page);
      const beyond = await page.evaluate(() => [...document.querySelectorAll('body *')].flatMap((found) => {
        const { left, right, width } = found.getBoundingClientRect();
        return width > 0 && (left < 0 || right > document.documentElement.clientWidth) ? [`${found.localName}#${found.id}.${found.className}`] : [];
      }));
      assert.deepEqual(beyond, [], language);
      const [hint, area] = await page.$eval('#text', (area) => [area.scrollWidth, area.clientWidth]);
      assert.equal(hint, area, language);
    }
  });
});

test('what the browser keeps of the controls over a reload and what is shown agree', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.click('#forms [value="paragraph"]');
    await page.click('#heat');
    await page.reload();
    await ready(page);
    assert.equal(await valueOf(page, '#text'), article, 'Firefox keeps the text');
    const said = await page.evaluate(() => ({
      form: /** @type {HTMLInputElement | null} */ (document.querySelector('#forms :checked'))?.value,
      shownForm: document.getElementById('points')?.dataset['form'],
      heat: /** @type {HTMLInputElement} */ (document.getElementById('heat')).checked,
      shownHeat: document.getElementById('reading')?.hasAttribute('data-heat-map'),
    }));
    assert.equal(said.shownForm, said.form);
    assert.equal(said.shownHeat, said.heat);
  });
});

test('a long text is read in the worker, while the page answers, and the reading can be given up', async () => {
  await visit(async ({ page }) => {
    const put = (/** @type {number} */ bytes) => page.evaluate((article, bytes) => {
      const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
      area.value = `${article}\n\n`.repeat(Math.ceil(bytes / new Blob([article]).size));
      area.dispatchEvent(new Event('input'));
    }, article, bytes);
    assert.equal(page.workers().length, 1, 'the worker stands ready');
    await put(3_000_000);
    await until(page, () => document.querySelector('#progress:not([hidden])') !== null);
    await page.focus('#sentences');
    await page.keyboard.press('Home');
    await counts(page, 1);
    await page.click('#cancel');
    await until(page, () => document.querySelector('#status')?.textContent?.includes('أُلغيت القراءة'));
    assert.ok(await isVisible(page, '#origin'), 'what was shown before stays');
    await put(1_000_000);
    await until(page, () => document.querySelector('#origin[hidden]') !== null);
    await page.focus('#sentences');
    await page.keyboard.press('End');
    await counts(page, Number(await page.$eval('#sentences', (slider) => /** @type {HTMLInputElement} */ (slider).max)));
    const { points, marks } = await shown(page);
    assert.deepEqual(marks, points);
  });
});

test('no request is made once the page is ready, and none ever to another origin', async () => {
  await visit(async ({ page, requests }) => {
    const { origin } = new URL(address);
    for (const file of ['.wasm', 'worker.js']) assert.equal(requests.filter((url) => url.endsWith(file)).length, 1, file);
    assert.equal(requests.filter((url) => url.endsWith('client/core.js')).length, 2, "the worker's requests are told too");
    assert.deepEqual(requests.filter((url) => new URL(url).origin !== origin), []);
    const before = requests.length;
    await enter(page, article);
    await page.click('#points a');
    await page.click('#chips button');
    await until(page, () => document.querySelector('#chips [aria-pressed="true"]') !== null);
    await page.click('#language');
    await page.click('#examples [value="entry"]');
    await until(page, () => document.querySelector('#origin:not([hidden])') !== null);
    await enter(page, article.repeat(40));
    assert.deepEqual(requests.slice(before), []);
    await page.evaluate(() => fetch('icon.svg'));
    assert.equal(requests.length, before + 1, 'a request is told as soon as it is made');
  });
});
