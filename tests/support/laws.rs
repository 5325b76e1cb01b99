//! What must hold for anything that is read: the property tests and the fuzz targets share it. Each law panics where it is broken.
#![allow(dead_code, reason = "each file of tests takes the laws that it needs")]

use std::collections::BTreeSet;
use zubda::markup::{Extent, Reading};
use zubda::normalize::normalize;
use zubda::script::is_invisible;
use zubda::{Analysis, Budget, Document, Focus, Limit, Method, Options, Order, Source, analyze, wire};

/// The laws of an analysis of a plain text.
pub fn hold_for_text(text: &str) {
    let source = Source::plain(text);
    let analysis = analyze(&source);
    check_text(analysis.document());
    hold_for(&source, &analysis);
}

/// The laws of an analysis of any source.
pub fn hold_for(source: &Source, analysis: &Analysis) {
    check_pieces(analysis.document());
    check_wire(analysis);
    check_keywords(analysis);
    check_orders(analysis);
    check_budgets(analysis);
    assert_eq!(json(analysis), json(&analyze(source)), "the same source gave two results");
}

/// What goes out, to the bit.
pub fn json(analysis: &Analysis) -> String {
    serde_json::to_string(&wire::analysis(analysis, &Options::default())).unwrap_or_default()
}

/// Nothing but white space and invisible characters stands between the pieces of a stretch, which are in order.
fn check_cover(text: &str, whole: std::ops::Range<usize>, pieces: impl Iterator<Item = std::ops::Range<usize>>) {
    let invisible = |between: &str| between.chars().all(|c| c.is_whitespace() || is_invisible(c));
    let mut end = whole.start;
    for piece in pieces {
        assert!(piece.start < piece.end && piece.start >= end, "{piece:?} is empty or out of order");
        assert!(invisible(&text[end..piece.start]), "lost before {piece:?}: {:?}", &text[end..piece.start]);
        end = piece.end;
    }
    assert!(end <= whole.end && invisible(&text[end..whole.end]), "lost at the end: {:?}", &text[end..whole.end]);
}

/// The blocks of a plain text join to it.
pub fn check_text(document: &Document) {
    check_cover(document.text, 0..document.text.len(), document.blocks.iter().map(|block| block.span.range()));
}

/// Blocks stand in order, their sentences join to them, and tokens lie in their sentences.
pub fn check_pieces(document: &Document) {
    let Document { text, blocks, sentences, .. } = document;
    let mut end = 0;
    for block in blocks {
        assert!(block.span.start >= end && !block.span.is_empty());
        end = block.span.end;
        let range = block.sentences.start as usize..block.sentences.end as usize;
        check_cover(text, block.span.range(), sentences[range].iter().map(|sentence| sentence.span.range()));
    }
    for sentence in sentences {
        assert!(blocks[sentence.block as usize].span.contains(sentence.span));
        assert_eq!(sentence.words as usize, sentence.span.of(text).split_whitespace().count());
        let mut end = sentence.span.start;
        for token in document.tokens_of(sentence) {
            assert!(token.span.start >= end && sentence.span.contains(token.span) && !token.span.is_empty());
            end = token.span.end;
        }
    }
    assert!(document.terms.iter().all(|term| !term.stem.is_empty()));
}

/// Slices in UTF-16 units are the pieces themselves.
pub fn check_wire(analysis: &Analysis) {
    let units: Vec<u16> = analysis.text().encode_utf16().collect();
    let assert_verbatim = |start: u32, end: u32, piece: &str| {
        assert!(
            units[start as usize..end as usize].iter().copied().eq(piece.encode_utf16()),
            "not verbatim: {piece:?}"
        );
    };
    let outward = wire::analysis(analysis, &Options::default());
    assert_eq!(outward.sentences.len(), wire::pieces(analysis.document()).len());
    for sentence in &outward.sentences {
        assert_verbatim(sentence.start, sentence.end, sentence.text);
        assert_eq!(sentence.words as usize, sentence.text.split_whitespace().count());
        let sum: f64 = sentence.reasons.iter().map(|reason| reason.value).sum();
        assert!((sum - sentence.score).abs() < 1e-9, "the reasons do not sum to the score");
    }
    for keyword in &outward.keywords {
        let is_shown = |span: &wire::Stretch| {
            units[span.start as usize..span.end as usize].iter().copied().eq(keyword.text.encode_utf16())
        };
        assert!(keyword.spans.iter().any(is_shown));
    }
    for term in wire::terms(analysis.document()) {
        assert_verbatim(term.start, term.end, term.text);
    }
}

