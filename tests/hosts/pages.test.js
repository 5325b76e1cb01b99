// Pages that take the package as it lies in a folder, without any tool.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { parts, ready, told } from '../support/element.js';
import { ARTICLE, hostPage, STRICT } from '../support/host.js';
import { page as answer, startServer } from '../support/server.js';
import { FIRST, LONG, open } from './support/page.js';
import { projectWith } from './support/project.js';

/**
 * @typedef {import('../support/element.js').ZubdaSummary} ZubdaSummary
 * @typedef {import('../support/server.js').Handler} Handler
 * @typedef {import('../support/server.js').Server} Server
 * @typedef {import('./support/page.js').Host} Host
 */

const site = await projectWith('pages');
const PACKAGE = '/node_modules/zubda';
const SCRIPT = `${PACKAGE}/lib/define.js`;
const CORE = `${PACKAGE}/core/zubda_bg.wasm`;
const FALLBACK = 'ملخص كتبه الخادم.';
const WITH_FALLBACK = `<zubda-summary open><p>${FALLBACK}</p></zubda-summary>`;
const core = await readFile(join(site, CORE));

/** @param {Buffer | string} body @param {string} type @returns {Handler} without a word about other origins */
const plainly = (body, type) => (_, response) => response.writeHead(200, { 'Content-Type': type }).end(body);

/**
 * Serves a folder for as long as a test wants it.
 *
 * @param {(server: Server) => Promise<void>} act
 * @param {string} [folder]
 */
async function serving(act, folder = site) {
  const server = await startServer({ '/': folder });
  try {
    await act(server);
  } finally {
    await server.close();
  }
}

/**
 * Opens a page of the site.
 *
 * @param {import('../support/host.js').Host} page
 * @param {(host: Host, server: Server) => Promise<void>} act
 * @param {{ headers?: Record<string, string>, before?: (server: Server) => void }} [options]
 */
function visiting(page, act, { headers, before = () => {} } = {}) {
  return serving(async (server) => {
    server.handle('/page', answer(hostPage({ script: SCRIPT, ...page }), headers));
    before(server);
    await open(`${server.address}page`, (host) => act(host, server));
  });
}

/** Whether what the server wrote can be read. @param {Host} host */
const hasFallback = ({ page }) => page.getByText(FALLBACK).isVisible();

/** The code that the last error event had. @param {Host} host */
const lastCode = ({ page }) =>
  page.evaluate(() => {
    const { told } = /** @type {{ told: import('../support/element.js').Told[] }} */ (/** @type {unknown} */ (globalThis));
    return told.at(-1)?.detail['code'];
  });

test('a static page with one script tag', async () => {
  await writeFile(join(site, 'index.html'), hostPage({ script: `.${SCRIPT}` }));
  await serving(async (server) => {
    await open(`${server.address}index.html`, async (host) => {
      const sentences = await ready(host.page);
      assert.equal(sentences[0], FIRST);
      assert.deepEqual(await parts(host.page, 'sentence'), sentences);
      assert.deepEqual(await told(host.page), ['start', 'ready']);
      assert.deepEqual([host.errors, host.missing, host.page.workers()], [[], [], []]);
    });
    assert.equal(server.requests.filter((path) => path === CORE).length, 1);
    assert.ok(!server.requests.some((path) => /worker|inline|node\.js$/.test(path)), server.requests.join('\n'));
  });
});

