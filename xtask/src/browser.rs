//! The browsers, which the tests need.

use crate::debian::{Wanted, named};
use crate::project::Project;
use anyhow::Result;
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

    /// Finds them where they are.
    pub fn find() -> Option<Self> {
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
