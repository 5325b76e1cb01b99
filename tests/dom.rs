//! Reading of pages and pieces of pages, as the browser parses them. Run in a browser alone: Node has no DOM.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use js_sys::{Array, Date, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zubda::wasm::{analyze, locate, read, summarize};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    type DOMParser;
    #[wasm_bindgen(constructor)]
    fn new() -> DOMParser;
    #[wasm_bindgen(method, js_name = parseFromString)]
    fn parse(this: &DOMParser, text: &str, kind: &str) -> JsValue;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static PAGE: JsValue;
}

fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap()
}

fn text(of: &JsValue, name: &str) -> String {
    get(of, name).as_string().unwrap_or_default()
}

fn number(of: &JsValue, name: &str) -> u32 {
    get(of, name).as_f64().unwrap() as u32
}

fn parsed(html: &str) -> JsValue {
    DOMParser::new().parse(html, "text/html")
}

/// The element with this id of a page.
fn element(html: &str, id: &str) -> JsValue {
    let page = parsed(html);
    let find: js_sys::Function = get(&page, "getElementById").dyn_into().unwrap();
    find.call1(&page, &id.into()).unwrap()
}

/// Each block of what was read: the reason for which it is left out, or its role with the level of a heading, and its text.
fn shown(source: &JsValue) -> Vec<String> {
    let whole = JsString::from(get(source, "text").as_string().unwrap());
    let blocks: Array = get(source, "blocks").dyn_into().unwrap();
    let mut end = 0;
    let mut lines: Vec<String> = Vec::new();
    let title = text(source, "title");
    if !title.is_empty() {
        lines.push(format!("({title})"));
    }
    for block in blocks.iter() {
        let start = number(&block, "start");
        let between = String::from(whole.slice(end, start));
        assert!(between.chars().all(|c| c == '\n'), "between blocks: {between:?}");
        assert_eq!(between.is_empty(), end == 0, "blocks touch");
        end = number(&block, "end");
        let reason = text(&block, "reason");
        let level = get(&block, "level").as_f64().map(|level| level.to_string()).unwrap_or_default();
        let name = if reason.is_empty() { text(&block, "role") + &level } else { reason };
        lines.push(format!("{name}: {}", String::from(whole.slice(start, end)).replace('\n', "⏎").replace('\t', "⇥")));
    }
    assert_eq!(end, whole.length());
    lines
}

/// Reads HTML as a document; what is read can be analysed, and that document too.
#[track_caller]
fn check(html: &str, wanted: &[&str]) {
    let source = read(parsed(html), JsValue::UNDEFINED).unwrap();
    assert_eq!(shown(&source), wanted);
    let analysis = analyze(source.clone(), JsValue::UNDEFINED).unwrap();
    assert_eq!(get(&analysis, "text"), get(&source, "text"));
    let direct = analyze(parsed(html), JsValue::UNDEFINED).unwrap();
    assert_eq!(js_sys::JSON::stringify(&direct).unwrap(), js_sys::JSON::stringify(&analysis).unwrap());
}

#[wasm_bindgen_test]
fn white_space_is_shown_as_a_browser_shows_it() {
    check(
        "<p>  عاد\n\t <b> الصيادون</b>\u{A0}إلى <i>الميناء </i> .</p>",
        &["paragraph: عاد الصيادون\u{A0}إلى الميناء ."],
    );
    check("<p>أول<br> ثان <br/>\n ثالث</p>", &["paragraph: أول⏎ثان⏎ثالث"]);
    check("<p>أول<br>&nbsp;<br>ثان<br></p><p>&nbsp;</p>", &["paragraph: أول", "paragraph: ثان"]);
    check("<pre>\nشطر أول\n  شطر ثان\n\nبيت آخر</pre>", &["paragraph: شطر أول⏎شطر ثان", "paragraph: بيت آخر"]);
    check("<p>كلمة<!-- لا تقرأ -->واحدة<wbr>هنا</p>", &["paragraph: كلمةواحدةهنا"]);
    check("", &[]);
}

