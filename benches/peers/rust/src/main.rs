//! Summarizers in Rust on a text, warm and in one process: `peers FILE` prints JSON, times in ms.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Three sentences are asked of everybody who can be asked.
const SENTENCES: usize = 3;
/// What can only be asked for a share loses this one.
const CUT: f32 = 0.9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("name a file")?;
    let text = std::fs::read_to_string(file)?;
    let budget = zubda::Budget::sentences(SENTENCES)?;
    let lines = [
        (
            "Zubda, native",
            timed(|| {
                let options = zubda::Options { budget, ..Default::default() };
                black_box(zubda::summarize(&zubda::Source::plain(black_box(&text)), &options));
            }),
        ),
        (
            "pithy",
            timed(|| {
                // What its own program does without options.
                let mut summarizer = pithy::Summariser::new();
                summarizer.add_raw_text("text".into(), black_box(&text).clone(), ". ", 30, 1_500, false);
                let file = String::from("text");
                black_box(
                    summarizer.top_sentences(SENTENCES, false, None, false, 1.5, false, 3.0, None, None, false, file),
                );
            }),
        ),
        (
            "pithy, approximate",
            timed(|| {
                let mut summarizer = pithy::Summariser::new();
                summarizer.add_raw_text("text".into(), black_box(&text).clone(), ". ", 30, 1_500, false);
                black_box(summarizer.approximate_top_sentences(SENTENCES, 3.0, 1.5));
            }),
        ),
        (
            "simple-summarize",
            timed(|| {
                black_box(simple_summarize::summarize_text(black_box(&text), CUT).is_ok());
            }),
        ),
        (
            "Zubda, native, sentences",
            timed(|| {
                black_box(divided(black_box(&text)).len());
            }),
        ),
        (
            "Zubda, native, sentences and words",
            timed(|| {
                let words = |&sentence: &zubda::Span| zubda::segment::word::words(&text, sentence).count();
                black_box(divided(black_box(&text)).iter().map(words).sum::<usize>());
            }),
        ),
    ];
    let objects: Vec<String> = lines
        .iter()
        .map(|(name, times)| {
            let [fastest, median] = [times[0], times[times.len() / 2]].map(|time| time.as_secs_f64() * 1000.0);
            format!("{{\"name\":\"{name}\",\"fastest\":{fastest},\"median\":{median},\"rounds\":{}}}", times.len())
        })
        .collect();
    println!("[{}]", objects.join(","));
    Ok(())
}

/// The sentences of a text.
fn divided(text: &str) -> Vec<zubda::Span> {
    let blocks = zubda::segment::block::blocks(text, &zubda::Source::plain(text));
    let sentences = |shape: zubda::segment::block::Shape| zubda::segment::sentence::sentences(text, shape.block.span);
    blocks.into_iter().flat_map(sentences).map(|sentence| sentence.span).collect()
}

/// All times, sorted: warm, for two seconds; what takes longer than that once.
fn timed(mut act: impl FnMut()) -> Vec<Duration> {
    let span = Duration::from_secs(2);
    let begin = Instant::now();
    act();
    if begin.elapsed() >= span {
        return vec![begin.elapsed()];
    }
    let start = Instant::now();
    let mut times = Vec::new();
    while start.elapsed() < span {
        let before = Instant::now();
        act();
        times.push(before.elapsed());
    }
    times.sort();
    times
}
