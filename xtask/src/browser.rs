//! The browsers, which the tests need.

use crate::debian::{Wanted, named};
use crate::project::Project;
use crate::run::{find, say};
use crate::screen::Screen;
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

/// WebKit, by its WebDriver, and a screen to show its windows on: it has no headless mode.
pub struct WebKit {
    /// The WebDriver, which starts the browser.
    pub driver: PathBuf,
    /// Where its windows are.
    pub screen: Screen,
}

impl WebKit {
    /// Finds it, or installs Debian's where that is allowed; none where it cannot be had, and says so. Few systems have it.
    pub fn obtain(project: &Project) -> Result<Option<Self>> {
        let wanted = Wanted {
            what: "WebKit and a screen without a monitor",
            programs: "`WebKitWebDriver` with `Xvfb` on PATH",
            packages: &["webkit2gtk-driver", "xvfb"],
        };
        let Some((driver, xvfb)) = wanted.obtain(project, || Some((find("WebKitWebDriver")?, find("Xvfb")?)))? else {
            say(format!("what is tested in WebKit is skipped: there is no {}", wanted.programs));
            return Ok(None);
        };
        Ok(Some(Self { driver, screen: Screen::start(&xvfb)? }))
    }
}
