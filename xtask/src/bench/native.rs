//! The native programs of benches/: the texts they make, the time of each stage, the memory of a process.

use crate::project::Project;
use crate::run::{capture, cargo, program, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

const FEATURES: [&str; 3] = ["--no-default-features", "-p", "zubda"];

/// A text of benches/article.
pub struct Text {
    /// Where it stands.
    pub path: PathBuf,
    /// Its length.
    pub bytes: u64,
}

/// `benches/once.rs`, compiled.
pub struct Program {
    path: PathBuf,
    folder: PathBuf,
}

impl Program {
    /// Compiles it as it is published.
    pub fn build(project: &Project) -> Result<Self> {
        let build = ["build", "--release", "--bench", "once", "--message-format", "json-render-diagnostics"];
        let printed = capture(cargo(project, &build).args(FEATURES).stderr(std::process::Stdio::inherit()))?;
        let made = |line: &str| {
            let message: serde_json::Value = serde_json::from_str(line).ok()?;
            let is_it = message["target"]["name"] == "once";
            message["executable"].as_str().filter(|_| is_it).map(PathBuf::from)
        };
        let path = printed.lines().find_map(made).context("Cargo named no program for benches/once.rs")?;
        let folder = project.target.join("bench");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(Self { path, folder })
    }

    /// The text of so many words and what is left of a paragraph, made anew.
    pub fn text(&self, project: &Project, words: usize) -> Result<Text> {
        let text = capture(&mut program(project, &self.path, &["text", &words.to_string()]))?;
        let path = self.folder.join(format!("{words}.txt"));
        std::fs::write(&path, &text).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(Text { path, bytes: text.len() as u64 })
    }

    /// The program on a text, started by another one where one is given.
    pub fn analyze(&self, project: &Project, text: &Text, starter: &[&str]) -> Command {
        let mut command = match starter {
            [first, rest @ ..] => {
                let mut command = program(project, first, rest);
                command.arg(&self.path);
                command
            }
            [] => program(project, &self.path, &[]),
        };
        command.arg("analyze").arg(&text.path);
        command
    }
}

/// The most memory of a process that analyses a text.
pub struct Memory {
    pub words: usize,
    pub bytes: u64,
    /// In bytes.
    pub peak: u64,
}

/// Of texts in these sizes.
pub fn memory(project: &Project, program: &Program, sizes: &[usize]) -> Result<Vec<Memory>> {
    let of = |&words: &usize| {
        let text = program.text(project, words)?;
        let printed = capture(&mut program.analyze(project, &text, &[]))?;
        let kilobytes: u64 = printed.trim().parse().context("benches/once.rs printed no number")?;
        Ok(Memory { words, bytes: text.bytes, peak: kilobytes * 1024 })
    };
    say("memory, natively");
    sizes.iter().map(of).collect()
}

/// The time of a stage for a text of so many words, in ms.
#[derive(Debug, PartialEq)]
pub struct Stage {
    pub name: String,
    pub words: usize,
    pub fastest: f64,
    pub median: f64,
}

/// Runs `benches/stages.rs` and reads the table that divan prints.
pub fn stages(project: &Project) -> Result<Vec<Stage>> {
    say("stages, natively: cargo bench --bench stages");
    let mut bench = cargo(project, &["bench", "--bench", "stages"]);
    let stages = parsed(&capture(bench.args(FEATURES))?);
    if stages.is_empty() {
        bail!("`cargo bench --bench stages` printed no figures");
    }
    Ok(stages)
}

/// A line with a name opens a stage, one with a number and times belongs to it.
fn parsed(printed: &str) -> Vec<Stage> {
    let mut name = String::new();
    let mut stages = Vec::new();
    for line in printed.lines() {
        let columns: Vec<&str> = line.rsplit('│').collect();
        let [_, _, _, median, _, first, ..] = columns[..] else { continue };
        match first.trim_start_matches(['├', '╰', '─', ' ']).split_whitespace().collect::<Vec<_>>()[..] {
            [stage] => name = stage.to_owned(),
            [words, fastest, unit] => {
                let median: Vec<&str> = median.split_whitespace().collect();
                let times = [Some([fastest, unit]), median[..].try_into().ok()].map(|time| milliseconds(time?));
                if let (Ok(words), [Some(fastest), Some(median)]) = (words.parse(), times) {
                    stages.push(Stage { name: name.clone(), words, fastest, median });
                }
            }
            _ => {}
        }
    }
    stages
}

fn milliseconds([number, unit]: [&str; 2]) -> Option<f64> {
    let number: f64 = number.parse().ok()?;
    Some(match unit {
        "ns" => number / 1e6,
        "µs" => number / 1e3,
        "ms" => number,
        "s" => number * 1e3,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_divan_are_read() {
        let printed = "\
stages        fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ read                     │               │               │               │         │
│  ├─ 400     865.3 µs      │ 9.185 ms      │ 932.7 µs      │ 1.872 ms      │ 100     │ 100
│  ╰─ 400000  1.219 s       │ 1.219 s       │ 1.5 s         │ 1.219 s       │ 1       │ 1
╰─ words                    │               │               │               │         │
   ╰─ 400     158.3 ns      │ 4.262 ms      │ 174.7 ms      │ 271.2 µs      │ 100     │ 100
";
        let stage = |name: &str, words, fastest, median| Stage { name: name.into(), words, fastest, median };
        let wanted = [
            stage("read", 400, 0.8653, 0.9327),
            stage("read", 400_000, 1219.0, 1500.0),
            stage("words", 400, 0.0001583, 174.7),
        ];
        let found = parsed(printed);
        let is_near = |one: f64, other: f64| (one - other).abs() < 1e-9;
        assert_eq!(found.len(), wanted.len());
        for (one, other) in found.iter().zip(&wanted) {
            assert_eq!((&one.name, one.words), (&other.name, other.words));
            assert!(is_near(one.fastest, other.fastest) && is_near(one.median, other.median), "{one:?}");
        }
    }
}
