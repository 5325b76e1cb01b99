//! Sources whose blocks were given, and blocks that a reader takes back.
#![cfg(not(target_family = "wasm"))]

use zubda::{Document, Noise, Role, Source, SourceBlock, Span, wire};

/// Each line of a text as a block; `role: text`.
fn given(lines: &[(Role, &str)]) -> (String, Vec<SourceBlock>) {
    let mut text = String::new();
    let mut blocks = Vec::new();
    for &(role, line) in lines {
        let start = text.len() as u32;
        text.push_str(line);
        blocks.push(SourceBlock { span: Span { start, end: text.len() as u32 }, role, level: None, noise: None });
        text.push_str("\n\n");
    }
    (text, blocks)
}

/// The role of each block, or the reason for which it is left out.
fn names(source: &Source) -> Vec<&'static str> {
    let name = |block: &zubda::document::Block| block.noise.map_or(wire::role_name(block.role), Noise::code);
    Document::read(source).blocks.iter().map(name).collect()
}

/// The same, where the blocks that begin with these words are kept.
fn kept(source: Source, openings: &[&str]) -> Vec<&'static str> {
    let at = openings.iter().filter_map(|opening| source.text().find(opening)).collect();
    names(&source.with_kept(at))
}

#[test]
fn noise_is_found_among_given_blocks_and_headings_are_kept() {
    let (text, blocks) = given(&[
        (Role::Heading, "سوق السمك"),
        (Role::Paragraph, "سعاد منصور"),
        (Role::Paragraph, "افتتح السوق أمس. وحضره المئات."),
        (Role::Paragraph, "اقرأ أيضا"),
        (Role::Paragraph, "أسعار الخضار ترتفع في المدينة"),
        (Role::ListItem, "شارك هذا المقال مع أصدقائك"),
        (Role::Quote, "كنا نبيع هنا منذ زمن."),
        (Role::Heading, "إعلان"),
        (Role::Boilerplate, "عادت القوارب."),
    ]);
    let source = Source::plain(&text).with_blocks(blocks);
    assert_eq!(
        names(&source),
        ["heading", "byline", "paragraph", "related", "related", "share", "quote", "heading", "given"]
    );
    // A prompt that is kept does not bring back what it leads to.
    assert_eq!(
        kept(source.clone(), &["اقرأ", "شارك", "عادت", "إعلان"])[3..],
        ["paragraph", "related", "list_item", "quote", "heading", "paragraph"]
    );
}

#[test]
fn a_reason_that_was_given_is_the_reason() {
    let (text, mut blocks) = given(&[(Role::Paragraph, "عاد الصيادون."), (Role::Boilerplate, "الرئيسية سياسة رياضة")]);
    blocks[1].noise = Some(Noise::Navigation);
    // Of content it is not asked.
    blocks[0].noise = Some(Noise::Aside);
    assert_eq!(names(&Source::plain(&text).with_blocks(blocks)), ["paragraph", "navigation"]);
}

#[test]
fn any_kind_of_noise_can_be_kept() {
    let text = "اجتمعت اللجنة صباح اليوم.\nوأقرت الموازنة.\nصورة: ميناء المدينة القديم\n————\n\
        أعلن نادي المدينة تعاقده مع مدرب جديد يقود الفريق ثلاث سنوات\n\
        كشف علماء عن نوع نادر من الفراشات في غابات الشمال بعد بحث طويل";
    let source = Source::plain(text);
    assert_eq!(names(&source), ["paragraph", "paragraph", "caption", "no_letters", "other_stories", "other_stories"]);
    assert_eq!(
        kept(source.clone(), &["كشف", "صورة"]),
        ["paragraph", "paragraph", "paragraph", "no_letters", "other_stories", "paragraph"]
    );
    // Any place within a block keeps it.
    let all = kept(source, &["جتمعت", "ميناء", "——", "نادي", "نادر"]);
    assert!(all.iter().all(|&name| name == "paragraph"), "{all:?}");
}

#[test]
fn a_story_of_a_trailing_run_can_be_kept() {
    let body = "افتتحت بلدية الساحل أمس حديقة عامة على أرض المرفأ القديم بعد عامين من العمل.\n\
        وقالت رئيسة البلدية إن الحديقة ستفتح أبوابها للزوار كل يوم حتى منتصف الليل.\n\
        وتضم الحديقة ملعبا للأطفال ومكتبة صغيرة ومسرحا مكشوفا يتسع لثلاثمئة متفرج.\n\
        وزُرعت في الحديقة أشجار زيتون ونخل تبرّع بها أهالي الساحل.\n";
    let stories = "أعلن مختبر الفيزياء النووية اكتشاف جسيم جديد عمره أقصر من جزء من مليار جزء من الثانية.\n\
        تراجعت صادرات القطن السوداني خلال الصيف الماضي بسبب الجفاف وارتفاع أجور النقل البحري.\n\
        فازت عداءة كينية شابة بسباق برلين الطويل محطمة رقما قياسيا صمد عشرين سنة كاملة.\n\
        رفض قضاة المحكمة الدستورية طعنا تقدم به نواب معارضون ضد قانون الضرائب المعدل.";
    let text = format!("{body}{stories}");
    assert_eq!(names(&Source::plain(&text))[4..], ["other_stories"; 4]);
    let names = kept(Source::plain(&text), &["فازت"]);
    assert_eq!(names[4..], ["other_stories", "other_stories", "paragraph", "other_stories"]);
}

#[test]
fn rows_of_a_table_are_no_sentences_where_there_are_sentences() {
    let rows = [
        (Role::ListItem, "السنة\tالإنتاج\tالقوارب"),
        (Role::ListItem, "الأولى\tألف طن\tعشرون قاربا في الميناء القديم وعشرة في الجديد"),
        (Role::ListItem, "الثانية\tعادت القوارب كلها قبل العاصفة."),
    ];
    let chosen = |lines: &[(Role, &str)]| -> Vec<u32> {
        let (text, blocks) = given(lines);
        Document::read(&Source::plain(&text).with_blocks(blocks)).candidates()
    };
    let told =
        [(Role::Paragraph, "زاد صيد السمك في المدينة هذا العام."), (Role::Paragraph, "وبيع كله في سوق الميناء.")];
    assert_eq!(chosen(&[&told[..], &rows[..]].concat()), [0, 1, 4]);
    assert_eq!(chosen(&rows), [0, 1, 2], "a table alone is all that there is");
}
