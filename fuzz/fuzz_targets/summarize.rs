//! A text with a title and any options: budgets are kept, longer summaries hold shorter ones, options asked before change nothing.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use zubda::{Source, analyze, summarize, wire};
use zubda_fuzz::{Asked, laws, slice};

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    title: (u16, u8),
    one: Asked,
    other: Asked,
    text: &'a str,
}

fuzz_target!(|input: Input| {
    let Input { title: (start, length), one, other, text } = input;
    let source = Source::plain(text).with_title(slice(text, start, length.into()));
    let analysis = analyze(&source);
    laws::check_keywords(&analysis);
    let told = |asked: Asked| asked.options(text).map(|options| (analysis.summarize(&options), options));
    let (first, second) = (told(one), told(other));
    for (summary, options) in [&second, &first].into_iter().flatten() {
        assert_eq!(&analysis.summarize(options), summary, "what was asked before changed the answer");
        laws::check_budget(&analysis, options);
        laws::check_order(&analysis, &analysis.order(options));
        laws::check_nesting(&analysis, options, 1 + summary.sentences.len() % 7);
        let outward = wire::summary(&analysis, options);
        assert!(outward.sentences.iter().map(|sentence| sentence.index).eq(summary.sentences.iter().copied()));
        assert!(outward.sentences.iter().all(|sentence| text.contains(sentence.text)));
    }
    if let Some((summary, options)) = first {
        assert_eq!(summarize(&source, &options), summary, "one call gives something else than two");
    }
});
