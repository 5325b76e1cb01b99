//! Other methods than the editor, and the editor with a focus.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use zubda::explain::explain;
use zubda::{Analysis, Budget, Focus, Method, Note, Options, Signal, Source, analyze};

const ARTICLE: &str = include_str!("data/articles/sections.txt");

fn by(method: Method) -> Options {
    Options { method, ..Options::default() }
}

fn about(focus: &str) -> Options {
    Options { focus: Focus::new(focus), ..Options::default() }
}

/// The sentences of a chain, first choice first.
fn chain(analysis: &Analysis, options: &Options) -> Vec<u32> {
    analysis.order(options).chain.iter().map(|link| link.sentence).collect()
}

/// What the focus adds to a sentence's score.
fn told(analysis: &Analysis, options: &Options, sentence: u32) -> f64 {
    let (_, reasons) = explain(&analysis.order(options), sentence).unwrap();
    reasons.iter().find(|reason| reason.signal == Signal::Focus).map_or(0.0, |reason| reason.value)
}

#[test]
fn lead_is_the_order_of_the_text_and_longest_that_of_words() {
    let analysis = analyze(&Source::plain(ARTICLE));
    let candidates = analysis.document().candidates();
    assert_eq!(chain(&analysis, &by(Method::Lead)), candidates);
    let mut longest = candidates;
    longest.sort_by_key(|&index| std::cmp::Reverse(analysis.text_of(index).split_whitespace().count()));
    assert_eq!(chain(&analysis, &by(Method::Longest)), longest);
    let words = analysis.text_of(longest[0]).split_whitespace().count();
    let (score, reasons) = explain(&analysis.order(&by(Method::Longest)), longest[0]).unwrap();
    assert_eq!((score, reasons[0].signal, reasons.len()), (words as f64, Signal::Length, 1));
}

#[test]
fn every_method_is_another_and_none_needs_but_the_editor() {
    let text = format!("{ARTICLE}\nوافق المجلس. وأضاف أن الخطة كبيرة.");
    let analysis = analyze(&Source::plain(&text));
    let chains = Method::ALL.map(|method| chain(&analysis, &by(method)));
    for (at, one) in chains.iter().enumerate() {
        assert!(chains[..at].iter().all(|other| other != one), "{:?}", Method::ALL[at]);
    }
    for method in Method::ALL {
        let needs = analysis.order(&by(method)).chain.iter().any(|link| link.needs.is_some());
        assert_eq!(needs, method == Method::Editor);
    }
    let lead = Options { budget: Budget::sentences(2).unwrap(), ..by(Method::Lead) };
    assert_eq!(analysis.summarize(&lead).sentences, [0, 1]);
}

#[test]
fn what_tells_more_of_the_focus_comes_first_in_any_inflection() {
    let text = "افتتح الوزير معرض الكتاب.\n\
                تباع الأسماك في السوق كل صباح.\n\
                ارتفعت أسعار الخبز هذا العام.\n\
                يبيع الصيادون أسماكهم في المرفأ.\n\
                تحدد البلدية سعر السمكة الكبيرة، وتراقب أسعار الأسماك.\n\
                نام الحارس.";
    let analysis = analyze(&Source::plain(text));
    let focus = about("ما هي أسعار السمكة؟");
    let order = chain(&analysis, &focus);
    assert_eq!(order[0], 4, "the only one that tells both words");
    assert!((told(&analysis, &focus, 4) - 10.0).abs() < 1e-9);
    let shares: Vec<f64> = order.iter().map(|&sentence| told(&analysis, &focus, sentence)).collect();
    let telling = shares.iter().filter(|share| **share > 0.0).count();
    assert!(telling >= 2 && shares[telling..].iter().all(|share| *share == 0.0), "{shares:?}");
    assert!(shares[..telling].is_sorted_by(|a, b| a >= b), "{shares:?}");
    assert_ne!(chain(&analysis, &Options::default())[..telling], order[..telling]);
}

