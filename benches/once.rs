//! What others watch from outside: `once text WORDS` prints an article; `once analyze FILE` reads and ranks it, once, and prints
//! the most kilobytes that the process held, where the system tells them (Linux).
#![allow(clippy::print_stdout, reason = "what it finds is what it makes")]

mod article;

use std::hint::black_box;
use zubda::{Source, analyze};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["text", words] => print!("{}", article::article(words.parse().unwrap_or_default())),
        ["analyze", file] => {
            let text = std::fs::read_to_string(file)?;
            measured(&text);
            println!("{}", peak().unwrap_or_default());
        }
        _ => println!("once text WORDS, or once analyze FILE"),
    }
    Ok(())
}

/// Callgrind counts what runs in here.
#[inline(never)]
fn measured(text: &str) {
    black_box(analyze(&Source::plain(black_box(text))));
}

/// The most kilobytes of this process that stood in memory.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches("kB").trim().parse().ok()
}
