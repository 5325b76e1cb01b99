// A page of somebody else's: an article with what articles of the web have in them, and around it what pages have.

/** The policy of a page that trusts nothing. The element must live under it. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types zubda";

/** Inline markup in inline markup, a note's mark, a figure, a table, a list, a quotation, and links to other stories in the middle. */
export const ARTICLE = `<article id="story">
  <header><h1>جسر المشاة يعود إلى حي الطاحونة</h1><p class="byline">كتبت: <a href="#writer">سلمى العتيق</a></p></header>
  <p>أعادت بلدية <b>وادي السرو</b>، صباح الاثنين، فتح جسر المشاة الذي يصل حي الطاحونة <em>بالسوق <strong>القديمة</strong></em>، بعد
     إغلاق دام أربعة عشر شهرا.<sup><a href="#n1">[1]</a></sup> وقال رئيس البلدية ماهر الزين إن الترميم كلّف ثمانمئة ألف دينار، أي أقل
     بالخُمس مما كان مقدرا.</p>
  <figure><span role="img" aria-label="الجسر">▦</span><figcaption>الجسر صباح الافتتاح. تصوير: سلمى العتيق</figcaption></figure>
  <h2>ألواح من خشب الأرز</h2>
  <p>استُبدلت ألواح الجسر كلها بخشب <a href="#cedar">الأرز <i>المعالَج</i></a>، وقُوّيت دعائمه الحجرية الثلاث بحلقات من الفولاذ لا تُرى
     من الضفة. ويؤكد المهندس كريم الحلواني أن الجسر صار يحتمل ضعف ما كان يحتمله عند بنائه قبل تسعين عاما.</p>
  <aside class="related"><h3>اقرأ أيضا</h3><ul><li><a href="/1">السوق القديمة تستعد لموسم الزيتون</a></li><li><a href="/2">خطة لإنارة ضفتي النهر</a></li></ul></aside>
  <p>وكان الجسر قد أُغلق بعد فيضان الشتاء قبل الماضي، الذي جرف أحد عشر مترا من أرضيته، واضطر ألفين من سكان الحي إلى دورة طولها ثلاثة
     كيلومترات ليبلغوا مدارسهم ودكاكينهم.</p>
  <table><tbody><tr><th>المرحلة</th><th>الكلفة بالدينار</th></tr><tr><td>الدعائم</td><td>480 ألفا</td></tr><tr><td>الألواح</td><td>320 ألفا</td></tr></tbody></table>
  <h2>ماذا بقي؟</h2>
  <ul><li>إنارة الجسر بالطاقة الشمسية قبل نهاية الصيف.</li><li>منحدران للكراسي المتحركة عند طرفي الجسر.</li></ul>
  <blockquote><p>«لم نكن نريد جسرا جديدا، بل جسرنا نفسه»، تقول خديجة المرّ التي تعبره كل يوم منذ ستين عاما.</p></blockquote>
  <p>وتعتزم البلدية أن تمنع مرور الدراجات النارية عليه منعا تاما، وأن تضع عند مدخليه حاجزين يفتحهما رجال الإطفاء وحدهم. وسيُعرض الأمر
     على المجلس في جلسته المقبلة.</p>
  <p>وستُفحص الدعائم كل خريف. ويتولى الفحص مهندسان من أبناء الحي. وتُعلَّق نتائجه على باب السوق.</p>
  <footer><a href="#share">شارك المقال</a></footer>
</article>`;

/**
 * @typedef {object} Host
 * @property {string} [element] the markup of the element, or of several
 * @property {string} [article]
 * @property {string} [head] more in the head
 * @property {string} [script] the address of the module that registers the element
 * @property {string} [lang] of the page
 */

/**
 * A page with the element.
 *
 * @param {Host} host
 */
export function hostPage({ element = '<zubda-summary open></zubda-summary>', article = ARTICLE, head = '', script = '/element/define.js', lang = 'ar' } = {}) {
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>جسر المشاة | صحيفة الوادي</title>
${head}<script type="module" src="${script}"></script></head>
<body><nav aria-label="الصحيفة"><a href="/">الصفحة الأولى</a></nav>${element}<main>${article}</main></body></html>`;
}