#[test]
fn what_tells_little_of_a_long_focus_still_goes_before_what_tells_none() {
    let text = "وصلت قافلة الملح إلى مدينة الريحان بعد رحلة طويلة في الصحراء.\n\
                تسوق أهل مدينة الريحان ملح القافلة.\n\
                جف النهر الكبير الذي كان يروي بساتين القرى البعيدة كلها في سنوات الخصب الماضية قبل الحرب الأخيرة.\n\
                حمل الرعاة جرارا وقربا وأوعية نحاس وحبالا وخياما وأعلافا وسروجا ودلاء وبسطا وأوتادا ومصابيح وخناجر إلى مرتفعات شمالية باردة.";
    let analysis = analyze(&Source::plain(text));
    let focus = about(
        "النهر حمل الرعاة جرارا وقربا وأوعية نحاس وحبالا وخياما وأعلافا وسروجا ودلاء وبسطا وأوتادا ومصابيح وخناجر إلى مرتفعات شمالية باردة",
    );
    let score = |sentence| explain(&analysis.order(&focus), sentence).unwrap().0;
    assert!(score(0) > score(2), "by its score alone the first would come before");
    assert_eq!(chain(&analysis, &focus)[..2], [3, 2]);
}

#[test]
fn one_fact_is_told_once_under_a_focus_too() {
    let text = "زار الوفد متحف البلدة.\n\
                اشترى المتحف لوحة قديمة نادرة من مزاد المدينة.\n\
                اشترى المتحف لوحة قديمة نادرة من مزاد المدينة.\n\
                يعرض المتحف مخطوطات الرحالة وخرائطهم في قاعة الشرق.\n\
                نقل الرحالة مخطوطات وخرائط من الشرق إلى قاعة واسعة.";
    let analysis = analyze(&Source::plain(text));
    let focus = about("المتحف");
    let order = chain(&analysis, &focus);
    let place = |sentence| order.iter().position(|&index| index == sentence);
    let score = |sentence| explain(&analysis.order(&focus), sentence).unwrap().0;
    assert!(score(2) < score(1), "the copy lost what was told already");
    assert!(place(3) < place(2) && place(2) < place(4), "{order:?}");
}

#[test]
fn an_antecedent_comes_with_the_sentence_that_tells_the_focus() {
    let text = "فاز الفريق بالكأس أمس في ملعب العاصمة.\n\
                احتفل المشجعون بالكأس في ملعب العاصمة.\n\
                زرعت البلدية مئات الشتلات على جانبي الطريق الذي يصل السوق القديم بمحطة القطار الجديدة في شرق المدينة.\n\
                وأضاف رئيسها أن التفاح سيزرع قريبا.";
    let analysis = analyze(&Source::plain(text));
    let order = analysis.order(&about("التفاح"));
    assert_eq!(order.chain[1].sentence, 3);
    assert_eq!((order.chain[0].sentence, order.chain[1].needs), (2, Some(2)));
    assert_eq!(told(&analysis, &about("التفاح"), 2), 0.0, "it tells nothing of the focus itself");
}

#[test]
fn a_focus_that_is_not_told_changes_nothing_and_is_noted() {
    let analysis = analyze(&Source::plain(ARTICLE));
    for focus in ["كسوف الشمس", "في من على", "؟!"] {
        let summary = analysis.summarize(&about(focus));
        assert_eq!(summary.notes, [Note::FocusNotFound], "{focus}");
        assert_eq!(summary.sentences, analysis.summarize(&Options::default()).sentences);
    }
    assert_eq!(analysis.summarize(&about(" \n")), analysis.summarize(&Options::default()));
    assert!(analysis.summarize(&about("كسوف الآبار")).notes.is_empty());
}

#[test]
fn a_focus_is_of_no_use_to_another_method_and_that_is_noted() {
    let analysis = analyze(&Source::plain(ARTICLE));
    for method in Method::ALL.into_iter().filter(|method| *method != Method::Editor) {
        let focused = analysis.summarize(&Options { method, ..about("الآبار") });
        assert_eq!(focused.notes, [Note::FocusUnused]);
        assert_eq!(focused.sentences, analysis.summarize(&by(method)).sentences);
    }
}
