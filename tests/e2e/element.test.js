// What `<zubda-summary>` promises: every attribute, property, method, event, slot, part and state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE } from '../support/host.js';
import { doing, hasState, host, marked, parts, ready, server, told } from './element.js';

/**
 * @typedef {import('../../www/element/zubda-summary.js').ZubdaSummary} ZubdaSummary
 * @typedef {import('./element.js').Page} Page
 */

/** What is told to developers where there is no such article. */
const NONE = /nothing is found/;

/** Of the article of the tests, as a browser shows it. */
const FIRST = 'أعادت بلدية وادي السرو، صباح الاثنين، فتح جسر المشاة الذي يصل حي الطاحونة بالسوق القديمة، بعد إغلاق دام أربعة عشر شهرا.';

test('without a word it reads the article of the page, and leaves out what is none', async () => {
  await host({}, async (page) => {
    const sentences = await ready(page);
    assert.equal(sentences.length, 4);
    assert.equal(sentences[0], FIRST);
    assert.deepEqual(await parts(page, 'sentence'), sentences);
    assert.deepEqual(await parts(page, 'number'), ['١', '٢', '٣', '٤']);
    assert.deepEqual(await parts(page, 'section'), ['ألواح من خشب الأرز', 'ماذا بقي؟']);
    assert.deepEqual(await parts(page, 'heading'), ['زبدة المقال']);
    const { article, removed, text } = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => ({
      article: element.sourceElement === document.querySelector('article'),
      removed: element.result?.analysis.removed.map(({ reason }) => reason),
      text: element.result?.sentences.every(({ start, end, text }) => element.result?.text.slice(start, end) === text),
    }));
    assert.ok(article && text);
    assert.ok(removed?.includes('related') && removed.includes('caption'), String(removed));
    assert.deepEqual(await told(page), ['start', 'ready']);
    assert.ok((await hasState(page, 'ready')) && !(await hasState(page, 'loading')));
  });
});

const FISHERMEN = 'عاد الصيادون إلى الميناء قبل الفجر بصيد وفير. وباعوا السمك كله في سوق المدينة قبل الظهر. ولم تبق قارب في البحر.';
const MATCH = 'أُجّلت مباراة الفريقين إلى الخميس بسبب المطر. ولم يُعلن موعد جديد لها بعد أن غمرت المياه الملعب. وسترد أثمان التذاكر.';
const TWO = `<div id="one"><p>${FISHERMEN}</p></div><div class="two"><p>${MATCH}</p></div>`;

test('`for` and `selector` name the article, `text` stands in its place', async () => {
  await host({ element: '<zubda-summary for="one" sentences="1" open></zubda-summary>', article: TWO }, async (page) => {
    assert.deepEqual(await ready(page), ['عاد الصيادون إلى الميناء قبل الفجر بصيد وفير.']);
    await doing(page, (element) => Object.assign(element, { htmlFor: '', selector: '.two > p' }), 'ready');
    assert.deepEqual(await ready(page), ['أُجّلت مباراة الفريقين إلى الخميس بسبب المطر.']);
    await doing(page, (element) => (element.text = 'فتح المتحف أبوابه للزوار مساء أمس. ودخله ألف زائر.'), 'ready');
    assert.deepEqual(await ready(page), ['فتح المتحف أبوابه للزوار مساء أمس.']);
    assert.equal(await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { sourceElement }) => sourceElement), null);
    assert.equal(await page.locator('zubda-summary button[part="number"]').count(), 0, 'a text has no place to lead to');
    for (const selector of ['[', '.none', '']) {
      await page.locator('zubda-summary').evaluate((element, selector) => Object.assign(element, { text: '', selector }), selector);
      await page.waitForFunction((isNone) => document.querySelector(`zubda-summary:state(${isNone ? 'waiting' : 'ready'})`), selector !== '');
    }
  });
});

