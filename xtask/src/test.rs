//! `cargo xtask test`: every test, in order of cost, up to the first step that fails.

use crate::browser::{Browser, WebKit, require_firefox};
use crate::project::Project;
use crate::run::{cargo, find, program, run, say};
use crate::serve::StaticServer;
use crate::tools::Tools;
use crate::{audit, bundle, dist, fuzz, hosts, node};
use anyhow::{Context, Result};
use clap::ValueEnum;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What to test.
#[derive(clap::Args)]
pub struct Options {
    /// Run this part alone (may be given several times)
    #[arg(long, value_enum)]
    only: Vec<Part>,
    /// Run the tests in Firefox and WebKit, what is published in programs and pages of others, the fuzz targets and the audit too
    #[arg(long, conflicts_with = "only")]
    all: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The Rust tests on this machine, and xtask's own
    Native,
    /// tests/wasm*.rs by wasm-pack, in Node and in headless Chromium
    Wasm,
    /// tests/*.test.js by Node's test runner
    Node,
    /// tests/e2e/*.test.js: the served page in headless Chromium
    E2e,
    /// The same in headless Firefox, but for what its driver cannot do; and there what wasm-pack tests, if geckodriver is on PATH
    Firefox,
    /// tests/webkit/*.test.js: the core path in WebKit, and what wasm-pack tests; skipped where WebKit cannot be had
    Webkit,
    /// tests/hosts/*.test.js: the npm package and the crate in programs and pages of others, made with Vite, webpack, esbuild, Node
    Hosts,
    /// A few seconds of every target of fuzz/, where cargo-fuzz and a nightly Rust are there or may be installed
    Fuzz,
}

/// What takes long, or needs more than the rest: with `--all` alone.
const RARE: [Part; 4] = [Part::Firefox, Part::Webkit, Part::Hosts, Part::Fuzz];

impl Options {
    fn wants(&self, part: Part) -> bool {
        if self.only.is_empty() { self.all || !RARE.contains(&part) } else { self.only.contains(&part) }
    }
}

/// Runs the tests that name no place of their own in the browser too (else only Node has them), and lets a busy machine
/// take its time.
const IN_BROWSER: [(&str, &str); 3] = [
    ("WASM_BINDGEN_USE_BROWSER", "1"),
    ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
    ("WASM_BINDGEN_TEST_TIMEOUT", "120"),
];

/// Runs the wanted parts. What they need is looked for first, so that nobody waits in vain.
pub fn test(project: &Project, options: &Options) -> Result<()> {
    let wants = |part| options.wants(part);
    let webkit = if wants(Part::Webkit) { WebKit::obtain(project)? } else { None };
    let wants_page = wants(Part::Node) || wants(Part::E2e) || wants(Part::Firefox) || webkit.is_some();
    if wants(Part::Wasm) || wants_page || wants(Part::Hosts) {
        node::require(project)?;
    }
    let wants_browser = wants(Part::Wasm) || wants(Part::E2e) || wants(Part::Hosts);
    let browser = if wants_browser { Some(Browser::require(project)?) } else { None };
    let firefox = if wants(Part::Firefox) { Some(require_firefox(project)?) } else { None };

    if wants(Part::Native) {
        step("native tests of the core", || run(&mut cargo(project, &["test", "-p", "zubda"])))?;
        step("tests of xtask", || run(&mut cargo(project, &["test", "-p", "xtask", "--bin", "xtask"])))?;
        step("tests of the fit", || {
            run(&mut cargo(project, &["test", "-p", "xtask", "--features", "fit", "--bin", "fit"]))
        })?;
    }
    if let (Some(browser), true) = (&browser, wants(Part::Wasm)) {
        wasm_tests(project, browser)?;
    }
    if wants_page {
        step("npm packages", || node::install(project))?;
        step("build", || bundle::build(project))?;
    }
    if wants(Part::Node) {
        step("JavaScript tests", || {
            run(&mut cargo(project, &["build", "-p", "zubda", "--bin", "zubda"]))?;
            let native = project.target.join("debug").join(format!("zubda{}", std::env::consts::EXE_SUFFIX));
            node_tests(project, "tests", PATIENCE, &[("ZUBDA_BIN", native.as_os_str())])
        })?;
    }
    if let (Some(browser), true) = (&browser, wants(Part::E2e)) {
        step("end-to-end tests in Chromium", || {
            page_tests(project, "tests/e2e", PATIENCE, &[("CHROMIUM", browser.chromium.as_os_str())])
        })?;
    }
    if let Some(firefox) = &firefox {
        step("end-to-end tests in Firefox", || {
            let browser = [("BROWSER", OsStr::new("firefox")), ("FIREFOX", firefox.as_os_str())];
            page_tests(project, "tests/e2e", LONG_PATIENCE, &browser)
        })?;
        wasm_tests_in_firefox(project)?;
    }
    if let Some(webkit) = &webkit {
        webkit_tests(project, webkit)?;
    }
    if let (Some(browser), true) = (&browser, wants(Part::Hosts)) {
        host_tests(project, &browser.chromium)?;
    }
    if wants(Part::Fuzz) {
        step("fuzz", || fuzz::smoke(project))?;
    }
    if options.all {
        step("audit of the dependencies", || audit::audit_where_possible(project))?;
    }
    Ok(())
}

