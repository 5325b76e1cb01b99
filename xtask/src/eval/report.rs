//! Figures → tables → docs/quality.md, whose words stand in quality.md beside this file, so that a rerun keeps them.

use super::measure::Figures;
use crate::tables::table;
use serde_json::Value;

/// The words of the document, with a mark for each table.
pub const DOCUMENT: &str = include_str!("quality.md");

/// Each setting of `evaluate.py facts`.
const SETTINGS: [&str; 6] = ["1 sentences", "3 sentences", "5 sentences", "60 words", "100 words", "150 words"];

/// Every table by the name of its mark in the document.
pub fn tables(of: &Figures) -> Vec<(&'static str, String)> {
    vec![
        ("facts", facts(&of.facts)),
        ("validated", validated(of)),
        ("extracts", extracts(&of.extracts)),
        ("division", division(of)),
        ("stems", stems(&of.stems)),
    ]
}

fn facts(systems: &[(String, Value)]) -> String {
    let mut rows = Vec::new();
    for setting in SETTINGS {
        for (name, answer) in systems {
            let of = &answer[setting];
            let [coverage, dangling, noise] =
                ["coverage", "dangling_sentences", "noise_sentences"].map(|key| number(&of[key]));
            let words = of["words"].as_f64().map_or("–".into(), |words| format!("{words:.0}"));
            rows.push([shown(setting), name.clone(), coverage, over(&of["over_lead"]), dangling, noise, words]);
        }
        // What does not depend on the system stands in each answer alike; budgets of words have no other editor.
        let of = systems.first().map_or(&Value::Null, |(_, answer)| &answer[setting]);
        for (name, key) in [("another editor", "other_editor"), ("best possible", "oracle")] {
            if of[key].is_number() {
                let [no_over, dangling, noise, words] = [const { String::new() }; 4];
                rows.push([shown(setting), name.into(), number(&of[key]), no_over, dangling, noise, words]);
            }
        }
    }
    table(["setting", "system", "coverage", "over lead", "dangling", "noise", "words"], rows)
}

fn validated(of: &Figures) -> String {
    let rows = of.validated.iter().map(|line| {
        let [coverage, lead, over, dangling, noise] = line.figures.clone();
        [shown(&line.setting), coverage, lead, over, dangling, noise]
    });
    table(["setting", "coverage", "lead", "over lead", "dangling", "noise"], rows)
}

fn extracts(systems: &[(String, Value)]) -> String {
    let mut rows: Vec<[String; 5]> = Vec::new();
    for (name, of) in systems {
        let [rouge2, votes] = ["rouge2", "votes"].map(|key| number(&of[key]));
        rows.push([name.clone(), rouge2, over(&of["rouge2_over_lead"]), votes, over(&of["votes_over_lead"])]);
    }
    if let Some((_, of)) = systems.first() {
        let [rouge2, votes] = ["rouge2", "votes"].map(|key| number(&of["oracle"][key]));
        rows.push(["most votes".into(), rouge2, "".into(), votes, "".into()]);
    }
    table(["system", "ROUGE-2", "over lead", "votes", "over lead"], rows)
}

fn division(of: &Figures) -> String {
    let mut rows: Vec<[String; 5]> = Vec::new();
    for (name, set) in &of.split {
        let [precision, recall, f1] = ["precision", "recall", "f1"].map(|key| number(&set[key]));
        rows.push([name.clone(), set["boundaries"].to_string(), precision, recall, f1]);
    }
    let cases = format!("\nHard cases answered exactly: {} of {}.\n", of.cases["right"], of.cases["of"]);
    table(["set", "boundaries", "precision", "recall", "F1"], rows) + &cases
}

fn stems(of: &Value) -> String {
    let [precision, recall, f1] = ["b3_precision", "b3_recall", "b3_f1"].map(|key| number(&of[key]));
    table(["forms", "B³ precision", "B³ recall", "B³ F1"], [[of["forms"].to_string(), precision, recall, f1]])
}

/// `1 sentences` is what both programs call it.
fn shown(setting: &str) -> String {
    if setting == "1 sentences" { "1 sentence".into() } else { setting.into() }
}

fn number(value: &Value) -> String {
    value.as_f64().map_or("–".into(), |value| format!("{value:.3}"))
}

/// A difference with its interval.
fn over(of: &Value) -> String {
    match ["mean", "low", "high"].map(|key| of[key].as_f64()) {
        [Some(mean), Some(low), Some(high)] => format!("{mean:+.3} [{low:+.3}, {high:+.3}]"),
        _ => "–".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_of_the_document_has_its_table() {
        let figures = Figures {
            facts: Vec::new(),
            extracts: Vec::new(),
            split: Vec::new(),
            cases: Value::Null,
            stems: Value::Null,
            validated: Vec::new(),
        };
        assert!(crate::tables::filled(DOCUMENT, &tables(&figures)).is_ok());
    }

    #[test]
    fn a_difference_has_its_sign_and_interval() {
        let of = serde_json::json!({"mean": 0.02949, "low": -0.001, "high": 0.0635});
        assert_eq!((over(&of), over(&Value::Null)), ("+0.029 [-0.001, +0.064]".into(), "–".into()));
    }
}
