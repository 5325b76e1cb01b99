//! A summarizer in Rust on a text, warm and in one process: `peers FILE SYSTEM` prints JSON, times in ms.

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};
use zubda::segment::{block, sentence, word};
use zubda::{Budget, Options, Source, Span};

/// Three sentences are asked of everybody who can be asked.
const SENTENCES: usize = 3;
/// What can only be asked for a share loses this one.
const CUT: f32 = 0.9;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (file, system) = arguments.next().zip(arguments.next()).ok_or("peers FILE SYSTEM")?;
    let text = std::fs::read_to_string(file)?;
    let text = text.as_str();
    let options = Options { budget: Budget::sentences(SENTENCES)?, ..Options::default() };
    let times = match system.as_str() {
        "Zubda, native" => timed(|| zubda::summarize(&Source::plain(text), &options)),
        // What its own program does without options.
        "pithy" => timed(|| {
            let file = String::from("text");
            pithy(text).top_sentences(SENTENCES, false, None, false, 1.5, false, 3.0, None, None, false, file)
        }),
        "pithy, approximate" => timed(|| pithy(text).approximate_top_sentences(SENTENCES, 3.0, 1.5)),
        "simple-summarize" => timed(|| simple_summarize::summarize_text(text, CUT)),
        "Zubda, native, sentences" => timed(|| divided(text)),
        "Zubda, native, sentences and words" => timed(|| {
            let words = |sentence: Span| word::words(text, sentence).collect();
            divided(text).into_iter().map(words).collect::<Vec<Vec<Span>>>()
        }),
        _ => return Err(format!("there is no {system}").into()),
    };
    let [fastest, median] = [times[0], times[times.len() / 2]].map(|time| time.as_secs_f64() * 1000.0);
    println!("{{\"fastest\":{fastest},\"median\":{median},\"rounds\":{}}}", times.len());
    Ok(())
}

fn pithy(text: &str) -> pithy::Summariser<'_> {
    let mut summarizer = pithy::Summariser::new();
    summarizer.add_raw_text("text".into(), text.to_owned(), ". ", 30, 1_500, false);
    summarizer
}

/// The sentences of a text.
fn divided(text: &str) -> Vec<Span> {
    let blocks = block::blocks(text, &Source::plain(text));
    let sentences = |shape: block::Shape| sentence::sentences(text, shape.block.span);
    blocks.into_iter().flat_map(sentences).map(|sentence| sentence.span).collect()
}

/// All times, sorted: warm, for two seconds; what takes longer than that once.
fn timed<Made>(mut act: impl FnMut() -> Made) -> Vec<Duration> {
    let span = Duration::from_secs(2);
    let begin = Instant::now();
    black_box(act());
    if begin.elapsed() >= span {
        return vec![begin.elapsed()];
    }
    let start = Instant::now();
    let mut times = Vec::new();
    while times.is_empty() || start.elapsed() < span {
        let before = Instant::now();
        black_box(act());
        times.push(before.elapsed());
    }
    times.sort();
    times
}
