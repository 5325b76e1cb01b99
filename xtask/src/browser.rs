//! The browsers, which the tests need.

use crate::project::Project;
use crate::run::{capture, find, program, run, say};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// Chromium and what drives it for `wasm-pack`.
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds them; installs Debian's where they are missing and that is allowed; else says what to type.
    pub fn require(project: &Project) -> Result<Self> {
        let wanted = Wanted {
            what: "Chromium and its driver",
            programs: "`chromium` with `chromedriver` on PATH (or in the variables CHROMIUM and CHROMEDRIVER)",
            packages: &["chromium", "chromium-driver"],
        };
        wanted.require(project, Self::find)
    }

    fn find() -> Option<Self> {
        let chromium = named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])?;
        let driver = named("CHROMEDRIVER", &["chromedriver"])?;
        Some(Self { chromium, driver })
    }
}

/// Finds Firefox; installs Debian's where it is missing and that is allowed; else says what to type.
pub fn require_firefox(project: &Project) -> Result<PathBuf> {
    let wanted = Wanted {
        what: "Firefox",
        programs: "`firefox-esr` or `firefox` on PATH (or in the variable FIREFOX)",
        packages: &["firefox-esr"],
    };
    wanted.require(project, || named("FIREFOX", &["firefox-esr", "firefox"]))
}

/// What is looked for, in words, and the packages of Debian that bring it.
struct Wanted {
    what: &'static str,
    programs: &'static str,
    packages: &'static [&'static str],
}

impl Wanted {
    fn require<Found>(&self, project: &Project, look: impl Fn() -> Option<Found>) -> Result<Found> {
        if let Some(found) = look() {
            return Ok(found);
        }
        let Self { what, programs, packages } = self;
        let root = is_root(project);
        let install = format!(
            "{}apt-get update && {0}apt-get install --yes {}",
            if root { "" } else { "sudo " },
            packages.join(" ")
        );
        if find("apt-get").is_none() || !may_install(project) {
            bail!("the tests need {what}, and found no {programs}. On Debian, type:\n\n    {install}\n");
        }
        say(format!("installing {what} from Debian's packages, for the tests"));
        run(&mut apt(project, root, &["update", "--quiet"]))?;
        let arguments = ["install", "--yes", "--quiet", "--no-install-recommends"];
        run(apt(project, root, &arguments).args(*packages))?;
        look().with_context(|| format!("{what} was installed, and still is not on PATH"))
    }
}

/// What an environment variable names, or else the first of these on PATH.
fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
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
