//! Node and the npm packages of the `package.json` files: the tests' tools. The page itself needs neither.

use crate::project::Project;
use crate::run::{capture, find, program, run, say};
use anyhow::{Result, bail};
use std::path::Path;
use std::time::SystemTime;

/// The oldest Node whose test runner can end a file that leaves something open.
const OLDEST: (u32, u32) = (20, 14);

/// Fails with what to do where Node is missing or too old.
pub fn require(project: &Project) -> Result<()> {
    let (major, minor) = OLDEST;
    let wanted = format!("Node {major}.{minor} or later, with npm, is needed");
    if find("node").is_none() || find("npm").is_none() {
        bail!("{wanted}: install it from https://nodejs.org or your system's packages");
    }
    let version = capture(&mut program(project, "node", &["--version"]))?;
    if parse(&version).is_none_or(|version| version < OLDEST) {
        bail!("{wanted}; this is {}", version.trim());
    }
    Ok(())
}

/// `v20.14.0` is 20, 14.
fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// The packages of the root.
pub fn install(project: &Project) -> Result<()> {
    install_in(project, &project.root)
}

/// `npm ci` in a folder, where what is installed is not what its lock file says.
pub fn install_in(project: &Project, folder: &Path) -> Result<()> {
    require(project)?;
    let changed =
        |path: &Path| std::fs::metadata(path).and_then(|found| found.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let lock = folder.join("package-lock.json");
    // npm writes this file last, so that an interrupted installation lacks it.
    let installed = changed(&folder.join("node_modules").join(".package-lock.json"));
    if installed > SystemTime::UNIX_EPOCH && installed >= changed(&lock) {
        return Ok(());
    }
    say(format!("installing the npm packages of {}", project.relative(&lock)));
    run(program(project, "npm", &["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}

/// A command of an installed package, started with Node itself so that it works on every system.
pub fn script(project: &Project, script: &str, arguments: &[&str]) -> std::process::Command {
    let mut command = program(project, "node", &[]);
    command.arg(project.root.join("node_modules").join(script)).args(arguments);
    command
}
