//! `cargo xtask reproduce`: whether two builds of the core, from clean folders at different places, give the same bytes.

use crate::project::Project;
use crate::run::{capture, cargo_program, program, run, say};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::process::Command;

/// The folders, of different lengths, so that a path that leaks moves what stands after it.
const PLACES: [&str; 2] = ["a", "another/place/of/a/longer/name"];
const FILES: [&str; 2] = ["zubda_bg.wasm", "zubda.js"];

/// Builds what is committed twice, and prints the hashes; fails where they differ.
pub fn reproduce(project: &Project) -> Result<()> {
    let base = project.target.join("reproduce");
    if base.is_dir() {
        std::fs::remove_dir_all(&base).with_context(|| format!("cannot clear {}", base.display()))?;
    }
    let hashes = PLACES.map(|place| build(project, &base.join(place)));
    let [one, other] = hashes;
    let (one, other) = (one?, other?);
    for (file, (one, other)) in FILES.iter().zip(one.iter().zip(&other)) {
        say(format!("{file}: {one}"));
        ensure!(one == other, "another build gave another {file}: {other}");
    }
    say("two clean builds gave the same bytes");
    Ok(())
}

/// The hashes of what a clean copy of the last commit gives.
fn build(project: &Project, place: &Path) -> Result<Vec<String>> {
    say(format!("building the core in {}", project.relative(place)));
    std::fs::create_dir_all(place).with_context(|| format!("cannot make {}", place.display()))?;
    let commit = capture(&mut program(project, "git", &["rev-parse", "HEAD"]))?;
    run(&mut program(project, "git", &["clone", "--quiet", "--no-hardlinks", "."]).arg(place))?;
    let at = |name: &str| {
        let mut command = Command::new(name);
        command.current_dir(place);
        command
    };
    run(at("git").args(["checkout", "--quiet", "--detach", commit.trim()]))?;
    // The packages of package-lock.json, with the wasm-opt that shrinks the module.
    run(at("npm").args(["ci", "--no-audit", "--no-fund", "--silent"]))?;
    let mut cargo = Command::new(cargo_program());
    // Its own target folder, whatever is configured here.
    cargo.current_dir(place).env("CARGO_TARGET_DIR", place.join("target")).args(["xtask", "build"]);
    run(&mut cargo)?;
    FILES.iter().map(|file| hash(project, &place.join("www").join("core").join(file))).collect()
}

/// SHA-256.
fn hash(project: &Project, file: &Path) -> Result<String> {
    const HASH: &str = "const { createHash } = require('crypto'), { readFileSync } = require('fs'); \
        console.log(createHash('sha256').update(readFileSync(process.argv[1])).digest('hex'));";
    Ok(capture(program(project, "node", &["-e", HASH]).arg(file))?.trim().to_owned())
}