test('of several articles on a page the longest is meant, or the one around the element', async () => {
  const card = `<article id="card"><p>${MATCH}</p></article>`;
  const element = '<zubda-summary sentences="1" open></zubda-summary>';
  await host({ element: '', article: `${card}${element}${ARTICLE}` }, async (page) => assert.deepEqual(await ready(page), [FIRST]));
  await host({ element: '', article: `${ARTICLE}${card.replace('</article>', `${element}</article>`)}` }, async (page) => {
    assert.deepEqual(await ready(page), ['أُجّلت مباراة الفريقين إلى الخميس بسبب المطر.']);
  });
  await host({ element: '', article: `<h1>عودة الصيادين</h1>${element}<p>${FISHERMEN}</p>` }, async (page) => {
    assert.deepEqual(await ready(page), ['عاد الصيادون إلى الميناء قبل الفجر بصيد وفير.'], 'the main part, without an article');
  });
});

test('an article that comes late, changes, is replaced or goes away is followed', async () => {
  await host({ element: '<zubda-summary for="story" sentences="1" open></zubda-summary>', article: '' }, async (page) => {
    await page.waitForSelector('zubda-summary:state(waiting)');
    await page.locator('main').evaluate((main, text) => main.append(Object.assign(document.createElement('p'), { id: 'story', textContent: text })), FISHERMEN);
    assert.deepEqual(await ready(page), ['عاد الصيادون إلى الميناء قبل الفجر بصيد وفير.']);
    await doing(page, () => (document.querySelector('#story')?.firstChild ?? document).nodeValue = 'أُجّلت مباراة الفريقين إلى الخميس بسبب المطر. ولم يُعلن موعد جديد.', 'ready');
    assert.deepEqual(await ready(page), ['أُجّلت مباراة الفريقين إلى الخميس بسبب المطر.']);
    await doing(page, () => document.querySelector('#story')?.replaceWith(Object.assign(document.createElement('section'), { id: 'story', textContent: 'فتح المتحف أبوابه للزوار مساء أمس. ودخله ألف زائر.' })), 'ready');
    assert.deepEqual(await ready(page), ['فتح المتحف أبوابه للزوار مساء أمس.']);
    const before = await told(page);
    await page.evaluate(() => {
      document.querySelector('#story')?.setAttribute('data-seen', '');
      document.querySelector('nav')?.append('خبر آخر');
      document.querySelector('#story')?.append(document.createElement('span'));
    });
    await page.waitForTimeout(600);
    assert.deepEqual(await told(page), before, 'the same text is not read again');
    await page.evaluate(() => document.querySelector('#story')?.remove());
    await page.waitForSelector('zubda-summary:state(waiting)');
    assert.deepEqual(await parts(page, 'sentence'), []);
  });
});

test('an article that is not found by its name is told to developers', async () => {
  /** @type {string[]} */
  const warnings = [];
  const prepare = async (/** @type {import('playwright-core').Page} */ page) => page.on('console', (message) => warnings.push(message.text()));
  await host({ element: '<zubda-summary for="stroy" open></zubda-summary>' }, async (page) => {
    await page.waitForTimeout(6000);
    assert.equal(warnings.filter((warning) => NONE.test(warning)).length, 1);
  }, { errors: NONE, prepare });
});

test('`type` gives points, a paragraph, or one short sentence', async () => {
  await host({ element: '<zubda-summary type="tldr" open></zubda-summary>' }, async (page) => {
    const sentences = await ready(page);
    assert.deepEqual(await parts(page, 'sentence'), sentences);
    assert.equal((await parts(page, 'paragraph')).length, 1);
    assert.deepEqual(await parts(page, 'point'), []);
    await doing(page, (element) => (element.type = 'headline'));
    assert.equal((await parts(page, 'sentence')).length, 1);
    await doing(page, (element) => element.setAttribute('type', 'nonsense'));
    assert.equal((await parts(page, 'point')).length, 4, 'as without the attribute');
  });
});

