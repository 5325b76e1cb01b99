//! `cargo xtask reproduce`: whether two builds of the core, from clean folders at different places, give the same bytes.

use crate::project::Project;
use crate::run::{capture, program, run, say};
use crate::{bundle, node};
use anyhow::{Context, Result, ensure};
use std::path::Path;

/// The folders, of different lengths, so that a path that leaks moves what stands after it.
const PLACES: [&str; 2] = ["a", "another/place/of/a/longer/name"];
const FILES: [&str; 2] = ["zubda_bg.wasm", "zubda.js"];

/// Builds what is committed twice, and prints the hashes; fails where they differ.
pub fn reproduce(project: &Project) -> Result<()> {
    // Else both would be built in the one folder that it names.
    ensure!(
        std::env::var_os("CARGO_TARGET_DIR").is_none(),
        "this builds in folders of its own: unset CARGO_TARGET_DIR"
    );
    let base = project.target.join("reproduce");
    if base.is_dir() {
        std::fs::remove_dir_all(&base).with_context(|| format!("cannot clear {}", base.display()))?;
    }
    let [one, other] = PLACES.map(|place| build(project, &base.join(place)));
    let (one, other) = (one?, other?);
    for (file, (one, other)) in FILES.iter().zip(one.iter().zip(&other)) {
        say(format!("{file}: {one}"));
        ensure!(one == other, "another build gave another {file}: {other}");
    }
    say("two clean builds gave the same bytes");
    Ok(())
}

/// The hashes of what a clean copy of the last commit gives, in a target folder of its own.
fn build(project: &Project, place: &Path) -> Result<Vec<String>> {
    say(format!("building the core in {}", project.relative(place)));
    std::fs::create_dir_all(place).with_context(|| format!("cannot make {}", place.display()))?;
    run(program(project, "git", &["clone", "--quiet", "--no-hardlinks", "."]).arg(place))?;
    let copy = Project { root: place.to_owned(), target: place.join("target") };
    let commit = capture(&mut program(project, "git", &["rev-parse", "HEAD"]))?;
    run(&mut program(&copy, "git", &["checkout", "--quiet", "--detach", commit.trim()]))?;
    // With the wasm-opt of package-lock.json.
    node::install(&copy)?;
    bundle::build(&copy)?;
    FILES.iter().map(|file| hash(project, &copy.core().join(file))).collect()
}

/// SHA-256.
fn hash(project: &Project, file: &Path) -> Result<String> {
    const HASH: &str = "const { createHash } = require('crypto'), { readFileSync } = require('fs'); \
        console.log(createHash('sha256').update(readFileSync(process.argv[1])).digest('hex'));";
    Ok(capture(program(project, "node", &["-e", HASH]).arg(file))?.trim().to_owned())
}
