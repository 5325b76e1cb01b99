//! Chromium and its driver, which the tests need.

use crate::project::Project;
use crate::run::{capture, find, program, run, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// A browser and what drives it for `wasm-pack`.
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds them; installs Debian's where they are missing and that is allowed; else says what to type.
    pub fn require(project: &Project) -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        let root = is_root(project);
        let install = format!(
            "{}apt-get update && {0}apt-get install --yes chromium chromium-driver",
            if root { "" } else { "sudo " }
        );
        let allowed = root || std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        if find("apt-get").is_none() || !allowed {
            bail!(
                "the tests need Chromium and its driver, and found no `chromium` with `chromedriver` on PATH \
                 (or in the variables CHROMIUM and CHROMEDRIVER). On Debian, type:\n\n    {install}\n"
            );
        }
        say("installing Chromium and its driver, which the tests need, from Debian's packages");
        run(&mut apt(project, root, &["update", "--quiet"]))?;
        run(&mut apt(
            project,
            root,
            &["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "chromium-driver"],
        ))?;
        Self::find().context("Chromium was installed, and still is not on PATH")
    }

    fn find() -> Option<Self> {
        let chromium = named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])?;
        let driver = named("CHROMEDRIVER", &["chromedriver"])?;
        Some(Self { chromium, driver })
    }
}

/// What an environment variable names, or else the first of these on PATH.
fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
        .or_else(|| names.iter().find_map(|name| find(name)))
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