#[wasm_bindgen_test]
fn roles_go_by_the_elements() {
    check(
        "<h1>سوق السمك</h1><p>عاد الصيادون.</p><h3>الأسعار</h3><ul><li>سمك <b>طازج</b></li><li><p>ملح.</p><ul><li>خشن</li></ul></li></ul>
         <blockquote><p>كنا هنا.</p><footer>صياد عجوز</footer></blockquote><figure><img alt='لا يقرأ' src='data:,'><figcaption>الميناء.</figcaption></figure>
         <dl><dt>الشبكة</dt><dd>أداة الصيد.</dd></dl><details><summary>متى يفتح؟</summary>يفتح فجرا.</details>",
        &[
            "title1: سوق السمك",
            "paragraph: عاد الصيادون.",
            "heading3: الأسعار",
            "list_item: سمك طازج",
            "list_item: ملح.",
            "list_item: خشن",
            "quote: كنا هنا.",
            "quote: صياد عجوز",
            "caption: الميناء.",
            "list_item: الشبكة",
            "list_item: أداة الصيد.",
            "heading: متى يفتح؟",
            "paragraph: يفتح فجرا.",
        ],
    );
}

#[wasm_bindgen_test]
fn what_nobody_sees_is_not_read() {
    check(
        "<p>يظهر هذا.</p><p hidden>سر</p><p aria-hidden=true>سر</p><div style='color:red; Display : NONE'>سر</div><template><p>سر</p></template>
         <script>run()</script><style>p{}</style><noscript>سر</noscript><svg><title>سر</title><text>سر</text></svg><math><mi>س</mi></math>
         <iframe>سر</iframe><form><p>ويظهر هذا.</p><label>سر</label><input value='سر'><textarea>سر</textarea><select><option>سر</select><button>سر</button></form>
         <span class='sr-only'>سر</span><a class='skip-link' href='#m'>سر</a><dialog><p>سر</p></dialog><img alt='سر'>",
        &["paragraph: يظهر هذا.", "paragraph: ويظهر هذا."],
    );
}

#[wasm_bindgen_test]
fn blocks_are_known_by_shape() {
    // A soup of div and span.
    check(
        "<div><div><span>عاد الصيادون</span> إلى <a href='#'>الميناء</a>.</div>نص حر.<div>وباعوا السمك.<span><div>ثم ناموا.</div></span></div></div>",
        &[
            "paragraph: عاد الصيادون إلى الميناء.",
            "paragraph: نص حر.",
            "paragraph: وباعوا السمك.",
            "paragraph: ثم ناموا.",
        ],
    );
    // A soup of br, with headings in bold letters.
    check(
        "<div><b>موسم الصيد</b><br>بدأ الموسم أمس.<br><br><br>وحضره المئات.<br><b>الأسعار</b><br>بقيت الأسعار على حالها.<br>- سمك<br>- ملح</div>",
        &[
            "heading: موسم الصيد",
            "paragraph: بدأ الموسم أمس.",
            "paragraph: وحضره المئات.",
            "heading: الأسعار",
            "paragraph: بقيت الأسعار على حالها.",
            "list_item: - سمك",
            "list_item: - ملح",
        ],
    );
    check(
        "<p><strong>كيف بدأت الحكاية</strong></p><p>بدأت في الميناء.</p><p><strong>وهذه جملة كاملة بخط سميك.</strong></p><p>ثم انتهت.</p><p><b>كلمة أخيرة بلا نص بعدها</b></p>",
        &[
            "heading: كيف بدأت الحكاية",
            "paragraph: بدأت في الميناء.",
            "paragraph: وهذه جملة كاملة بخط سميك.",
            "paragraph: ثم انتهت.",
            "paragraph: كلمة أخيرة بلا نص بعدها",
        ],
    );
}

#[wasm_bindgen_test]
fn roles_and_styles_make_elements_others() {
    check(
        "<div role=heading aria-level=2>سوق السمك</div><div>عاد <span style='display:block'>الصيادون.</span></div><div role=list><div role=listitem>ملح</div></div>
         <zubda-summary><p>سر</p></zubda-summary>",
        &["heading: سوق السمك", "paragraph: عاد", "paragraph: الصيادون.", "list_item: ملح"],
    );
}