test('`sentences` goes before `words`, it before `ratio`, and it before `length`', async () => {
  await host({ element: '<zubda-summary length="long" open></zubda-summary>' }, async (page) => {
    await ready(page);
    const count = async () => (await parts(page, 'sentence')).length;
    assert.equal(await count(), 8);
    await doing(page, (element) => (element.length = 'short'));
    assert.equal(await count(), 3);
    await doing(page, (element) => (element.ratio = 0.15));
    const all = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { result }) => [result?.words, result?.analysis.stats.words]);
    assert.ok(Number(all[0]) <= Number(all[1]) * 0.15);
    await doing(page, (element) => (element.words = 45));
    const words = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { result }) => result?.words);
    assert.ok(Number(words) <= 45 && Number(words) > 20);
    await doing(page, (element) => (element.sentences = 2));
    assert.equal(await count(), 2);
    await doing(page, (element) => element.setAttribute('sentences', '-1'));
    const again = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { result }) => result?.words);
    assert.equal(again, words, 'what is no number of sentences counts as none');
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.words = 2));
    await page.waitForSelector('zubda-summary:state(empty)');
    assert.deepEqual(await parts(page, 'empty'), ['لا تتسع هذه الكلمات القليلة لجملة من المقال.']);
  });
});

test('changes that come together are told once', async () => {
  await host({}, async (page) => {
    await ready(page);
    await doing(page, (element) => Object.assign(element, { sentences: 1, type: 'tldr', lang: 'en', highlight: true, keywords: true }));
    await page.waitForTimeout(100);
    assert.deepEqual(await told(page), ['start', 'ready', 'change']);
  });
});

test('`controls` has buttons for the length, which go before what the page asked for', async () => {
  await host({ element: '<zubda-summary sentences="1" controls open></zubda-summary>' }, async (page) => {
    await ready(page);
    assert.deepEqual(await parts(page, 'length'), ['قصير', 'متوسط', 'طويل']);
    await page.getByRole('button', { name: 'طويل' }).click();
    await page.waitForFunction(() => document.querySelector('zubda-summary')?.shadowRoot?.querySelectorAll('li').length === 8);
    assert.equal(await page.locator('zubda-summary').getAttribute('length'), 'long');
    assert.equal(await page.locator('zubda-summary').getAttribute('sentences'), null);
    assert.equal(await page.getByRole('button', { name: 'طويل' }).getAttribute('aria-pressed'), 'true');
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.controls = false));
    await page.waitForFunction(() => document.querySelector('zubda-summary')?.shadowRoot?.querySelector('[part="controls"]')?.checkVisibility() === false);
  });
});

test('the summary is copied as text, rich text, Markdown and JSON', async () => {
  const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };
  await host(
    { element: '<zubda-summary sentences="2" controls open></zubda-summary>' },
    async (page) => {
      const sentences = await ready(page);
      /** @param {'text' | 'html' | 'markdown' | 'json'} format */
      const copied = async (format) => {
        await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element, format) => element.copy(format), format);
        return page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          const texts = await Promise.all((item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()]));
          return /** @type {Record<string, string>} */ (Object.fromEntries(texts));
        });
      };
      assert.deepEqual(await copied('text'), { 'text/plain': sentences.join('\n') });
      assert.match((await copied('markdown'))['text/plain'] ?? '', /^# جسر المشاة يعود إلى حي الطاحونة\n\n- أعادت/);
      assert.equal(JSON.parse((await copied('json'))['text/plain'] ?? '').sentences.length, 2);
      const rich = await copied('html');
      assert.equal(rich['text/plain'], sentences.join('\n'));
      assert.match(rich['text/html'] ?? '', /<ul><li>أعادت/);
      await page.getByRole('button', { name: 'انسخ' }).click();
      await page.getByRole('button', { name: 'نُسخ الملخص.' }).waitFor();
      const refused = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => {
        const bad = /** @type {'text'} */ ('pdf');
        const none = document.createElement('zubda-summary');
        return Promise.all([element.copy(bad), none.copy()].map((copy) => copy.catch((error) => error.code)));
      });
      assert.deepEqual(refused, ['invalid_option', 'no_summary']);
    },
    permissions,
  );
});

