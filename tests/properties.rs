//! What must hold for any text: generated Arabic, arbitrary Unicode, and texts made to hurt.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use proptest::prelude::*;
use std::collections::BTreeSet;
use zubda::normalize::normalize;
use zubda::script::is_arabic_letter;
use zubda::{Analysis, Budget, Document, Focus, Limit, Method, Note, Options, Order, Source, analyze, wire};

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

/// The laws of an analysis.
fn check(text: &str) {
    let analysis = analyze(&Source::plain(text));
    check_pieces(text, &analysis);
    check_wire(text, &analysis);
    check_keywords(text, &analysis);
    check_orders(text, &analysis);
    check_budgets(text, &analysis);
    assert_eq!(json(&analysis), json(&analyze(&Source::plain(text))), "the same text gave two results");
}

fn json(analysis: &Analysis) -> String {
    serde_json::to_string(&wire::analysis(analysis, &Options::default())).unwrap()
}

/// Blocks, sentences and tokens stand in order, inside each other, and cover all but white space.
fn check_pieces(text: &str, analysis: &Analysis) {
    let document = analysis.document();
    let mut end = 0;
    let invisible = |c: char| c.is_whitespace() || zubda::script::is_invisible(c);
    for sentence in &document.sentences {
        let between = &text[end..sentence.span.start as usize];
        assert!(between.chars().all(invisible), "lost between sentences: {between:?}");
        assert!(!sentence.span.is_empty());
        assert!(document.blocks[sentence.block as usize].span.contains(sentence.span));
        for token in document.tokens_of(sentence) {
            assert!(sentence.span.contains(token.span) && !token.span.of(text).is_empty());
        }
        end = sentence.span.end as usize;
    }
    assert!(text[end..].chars().all(invisible), "lost at the end: {:?}", &text[end..]);
    for term in &document.terms {
        assert!(!term.stem.is_empty());
    }
}

/// Slices in UTF-16 units are the sentences themselves.
fn check_wire(text: &str, analysis: &Analysis) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |start: u32, end: u32| String::from_utf16(&units[start as usize..end as usize]).unwrap();
    let outward = wire::analysis(analysis, &Options::default());
    for sentence in &outward.sentences {
        assert_eq!(slice(sentence.start, sentence.end), sentence.text);
        assert_eq!(sentence.words as usize, sentence.text.split_whitespace().count());
        let sum: f64 = sentence.reasons.iter().map(|reason| reason.value).sum();
        assert!((sum - sentence.score).abs() < 1e-9, "the reasons do not sum to the score");
    }
    for keyword in &outward.keywords {
        assert!(keyword.spans.iter().any(|span| slice(span.start, span.end) == keyword.text));
    }
}

/// Mentions lie in the text, in order and apart; the text of a keyword is one of them; no two keywords have the same stems.
fn check_keywords(text: &str, analysis: &Analysis) {
    let tokens = &analysis.document().tokens;
    let (mut seen, mut shown_forms) = (BTreeSet::new(), BTreeSet::new());
    assert!(analysis.keywords().len() <= 8);
    for keyword in analysis.keywords() {
        assert!(keyword.spans.iter().all(|span| text.get(span.range()).is_some_and(|piece| !piece.is_empty())));
        assert!(keyword.spans.is_sorted_by(|a, b| a.end <= b.start), "mentions overlap: {keyword:?}");
        let shown = keyword.spans.iter().find(|span| span.of(text) == keyword.text).unwrap();
        let first = tokens.partition_point(|token| token.span.end <= shown.start);
        let within = tokens[first..].iter().take_while(|token| token.span.start < shown.end);
        let terms: Vec<_> = within.map(|token| token.term).collect();
        assert!((1..=4).contains(&terms.len()) && terms.iter().all(Option::is_some), "{keyword:?}");
        assert!(seen.insert(terms), "two keywords have the stems of «{}»", keyword.text);
        assert!(shown_forms.insert(normalize(&keyword.text)), "two keywords are shown as «{}»", keyword.text);
        assert!(keyword.score > 0.0 && keyword.score <= 1.0);
    }
    assert!(analysis.keywords().is_sorted_by(|a, b| a.score >= b.score));
}

/// The order of every method, and of the editor for a focus that has words of the text.
fn check_orders(text: &str, analysis: &Analysis) {
    for method in Method::ALL {
        check_order(analysis, &analysis.order(&Options { method, ..Options::default() }));
    }
    let middle = text.floor_char_boundary(text.len() / 2);
    for words in ["وأضاف 15 مدرسة", &text[middle..], text] {
        let focus = Focus::new(words);
        assert!(focus.iter().all(|focus| focus.text().len() <= Focus::LONGEST));
        check_order(analysis, &analysis.order(&Options { focus, ..Options::default() }));
    }
}

/// The chain has every candidate once, an antecedent stands before its dependant, and scores are the sums of what made them.
fn check_order(analysis: &Analysis, order: &Order) {
    for (score, contributions) in order.ranking.scores.iter().zip(&order.ranking.contributions) {
        assert!(score.is_finite() && (score - contributions.iter().sum::<f64>()).abs() < 1e-9);
    }
    let candidates: BTreeSet<u32> = analysis.document().candidates().into_iter().collect();
    for chain in [&order.chain, &order.by_space] {
        let mut seen = BTreeSet::new();
        for link in chain {
            let is_missing = |antecedent: &u32| !candidates.contains(antecedent);
            assert!(link.needs.is_none_or(|antecedent| seen.contains(&antecedent) || is_missing(&antecedent)));
            assert!(seen.insert(link.sentence), "a sentence stands twice in the chain");
        }
        assert_eq!(seen, candidates);
    }
}

/// Never over a budget, nested by sentences, in the order of the text.
fn check_budgets(text: &str, analysis: &Analysis) {
    let size = |limit: Limit, index: u32| match limit {
        Limit::Characters(_) => analysis.text_of(index).encode_utf16().count(),
        Limit::Sentences(_) => 1,
        Limit::Words(_) | Limit::Ratio(_) => analysis.text_of(index).split_whitespace().count(),
    };
    let budgets =
        [Budget::words(7), Budget::words(40), Budget::characters(90), Budget::ratio(0.3), Budget::sentences(2)];
    for budget in budgets.map(Result::unwrap) {
        let chosen = analysis.summarize(&Options { budget, ..Options::default() }).sentences;
        assert!(chosen.is_sorted_by(|a, b| a < b));
        let total: usize = chosen.iter().map(|&index| size(budget.limit(), index)).sum();
        let (most, least) = match budget.limit() {
            Limit::Sentences(count) | Limit::Words(count) | Limit::Characters(count) => (count, 0),
            Limit::Ratio(share) => ((share * text.split_whitespace().count() as f64) as usize, 1),
        };
        assert!(total <= most || chosen.len() == least, "{budget:?} was exceeded: {total} > {most}");
        assert!(chosen.len() >= least.min(analysis.chain().len()));
    }
    let mut before = Vec::new();
    for count in 1..6 {
        let now =
            analysis.summarize(&Options { budget: Budget::sentences(count).unwrap(), ..Options::default() }).sentences;
        assert!(before.iter().all(|index| now.contains(index)), "a longer summary lost a sentence");
        before = now;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn holds_for_arabic(text in arabic()) {
        check(&text);
    }

    #[test]
    fn holds_for_any_unicode(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn normal_forms_are_idempotent(word in "\\PC{0,12}") {
        let once = normalize(&word);
        prop_assert_eq!(normalize(&once), once);
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
        check(&text);
    }
}