const NEWS: [&str; 3] = [
    "عاد الصيادون إلى الميناء القديم صباح أمس، بعد شهرين من العواصف التي أبقت القوارب على الرمل، وأوقفت البيع في السوق.",
    "وقالت رئيسة التعاونية إن خمسين قاربا خرجت في اليوم الأول، وإن أكثرها عاد بصيد وفير، رغم برودة الماء.",
    "وتنتظر المطاعم القريبة هذا اليوم منذ الخريف، فقد خلت موائدها من السمك الطازج، وارتفعت أسعار ما كان مجمدا.",
];

#[wasm_bindgen_test]
fn a_page_of_news_is_its_article() {
    let [first, second, third] = NEWS;
    let html = format!(
        "<!doctype html><html><head><title>عودة القوارب إلى الميناء القديم | صحيفة الساحل</title><style>p{{}}</style></head>
         <body class='has-sidebar'><header><h1><a href='/'>صحيفة الساحل</a></h1><nav><ul><li><a href='/a'>الرئيسية</a></li><li><a href='/b'>سياسة</a></li></ul></nav></header>
         <div class='breadcrumbs'><a href='/'>الرئيسية</a> / <a href='/c'>اقتصاد</a></div>
         <div id='page'><div class='col'><div class='story'>
           <h1>عودة القوارب إلى الميناء القديم</h1><div class='post-meta'>كتبت: سعاد منصور</div>
           <p>{first}</p><aside class='related'><h4>مواضيع ذات صلة</h4><ul><li><a href='/1'>موسم الصيد يتأخر هذا العام</a></li><li><a href='/2'>أسعار السمك ترتفع</a></li></ul></aside>
           <p>{second}</p><p>اقرأ أيضا: <a href='/3'>سوق السمك يفتح أبوابه</a></p><p>{third}</p>
           <p><a href='/4'>صور: يوم في الميناء</a></p><div class='tags'><a href='/t'>صيد</a> <a href='/u'>ميناء</a></div>
           <div class='social-share'>شارك الخبر</div></div>
           <section id='comments'><h3>التعليقات</h3><p>{first}</p><p>{second}</p><p>{third}</p><p>{third}</p></section></div>
         <div class='sidebar'><h3>الأكثر قراءة</h3><ol><li><a href='/5'>خبر آخر</a></li></ol></div></div>
         <div>خبر عاجل من الوكالة</div><footer>جميع الحقوق محفوظة <a href='/6'>اتصل بنا</a></footer></body></html>"
    );
    let source = read(parsed(&html), JsValue::UNDEFINED).unwrap();
    let lines = shown(&source);
    let wanted = [
        "navigation: صحيفة الساحل⏎الرئيسية⏎سياسة⏎الرئيسية / اقتصاد",
        "title1: عودة القوارب إلى الميناء القديم",
        "byline: كتبت: سعاد منصور",
        &format!("paragraph: {first}"),
        "related: مواضيع ذات صلة",
        "related: موسم الصيد يتأخر هذا العام",
        "related: أسعار السمك ترتفع",
        &format!("paragraph: {second}"),
        "paragraph: اقرأ أيضا: سوق السمك يفتح أبوابه",
        &format!("paragraph: {third}"),
        "links: صور: يوم في الميناء",
        "links: صيد ميناء",
        "share: شارك الخبر",
    ];
    assert_eq!(lines[..wanted.len()], wanted);
    // Of what stands outside the beginning is told.
    let comments = &lines[wanted.len()];
    assert!(
        comments.starts_with(&format!("comments: التعليقات⏎{first}⏎{second}")) && comments.ends_with('…'),
        "{comments}"
    );
    assert!(comments.len() < 640);
    assert_eq!(
        lines[wanted.len() + 1..],
        ["aside: الأكثر قراءة⏎خبر آخر", "outside: خبر عاجل من الوكالة", "footer: جميع الحقوق محفوظة اتصل بنا"]
    );
    // What the words alone tell is told when the text is analysed.
    let removed: Array = get(&analyze(source, JsValue::UNDEFINED).unwrap(), "removed").dyn_into().unwrap();
    assert_eq!(removed.length() as usize, lines.len() - 4);
}