test('where the browser does not allow copying the reader is told', async () => {
  const prepare = (/** @type {Page} */ page) =>
    page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('no')), writeText: () => Promise.reject(new Error('no')) } });
    });
  await host(
    { element: '<zubda-summary controls open lang="en"></zubda-summary>' },
    async (page) => {
      await ready(page);
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.locator('zubda-summary [part="note"]').filter({ hasText: 'The browser did not allow copying.' }).waitFor();
      assert.equal(await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => element.copy().catch(({ code }) => code)), 'copy_failed');
    },
    { prepare },
  );
});

test('`highlight` marks the sentences across inline markup, and changes nothing in the article', async () => {
  await host({ element: '<zubda-summary sentences="2" highlight open></zubda-summary>' }, async (page) => {
    await ready(page);
    const html = await page.locator('article').evaluate(({ outerHTML }) => outerHTML);
    assert.equal(html.replace(/\s+/g, ''), ARTICLE.replace(/\s+/g, ''));
    const { 'zubda-sentence': ranges } = await marked(page);
    assert.deepEqual(ranges?.slice(0, 5), ['أعادت بلدية ', 'وادي السرو', '، صباح الاثنين، فتح جسر المشاة الذي يصل حي الطاحونة ', 'بالسوق ', 'القديمة']);
    assert.ok(!ranges?.join('').includes('[1]'), 'the mark of the note is not in it');
    assert.equal(ranges?.slice(0, 6).join('').replace(/\s+/g, ' '), FIRST);
    assert.ok(await hasState(page, 'highlighted'));
    await doing(page, (element) => (element.sentences = 1));
    assert.equal((await marked(page))['zubda-sentence']?.length, 6);
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => element.clearHighlights());
    assert.deepEqual(await marked(page), {});
    assert.ok(!(await hasState(page, 'highlighted')));
    await doing(page, (element) => (element.sentences = 2));
    assert.ok((await marked(page))['zubda-sentence']);
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.highlight = false));
    await page.waitForFunction(() => CSS.highlights.size === 0);
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.highlight = true));
    await page.waitForFunction(() => CSS.highlights.size === 1);
    await page.locator('zubda-summary').evaluate((element) => document.body.append(element));
    await page.waitForFunction(() => CSS.highlights.size === 1);
    await page.locator('zubda-summary').evaluate((element) => element.remove());
    await page.waitForFunction(() => CSS.highlights.size === 0);
  });
});

test('an article in a shadow root is found from within, read and marked there', async () => {
  await host({ element: '<div id="island"></div>', article: '', lang: 'en' }, async (page) => {
    await page.evaluate((article) => {
      const root = /** @type {HTMLElement} */ (document.querySelector('#island')).attachShadow({ mode: 'open' });
      const story = document.createElement('article');
      story.append(...article.split('. ').map((text) => Object.assign(document.createElement('p'), { textContent: `${text}.` })));
      const element = Object.assign(document.createElement('zubda-summary'), { sentences: 1, highlight: true, open: true });
      root.append(element, story);
    }, FISHERMEN);
    await page.waitForFunction(() => CSS.highlights.size === 1);
    assert.deepEqual(await parts(page, 'heading'), ['The gist'], 'it speaks as the page');
    assert.deepEqual(await told(page), ['start', 'ready'], 'its events come out of the root');
    const found = await page.evaluate(() => {
      const root = document.querySelector('#island')?.shadowRoot;
      const [range] = CSS.highlights.get('zubda-sentence') ?? [];
      const element = root?.querySelector('zubda-summary');
      return {
        isInside: range?.startContainer.getRootNode() === root,
        article: element?.sourceElement?.nodeName,
        rules: root?.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText).join('')).join(''),
      };
    });
    assert.ok(found.isInside);
    assert.equal(found.article, 'ARTICLE');
    assert.match(found.rules ?? '', /highlight\(zubda-sentence\)/);
  });
});