fn step<T>(name: &str, act: impl FnOnce() -> Result<T>) -> Result<T> {
    say(name);
    act().with_context(|| format!("this step failed: {name}"))
}

fn wasm_tests(project: &Project, browser: &Browser) -> Result<()> {
    let driver = browser.driver.to_str().context("the path of chromedriver is not UTF-8")?;
    step("WebAssembly target", || bundle::add_target(project))?;
    let tools = Tools::build(project).context("this step failed: wasm-pack and wasm-bindgen")?;
    step("wasm-pack test --node", || tools.wasm_pack_test(project, &["--node"], &[], &[]))?;
    step("wasm-pack test --headless --chrome", || {
        let arguments = ["--headless", "--chrome", "--chromedriver", driver];
        tools.wasm_pack_test(project, &arguments, &[], &IN_BROWSER)
    })
}

/// Debian 12 has no package of geckodriver, so that these run only where somebody brought it.
fn wasm_tests_in_firefox(project: &Project) -> Result<()> {
    let Some(driver) = find("geckodriver") else {
        say("no geckodriver on PATH: what wasm-pack tests is not run in Firefox");
        return Ok(());
    };
    let driver = driver.to_str().context("the path of geckodriver is not UTF-8")?;
    step("WebAssembly target", || bundle::add_target(project))?;
    let tools = Tools::build(project).context("this step failed: wasm-pack and wasm-bindgen")?;
    step("wasm-pack test --headless --firefox", || {
        tools.wasm_pack_test(project, &["--headless", "--firefox", "--geckodriver", driver], &[], &IN_BROWSER)
    })
}

/// The core path in WebKit, and what wasm-pack tests there: to it every WebKit is Safari.
fn webkit_tests(project: &Project, WebKit { driver, screen }: &WebKit) -> Result<()> {
    step("the core path in WebKit", || {
        let browser = [("WEBKIT_DRIVER", driver.as_os_str()), ("DISPLAY", OsStr::new(&screen.display))];
        page_tests(project, "tests/webkit", LONG_PATIENCE, &browser)
    })?;
    let driver = driver.to_str().context("the path of WebKitWebDriver is not UTF-8")?;
    step("WebAssembly target", || bundle::add_target(project))?;
    let tools = Tools::build(project).context("this step failed: wasm-pack and wasm-bindgen")?;
    step("wasm-pack test --headless --safari", || {
        let arguments = ["--headless", "--safari", "--safaridriver", driver];
        // That is longer than a WebDriver waits: WebKit takes minutes over a tree that is 100,000 deep.
        let skipped = ["--", "--skip", "no_depth_is_too_deep"];
        let environment = IN_BROWSER.into_iter().chain([("DISPLAY", screen.display.as_str())]);
        tools.wasm_pack_test(project, &arguments, &skipped, &environment.collect::<Vec<_>>())
    })
}

/// The tests of a folder on the served page, in the browser that these variables tell them.
fn page_tests(project: &Project, folder: &str, patience: &str, browser: &[(&str, &OsStr)]) -> Result<()> {
    let server = StaticServer::start(&project.www(), 0)?;
    let published = StaticServer::start(&dist::make(project)?, 0)?;
    let environment = [("ZUBDA_URL", OsStr::new(&server.address)), ("ZUBDA_DIST_URL", OsStr::new(&published.address))];
    node_tests(project, folder, patience, &[&environment, browser].concat())
}

/// The tests of what is published, in the browser that they are told.
fn host_tests(project: &Project, chromium: &Path) -> Result<()> {
    let published = step("what is published, and the tools that take it", || hosts::prepare(project))?;
    let environment = [
        ("ZUBDA_TARBALL", published.tarball.as_os_str()),
        ("ZUBDA_CRATE", published.sources.as_os_str()),
        ("ZUBDA_HOSTS", published.place.as_os_str()),
        ("CHROMIUM", chromium.as_os_str()),
    ];
    step("what is published, in programs and pages of others", || {
        node_tests(project, "tests/hosts", LONG_PATIENCE, &environment)
    })
}

/// The spec reporter whatever the output is; and a file of tests that hangs, or fails before it has closed its browser, ends.
/// Two files at once: tests of a browser wait for it more than half their time, and Node takes one fewer than there are processors.
const NODE_TEST: [&str; 4] = ["--test", "--test-reporter=spec", "--test-force-exit", "--test-concurrency=2"];
const PATIENCE: &str = "--test-timeout=120000";
/// Those that build programs from the start, or start a browser for each test.
const LONG_PATIENCE: &str = "--test-timeout=900000";

/// Node's test runner on the `*.test.js` that stand in a folder itself.
fn node_tests(project: &Project, folder: &str, patience: &str, environment: &[(&str, &OsStr)]) -> Result<()> {
    let folder = project.root.join(folder);
    let is_test = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(".test.js"));
    let entries = std::fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let mut tests: Vec<PathBuf> = paths.into_iter().filter(is_test).collect();
    tests.sort();
    if tests.is_empty() {
        say(format!("no *.test.js in {}", project.relative(&folder)));
        return Ok(());
    }
    let mut node = program(project, "node", &NODE_TEST);
    node.arg(patience).args(tests.iter().map(|path| path.strip_prefix(&project.root).unwrap_or(path)));
    run(node.envs(environment.iter().copied()))
}
