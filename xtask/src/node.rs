//! Node and the npm packages of `package.json`: the tests' tools. The page itself needs neither.

use crate::project::Project;
use crate::run::{capture, find, program, run, say};
use anyhow::{Result, bail};
use std::path::Path;
use std::time::SystemTime;

/// The oldest Node whose test runner does.
const OLDEST: u32 = 20;

/// Fails with what to do where Node is missing or too old.
pub fn require(project: &Project) -> Result<()> {
    if find("node").is_none() || find("npm").is_none() {
        bail!(
            "the tests need Node {OLDEST} or later, with npm: install it from https://nodejs.org or your system's packages"
        );
    }
    let version = capture(&mut program(project, "node", &["--version"]))?;
    let major = version.trim().trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST) {
        bail!("the tests need Node {OLDEST} or later; this is {}", version.trim());
    }
    Ok(())
}

/// `npm ci`, where what is installed is not what the lock file says.
pub fn install(project: &Project) -> Result<()> {
    require(project)?;
    let changed =
        |path: &Path| std::fs::metadata(path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    // npm writes this file last, so that an interrupted installation lacks it.
    let installed = changed(&project.root.join("node_modules").join(".package-lock.json"));
    if installed > SystemTime::UNIX_EPOCH && installed >= changed(&project.root.join("package-lock.json")) {
        return Ok(());
    }
    say("installing the npm packages of package-lock.json");
    run(&mut program(project, "npm", &["ci", "--no-audit", "--no-fund"]))
}

/// A command of an installed package, started with Node itself so that it works on every system.
pub fn script(project: &Project, script: &str, arguments: &[&str]) -> std::process::Command {
    let mut command = program(project, "node", &[]);
    command.arg(project.root.join("node_modules").join(script)).args(arguments);
    command
}
