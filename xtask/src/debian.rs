//! Programs that Debian has in packages: found, or installed where that is allowed.

use crate::project::Project;
use crate::run::{capture, find, program, run, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// What is looked for, in words, and the packages of Debian that bring it.
pub struct Wanted {
    /// What it is called.
    pub what: &'static str,
    /// The programs, and how else they may be named.
    pub programs: &'static str,
    /// The packages.
    pub packages: &'static [&'static str],
}

impl Wanted {
    /// Finds it, or installs it as root or in CI; else fails with what to type.
    pub fn require<Found>(&self, project: &Project, look: impl Fn() -> Option<Found>) -> Result<Found> {
        let Self { what, programs, .. } = self;
        match self.obtain(project, look)? {
            Some(found) => Ok(found),
            None => {
                bail!(
                    "{what} must be there, and there is no {programs}. On Debian, type:\n\n    {}\n",
                    self.line(project)
                )
            }
        }
    }

    /// The same; none where it is missing and may not be installed.
    pub fn obtain<Found>(&self, project: &Project, look: impl Fn() -> Option<Found>) -> Result<Option<Found>> {
        let found = look();
        if found.is_some() || find("apt-get").is_none() || !may_install(project) {
            return Ok(found);
        }
        let root = is_root(project);
        let Self { what, packages, .. } = self;
        say(format!("installing {what} from Debian's packages"));
        run(&mut apt(project, root, &["update", "--quiet"]))?;
        let arguments = ["install", "--yes", "--quiet", "--no-install-recommends"];
        run(apt(project, root, &arguments).args(*packages))?;
        look().with_context(|| format!("{what} was installed, and still is not on PATH")).map(Some)
    }

    /// What one would type.
    pub fn line(&self, project: &Project) -> String {
        let sudo = if is_root(project) { "" } else { "sudo " };
        format!("{sudo}apt-get update && {sudo}apt-get install --yes {}", self.packages.join(" "))
    }
}

/// What an environment variable names, or else the first of these on PATH.
pub fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .or_else(|| names.iter().find_map(|name| find(name)))
}

/// Whether what is missing may be installed without a question: by root, and in CI.
pub fn may_install(project: &Project) -> bool {
    is_root(project) || std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

fn is_root(project: &Project) -> bool {
    capture(&mut program(project, "id", &["-u"])).is_ok_and(|user| user.trim() == "0")
}

fn apt(project: &Project, root: bool, arguments: &[&str]) -> std::process::Command {
    let mut command = if root {
        program(project, "apt-get", &[])
    } else {
        program(project, "sudo", &["--non-interactive", "--preserve-env=DEBIAN_FRONTEND", "apt-get"])
    };
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(std::process::Stdio::null());
    command
}