/// Mentions lie in the text, in order and apart; the text of a keyword is one of them; no two keywords have the same stems.
pub fn check_keywords(analysis: &Analysis) {
    let (text, tokens) = (analysis.text(), &analysis.document().tokens);
    let (mut seen, mut shown_forms) = (BTreeSet::new(), BTreeSet::new());
    assert!(analysis.keywords().len() <= 8);
    for keyword in analysis.keywords() {
        assert!(keyword.spans.iter().all(|span| text.get(span.range()).is_some_and(|piece| !piece.is_empty())));
        assert!(keyword.spans.is_sorted_by(|a, b| a.end <= b.start), "mentions overlap: {keyword:?}");
        let shown = keyword.spans.iter().find(|span| span.of(text) == keyword.text);
        let shown = shown.unwrap_or_else(|| panic!("«{}» is no mention of itself", keyword.text));
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
fn check_orders(analysis: &Analysis) {
    for method in Method::ALL {
        check_order(analysis, &analysis.order(&Options { method, ..Options::default() }));
    }
    let text = analysis.text();
    let middle = text.floor_char_boundary(text.len() / 2);
    for words in ["وأضاف 15 مدرسة", &text[middle..], text] {
        let focus = Focus::new(words);
        assert!(focus.iter().all(|focus| focus.text().len() <= Focus::LONGEST));
        check_order(analysis, &analysis.order(&Options { focus, ..Options::default() }));
    }
}

/// The chain has every candidate once, an antecedent stands before its dependant, and scores are the sums of what made them.
pub fn check_order(analysis: &Analysis, order: &Order) {
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

/// A few budgets of each kind.
fn check_budgets(analysis: &Analysis) {
    let budgets =
        [Budget::words(7), Budget::words(40), Budget::characters(90), Budget::ratio(0.3), Budget::sentences(2)];
    for budget in budgets.into_iter().flatten() {
        check_budget(analysis, &Options { budget, ..Options::default() });
    }
    for count in 1..6 {
        check_nesting(analysis, &Options::default(), count);
    }
}

/// Never over a budget, in the order of the text, and nothing that would fit is left out.
pub fn check_budget(analysis: &Analysis, options: &Options) {
    let limit = options.budget.limit();
    let size = |index: u32| match limit {
        Limit::Characters(_) => analysis.text_of(index).encode_utf16().count(),
        Limit::Sentences(_) => 1,
        Limit::Words(_) | Limit::Ratio(_) => analysis.text_of(index).split_whitespace().count(),
    };
    let chosen = analysis.summarize(options).sentences;
    assert!(chosen.is_sorted_by(|a, b| a < b));
    let total: usize = chosen.iter().map(|&index| size(index)).sum();
    let (most, least) = match limit {
        Limit::Sentences(count) | Limit::Words(count) | Limit::Characters(count) => (count, 0),
        Limit::Ratio(share) => ((share * analysis.text().split_whitespace().count() as f64) as usize, 1),
    };
    assert!(total <= most || chosen.len() == least, "{options:?} was exceeded: {total} > {most}");
    assert!(chosen.len() >= least.min(analysis.chain().len()));
    let has = |index: &u32| chosen.binary_search(index).is_ok();
    let order = analysis.order(options);
    let left = order.by_space.iter().filter(|link| !has(&link.sentence) && link.needs.as_ref().is_none_or(has));
    left.for_each(|link| assert!(total + size(link.sentence) > most, "{options:?} leaves {} out", link.sentence));
}

/// A summary of so many sentences is held by one that has one more.
pub fn check_nesting(analysis: &Analysis, options: &Options, count: usize) {
    let of = |count: usize| {
        let budget = Budget::sentences(count).unwrap_or_default();
        analysis.summarize(&Options { budget, ..options.clone() }).sentences
    };
    let (shorter, longer) = (of(count), of(count.saturating_add(1)));
    assert!(shorter.iter().all(|index| longer.contains(index)), "a longer summary lost a sentence");
    assert!(shorter.len() <= count && longer.len() <= shorter.len() + 1);
}

/// Blocks that were read stand in order with line ends alone between them, hold all of the text, and are taken as they are.
pub fn check_reading(Reading { text, blocks, .. }: &Reading) {
    let mut end = 0;
    for block in blocks {
        let between = &text[end..block.span.start as usize];
        assert!(between.chars().all(|c| c == '\n') && between.is_empty() == (end == 0), "{between:?}");
        let piece = block.span.of(text);
        assert!(!piece.is_empty() && piece.trim() == piece, "{piece:?}");
        assert_eq!(block.noise.is_some(), block.role.is_noise());
        end = block.span.end as usize;
    }
    assert_eq!(end, text.len());
    assert_eq!(Source::plain(text).with_blocks(blocks.clone()).blocks(), blocks);
}

/// The laws of where a marked-up text was said: runs stand in order and apart, hold what was said there, and of a fragment hold every
/// letter.
pub fn check_runs(Reading { text, runs, .. }: &Reading, said: &str, extent: Extent) {
    let (mut end, mut said_end) = (0, 0);
    for run in runs {
        let begin = run.said as usize;
        assert!(run.text.start as usize >= end && begin >= said_end && !run.text.is_empty());
        let between = &text[end..run.text.start as usize];
        assert!(extent != Extent::Fragment || between.trim().is_empty(), "{between:?}");
        (end, said_end) = (run.text.end as usize, begin + run.text.len());
        assert_eq!(spaced(&said[begin..said_end]), spaced(run.text.of(text)));
    }
    assert!(extent != Extent::Fragment || text[end..].trim().is_empty(), "{:?}", &text[end..]);
}

/// As one white space is shown as another.
fn spaced(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}
