//! The key sentences of a file, each verbatim: `cargo run --example summarize -- tests/data/articles/news.txt 60`.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use zubda::{Budget, Options, Source, analyze};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let file = arguments.next().ok_or("give a file, and how many words at most")?;
    let words = arguments.next().map_or(Ok(100), |words| words.parse())?;

    let text = std::fs::read_to_string(file)?;
    let analysis = analyze(&Source::plain(&text));
    let summary = analysis.summarize(&Options { budget: Budget::words(words)?, ..Options::default() });
    for sentence in summary.sentences {
        println!("{}", analysis.text_of(sentence));
    }
    for note in summary.notes {
        println!("({note})");
    }
    Ok(())
}
