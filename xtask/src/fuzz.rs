//! `cargo xtask fuzz`: gives the core's entrances whatever libFuzzer finds, and tells how often and what broke.

use crate::debian::may_install;
use crate::project::{Project, files};
use crate::run::{capture, cargo, find, program, run, say};
use anyhow::{Context, Result, bail, ensure};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What to fuzz, and for how long.
#[derive(clap::Args)]
pub struct Options {
    /// These targets alone (names of files in fuzz/fuzz_targets); all if none
    targets: Vec<String>,
    /// How long each target runs
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

impl Options {
    /// Every target, long enough to see that it stands: a part of the tests.
    pub const SMOKE: Self = Self { targets: Vec::new(), seconds: 10 };
}

/// How a target is built: the core has no unsafe code for a sanitizer to watch, and coverage without the operands of every
/// comparison is four times as fast; overflow and debug assertions are checked by cargo-fuzz's own default.
const BUILD: [&str; 4] = ["--sanitizer", "none", "--no-trace-compares", "--target-dir"];

/// No input is longer, and none takes longer to read.
const LIMITS: [&str; 3] = ["-max_len=2048", "-timeout=30", "-print_final_stats=1"];

/// Runs the targets one after the other and prints a line for each; fails where one found something.
pub fn fuzz(project: &Project, options: &Options) -> Result<()> {
    let known = targets(project)?;
    if let Some(stranger) = options.targets.iter().find(|target| !known.contains(target)) {
        bail!("there is no target `{stranger}` in fuzz/fuzz_targets; there are {}", known.join(", "));
    }
    let wanted = if options.targets.is_empty() { &known } else { &options.targets };
    require_tools(project)?;
    say("building the fuzz targets (the first time takes minutes)");
    run(cargo_fuzz(project, "build").args(BUILD).arg(project.target.join("fuzz")))?;
    let mut finds = Vec::new();
    for target in wanted {
        let found = fuzz_target(project, target, options.seconds)?;
        say(format!("fuzz {target}: {} executions, {} finds", found.executions, found.finds.len()));
        finds.extend(found.finds);
    }
    let list: Vec<String> = finds.iter().map(|find| project.relative(find).to_string()).collect();
    ensure!(finds.is_empty(), "the fuzzer broke a law with:\n  {}", list.join("\n  "));
    Ok(())
}

/// The same where what it needs is there, or is cargo-fuzz alone and may be installed; else says that it is skipped.
pub fn smoke(project: &Project) -> Result<()> {
    match require_tools(project) {
        Ok(()) => fuzz(project, &Options::SMOKE),
        Err(missing) => {
            say(format!("the fuzz targets are skipped: {missing}"));
            Ok(())
        }
    }
}

/// Fails with the line that brings what is missing. cargo-fuzz is brought where that is allowed; a toolchain never is.
fn require_tools(project: &Project) -> Result<()> {
    let nightly = capture(&mut program(project, "rustup", &["run", "nightly", "rustc", "--version"]));
    ensure!(nightly.is_ok(), "no nightly Rust; `rustup toolchain install nightly --profile minimal` brings it");
    if find("cargo-fuzz").is_some() {
        return Ok(());
    }
    ensure!(may_install(project), "no cargo-fuzz on PATH; `cargo install cargo-fuzz --locked` brings it");
    say("installing cargo-fuzz");
    run(&mut cargo(project, &["install", "cargo-fuzz", "--locked"]))
}

/// The names of the files in `fuzz/fuzz_targets`.
fn targets(project: &Project) -> Result<Vec<String>> {
    let files = files(&project.root.join("fuzz").join("fuzz_targets"), "rs")?;
    Ok(files.iter().filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect())
}

/// A command of cargo-fuzz under the nightly toolchain, whatever runs this.
fn cargo_fuzz(project: &Project, command: &str) -> Command {
    program(project, "rustup", &["run", "nightly", "cargo", "fuzz", command, "--fuzz-dir", "fuzz"])
}

/// What came of a target.
struct Found {
    executions: u64,
    finds: Vec<PathBuf>,
}

/// Runs a target on its corpus. What libFuzzer adds to the corpus stays beside what was built, for the next run.
fn fuzz_target(project: &Project, target: &str, seconds: u32) -> Result<Found> {
    let grown = folder(project, "fuzz-corpus", target)?;
    let artifacts = folder(project, "fuzz-finds", target)?;
    let before = inputs(&artifacts)?;
    let output = cargo_fuzz(project, "run")
        .args(BUILD)
        .arg(project.target.join("fuzz"))
        .arg(target)
        .arg(&grown)
        .arg(project.root.join("fuzz").join("corpus").join(target))
        .arg("--")
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-dict={}", project.root.join("fuzz").join("arabic.dict").display()))
        .arg(format!("-artifact_prefix={}{}", artifacts.display(), std::path::MAIN_SEPARATOR))
        .stdin(Stdio::null())
        .output()
        .context("cannot start cargo-fuzz")?;
    let log = String::from_utf8_lossy(&output.stderr);
    let finds: Vec<PathBuf> = inputs(&artifacts)?.into_iter().filter(|input| !before.contains(input)).collect();
    if !output.status.success() {
        let from = log.find("panicked at").unwrap_or(log.len().saturating_sub(2_000));
        eprintln!("{}", &log[log.floor_char_boundary(from)..]);
        ensure!(!finds.is_empty(), "cargo-fuzz ended with {} and no find", output.status);
    }
    Ok(Found { executions: executions(&log).unwrap_or_default(), finds })
}

/// What libFuzzer counts when it ends: after a find too.
fn executions(log: &str) -> Option<u64> {
    let (_, count) = log.rsplit_once("stat::number_of_executed_units:")?;
    count.split_whitespace().next()?.parse().ok()
}

fn folder(project: &Project, kind: &str, target: &str) -> Result<PathBuf> {
    let folder = project.target.join(kind).join(target);
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

fn inputs(folder: &Path) -> Result<Vec<PathBuf>> {
    let listed = std::fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    Ok(listed.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_executions_is_read_from_the_last_lines() {
        let log = "Done 12 runs\nstat::number_of_executed_units: 8812\nstat::average_exec_per_sec:     82\n";
        assert_eq!(executions(log), Some(8812));
        assert_eq!(executions("Done"), None);
    }
}
