//! A gate: how much of what an editor wants told the summaries of the tests' own articles tell. Its figures say nothing of other
//! articles (docs/quality.md does, by `cargo xtask eval`); they fail a change that makes the choice worse.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail by panic, and prints its figures")]

use serde::Deserialize;
use zubda::{Analysis, Budget, Method, Options, Source, analyze};

/// What must be reached. Reached now: .581, .712, .543, .727 and .061; by the first sentences .550, .671, .455, .720 and .049; by the
/// longest .550, .720, .449, .728 and .197. In five articles one sentence moves a mean by .03, and on these five TextRank tells more
/// than the editor (.632, .777, .562, .802; dangling .165), which it does on no set of docs/quality.md. So these figures are no aim:
/// lower a floor where `cargo xtask eval` shows a gain that asks for it.
const FLOORS: Figures =
    Figures { three_sentences: 0.57, five_sentences: 0.70, sixty_words: 0.51, hundred_words: 0.72, dangling: 0.065 };

/// An editor's reading of one article. A sentence is named by how it starts, so that the list holds under another division.
#[derive(Deserialize)]
struct Reading {
    article: String,
    facts: Vec<Fact>,
    /// The sentences that hang in the air where the sentence before them is left out.
    dangling: Vec<String>,
}

#[derive(Deserialize)]
struct Fact {
    fact: String,
    /// 3: the news itself; 2: important; 1: good to know.
    weight: u32,
    /// The sentences that state it alone, and those that state about half of it.
    #[serde(default)]
    full: Vec<String>,
    #[serde(default)]
    partial: Vec<String>,
}

/// Means over the articles; of all sentences chosen, the share that hangs.
struct Figures {
    three_sentences: f64,
    five_sentences: f64,
    sixty_words: f64,
    hundred_words: f64,
    dangling: f64,
}

/// Each reading with its article.
fn readings() -> Vec<(Reading, String)> {
    let readings: Vec<Reading> = serde_json::from_str(include_str!("data/facts.json")).unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/articles");
    let text = |of: &Reading| std::fs::read_to_string(format!("{folder}/{}.txt", of.article)).unwrap();
    let with_text = |reading| {
        let text = text(&reading);
        (reading, text)
    };
    readings.into_iter().map(with_text).collect()
}

/// The sentences that start so; a line that was wrapped has its words joined by spaces here.
fn starting(analysis: &Analysis, start: &str) -> Vec<u32> {
    let words = |index: &u32| analysis.text_of(*index).split_whitespace().collect::<Vec<_>>().join(" ");
    (0..analysis.document().sentences.len() as u32).filter(|index| words(index).starts_with(start)).collect()
}

fn coverage(analysis: &Analysis, reading: &Reading, chosen: &[u32]) -> f64 {
    let tells = |starts: &[String]| {
        starts.iter().any(|start| starting(analysis, start).iter().any(|index| chosen.contains(index)))
    };
    let all: u32 = reading.facts.iter().map(|fact| fact.weight).sum();
    let told = |fact: &Fact| match (tells(&fact.full), tells(&fact.partial)) {
        (true, _) => f64::from(fact.weight),
        (_, true) => f64::from(fact.weight) / 2.0,
        _ => 0.0,
    };
    reading.facts.iter().map(told).sum::<f64>() / f64::from(all)
}

fn hanging(analysis: &Analysis, reading: &Reading, chosen: &[u32]) -> usize {
    let hangs = |index: &u32| reading.dangling.iter().any(|start| starting(analysis, start) == [*index]);
    let is_alone = |index: &u32| index.checked_sub(1).is_none_or(|before| !chosen.contains(&before));
    chosen.iter().filter(|index| hangs(index) && is_alone(index)).count()
}

fn measure(method: Method) -> Figures {
    let (readings, mut hang, mut sentences) = (readings(), 0, 0);
    let mut mean = |budget: Budget| {
        let told = readings.iter().map(|(reading, text)| {
            let analysis = analyze(&Source::plain(text));
            let chosen = analysis.summarize(&Options { budget, method, focus: None }).sentences;
            hang += hanging(&analysis, reading, &chosen);
            sentences += chosen.len();
            coverage(&analysis, reading, &chosen)
        });
        told.sum::<f64>() / readings.len() as f64
    };
    let [three, five] = [3, 5].map(|count| mean(Budget::sentences(count).unwrap()));
    let [sixty, hundred] = [60, 100].map(|count| mean(Budget::words(count).unwrap()));
    let dangling = hang as f64 / sentences as f64;
    let name = method.name();
    println!(
        "{name:<9} 3 sentences {three:.3}, 5 sentences {five:.3}, 60 words {sixty:.3}, 100 words {hundred:.3}, dangling {dangling:.3}"
    );
    Figures { three_sentences: three, five_sentences: five, sixty_words: sixty, hundred_words: hundred, dangling }
}

#[test]
fn every_start_names_one_sentence() {
    for (reading, text) in readings() {
        let analysis = analyze(&Source::plain(&text));
        let named =
            reading.facts.iter().flat_map(|fact| fact.full.iter().chain(&fact.partial)).chain(&reading.dangling);
        for start in named {
            assert_eq!(starting(&analysis, start).len(), 1, "{}: {start}", reading.article);
        }
        for Fact { fact, weight, full, partial } in &reading.facts {
            assert!((1..=3).contains(weight) && full.len() + partial.len() > 0, "{}: {fact}", reading.article);
        }
    }
}

/// What falls short of the floors, by name.
fn failures(figures: &Figures) -> Vec<&'static str> {
    let held = [
        ("3 sentences", figures.three_sentences >= FLOORS.three_sentences),
        ("5 sentences", figures.five_sentences >= FLOORS.five_sentences),
        ("60 words", figures.sixty_words >= FLOORS.sixty_words),
        ("100 words", figures.hundred_words >= FLOORS.hundred_words),
        ("dangling", figures.dangling <= FLOORS.dangling),
    ];
    held.into_iter().filter(|(_, holds)| !holds).map(|(name, _)| name).collect()
}

#[test]
fn the_editor_keeps_above_the_floors_and_the_first_sentences() {
    let (editor, lead) = (measure(Method::Editor), measure(Method::Lead));
    assert_eq!(failures(&editor), [""; 0]);
    assert!(editor.three_sentences >= lead.three_sentences && editor.five_sentences >= lead.five_sentences);
}

#[test]
fn the_longest_sentences_fall_below_the_floors() {
    let failures = failures(&measure(Method::Longest));
    assert!(["3 sentences", "60 words", "dangling"].iter().all(|name| failures.contains(name)), "{failures:?}");
}
