//! `cargo xtask eval`: how good the summaries are on sets outside the repository, written to docs/quality.md.

mod measure;
mod report;

use crate::project::Project;
use crate::run::{cargo, find, run, say};
use crate::tables::filled;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// What is measured.
#[derive(clap::Args)]
pub struct Options {
    /// The folder of the sets: eval/evaluate.py, facts, easc, segmentation and lexical
    #[arg(value_name = "DIR")]
    sets: PathBuf,
}

/// Builds the program, measures it and what it is compared with, prints the tables and writes the document.
pub fn eval(project: &Project, options: &Options) -> Result<()> {
    if find("python3").is_none() {
        bail!("python3 is needed, which runs evaluate.py: install it from your system's packages");
    }
    let shown = options.sets.display();
    let sets = std::fs::canonicalize(&options.sets).with_context(|| format!("there is no folder {shown}"))?;
    for file in measure::FILES {
        if !sets.join(file).is_file() {
            bail!("{shown} has no {file}");
        }
    }
    say("building the program");
    run(&mut cargo(project, &["build", "--release"]))?;
    let tables = report::tables(&measure::measure(project, &sets)?);
    for (name, table) in &tables {
        print!("\n{name}\n{table}");
    }
    let document = project.root.join("docs/quality.md");
    std::fs::write(&document, filled(report::DOCUMENT, &tables)?)
        .with_context(|| format!("cannot write {}", document.display()))?;
    say(format!("written: {}", project.relative(&document)));
    Ok(())
}