test('a page that trusts nothing, and a long article, which a worker reads', async () => {
  const page = { article: LONG, element: '<zubda-summary open controls keywords highlight></zubda-summary>' };
  await visiting(
    page,
    async (host) => {
      assert.equal((await ready(host.page))[0], FIRST);
      assert.equal(host.page.workers().length, 1);
      await host.page.locator('[part="length"][value="long"]').click();
      await host.page.locator('[part="keyword"]').first().click();
      await host.page.waitForFunction(() => /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary')).result?.focus !== '');
      await host.page.locator('[part="number"]').first().click();
      assert.deepEqual([host.errors, host.missing], [[], []]);
    },
    { headers: { 'Content-Security-Policy': STRICT } },
  );
});

test('a page that refuses workers: the main thread reads, and the console tells why', async () => {
  const headers = { 'Content-Security-Policy': STRICT.replace("worker-src 'self'", "worker-src 'none'") };
  await visiting(
    { article: LONG },
    async (host) => {
      assert.equal((await ready(host.page))[0], FIRST);
      assert.deepEqual(host.page.workers(), []);
      assert.ok(host.errors.every((error) => /worker-src/.test(error)) && host.errors.length > 0, host.errors.join('\n'));
    },
    { headers },
  );
});

test('from another origin that allows it, the main thread reads', async () => {
  await serving(async (other) => {
    await visiting({ script: `${other.address}lib/define.js`, article: LONG }, async (host, server) => {
      assert.equal((await ready(host.page))[0], FIRST);
      assert.deepEqual(host.page.workers(), [], 'a worker of another origin is none');
      assert.deepEqual([host.errors, host.missing], [[], []]);
      assert.ok(other.requests.includes('/core/zubda_bg.wasm') && server.requests.every((path) => !path.includes('zubda')));
    });
  }, join(site, PACKAGE));
});

test('from another origin, with the core and the worker on the own one', async () => {
  await serving(async (other) => {
    const element = `<zubda-summary open base-path="${PACKAGE}"></zubda-summary>`;
    const page = { script: `${other.address}lib/define.js`, article: LONG, element };
    await visiting(page, async (host, server) => {
      assert.equal((await ready(host.page))[0], FIRST);
      assert.equal(host.page.workers().length, 1);
      assert.deepEqual([host.errors, host.missing], [[], []]);
      assert.ok(server.requests.includes(CORE) && !other.requests.includes('/core/zubda_bg.wasm'));
    });
  }, join(site, PACKAGE));
});

test('from another origin that does not give the core, the error event tells, and the fallback stays', async () => {
  await serving(async (other) => {
    other.handle('/core/zubda_bg.wasm', plainly(core, 'application/wasm'));
    await visiting({ script: `${other.address}lib/define.js`, element: WITH_FALLBACK }, async (host) => {
      await assert.rejects(ready(host.page), /the WebAssembly core could not be loaded/);
      assert.deepEqual(await told(host.page), ['start', 'error']);
      assert.equal(await lastCode(host), 'wasm_unavailable');
      assert.ok(await hasFallback(host));
    });
  }, join(site, PACKAGE));
});

test('from another origin that does not give the script, the fallback is what there is', async () => {
  await serving(async (other) => {
    other.handle('/lib/define.js', plainly(await readFile(join(site, SCRIPT)), 'text/javascript'));
    await visiting({ script: `${other.address}lib/define.js`, element: WITH_FALLBACK }, async (host) => {
      assert.ok(host.errors.some((error) => error.includes('CORS')));
      assert.equal(await host.page.evaluate(() => customElements.get('zubda-summary')), undefined);
      assert.ok(await hasFallback(host));
    });
  }, join(site, PACKAGE));
});

/** Waits until the summary begins with a sentence. @param {Host} host @param {string} sentence */
const begins = ({ page }, sentence) =>
  page.waitForFunction((sentence) => {
    const element = /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary'));
    return element.result?.sentences[0]?.text === sentence;
  }, sentence);

const MATCH = [
  'أُجّلت مباراة الفريقين إلى الخميس بسبب المطر.',
  'ولم يُعلن موعد جديد لها بعد أن غمرت المياه الملعب.',
  'وسترد أثمان التذاكر.',
];
const LIBRARY = ['أعادت المكتبة كتبا نادرة إلى رفوفها.', 'واستغرق ترميمها ثلاثة أعوام.', 'وستعرض للزوار طوال الشهر.'];

for (const [name, element] of /** @type {const} */ ([
  ['whatever article comes', '<zubda-summary open></zubda-summary>'],
  ['an article with a name', '<zubda-summary open for="story"></zubda-summary>'],
])) {
  test(`an article that comes a second later, and another in its place: ${name}`, async () => {
    await visiting({ element, article: '' }, async (host) => {
      await host.page.waitForFunction(() => document.querySelector('zubda-summary:is(:state(waiting), :state(empty))'));
      await host.page.evaluate((article) => {
        const parsed = new DOMParser().parseFromString(article, 'text/html');
        setTimeout(() => document.querySelector('main')?.append(...parsed.body.childNodes), 1000);
      }, ARTICLE);
      await begins(host, FIRST);
      await host.page.evaluate((text) => {
        const other = Object.assign(document.createElement('article'), { id: 'story', textContent: text });
        document.querySelector('article')?.replaceWith(other);
      }, MATCH.join(' '));
      await begins(host, MATCH[0] ?? '');
      assert.deepEqual([host.errors, host.missing], [[], []]);
    });
  });
}

test('two elements in two languages, for two articles', async () => {
  const element = `<zubda-summary id="one" for="match" sentences="1" open></zubda-summary>
<zubda-summary id="two" for="library" sentences="1" open lang="en"></zubda-summary>`;
  const article = `<p id="match">${MATCH.join(' ')}</p><p id="library">${LIBRARY.join(' ')}</p>`;
  await visiting({ element, article }, async (host, server) => {
    for (const [selector, [sentence], heading] of /** @type {const} */ ([
      ['#one', MATCH, 'زبدة المقال'],
      ['#two', LIBRARY, 'The gist'],
    ])) {
      assert.deepEqual(await ready(host.page, selector), [sentence]);
      assert.deepEqual(await parts(host.page, 'sentence', selector), [sentence]);
      assert.deepEqual(await parts(host.page, 'heading', selector), [heading]);
    }
    assert.deepEqual([host.errors, host.missing], [[], []]);
    assert.equal(server.requests.filter((path) => path === CORE).length, 1, 'they share the core');
  });
});

test('a slow core: the fallback stays meanwhile', async () => {
  let release = () => {};
  const asked = new Promise((resolve) => (release = () => resolve(undefined)));
  const before = (/** @type {Server} */ server) =>
    server.handle(CORE, async (request, response) => {
      await asked;
      plainly(core, 'application/wasm')(request, response);
    });
  await visiting(
    { element: WITH_FALLBACK },
    async (host) => {
      await host.page.waitForSelector('zubda-summary:state(loading)');
      assert.ok(await hasFallback(host));
      assert.deepEqual(await told(host.page), ['start']);
      release();
      assert.equal((await ready(host.page))[0], FIRST);
      assert.ok(!(await hasFallback(host)));
      assert.deepEqual([host.errors, host.missing], [[], []]);
    },
    { before },
  );
});

for (const [name, failing] of /** @type {[string, Handler][]} */ ([
  ['that is not there', (_, response) => response.writeHead(404).end()],
  ['of wrong bytes', plainly(core.subarray(0, 1000), 'application/wasm')],
  ['that is a page', plainly('<!doctype html><title>404</title>', 'text/html')],
])) {
  test(`a core ${name}: the event tells, the fallback stays, and a second try may go well`, async () => {
    await visiting(
      { element: WITH_FALLBACK },
      async (host, server) => {
        await assert.rejects(ready(host.page), /the WebAssembly core could not be loaded/);
        assert.deepEqual(await told(host.page), ['start', 'error']);
        assert.equal(await lastCode(host), 'wasm_unavailable');
        assert.ok(await hasFallback(host));
        assert.deepEqual(await parts(host.page, 'error'), [], 'what the server wrote says enough');
        server.handle(CORE, plainly(core, 'application/wasm'));
        const sentences = await host.page.evaluate(async () => {
          const element = /** @type {ZubdaSummary} */ (document.querySelector('zubda-summary'));
          return (await element.summarize())?.sentences.map(({ text }) => text);
        });
        assert.equal(sentences?.[0], FIRST);
        assert.deepEqual(await parts(host.page, 'sentence'), sentences);
        assert.ok(!(await hasFallback(host)));
        assert.deepEqual(await told(host.page), ['start', 'error', 'start', 'ready']);
        assert.deepEqual(host.errors, []);
      },
      { before: (server) => server.handle(CORE, failing) },
    );
  });
}