test('without the highlight API there are no marks, and nothing breaks', async () => {
  const prepare = (/** @type {Page} */ page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Highlight'));
  await host(
    { element: '<zubda-summary highlight open></zubda-summary>' },
    async (page) => {
      assert.equal((await ready(page)).length, 4);
      await page.locator('zubda-summary button[part="number"]').first().click();
      assert.equal(await page.locator('zubda-summary [part="sentence"][aria-current]').count(), 1);
    },
    { prepare },
  );
});

test('`keywords` refocus the summary, and let it go again', async () => {
  await host({ element: '<zubda-summary sentences="1" keywords open></zubda-summary>' }, async (page) => {
    const [first] = await ready(page);
    const chips = await parts(page, 'keyword');
    assert.ok(chips.includes('الدعائم'), String(chips));
    await page.getByRole('button', { name: 'الدعائم', exact: true }).click();
    await page.waitForFunction((first) => document.querySelector('zubda-summary')?.result?.sentences[0]?.text !== first, first);
    const focused = await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { result }) => ({ focus: result?.focus, text: result?.sentences[0]?.text }));
    assert.equal(focused.focus, 'الدعائم');
    assert.match(focused.text ?? '', /دعائمه/);
    const chip = page.getByRole('button', { name: 'الدعائم', exact: true });
    assert.equal(await chip.getAttribute('aria-pressed'), 'true');
    assert.ok(await chip.evaluate((chip) => /** @type {ShadowRoot} */ (chip.getRootNode()).activeElement === chip), 'it keeps the focus');
    await chip.click();
    await page.waitForFunction((first) => document.querySelector('zubda-summary')?.result?.sentences[0]?.text === first, first);
    assert.deepEqual((await told(page)).filter((type) => type !== 'start'), ['ready', 'change', 'change']);
  });
});

test('without `open` it is folded, and folds and unfolds by its heading', async () => {
  await host({ element: '<zubda-summary></zubda-summary>' }, async (page) => {
    await ready(page);
    assert.deepEqual(await parts(page, 'sentence'), []);
    const isOpen = () => page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ { open }) => open);
    await page.locator('zubda-summary [part="summary"]').click();
    await page.locator('zubda-summary[open]').waitFor();
    assert.equal((await parts(page, 'sentence')).length, 4);
    await page.locator('zubda-summary [part="summary"]').press('Enter');
    await page.locator('zubda-summary:not([open])').waitFor();
    assert.equal(await isOpen(), false);
    await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.open = true));
    await page.locator('zubda-summary [part="sentence"]').first().waitFor();
  });
});

test('`loading="lazy"` waits until the element comes near', async () => {
  const element = '<div id="far"></div><zubda-summary loading="lazy" open></zubda-summary>';
  const head = '<link rel="stylesheet" href="/far.css">';
  server().handle('/far.css', (_, response) => response.writeHead(200, { 'Content-Type': 'text/css' }).end('#far { block-size: 9000px }'));
  await host({ element, head }, async (page) => {
    await page.waitForTimeout(300);
    assert.deepEqual(await told(page), []);
    assert.ok(await hasState(page, 'waiting'));
    await page.locator('zubda-summary').scrollIntoViewIfNeeded();
    assert.equal((await ready(page)).length, 4);
  });
});