#[wasm_bindgen_test]
fn the_main_text_is_found_in_pages_of_many_makes() {
    let [first, second, third] = NEWS;
    let title = "<title>يوم في الميناء</title>";
    // An article by its element, and the title of the document where it does not stand in it.
    check(
        &format!("{title}<main><article><p>{first}</p><p>{second}</p></article><div><p>{third}</p></div></main>"),
        &[
            "(يوم في الميناء)",
            &format!("paragraph: {first}"),
            &format!("paragraph: {second}"),
            &format!("outside: {third}"),
        ],
    );
    // By its own account.
    check(
        &format!(
            "{title}<meta property='og:title' content='القوارب - الساحل'><meta property='og:site_name' content='الساحل'><div><div itemprop='articleBody'>{first}<br><br>{second}</div><div>مقتطف من خبر آخر في الصفحة نفسها، طويل بما يكفي ليكون نصا.</div></div>"
        ),
        &[
            "(القوارب)",
            &format!("paragraph: {first}"),
            &format!("paragraph: {second}"),
            "outside: مقتطف من خبر آخر في الصفحة نفسها، طويل بما يكفي ليكون نصا.",
        ],
    );
    // By its text; the headline before it comes along, with what stands between.
    check(
        &format!(
            "{title}<table><tr><td><a href='/1'>الأولى</a><br><a href='/2'>الثانية</a></td><td><h1>يوم في الميناء</h1><p>نشر في: 12 مارس 2021</p><div><div><p>{first}</p><p>{second}</p><p>{third}</p></div></div></td></tr></table>"
        ),
        &[
            "links: الأولى⏎الثانية",
            "title1: يوم في الميناء",
            "paragraph: نشر في: 12 مارس 2021",
            &format!("paragraph: {first}"),
            &format!("paragraph: {second}"),
            &format!("paragraph: {third}"),
        ],
    );
    // A text is the text, whatever its maker called it.
    check(
        &format!("{title}<div class='modal sidebar'><p>{first}</p><p>{second}</p></div>"),
        &["(يوم في الميناء)", &format!("paragraph: {first}"), &format!("paragraph: {second}")],
    );
    // Sections side by side are one text.
    check(
        &format!(
            "{title}<div><section><h2>أول</h2><p>{first}</p></section><section><h2>ثان</h2><p>{second}</p></section></div>"
        ),
        &[
            "(يوم في الميناء)",
            "heading2: أول",
            &format!("paragraph: {first}"),
            "heading2: ثان",
            &format!("paragraph: {second}"),
        ],
    );
    // A page without running text is all of it.
    check(
        &format!("{title}<p>جملة قصيرة.</p><p>وأخرى.</p>"),
        &["(يوم في الميناء)", "paragraph: جملة قصيرة.", "paragraph: وأخرى."],
    );
}

