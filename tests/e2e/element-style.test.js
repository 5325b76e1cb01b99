// What a page may style in `<zubda-summary>`: every part and every custom property that the class promises.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { host, ready, server } from './element.js';

const promised = await readFile(new URL('../../www/element/zubda-summary.js', import.meta.url), 'utf8');

/** What stands after a tag of the class's documentation. @param {'csspart' | 'cssprop'} tag */
const named = (tag) => [...promised.matchAll(new RegExp(`@${tag} ([\\w-]+)`, 'g'))].map(([, name]) => name ?? '');

/** A style sheet of the page's own, which its policy allows. @param {string} css @returns {string} the markup for it */
function sheet(css) {
  server().handle('/own.css', (_, response) => response.writeHead(200, { 'Content-Type': 'text/css' }).end(css));
  return '<link rel="stylesheet" href="/own.css">';
}

/** One that shows points, one a paragraph, one nothing, one a failure, and one that waits for its core. */
const ALL = `<zubda-summary id="points" controls keywords open><i slot="footer">من زبدة</i></zubda-summary>
<zubda-summary id="paragraph" type="tldr" open></zubda-summary><zubda-summary id="nothing" text="123 456" open></zubda-summary>
<zubda-summary id="failure" wasm-src="/none.wasm" open></zubda-summary><zubda-summary id="slow" wasm-src="/never.wasm" open></zubda-summary>`;

test('every part that is promised is there, and the page can style it', async () => {
  const names = named('csspart');
  server().handle('/never.wasm', () => {});
  const head = sheet(names.map((name) => `zubda-summary::part(${name}) { outline-color: rgb(1, 2, 3) }`).join('\n'));
  await host(
    { element: ALL, head },
    async (page) => {
      for (const id of ['points', 'paragraph']) await ready(page, `#${id}`);
      await page.waitForSelector('#nothing:state(empty)');
      await page.waitForSelector('#failure:state(error)');
      await page.waitForSelector('#slow:state(loading)');
      const found = await page.locator('zubda-summary [part]').evaluateAll((all) =>
        all.filter((part) => getComputedStyle(part).outlineColor === 'rgb(1, 2, 3)' && part.checkVisibility()).map((part) => part.getAttribute('part')));
      assert.deepEqual([...new Set(found)].sort(), names.toSorted());
    },
    { errors: /404/ },
  );
});

/** A value of each property, and the part and the computed property that show it. @type {Record<string, [value: string, part: string, property: string]>} */
const SHOWN = {
  '--zubda-paper': ['rgb(1, 1, 1)', 'box', 'background-color'],
  '--zubda-ink': ['rgb(2, 2, 2)', 'box', 'color'],
  '--zubda-quiet': ['rgb(3, 3, 3)', 'verbatim', 'color'],
  '--zubda-line': ['rgb(4, 4, 4)', 'box', 'border-top-color'],
  '--zubda-edge': ['rgb(5, 5, 5)', 'copy', 'border-top-color'],
  '--zubda-accent': ['rgb(6, 6, 6)', 'number', 'color'],
  '--zubda-on-accent': ['rgb(7, 7, 7)', 'length', 'color'],
  '--zubda-mark': ['rgb(8, 8, 8)', 'sentence', 'background-color'],
  '--zubda-font': ['serif', 'box', 'font-family'],
  '--zubda-size': ['19px', 'box', 'font-size'],
  '--zubda-leading': ['41px', 'box', 'line-height'],
  '--zubda-padding': ['23px', 'box', 'padding-top'],
  '--zubda-radius': ['13px', 'box', 'border-top-left-radius'],
  '--zubda-reserve': ['1234px', 'body', 'min-height'],
};

test('every custom property that is promised has its effect', async () => {
  assert.deepEqual(Object.keys(SHOWN).sort(), named('cssprop').sort());
  const head = sheet(`zubda-summary { ${Object.entries(SHOWN).map(([name, [value]]) => `${name}: ${value};`).join(' ')} }`);
  await host({ element: '<zubda-summary length="short" controls open></zubda-summary>', head }, async (page) => {
    await ready(page);
    await page.locator('zubda-summary [part="number"]').first().click();
    for (const [name, [value, part, property]] of Object.entries(SHOWN)) {
      // The chosen sentence, and the length that is pressed, come first.
      const of = page.locator(`zubda-summary [part="${part}"]:is([aria-current], [aria-pressed="true"]), zubda-summary [part="${part}"]:not([aria-pressed])`).first();
      assert.equal(await of.evaluate((of, property) => getComputedStyle(of).getPropertyValue(property), property), value, name);
    }
  });
});
