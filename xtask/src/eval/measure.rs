//! Runs evaluate.py and `cargo xtask fit` and takes what they print.

use crate::fit;
use crate::project::{Project, files};
use crate::run::{capture, program, say};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::Path;

const EVALUATE: &str = "eval/evaluate.py";
const FACTS: &str = "facts/dev.json";
const EXTRACTS: &str = "easc/dev.json";
const CASES: &str = "segmentation/cases-dev.json";
const STEMS: &str = "lexical/pud-lemmas.json";

/// What the folder of the sets must have.
pub const FILES: [&str; 6] = [EVALUATE, FACTS, "facts/train.json", EXTRACTS, CASES, STEMS];

/// The systems that are compared: the name in the tables, and whether evaluate.py has it or it is a method of the program.
const SYSTEMS: [(&str, System); 7] = [
    ("random", System::BuiltIn("random")),
    ("lead", System::BuiltIn("lead")),
    ("our lead", System::Method("lead")),
    ("longest", System::Method("longest")),
    ("lexrank", System::Method("lexrank")),
    ("textrank", System::Method("textrank")),
    ("editor", System::Method("editor")),
];

#[derive(Clone, Copy)]
enum System {
    BuiltIn(&'static str),
    Method(&'static str),
}

/// The answers of evaluate.py, by the name of the system or the set, and the lines of the cross-validation.
pub struct Figures {
    pub facts: Vec<(String, Value)>,
    pub extracts: Vec<(String, Value)>,
    pub split: Vec<(String, Value)>,
    pub cases: Value,
    pub stems: Value,
    pub validated: Vec<Validated>,
}

/// One setting of the cross-validation, figures as the fit prints them.
pub struct Validated {
    pub setting: String,
    /// Coverage, that of the lead, the difference with its interval, dangling, noise.
    pub figures: [String; 5],
}

/// Measures everything.
pub fn measure(project: &Project, sets: &Path) -> Result<Figures> {
    let zubda = project.target.join("release").join(format!("zubda{}", std::env::consts::EXE_SUFFIX));
    let zubda = quoted(zubda.strip_prefix(&project.root).unwrap_or(&zubda))?;
    let evaluate = |what: &str, file: &Path, system: &str| -> Result<Value> {
        say(format!("{what}, {}: {system}", file.strip_prefix(sets).unwrap_or(file).display()));
        let mut python = program(project, "python3", &[]);
        python.arg(sets.join(EVALUATE)).arg(what).arg(file).args(["--json", "--system", system]);
        serde_json::from_str(&capture(&mut python)?).context("evaluate.py printed something else than JSON")
    };
    let by_system = |what: &str, file: &str| -> Result<Vec<(String, Value)>> {
        let answer = |(name, system): (&str, System)| {
            let command = match system {
                System::BuiltIn(name) => name.to_owned(),
                System::Method(name) => format!("{zubda} --method {name}"),
            };
            Ok((name.to_owned(), evaluate(what, &sets.join(file), &command)?))
        };
        SYSTEMS.into_iter().map(answer).collect()
    };
    let running_text = files(&sets.join("segmentation"), "json")?;
    let running_text = running_text.iter().filter(|file| !name(file).starts_with("cases"));
    Ok(Figures {
        facts: by_system("facts", FACTS)?,
        extracts: by_system("extracts", EXTRACTS)?,
        split: running_text.map(|file| Ok((name(file), evaluate("split", file, &zubda)?))).collect::<Result<_>>()?,
        cases: evaluate("cases", &sets.join(CASES), &zubda)?,
        stems: evaluate("stems", &sets.join(STEMS), &zubda)?,
        validated: cross_validated(project, sets)?,
    })
}

fn cross_validated(project: &Project, sets: &Path) -> Result<Vec<Validated>> {
    say("cross-validation: cargo xtask fit DIR");
    validated(&capture(fit::program(project).arg(sets))?)
}

fn name(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// As evaluate.py, which splits a command like a shell, takes it for one word.
fn quoted(path: &Path) -> Result<String> {
    let path = path.to_str().context("the path of the program is not UTF-8")?;
    let is_plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
    Ok(if is_plain { path.to_owned() } else { format!("'{}'", path.replace('\'', r#"'"'"'"#)) })
}

/// The lines `3 sentences  0.425  0.381  +0.045 [+0.028, +0.062]  0.027  0.002` of the fit.
fn validated(printed: &str) -> Result<Vec<Validated>> {
    let line = |line: &str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [amount, unit @ ("sentences" | "words"), coverage, lead, mean, low, high, dangling, noise] => Some(Validated {
            setting: format!("{amount} {unit}"),
            figures: [coverage, lead, &format!("{mean} {low} {high}"), dangling, noise].map(str::to_owned),
        }),
        _ => None,
    };
    let lines: Vec<Validated> = printed.lines().filter_map(line).collect();
    if lines.is_empty() {
        bail!("`cargo xtask fit` printed no figures");
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_a_fit_are_found() {
        let printed = "cross-validated, 9 articles\nsetting coverage\n  3 sentences  0.4     0.3  +0.1 [+0.0, +0.2]   0.02     0.01\n";
        let found = validated(printed).unwrap_or_default();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].setting, "3 sentences");
        assert_eq!(found[0].figures, ["0.4", "0.3", "+0.1 [+0.0, +0.2]", "0.02", "0.01"]);
        assert!(validated("nothing").is_err());
    }

    #[test]
    fn a_path_is_one_word() {
        let quoted = |path| quoted(Path::new(path)).unwrap_or_default();
        assert_eq!(quoted("target/release/zubda"), "target/release/zubda");
        assert_eq!(quoted("/a b/zubda"), "'/a b/zubda'");
    }
}
