//! What a file is about, and where each phrase stands in it, in bytes: `cargo run --example keywords -- tests/data/articles/news.txt`.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use zubda::{Source, analyze};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("give a file")?;
    let text = std::fs::read_to_string(file)?;
    for keyword in analyze(&Source::plain(&text)).keywords() {
        println!("{} ({:.2})", keyword.text, keyword.score);
        for span in &keyword.spans {
            println!("  {}..{} {}", span.start, span.end, span.of(&text));
        }
    }
    Ok(())
}