#[wasm_bindgen_test]
fn what_stands_beside_the_text_is_left_out_only_where_it_is_links() {
    let [first, second, third] = NEWS;
    let page = |beside: &str| {
        format!(
            "<title>يوم</title><div><div><p>{first}</p><p>{second}</p><p>{third}</p></div><div>{beside}</div></div>"
        )
    };
    let text = [format!("paragraph: {first}"), format!("paragraph: {second}"), format!("paragraph: {third}")];
    let excerpt = "نص قصير من خبر آخر، يبدأ هنا ولا ينتهي في هذه الصفحة";
    let wanted = [
        &["(يوم)".to_owned()],
        &text[..],
        &["links: عنوان خبر آخر من أخبار اليوم".to_owned(), format!("outside: {excerpt}")],
    ]
    .concat();
    check(
        &page(&format!("<div><a href='/1'>عنوان خبر آخر من أخبار اليوم</a></div><div>{excerpt}</div>")),
        &wanted.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let wanted = [&["(يوم)".to_owned()], &text[..], &[format!("paragraph: {excerpt}.")]].concat();
    check(&page(&format!("<div>{excerpt}.</div>")), &wanted.iter().map(String::as_str).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
fn a_forum_is_all_its_posts() {
    let [first, second, third] = NEWS;
    check(
        &format!(
            "<title>نقاش عن الصيد</title><div id='posts'><div class='post'><a href='/u1'>أبو خالد</a><div>{first}</div></div><div class='post'><a href='/u2'>أم سعيد</a><div>{second}</div></div><div class='post'><a href='/u3'>بحار</a><div>{third}</div></div></div>"
        ),
        &[
            "(نقاش عن الصيد)",
            "links: أبو خالد",
            &format!("paragraph: {first}"),
            "links: أم سعيد",
            &format!("paragraph: {second}"),
            "links: بحار",
            &format!("paragraph: {third}"),
        ],
    );
}

#[wasm_bindgen_test]
fn an_encyclopedia_is_read_without_its_marks() {
    let [first, second, _] = NEWS;
    check(
        &format!(
            "<title>ميناء قديم - موسوعة</title><h1 id='firstHeading'>ميناء قديم</h1><div id='content'><div class='mw-parser-output'>
             <div class='hatnote'>هذه المقالة عن الميناء.</div><table class='infobox'><tr><th>البلد</th><td>الساحل</td></tr></table>
             <p>{first}<sup class='reference'><a href='#n1'><span>[</span>1<span>]</span></a></sup> ومساحته 5 كم<sup>2</sup>.</p>
             <div class='toc'><ul><li><a href='#h'>1 التاريخ</a></li></ul></div>
             <h2>التاريخ<span class='mw-editsection'>[<a href='/e'>عدل</a>]</span></h2><p>{second}</p>
             <table class='wikitable'><caption>السكان</caption><tr><th>السنة</th><th>العدد</th></tr><tr><td><p>1950</p></td><td>ألفان</td></tr></table>
             <h2>انظر أيضا</h2><ul><li><a href='/a'>مرفأ</a></li><li><a href='/b'>سفينة</a></li></ul>
             <h2>المراجع</h2><ol class='references'><li>كتاب البحر، 1960.</li></ol></div></div><div id='catlinks'><a href='/c'>موانئ</a></div>"
        ),
        &[
            "title1: ميناء قديم",
            "navigation: هذه المقالة عن الميناء.",
            "aside: البلد⇥الساحل",
            &format!("paragraph: {first} ومساحته 5 كم2."),
            "navigation: 1 التاريخ",
            "heading2: التاريخ",
            &format!("paragraph: {second}"),
            "caption: السكان",
            "list_item: السنة⇥العدد",
            "list_item: 1950⇥ألفان",
            "related: انظر أيضا",
            "links: مرفأ",
            "links: سفينة",
            "references: المراجع",
            "references: كتاب البحر، 1960.",
            "navigation: موانئ",
        ],
    );
}

#[wasm_bindgen_test]
fn a_paste_is_content_but_for_clear_noise() {
    // Google Docs.
    check(
        "<meta charset='utf-8'><b style='font-weight:normal;' id='docs-internal-guid-1'><h2 dir='rtl'><span style='font-weight:700'>مقدمة</span></h2>
         <p dir='rtl'><span style='font-weight:400'>عاد </span><span style='font-weight:700'>الصيادون</span><span>.</span></p><br>
         <p><span style='font-weight:700'>الأسعار</span></p><ul><li><p>سمك طازج</p></li></ul></b>",
        &["heading2: مقدمة", "paragraph: عاد الصيادون.", "heading: الأسعار", "list_item: سمك طازج"],
    );
    // Word.
    check(
        "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><meta name=Generator content='Microsoft Word 15'><style>/* */</style></head><body>
         <!--StartFragment--><p class=MsoNormal dir=RTL><b><span>تقرير الموسم<o:p></o:p></span></b></p>
         <p class=MsoNormal><span lang=AR-SA>بدأ الموسم\nأمس.<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
         <p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7pt'>&nbsp;&nbsp;</span></span><![endif]><span>خمسون قاربا<o:p></o:p></span></p>
         <table class=MsoTableGrid><tr><td><p class=MsoNormal>القارب<o:p></o:p></p></td><td><p class=MsoNormal>الصيد<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>",
        &["heading: تقرير الموسم", "paragraph: بدأ الموسم أمس.", "list_item: خمسون قاربا", "list_item: القارب⇥الصيد"],
    );
    // What was selected of a page.
    check(
        "<nav><a href='/'>الرئيسية</a></nav><p>عاد الصيادون.</p><p>شارك هذا المقال</p><p>وباعوا السمك.</p><ul><li><a href='/1'>خبر آخر</a></li><li><a href='/2'>خبر ثالث</a></li></ul>",
        &[
            "navigation: الرئيسية",
            "paragraph: عاد الصيادون.",
            "paragraph: شارك هذا المقال",
            "paragraph: وباعوا السمك.",
            "links: خبر آخر",
            "links: خبر ثالث",
        ],
    );
    // Two directions in one line.
    check(
        "<p>أطلقت <bdi>Zubda 1.0</bdi> أمس، <span dir=ltr>v2 (beta)</span> غدا.</p>",
        &["paragraph: أطلقت Zubda 1.0 أمس، v2 (beta) غدا."],
    );
}

#[wasm_bindgen_test]
fn an_element_is_read_by_itself() {
    let html = "<title>صحيفة</title><nav>قائمة</nav><aside id='a' class='related' hidden><h2>سوق السمك</h2><p>عاد الصيادون.</p><nav>أقسام</nav></aside>";
    let source = read(element(html, "a"), JsValue::UNDEFINED).unwrap();
    assert_eq!(shown(&source), ["heading2: سوق السمك", "paragraph: عاد الصيادون.", "navigation: أقسام"]);
    // The body is the page, and whoever reads may say what it is.
    let page = || get(&parsed(html), "body");
    assert_eq!(shown(&read(page(), JsValue::UNDEFINED).unwrap()), ["navigation: قائمة"]);
    let said = Object::new();
    Reflect::set(&said, &"page".into(), &true.into()).unwrap();
    assert_eq!(shown(&read(page(), said.into()).unwrap()), ["navigation: قائمة"]);
    // The page that runs the test.
    assert!(read(PAGE.with(JsValue::clone), JsValue::UNDEFINED).is_ok());
    assert!(summarize(element(html, "a"), JsValue::UNDEFINED).is_ok());
}

#[wasm_bindgen_test]
fn no_page_forges_what_is_asked_of_it() {
    let names = "childNodes firstChild parentNode nextSibling nodeType localName tagName getAttribute hasAttributes attributes className id ownerDocument hidden style role";
    let inputs: String = names.split(' ').map(|name| format!("<input name={name}>")).collect();
    let images: String =
        ["createTreeWalker", "body", "title", "nodeType", "ownerDocument", "documentElement", "createElement"]
            .map(|name| format!("<img name={name}><form name={name}></form>"))
            .concat();
    check(&format!("{images}<form>{inputs}<p>عاد الصيادون.</p></form>"), &["paragraph: عاد الصيادون."]);
    let root = element(&format!("<form id=f>{inputs}<p>عاد الصيادون.</p></form>"), "f");
    assert_eq!(shown(&read(root, JsValue::UNDEFINED).unwrap()), ["paragraph: عاد الصيادون."]);
    // Other name spaces, and XML.
    let xml = "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>عاد <![CDATA[الصيادون]]>.</p><x:p xmlns:x='urn:x'>وباعوا.</x:p></body></html>";
    let source = read(DOMParser::new().parse(xml, "application/xhtml+xml"), JsValue::UNDEFINED).unwrap();
    assert_eq!(shown(&source), ["paragraph: عاد الصيادون.", "paragraph: وباعوا."]);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_in_a_text_is_one_unit() {
    let root = element("<p id=p>هنا: .</p>", "p");
    let set: js_sys::Function = get(&root, "append").dyn_into().unwrap();
    set.call1(&root, &JsString::from_char_code1(0xD83C)).unwrap();
    assert_eq!(shown(&read(root, JsValue::UNDEFINED).unwrap()), ["paragraph: هنا: .\u{FFFD}"]);
}

#[wasm_bindgen_test]
fn no_depth_is_too_deep_and_no_page_too_long() {
    let depth = 100_000;
    let root = element("<div id=r></div>", "r");
    // The parser stops at 512; the DOM does not.
    let build = js_sys::Function::new_with_args(
        "root, depth",
        "let at = root; for (let i = 0; i < depth; i++) { const next = document.createElement(i % 2 ? 'span' : 'div'); at.append(next); at = next; } at.append('عميق.');",
    );
    build.call2(&JsValue::NULL, &root, &depth.into()).unwrap();
    let before = Date::now();
    assert_eq!(shown(&read(root, JsValue::UNDEFINED).unwrap()), ["paragraph: عميق."]);
    assert!(Date::now() - before < 5_000.0);

    // Twice the page takes about twice the time.
    let [first, second, third] = NEWS;
    let part = format!(
        "<div class='part x'><h2>قسم</h2><p>{first} <a href='#'>رابط</a></p><ul><li>{second}</li></ul><p>{third}<br>{first}</p></div>"
    );
    let time = |size: usize| {
        let page = parsed(&format!("<title>كبير</title><div>{}</div>", part.repeat(size / part.len())));
        let before = Date::now();
        let source = read(page, JsValue::UNDEFINED).unwrap();
        assert!(text(&source, "text").len() * 10 > size * 8);
        Date::now() - before
    };
    time(100_000);
    let (one, four) = (time(1_000_000), time(4_000_000));
    web_log(&format!("read 1 MB in {one} ms, 4 MB in {four} ms"));
    assert!(four < one * 12.0 + 200.0, "1 MB took {one} ms, 4 MB {four} ms");

    let huge = "x ".repeat(2_000_000);
    let page = parsed(&format!("<p class='{huge}' style='{huge}' id='{huge}'>عادي.</p>"));
    assert_eq!(shown(&read(page, JsValue::UNDEFINED).unwrap()), ["paragraph: عادي."]);
}

fn web_log(message: &str) {
    wasm_bindgen_test::console_log!("{message}");
}

/// What the ranges of each stretch hold.
fn located(root: &JsValue, text: &str, stretches: &[(u32, u32)]) -> Vec<Vec<String>> {
    let stretches: Array = stretches
        .iter()
        .map(|&(start, end)| {
            let stretch = Object::new();
            Reflect::set(&stretch, &"start".into(), &start.into()).unwrap();
            Reflect::set(&stretch, &"end".into(), &end.into()).unwrap();
            JsValue::from(stretch)
        })
        .collect();
    let ranges: Array =
        locate(root.clone(), text.into(), stretches.into(), JsValue::UNDEFINED).unwrap().dyn_into().unwrap();
    let held = |range: JsValue| Object::from(range).to_string().as_string().unwrap();
    ranges.iter().map(|of| of.dyn_into::<Array>().unwrap().iter().map(held).collect()).collect()
}

#[wasm_bindgen_test]
fn a_stretch_is_found_in_its_text_nodes() {
    let html = "<article id=a><h2>سوق السمك</h2><p>\n عاد <b>الصيادون 👋</b><sup><a href='#n'>[1]</a></sup>   إلى\n   الميناء.         ثم <i>باعوا</i> ما صادوا.</p><aside>إعلان</aside></article>";
    let root = element(html, "a");
    let text = text(&read(root.clone(), JsValue::UNDEFINED).unwrap(), "text");
    let units = |part: &str| {
        let before = text[..text.find(part).unwrap()].encode_utf16().count() as u32;
        (before, before + part.encode_utf16().count() as u32)
    };
    let found = located(
        &root,
        &text,
        &[units("عاد الصيادون 👋 إلى الميناء."), units("باعوا"), units("👋"), units("سوق السمك"), (3, 3)],
    );
    assert_eq!(
        found[0],
        ["عاد ", "الصيادون 👋", "إلى\n   الميناء."],
        "across inline markup, without the mark of a note"
    );
    assert_eq!(found[1..], [vec!["باعوا".to_owned()], vec!["👋".to_owned()], vec!["سوق السمك".to_owned()], vec![]]);
    assert_eq!(located(&root, "نص آخر", &[(0, 3)]), [Vec::<String>::new()], "the text has changed");
    assert!(located(&root, &text, &[(0, 9_999)])[0].is_empty(), "beyond the text");
}

#[wasm_bindgen_test]
fn what_cannot_be_located_is_refused() {
    let page = parsed("<p>نص");
    let code = |result: Result<JsValue, JsValue>| text(&result.unwrap_err(), "code");
    let none = JsValue::UNDEFINED;
    assert_eq!(code(locate("نص".into(), "نص".into(), Array::new().into(), none.clone())), "invalid_source");
    assert_eq!(code(locate(page.clone(), none.clone(), Array::new().into(), none.clone())), "invalid_source");
    assert_eq!(code(locate(page.clone(), "نص".into(), none.clone(), none.clone())), "invalid_option");
    assert_eq!(code(locate(page, "نص".into(), Array::of1(&Object::new()).into(), none)), "invalid_option");
}
