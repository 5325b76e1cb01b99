//! What must hold for any text: generated Arabic, arbitrary Unicode, and texts made to hurt.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::panic, reason = "a test may fail by panic")]

#[path = "support/laws.rs"]
mod laws;

use laws::{hold_for, hold_for_text};
use proptest::prelude::*;
use std::collections::BTreeSet;
use zubda::normalize::normalize;
use zubda::script::is_arabic_letter;
use zubda::{
    Budget, Document, Focus, Method, Noise, Note, Options, Role, Source, SourceBlock, Span, analyze, summarize,
};

/// Texts that look like Arabic articles: words, stops, quotes, headings, lists, numbers, marks, odd spaces.
fn arabic() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => "[ابتثجحخدرزسشصضطعغفقكلمنهوي]{1,7} ",
        2 => "[اأإآةىؤئ\u{64B}-\u{652}ـ]{1,4}",
        2 => prop::sample::select(vec![". ", "؟ ", "! ", "… ", ".. ", "، ", ": ", "؛ ", ".", "۔ "]).prop_map(String::from),
        1 => prop::sample::select(vec!["«", "»", "\"", "(", ")", "﴿", "﴾", "“", "”", "'"]).prop_map(String::from),
        1 => prop::sample::select(vec!["\n", "\n\n", "\r\n", "\n- ", "\n1. ", "\n# ", "\t", "\u{A0}", "\u{2028}"]).prop_map(String::from),
        1 => prop::sample::select(vec!["د. ", "أ.ف.ب. ", "هـ. ", "إلخ. ", "3.5 ", "١٢٫٥ ", "15 ", "Node.js ", "a@b.org ", "12. (", "3. «", "7. 2. "]).prop_map(String::from),
        1 => prop::sample::select(vec!["🎉", "👋🏽", "\u{200F}", "\u{200B}", "\u{61C}", "ﷺ", "ﻻ", "\u{FFFD}"]).prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// A block anywhere, which may fit no text.
fn block() -> impl Strategy<Value = SourceBlock> {
    let (role, noise) = (prop::sample::select(&Role::ALL), prop::option::of(prop::sample::select(&Noise::ALL)));
    let block = |(start, length, role, level, noise)| SourceBlock {
        span: Span { start, end: start + length },
        role,
        level,
        noise,
    };
    (0..900u32, 0..200u32, role, prop::option::of(0..9u8), noise).prop_map(block)
}

/// One of each budget, for each method and a focus.
fn asked() -> Vec<Options> {
    let budgets = [Budget::sentences(3), Budget::words(30), Budget::characters(200), Budget::ratio(0.2)];
    let ways =
        Method::ALL.map(|method| (method, None)).into_iter().chain([(Method::Editor, Focus::new("كتاب المدينة"))]);
    let budgets = budgets.into_iter().flatten().cycle();
    ways.zip(budgets).map(|((method, focus), budget)| Options { budget, method, focus }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn holds_for_arabic(text in arabic()) {
        hold_for_text(&text);
    }

    #[test]
    fn holds_for_any_unicode(text in any::<String>()) {
        hold_for_text(&text);
    }

    /// Blocks that fit and blocks that do not, in any order.
    #[test]
    fn holds_for_any_blocks(text in arabic(), blocks in prop::collection::vec(block(), 0..8), kept in prop::collection::vec(0..900usize, 0..4)) {
        let source = Source::plain(&text).with_blocks(blocks).with_kept(kept);
        hold_for(&source, &analyze(&source));
    }

    #[test]
    fn normal_forms_are_idempotent(word in "\\PC{0,12}") {
        let once = normalize(&word);
        prop_assert_eq!(normalize(&once), once);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    /// Neither what was asked before nor the order of what is kept or given counts.
    #[test]
    fn the_order_of_options_does_not_count(text in arabic(), order in Just(asked()).prop_shuffle(), blocks in prop::collection::vec(block(), 0..5)) {
        let source = Source::plain(&text);
        let analysis = analyze(&source);
        for options in order {
            prop_assert_eq!(analysis.summarize(&options), summarize(&source, &options));
            laws::check_budget(&analysis, &options);
        }
        let starts: Vec<usize> = blocks.iter().map(|block| block.span.start as usize).collect();
        let turned = |of: &[usize]| of.iter().rev().copied().collect::<Vec<_>>();
        let [one, other] = [starts.clone(), turned(&starts)].map(|kept| laws::json(&analyze(&source.clone().with_kept(kept))));
        prop_assert_eq!(one, other);
    }
}

/// The analysis of a text whose words are stored last letter first knows its words, and says so.
#[test]
fn a_text_in_visual_order_has_the_same_terms() {
    for text in [include_str!("data/articles/news.txt"), include_str!("data/articles/encyclopedia.txt")] {
        let reversed: String = text.chars().rev().collect();
        let [plain, visual] = [text, &reversed].map(|text| {
            let document = Document::read(&Source::plain(text));
            let words = document.terms.iter().filter(|term| term.stem.contains(is_arabic_letter));
            words.map(|term| term.stem.clone()).collect::<BTreeSet<_>>()
        });
        assert_eq!(plain, visual);
        let notes = |text: &str| analyze(&Source::plain(text)).notes().contains(&Note::VisualOrder);
        assert!(notes(&reversed) && !notes(text));
    }
}

/// Texts that would take for ever, or overflow, if anything were quadratic or recursive.
#[test]
fn holds_for_texts_made_to_hurt() {
    let repeated = |piece: &str, times: usize| piece.repeat(times);
    for text in [
        String::new(),
        " \n\t\u{200F}\u{FEFF}".to_owned(),
        "123 – 456. !؟".to_owned(),
        repeated("\n", 200_000),
        repeated(".", 200_000),
        repeated(". ", 100_000),
        repeated("(", 100_000) + &repeated("]", 100_000),
        repeated("«", 100_000),
        repeated("\"", 100_001),
        repeated("كلمة", 50_000),
        repeated("هو قال ذلك. ", 5_000),
        repeated("ا.", 50_000),
        repeated("سطر قصير\n", 20_000),
        (0..20_000).map(|n| format!("كلمة{n} ")).collect(),
        repeated("وأضاف الرجل كلاما آخر. ", 5_000),
        (1..20_000).map(|n| format!("{}. كلمة ", n % 90)).collect(),
        repeated("كلمة بعد كلمة، ", 50_000),
        repeated("(كلمة أخرى.) ", 20_000),
        repeated("أعلنت الشركة أرباحا كبيرة في أسواق المدينة القديمة والجديدة هذا العام.\n", 5_000),
    ] {
        hold_for_text(&text);
    }
}
