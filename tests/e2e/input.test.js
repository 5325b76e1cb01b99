// Every way into the page: the clipboard, files, dropping; what it keeps of markup, and what it says of what it cannot read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, enter, shown, visit } from './browser.js';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>سوق الجمعة يعود | صحيفة المدينة</title>
<script>document.title = 'gone'</script></head><body>
<header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/n">أخبار</a></li><li><a href="/s">رياضة</a></li></ul></nav></header>
<main><article><h1>سوق الجمعة يعود إلى الساحة القديمة</h1>
<p>أعادت البلدية فتح سوق الجمعة في الساحة القديمة بعد ثلاث سنوات من الترميم. وعاد إليه أكثر من مئتي بائع في يومه الأول.</p>
<figure><img src="x.jpg" onerror="document.title = 'gone'" alt=""><figcaption>باعة في يوم الافتتاح</figcaption></figure>
<h2>ما الذي تغيّر</h2>
<p>رُصفت الأرض بحجر محلي وأُقيمت مظلات من القماش تحمي الباعة من الشمس. وصار للسوق باب خاص بعربات الأطفال والكراسي المتحركة.</p>
<ul><li>مواقف لمئة سيارة على بعد دقيقتين من السوق.</li><li>صنابير ماء للشرب في كل زاوية من الساحة.</li></ul>
<blockquote>قالت بائعة الأجبان أمينة: «كنا نبيع على الرصيف، واليوم لكل منا مكان معروف».</blockquote>
<p>وتدرس البلدية أن تفتح السوق مساء الثلاثاء أيضًا إذا بقي الإقبال على حاله حتى نهاية الصيف.</p>
<p style="display: none">نص مخفي لا يراه القارئ في الصفحة.</p><style>p { color: red }</style>
<p onclick="document.title = 'gone'">اقرأ أيضا: <a href="/b">أسعار الخضار ترتفع قبل العيد</a></p></article></main>
<aside><h3>الأكثر قراءة</h3><ul><li><a href="/1">طقس الغد ماطر في الساحل</a></li><li><a href="/2">نتائج مباريات الأسبوع</a></li></ul></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>`;

/**
 * The roles of the blocks that are shown and not folded away.
 *
 * @param {import('playwright-core').Page} page
 */
async function roles(page) {
  return page.locator('#text-view > :not(.removed)').evaluateAll((all) => all.map(({ localName, className }) => `${localName}.${className}`.replace(/\.$/, '')));
}

/** @param {import('playwright-core').Page} page */
async function assertPageWasRead(page) {
  await page.locator('#text-view .title, #text-view .heading', { hasText: 'سوق الجمعة يعود' }).first().waitFor();
  const { points } = await shown(page);
  assert.ok(points.length >= 2);
  const text = await page.locator('#text').inputValue();
  assert.doesNotMatch(text, /نص مخفي|color/);
  for (const point of points) assert.ok(text.includes(point), point);
  assert.ok(points.every((point) => !/اقرأ أيضا|الأكثر قراءة|الرئيسية/.test(point)));
  assert.equal(await page.locator('#text-view img, #text-view script, #text-view a:not(.reference)').count(), 0);
  assert.notEqual(await page.title(), 'gone');
}

test('markup that is pasted keeps its blocks; its noise is folded away', async () => {
  await visit(async ({ page, requests, errors }) => {
    const before = requests.length;
    await page.evaluate(async (html) => {
      const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob(['نص'], { type: 'text/plain' }) });
      await navigator.clipboard.write([item]);
    }, PAGE.slice(PAGE.indexOf('<article>'), PAGE.indexOf('</article>')));
    // What the browser itself says while it cleans markup that is copied.
    errors.splice(0);
    await page.locator('#text').focus();
    await page.keyboard.press('Control+v');
    await assertPageWasRead(page);
    const found = await roles(page);
    assert.ok(found.some((role) => role.endsWith('.heading')) && found.includes('ul') && found.includes('blockquote.quote') && found.includes('p.caption'), String(found));
    assert.ok((await page.locator('#text-view .removed').count()) >= 1);
    await page.locator('#text').press('Control+End');
    await page.locator('#text').pressSequentially('\n\nوقال الزوار إن المكان صار أجمل مما عرفوه.');
    await page.locator('#text-view', { hasText: 'أجمل مما عرفوه' }).waitFor();
    assert.ok((await roles(page)).includes('blockquote.quote'), 'the blocks outlived an edit');
    assert.deepEqual(requests.slice(before), []);
    assert.deepEqual(errors, []);
  }, CLIPBOARD);
});

test('the paste button brings what the clipboard holds, and the browser can undo it', async () => {
  await visit(async ({ page, errors }) => {
    await page.locator('#text').fill('مسودة كتبها القارئ.');
    await page.evaluate((text) => navigator.clipboard.writeText(text), article);
    await page.locator('#paste').click();
    await page.waitForFunction((text) => /** @type {HTMLTextAreaElement} */ (document.getElementById('text')).value === text, article.replaceAll('\r', ''));
    await page.locator('#origin[hidden]').waitFor({ state: 'attached' });
    assert.ok((await shown(page)).points.length >= 3);
    await page.locator('#text').press('Control+z');
    assert.equal(await page.locator('#text').inputValue(), 'مسودة كتبها القارئ.');
    assert.deepEqual(errors, []);
  }, CLIPBOARD);
});

test('where the clipboard is refused or empty, the page says what to do and keeps what was there', async () => {
  await visit(async ({ page }) => {
    await enter(page, article);
    await page.locator('#paste').click();
    await page.locator('#message', { hasText: 'لم يأذن المتصفح باللصق' }).waitFor();
    assert.equal(await page.locator('#text').inputValue(), article);
    assert.ok((await shown(page)).points.length >= 3, 'the summary stayed');
  }, { permissions: [] }, (page) => page.addInitScript(() => {
    Object.assign(navigator.clipboard, { read: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  }));
});

test('files are opened: a page, Markdown, text in windows-1256', async () => {
  await visit(async ({ page, errors }) => {
    const open = async (/** @type {string} */ name, /** @type {string} */ mimeType, /** @type {Buffer} */ buffer) =>
      page.locator('#file').setInputFiles({ name, mimeType, buffer });
    await open('page.html', 'text/html', Buffer.from(PAGE));
    await assertPageWasRead(page);
    const reasons = await page.locator('#text-view .removed').evaluateAll((all) => all.map((fold) => fold.getAttribute('data-reason')));
    assert.ok(reasons.length >= 2, String(reasons));

    await open('notes.md', '', Buffer.from('# دفتر الحي\n\nافتتحت **الحديقة** يوم السبت بعد أن زُرعت أشجارها. وشارك في زراعتها خمسون متطوعًا من الحي.\n\n- كرسيان عند كل مدخل من مداخل الحديقة.\n\n> قال الحارس إن الأطفال جاؤوا قبل الموعد بساعة كاملة.\n'));
    await page.locator('#text-view .title', { hasText: 'دفتر الحي' }).waitFor();
    assert.doesNotMatch(await page.locator('#text').inputValue(), /[*#>]/);

    const decoder = new TextDecoder('windows-1256');
    const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
    const old = 'وصلت القافلة إلى المدينة عند الفجر. واستقبلها الأهالي بالتمر واللبن. ثم أكملت طريقها إلى الميناء في مساء اليوم نفسه.';
    await open('old.txt', 'text/plain', Buffer.from([...old].map((sign) => byteOf.get(sign) ?? 63)));
    await page.locator('#text-view', { hasText: 'وصلت القافلة' }).waitFor();
    assert.equal(await page.locator('#text').inputValue(), old);
    assert.deepEqual(errors, []);
  });
});

test('old text files are opened: UTF-16 without a mark, ISO-8859-6', async () => {
  await visit(async ({ page, errors }) => {
    const text = 'وصلت القافلة إلى المدينة عند الفجر، واستقبلها الأهالي بالتمر واللبن. ثم أكملت طريقها إلى الميناء في مساء اليوم نفسه.';
    const decoder = new TextDecoder('iso-8859-6');
    const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
    for (const [name, buffer] of /** @type {const} */ ([
      ['utf16le.txt', Buffer.from(text, 'utf16le')],
      ['utf16be.txt', Buffer.from(text, 'utf16le').swap16()],
      ['iso.txt', Buffer.from([...text].map((sign) => byteOf.get(sign) ?? 63))],
    ])) {
      await page.locator('#text').fill('');
      await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer });
      await page.locator('#text-view', { hasText: 'وصلت القافلة' }).waitFor();
      assert.equal(await page.locator('#text').inputValue(), text, name);
    }
    assert.deepEqual(errors, []);
  });
});

test('of several files that are dropped the first is read, and the others are named', async () => {
  await visit(async ({ page, errors }) => {
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      for (const name of ['first.txt', '<b>ثان</b>.txt', 'third.txt']) transfer.items.add(new File([name === 'first.txt' ? text : 'نص آخر.'], name));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, article);
    const message = page.locator('#message');
    await message.filter({ hasText: 'واحدًا في كل مرة' }).waitFor();
    assert.match((await message.textContent()) ?? '', /first\.txt.*<b>ثان<\/b>\.txt.*third\.txt/);
    assert.equal(await page.locator('#text').inputValue(), article);
    assert.ok((await shown(page)).points.length >= 3);
    await page.locator('#language').click();
    await message.filter({ hasText: 'one file at a time' }).waitFor();
    await page.locator('#text').press('Control+End');
    await page.locator('#text').pressSequentially(' تتمة');
    await page.locator('#text-view', { hasText: 'تتمة' }).waitFor();
    assert.ok(await message.isHidden(), 'it is told once');
    assert.deepEqual(errors, []);
  });
});

test('of a long part outside of the article the beginning is kept, and the page says that it is one', async () => {
  await visit(async ({ page, errors }) => {
    const comment = (/** @type {number} */ number) => `<p>كتب القارئ رقم ${number} أنه زار السوق مع أولاده يوم افتتاحه ووجد فيه ما يحتاج إليه من خضار وفواكه طازجة.</p>`;
    const comments = `<section class="comments">${Array.from({ length: 8 }, (_, at) => comment(at)).join('')}</section>`;
    await page.locator('#file').setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(PAGE.replace('<footer>', `${comments}<footer>`)) });
    const fold = page.locator('#text-view .removed[data-reason="comments"]');
    await fold.waitFor();
    await page.locator('#removed button').click();
    assert.ok(await fold.getByText('هذا أوله وحده').isVisible());
    assert.equal(await page.locator('#text-view .removed:not([data-reason="comments"])').getByText('هذا أوله وحده').count(), 0, 'what is whole is not called a beginning');
    await fold.locator('[data-restore]').click();
    await fold.waitFor({ state: 'detached' });
    const back = page.locator('#text-view > p', { hasText: 'كتب القارئ رقم 0' });
    assert.match((await back.textContent()) ?? '', /…$/);
    assert.deepEqual(errors, []);
  });
});

test('a file that cannot be read gets a plain message, and nothing is lost', async () => {
  await visit(async ({ page, errors }) => {
    await enter(page, article);
    const { points } = await shown(page);
    /** @type {[string, Buffer, RegExp][]} */
    const files = [
      ['scan.pdf', Buffer.from('%PDF-1.7\0\0\0'), /ليس هذا ملف نص/],
      ['latin.txt', Buffer.from('Grüße aus Köln, schöne Straße', 'latin1'), /ترميز/],
      ['empty.txt', Buffer.from(''), /هذا الملف فارغ/],
      ['blank.md', Buffer.from('\ufeff \r\n\n'), /هذا الملف فارغ/],
      ['empty.html', Buffer.from('<html><body><script>1</script></body></html>'), /لم نجد في هذه الصفحة/],
      ['huge.txt', Buffer.alloc(50 * 1024 * 1024, 97), /أكبر مما تقرؤه/],
    ];
    for (const [name, buffer, says] of files) {
      // Playwright hands over no more than 50 MB at once; the page makes the huge one itself.
      if (buffer.length < 1_000_000) await page.locator('#file').setInputFiles({ name, mimeType: '', buffer });
      else await page.evaluate((size) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(size).fill(97)], 'huge.txt'));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }, buffer.length);
      await page.locator('#message').filter({ hasText: says }).waitFor();
      assert.equal(await page.locator('#text').inputValue(), article, name);
      assert.deepEqual((await shown(page)).points, points, name);
    }
    assert.deepEqual(errors, []);
  });
});

test('a file or markup that is dropped anywhere is read', async () => {
  await visit(async ({ page, errors }) => {
    /** @param {'file' | 'html'} kind */
    const drop = (kind) => page.evaluate(([kind, html]) => {
      const transfer = new DataTransfer();
      if (kind === 'file') transfer.items.add(new File([html ?? ''], 'saved.html', { type: 'text/html' }));
      else transfer.setData('text/html', html ?? '');
      const event = (/** @type {string} */ name) => new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event('dragenter'));
      const hinted = document.documentElement.hasAttribute('data-dropping');
      document.body.dispatchEvent(event('drop'));
      return hinted && !document.documentElement.hasAttribute('data-dropping');
    }, [kind, PAGE]);
    assert.ok(await drop('file'));
    await assertPageWasRead(page);
    await page.locator('#examples [value="guide"]').click();
    await page.locator('#text-view', { hasText: 'النعناع' }).first().waitFor();
    assert.ok(await drop('html'));
    await assertPageWasRead(page);
    assert.deepEqual(errors, []);
  });
});
