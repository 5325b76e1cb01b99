use crate::document::Document;
use crate::source::Source;
use crate::summary::Keyword;

/// The keywords of a text, with every mention as it stands.
fn keywords(text: &str) -> Vec<(String, Vec<&str>)> {
    found(text).into_iter().map(|of| (of.text, of.spans.iter().map(|span| span.of(text)).collect())).collect()
}

fn found(text: &str) -> Vec<Keyword> {
    let document = Document::read(&Source::plain(text));
    super::keywords(&document, &crate::features::concepts(&document))
}

#[track_caller]
fn assert_named(text: &str, wanted: &str, mentions: &[&str]) {
    let found = keywords(text);
    let keyword = found.iter().find(|(shown, _)| shown == wanted);
    assert_eq!(keyword.map(|of| of.1.as_slice()), Some(mentions), "«{wanted}» in {found:?}");
}

#[track_caller]
fn assert_unnamed(text: &str, unwanted: &[&str]) {
    let found = keywords(text);
    assert!(!found.is_empty());
    assert!(found.iter().all(|(shown, _)| !unwanted.contains(&shown.as_str())), "{unwanted:?} in {found:?}");
}

#[test]
fn variants_are_one_keyword_with_every_mention() {
    let text = "وقع الجانبان الاتفاق في الميناء. رحب الصيادون بالاتفاق الذي طال انتظاره. وبالاتفاق تعود القوارب. \
                لا يشبه هذا أي اتفاق آخر. للاتفاق ثلاثة ملاحق.";
    assert_named(text, "الاتفاق", &["الاتفاق", "الاتفاق", "الاتفاق", "اتفاق", "اتفاق"]);
    assert_eq!(keywords(text).iter().filter(|(shown, _)| shown.contains("اتفاق")).count(), 1);
}

#[test]
fn spans_leave_out_proclitics_and_their_marks() {
    let text = "زرنا الْمَتْحَف صباحا. أعجب الأطفال بِالْمَتْحَفِ كثيرا. وَالمـتـحـف مفتوح للجميع.";
    assert_named(text, "الْمَتْحَف", &["الْمَتْحَف", "الْمَتْحَفِ", "المـتـحـف"]);
}

#[test]
fn a_construct_state_is_one_phrase() {
    let text = "افتتحت البلدية سوق السمك قرب الشاطئ. يزور الناس سوق السمك كل صباح. بني سوق السمك من حجر.";
    assert_named(text, "سوق السمك", &["سوق السمك", "سوق السمك", "سوق السمك"]);
    assert_unnamed(text, &["سوق", "السمك"]);
}

#[test]
fn adjectives_join_where_they_agree_and_are_never_alone() {
    let text =
        "تنتج المزرعة الزيوت النباتية منذ عقود. صدرت القرية الزيوت النباتية إلى المدن. وتباع الزيوت النباتية هنا.";
    assert_named(text, "الزيوت النباتية", &["الزيوت النباتية"; 3]);
    assert_unnamed(text, &["النباتية", "الزيوت"]);
    // النحاس («copper») has the article, and what follows has not: no phrase.
    assert_unnamed("ظهر النحاس لامعا أمامنا. ثم ظهر النحاس لامعا خلفنا. النحاس معدن نافع.", &["النحاس لامعا"]);
}

#[test]
fn a_part_is_named_apart_only_where_it_stands_clearly_more_often_alone() {
    let seldom = "ناقش مجلس المدينة الميزانية. أجل مجلس المدينة الجلسة. عاد مجلس المدينة إلى النقاش. قال المجلس كلمته. \
                  انصرف المجلس ليلا.";
    assert_named(seldom, "مجلس المدينة", &["مجلس المدينة"; 3]);
    assert_unnamed(seldom, &["المجلس", "مجلس", "المدينة"]);
    let often = "جف النهر في الصيف. عاد النهر في الشتاء. يحب الصيادون النهر. صوروا النهر من الجسر. \
                 ارتفعت مياه النهر قليلا. ثم انخفضت مياه النهر كثيرا. النهر طويل.";
    assert_named(often, "النهر", &["النهر"; 5]);
    assert_named(often, "مياه النهر", &["مياه النهر"; 2]);
}

#[test]
fn verbs_times_units_and_empty_nouns_are_not_named() {
    let text = "قال الحارس إن الجسر قديم، وأعلن أن الجسر سيغلق يوم الخميس. وقال إنه أعلن ذلك يوم الخميس الماضي. \
                بلغ طول الجسر 300 متر وعرضه 20 متر، وهذا شيء جيد. وأعلن المهندس أن شيئا لم يتغير، وقال إن الجسر متين. \
                تستخدم الشاحنات الجسر، ولا تستخدم الحافلات طريقا آخر. لم يتوقعوا ذلك ولم يتوقعوا غيره.";
    assert_named(text, "الجسر", &["الجسر"; 5]);
    assert_unnamed(text, &["قال", "أعلن", "الخميس", "متر", "شيء", "تستخدم", "يتوقعوا", "يوم"]);
}

#[test]
fn a_title_is_no_name_and_the_last_name_stands_for_the_full_one() {
    let text = "افتتحت الوزيرة سلمى الخوري المعرض. شكرت الخوري الفنانين. ثم غادرت الوزيرة سلمى الخوري القاعة. \
                وعدت الخوري بالعودة.";
    assert_named(text, "سلمى الخوري", &["سلمى الخوري", "الخوري", "سلمى الخوري", "الخوري"]);
    assert_unnamed(text, &["الوزيرة", "الخوري", "سلمى", "الوزيرة سلمى الخوري"]);
}

#[test]
fn phrases_do_not_cross_punctuation_or_quotes() {
    let text =
        "زرعنا القمح، الشعير ينمو هنا. حصدنا القمح، الشعير ينمو هناك. سمى المخرج «ليل» المدينة. أحب «ليل» المدينة.";
    assert_unnamed(text, &["القمح، الشعير", "القمح الشعير", "ليل» المدينة"]);
}

#[test]
fn possessives_and_accusatives_lend_no_form() {
    let text = "باع المزارع محصوله في المدينة. حمل الجار محصوله إلى القرية. خسر التاجر محصوله في العاصفة. \
                رأى الصبي قاربا في المرفأ. ثم رأى أخوه قاربا آخر. والمرفأ صغير، وفي المرفأ شبكة.";
    assert_named(text, "المرفأ", &["المرفأ"; 3]);
    assert_unnamed(text, &["محصوله", "قاربا"]);
}

#[test]
fn noise_and_texts_without_words_have_no_keyword() {
    for text in ["", "123 456. 123 456.", "…", "قال ذلك. قال ذلك."] {
        assert!(keywords(text).is_empty(), "{text}");
    }
}

#[test]
fn scores_fall_from_one() {
    let text = "يزرع الفلاحون الزيتون في التلال. يعصر الفلاحون الزيتون في الخريف. زيت الزيتون غال. يبيعون زيت الزيتون في السوق. \
                السوق بعيد.";
    let scores: Vec<f64> = found(text).iter().map(|of| of.score).collect();
    assert_eq!(scores.first(), Some(&1.0));
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|score| *score > 0.0), "{scores:?}");
}