test('the interface speaks by `lang`, or by the page, with its `dir` and `digits`; two elements speak two languages', async () => {
  const element = '<zubda-summary id="a" open></zubda-summary><zubda-summary id="b" lang="en" open controls></zubda-summary>';
  await host({ element }, async (page) => {
    await ready(page, '#a');
    await ready(page, '#b');
    const looks = (/** @type {string} */ id) =>
      page.locator(`${id} [part="box"]`).evaluate((box) => [box.getAttribute('lang'), box.getAttribute('dir'), getComputedStyle(box).direction, box.querySelector('[part="number"]')?.textContent]);
    assert.deepEqual(await looks('#a'), ['ar', 'rtl', 'rtl', '١']);
    assert.deepEqual(await looks('#b'), ['en', 'ltr', 'ltr', '1']);
    assert.deepEqual(await page.locator('#b [part="length"]').allTextContents(), ['Short', 'Medium', 'Long']);
    assert.equal(await page.locator('#b [part="list"]').first().getAttribute('dir'), 'rtl', 'the text is Arabic still');
    await page.locator('#a').evaluate((/** @type {ZubdaSummary} */ element) => Object.assign(element, { digits: 'latn', dir: 'ltr' }));
    await page.waitForFunction(() => document.querySelector('#a')?.shadowRoot?.querySelector('[part="number"]')?.textContent === '1');
    assert.deepEqual(await looks('#a'), ['ar', 'ltr', 'ltr', '1']);
    assert.equal(server().requests.filter((path) => path.endsWith('.wasm')).length > 0, true);
  });
});

test('two elements have one core', async () => {
  server().requests.length = 0;
  await host({ element: '<zubda-summary id="a"></zubda-summary><zubda-summary id="b"></zubda-summary>' }, async (page) => {
    await ready(page, '#a');
    await ready(page, '#b');
    assert.equal(server().requests.filter((path) => path.endsWith('.wasm')).length, 1);
    assert.equal(server().requests.filter((path) => path.endsWith('worker.js')).length, 0, 'a short article needs no worker');
  });
});

test('`theme` is the page’s, light or dark', async () => {
  await host(
    {},
    async (page) => {
      await ready(page);
      const paper = () => page.locator('zubda-summary [part="box"]').evaluate((box) => getComputedStyle(box).backgroundColor);
      assert.equal(await paper(), 'rgb(251, 248, 241)', 'this page has no dark colours, whatever the system wants');
      await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.theme = 'dark'));
      assert.equal(await paper(), 'rgb(23, 20, 16)');
      await page.locator('zubda-summary').evaluate((/** @type {ZubdaSummary} */ element) => (element.theme = 'light'));
      assert.equal(await paper(), 'rgb(251, 248, 241)');
    },
    { colorScheme: 'dark' },
  );
});

test('long articles are read in a worker, but for `worker="off"`', async () => {
  const long = `<article>${`<p>${FISHERMEN} ${MATCH}</p>`.repeat(200)}</article>`;
  for (const [worker, count] of /** @type {const} */ ([['auto', 1], ['off', 0]])) {
    server().requests.length = 0;
    await host({ element: `<zubda-summary worker="${worker}" open></zubda-summary>`, article: long }, async (page) => {
      assert.ok((await ready(page)).length > 0);
      assert.equal(server().requests.filter((path) => path.endsWith('worker.js')).length, count, worker);
    });
  }
});

test('`base-path` and `wasm-src` say where the files are', async () => {
  for (const attribute of ['wasm-src="/elsewhere/core.wasm"', 'base-path="/pack"']) {
    const path = attribute.startsWith('wasm') ? '/elsewhere/core.wasm' : '/pack/core/zubda_bg.wasm';
    server().handle(path, (_, response) => response.writeHead(302, { Location: '/core/zubda_bg.wasm' }).end());
    server().requests.length = 0;
    await host({ element: `<zubda-summary ${attribute} open></zubda-summary>` }, async (page) => {
      assert.equal((await ready(page)).length, 4);
      assert.ok(server().requests.includes(path), attribute);
    });
  }
});
