//! What Zubda aims at, and how far it is.

use super::{ARTICLE, Figures, LONG, LONGER, SHORTER};
use serde_json::Value;

/// An upper bound and what was found, in the same unit.
pub struct Aim {
    /// What is bounded.
    pub what: &'static str,
    pub most: f64,
    /// None where it was not measured.
    pub found: Option<f64>,
}

const KILOBYTE: f64 = 1000.0;

/// All of them.
pub fn aims(of: &Figures) -> Vec<Aim> {
    let aim = |what, most, found| Aim { what, most, found };
    vec![
        aim("an article: time natively, of that of the fastest other", 0.5, against(of, 0, NATIVE, |_| true)),
        aim("an article: time natively, of that of sumy's fastest", 0.01, against(of, 0, NATIVE, is_sumy)),
        aim(
            "an article: time as WebAssembly, of that of the fastest in JavaScript",
            1.0,
            against(of, 0, WASM, is_javascript),
        ),
        aim("40,000 words: time natively, of that of the fastest other", 0.2, against(of, 1, NATIVE, |_| true)),
        aim("40,000 words: time natively, of that of LexRank in sumy", 0.001, against(of, 1, NATIVE, is_lexrank)),
        aim("instructions for a word of 10 MB, of those for one of 100 KB", 1.3, growth(of)),
        aim("memory for 10 MB, of 10 bytes a byte and 4 MB", 1.0, memory(of)),
        aim("another length, an article, in µs", 50.0, resized(of, ARTICLE)),
        aim("another length, 40,000 words, in µs", 2_000.0, resized(of, LONG)),
        aim("a step of the slider, an article, in frames", 1.0, frames(of, 0)),
        aim("a step of the slider, 40,000 words, in frames", 1.0, frames(of, 1)),
        aim("the module under brotli, in KB", 70.0, brotli(of, 1)),
        aim("what a first summary needs under brotli, in KB", 130.0, brotli(of, 4)),
        aim(
            "from navigation to the first summary, in ms",
            150.0,
            of.page.as_ref().and_then(|page| page["summary"]["median"].as_f64()),
        ),
    ]
}

pub const NATIVE: &str = "Zubda, native";
pub const WASM: &str = "Zubda, WebAssembly";

fn is_sumy(system: &Value) -> bool {
    system["name"].as_str().is_some_and(|name| name.starts_with("sumy"))
}

fn is_javascript(system: &Value) -> bool {
    system["language"] == "JavaScript"
}

fn is_lexrank(system: &Value) -> bool {
    system["name"] == "sumy LexRank"
}

/// Our time for a text as a share of the least of these others.
fn against(of: &Figures, text: usize, ours: &str, others: fn(&Value) -> bool) -> Option<f64> {
    let systems = of.peers.as_ref()?[text]["systems"]["rank"].as_array()?;
    let time = |system: &Value| system["fastest"].as_f64().or(system["longerThan"].as_f64());
    let own = systems.iter().find(|system| system["name"] == ours)?["fastest"].as_f64()?;
    let is_other = |system: &&Value| system["name"].as_str().is_some_and(|name| !name.starts_with("Zubda"));
    let least = systems.iter().filter(is_other).filter(|system| others(system)).filter_map(time).reduce(f64::min)?;
    Some(own / least)
}

fn growth(of: &Figures) -> Option<f64> {
    let per_word = |words| Some(of.instructions.as_ref()?.iter().find(|count| count.words == words)?.per_word());
    Some(per_word(LONGER)? / per_word(SHORTER)?)
}

fn memory(of: &Figures) -> Option<f64> {
    let longest = of.memory.as_ref()?.iter().find(|memory| memory.words == LONGER)?;
    Some(longest.peak as f64 / (10.0 * longest.bytes as f64 + 4.0 * KILOBYTE * KILOBYTE))
}

/// By words, which is what costs more.
fn resized(of: &Figures, words: usize) -> Option<f64> {
    let (_, times) = of.wasm.as_ref()?.iter().find(|(size, _)| *size == words)?;
    Some(times["refit"]["fastest"].as_f64()? * 1000.0)
}

/// A screen shows 60 frames a second; the clock that tells them is a little off.
fn frames(of: &Figures, text: usize) -> Option<f64> {
    let shown = of.page.as_ref()?["slider"][text]["shown"]["median"].as_f64()?;
    Some((shown / (1000.0 / 60.0)).round())
}

fn brotli(of: &Figures, files: usize) -> Option<f64> {
    let bytes: u64 = of.sizes.as_ref()?.iter().take(files).map(|(_, sizes)| sizes.brotli).sum();
    Some(bytes as f64 / KILOBYTE)
}
