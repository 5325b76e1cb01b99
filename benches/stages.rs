//! The time of each stage of an analysis, and of the whole: `cargo bench --no-default-features --bench stages`.
//! The whole is `read` (of which `blocks`, `sentences` and `words` are parts), `weigh`, `order` and `name`; `schema` makes the outward
//! form of it, `choose` takes another length.

mod article;

use divan::Bencher;
use std::cell::Cell;
use std::time::Duration;
use zubda::segment::{block, sentence, word};
use zubda::{Budget, Document, Options, Source, analyze, features, keywords, select, wire};

/// In words.
const SIZES: [usize; 4] = [400, 4_000, 40_000, 400_000];

fn main() {
    divan::Divan::default().max_time(Duration::from_secs(1)).config_with_args().main();
}

#[divan::bench(args = SIZES)]
fn blocks(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let source = Source::plain(&text);
    bencher.bench_local(|| block::blocks(&text, &source));
}

#[divan::bench(args = SIZES)]
fn sentences(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let blocks = block::blocks(&text, &Source::plain(&text));
    bencher.bench_local(|| {
        for shape in &blocks {
            divan::black_box_drop(sentence::sentences(&text, shape.block.span));
        }
    });
}

#[divan::bench(args = SIZES)]
fn words(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let blocks = block::blocks(&text, &Source::plain(&text));
    bencher.bench_local(|| blocks.iter().map(|shape| word::words(&text, shape.block.span).count()).sum::<usize>());
}

#[divan::bench(args = SIZES)]
fn read(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let source = Source::plain(&text);
    bencher.bench_local(|| Document::read(&source));
}

#[divan::bench(args = SIZES)]
fn weigh(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let document = Document::read(&Source::plain(&text));
    bencher.bench_local(|| features::features(&document, features::concepts(&document)));
}

#[divan::bench(args = SIZES)]
fn order(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let document = Document::read(&Source::plain(&text));
    let features = features::features(&document, features::concepts(&document));
    bencher.bench_local(|| {
        let links = select::order::links(&document, &features.candidates);
        select::order::order(&document, &features, &links, &Options::default())
    });
}

#[divan::bench(args = SIZES)]
fn name(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let document = Document::read(&Source::plain(&text));
    let concepts = features::concepts(&document);
    bencher.bench_local(|| keywords::keywords(&document, &concepts));
}

#[divan::bench(args = SIZES)]
fn whole(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let source = Source::plain(&text);
    bencher.bench_local(|| analyze(&source));
}

#[divan::bench(args = SIZES)]
fn schema(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let analysis = analyze(&Source::plain(&text));
    bencher.bench_local(|| wire::analysis(&analysis, &Options::default()));
}

/// Each time another length.
#[divan::bench(args = SIZES)]
fn choose(bencher: Bencher, words: usize) {
    let text = article::article(words);
    let analysis = analyze(&Source::plain(&text));
    let length = Cell::new(0);
    bencher.bench_local(|| {
        length.set(length.get() % 20 + 1);
        let budget = Budget::words(length.get() * 25).unwrap_or_default();
        analysis.summarize(&Options { budget, ..Options::default() })
    });
}
