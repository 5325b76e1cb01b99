//! The instructions of an analysis, counted by callgrind: the same to a few in a million, whatever else the machine does. They are held to
//! benches/instructions.tsv, which `cargo xtask bench --accept` writes.

use super::native::Program;
use crate::debian::{Wanted, named};
use crate::project::Project;
use crate::run::{capture, say};
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// The sizes that are held to a budget, in words.
const GUARDED: [usize; 3] = [400, 4_000, 40_000];
/// An analysis may take so much more than the budget says: compilers and processors differ a little.
const SLACK: f64 = 1.03;
/// Words of a text ten times as long may take so much more each.
const SCALING: f64 = 1.3;

const VALGRIND: Wanted = Wanted {
    what: "valgrind, which counts instructions",
    programs: "`valgrind` on PATH (or in the variable VALGRIND)",
    packages: &["valgrind"],
};

/// The instructions for a text.
pub struct Count {
    pub words: usize,
    pub bytes: u64,
    pub instructions: u64,
}

impl Count {
    /// For each word that was asked for.
    pub fn per_word(&self) -> f64 {
        self.instructions as f64 / self.words as f64
    }
}

/// Counts for texts of these sizes.
pub fn count(project: &Project, program: &Program, sizes: &[usize]) -> Result<Vec<Count>> {
    let valgrind = VALGRIND.require(project, find)?;
    counted(project, program, sizes, &valgrind)
}

fn find() -> Option<std::path::PathBuf> {
    named("VALGRIND", &["valgrind"])
}

fn counted(project: &Project, program: &Program, sizes: &[usize], valgrind: &Path) -> Result<Vec<Count>> {
    let valgrind = valgrind.to_str().context("the path of valgrind is not UTF-8")?;
    let starter =
        [valgrind, "--tool=callgrind", "--toggle-collect=*once::measured*", "--callgrind-out-file=/dev/stdout"];
    let of = |&words: &usize| {
        say(format!("instructions for {words} words"));
        let text = program.text(project, words)?;
        let printed = capture(&mut program.analyze(project, &text, &starter))?;
        let total = printed.lines().find_map(|line| line.strip_prefix("totals: "));
        let instructions = total.and_then(|total| total.trim().parse().ok()).context("callgrind told no total")?;
        ensure!(instructions > 0, "callgrind found no call of `measured` in benches/once.rs");
        Ok(Count { words, bytes: text.bytes, instructions })
    };
    sizes.iter().map(of).collect()
}

/// Holds the counts to their budgets, or takes them for the budgets. Without valgrind nothing is held, and that is said; nor can
/// anything be taken.
pub fn guard(project: &Project, accept: bool) -> Result<()> {
    let valgrind = if accept { Some(VALGRIND.require(project, find)?) } else { VALGRIND.obtain(project, find)? };
    let Some(valgrind) = valgrind else {
        say(format!("the instructions are not checked, without valgrind: {}", VALGRIND.line(project)));
        return Ok(());
    };
    let counts = counted(project, &Program::build(project)?, &GUARDED, &valgrind)?;
    let file = project.root.join("benches/instructions.tsv");
    if accept {
        std::fs::write(&file, written(&counts)).with_context(|| format!("cannot write {}", file.display()))?;
    }
    let budgets = std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    for line in held(&counts, &read(&budgets)?)? {
        say(line);
    }
    Ok(())
}

fn written(counts: &[Count]) -> String {
    let lines = counts.iter().map(|count| format!("{}\t{}\n", count.words, count.instructions));
    format!("# words\tinstructions; written by cargo xtask bench --accept\n{}", lines.collect::<String>())
}

fn read(budgets: &str) -> Result<Vec<(usize, u64)>> {
    let line = |line: &str| {
        let (words, most) = line.split_once('\t').with_context(|| format!("no budget: {line}"))?;
        Ok((words.parse()?, most.parse()?))
    };
    budgets.lines().filter(|line| !line.starts_with('#')).map(line).collect()
}

/// What the counts are, in lines; fails where one is above its budget or has none, or where they grow faster than the text.
fn held(counts: &[Count], budgets: &[(usize, u64)]) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for count in counts {
        let Count { words, instructions, .. } = count;
        let budget =
            budgets.iter().find(|(of, _)| of == words).with_context(|| format!("{words} words have no budget"))?.1;
        let share = *instructions as f64 / budget as f64;
        ensure!(
            share <= SLACK,
            "an analysis of {words} words takes {instructions} instructions, {share:.2} times its budget of {budget}; if that is \
             meant, `cargo xtask bench --accept` writes benches/instructions.tsv"
        );
        lines.push(format!("{words} words: {instructions} instructions, {share:.2} of the budget"));
    }
    for pair in counts.windows(2) {
        let [shorter, longer] = pair else { continue };
        let growth = longer.per_word() / shorter.per_word();
        ensure!(
            growth <= SCALING,
            "a word takes {growth:.2} times as much among {} as among {}, and {SCALING} at most is linear",
            longer.words,
            shorter.words
        );
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(of: [(usize, u64); 2]) -> Vec<Count> {
        of.map(|(words, instructions)| Count { words, bytes: 0, instructions }).into()
    }

    #[test]
    fn a_budget_is_kept_with_a_little_slack() {
        let budgets = [(10, 1000), (100, 10_000)];
        let is_held = |of| held(&counts(of), &budgets).is_ok();
        assert!(is_held([(10, 1000), (100, 10_000)]) && is_held([(10, 1029), (100, 10_000)]));
        assert!(!is_held([(10, 1031), (100, 10_000)]) && !is_held([(10, 1000), (100, 10_400)]));
        assert!(!is_held([(10, 700), (100, 9_900)]), "a word takes 1.41 times as much");
        assert!(!is_held([(11, 1000), (100, 10_000)]), "no budget");
    }

    #[test]
    fn what_is_accepted_is_the_budget() -> Result<()> {
        assert_eq!(read(&written(&counts([(10, 1000), (100, 10_000)])))?, [(10, 1000), (100, 10_000)]);
        assert!(read("10 1000").is_err());
        Ok(())
    }
}
