//! Golden files: what the program says of the tests' own texts. A difference is printed and fails; `UPDATE_GOLDEN=1 cargo test
//! --test golden` writes the files anew, to be read before they are committed.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]

mod support;

use serde_json::{Value, json};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::path::PathBuf;
use support::{ARTICLES, analysis_json, orders_json};
use zubda::{Budget, Document, Options, Source, analyze, wire};

/// Compares with a golden file, or writes it where the environment asks for that.
fn assert_golden(name: &str, actual: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    if expected != actual {
        let difference = TextDiff::from_lines(expected.as_str(), actual);
        let shown = difference.unified_diff().header("golden", "now").to_string();
        panic!("{name} differs; if the change is meant, UPDATE_GOLDEN=1 writes it:\n{shown}");
    }
}

#[test]
fn analyses() {
    for (name, text, _) in ARTICLES {
        assert_golden(&format!("{name}.json"), &analysis_json(text));
    }
}

#[test]
fn orders() {
    assert_golden("orders.json", &orders_json());
}

/// The budgets of the vectors that JavaScript's `select` is checked against.
fn budgets() -> Vec<(&'static str, f64)> {
    let counts = |kind, of: &[u32]| of.iter().map(|&count| (kind, f64::from(count))).collect::<Vec<_>>();
    let mut all = counts("sentences", &[1, 2, 3, 5, 8, 1000]);
    all.extend(counts("words", &[1, 10, 25, 60, 100, 150, 1000]));
    all.extend(counts("characters", &[5, 80, 300, 1000, 100_000]));
    all.extend([0.001, 0.1, 0.2, 0.3, 0.38, 0.5, 1.0].map(|share| ("ratio", share)));
    all
}

#[test]
fn selections() {
    let mut vectors = Vec::new();
    for (name, text, _) in ARTICLES {
        let analysis = analyze(&Source::plain(text));
        for (kind, amount) in budgets() {
            let budget = match kind {
                "sentences" => Budget::sentences(amount as usize),
                "words" => Budget::words(amount as usize),
                "characters" => Budget::characters(amount as usize),
                _ => Budget::ratio(amount),
            };
            let summary = analysis.summarize(&Options { budget: budget.unwrap(), ..Options::default() });
            let notes: Vec<Value> =
                summary.notes.iter().map(|note| json!({ "code": note.code(), "value": note.value() })).collect();
            let amount = if kind == "ratio" { json!(amount) } else { json!(amount as u32) };
            vectors.push(json!({ "article": name, "budget": { kind: amount }, "sentences": summary.sentences, "words": summary.words, "notes": notes }));
        }
    }
    let lines: Vec<String> = vectors.iter().map(Value::to_string).collect();
    assert_golden("selections.json", &format!("[\n{}\n]\n", lines.join(",\n")));
}

/// The five sentences of an article without a title, with six headings: whole, verbatim, and none a heading.
#[test]
fn headings_are_never_chosen() {
    let (_, text, _) = ARTICLES[0];
    let analysis = analyze(&Source::plain(text));
    let headings = analysis.document().blocks.iter().filter(|block| block.role.is_heading()).count();
    assert_eq!(headings, 6);
    for count in 1..20 {
        let summary = analysis.summarize(&Options { budget: Budget::sentences(count).unwrap(), ..Options::default() });
        for index in summary.sentences {
            assert!(analysis.text_of(index).ends_with('.'), "{}", analysis.text_of(index));
        }
    }
}

#[test]
fn sentence_boundaries() {
    let mut failures = Vec::new();
    for line in include_str!("data/sentences.txt").lines().filter(|line| !line.starts_with('#')) {
        let (class, case) = line.split_once('\t').unwrap();
        let case = case.replace('⏎', "\n");
        let text = case.replace('‖', "");
        let wanted: Vec<&str> = case.split('‖').map(str::trim).collect();
        let document = Document::read(&Source::plain(&text));
        let found: Vec<&str> = wire::pieces(&document).iter().map(|piece| piece.text).collect();
        if found != wanted {
            failures.push(format!("{class}\n  wanted {}\n  found  {}", wanted.join(" ‖ "), found.join(" ‖ ")));
        }
    }
    assert!(failures.is_empty(), "{} cases are divided wrongly:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn blocks() {
    let mut failures = Vec::new();
    for line in include_str!("data/blocks.txt").lines().filter(|line| !line.starts_with('#')) {
        let (class, case) = line.split_once('\t').unwrap();
        let (pieces, wanted): (Vec<&str>, Vec<&str>) =
            case.split('⏎').map(|line| line.split_once(" ⟦").unwrap_or((line, ""))).unzip();
        let text = pieces.join("\n");
        let document = Document::read(&Source::plain(&text));
        let name =
            |block: &zubda::document::Block| block.noise.map_or(wire::role_name(block.role), |noise| noise.code());
        let found: Vec<&str> = document.blocks.iter().map(name).collect();
        if found != wanted {
            failures.push(format!("{class}: {}\n  wanted {wanted:?}\n  found  {found:?}", pieces[0]));
        }
    }
    assert!(failures.is_empty(), "{} cases are wrong:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn stems() {
    let families: Vec<&str> = include_str!("data/stems.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let text = families.join(".\n");
    let document = Document::read(&Source::plain(&text));
    let stem_of: BTreeMap<&str, Option<String>> =
        wire::terms(&document).into_iter().map(|term| (term.text, term.stem)).collect();
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for family in families {
        let stems: Vec<Option<String>> = family.split(' ').map(|word| stem_of[word].clone()).collect();
        assert!(stems.iter().all(|stem| stem.is_some() && *stem == stems[0]), "{family}: {stems:?}");
        let other = owners.insert(stems[0].clone().unwrap(), family);
        assert_eq!(other, None, "two families share the stem of {family}");
    }
}
