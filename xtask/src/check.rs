//! `cargo xtask check`: all that can be known without running the product, the quick ones first.

use crate::project::{Project, WASM};
use crate::run::{cargo, run, say};
use crate::{bundle, dist, generate, layers, node, package, size};
use anyhow::{Context, Result};

/// Runs every check, up to the first that fails.
pub fn check(project: &Project) -> Result<()> {
    step("formatting", || {
        run(&mut cargo(project, &["fmt", "--all", "--check"]))?;
        run(&mut cargo(project, &["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))
    })?;
    step("generated files", || generate::generate(project, &generate::Options::CHECK))?;
    step("layers", || layers::check(project))?;
    step("lints, native", || {
        run(&mut cargo(project, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    step("lints, the fit", || {
        let fit = ["clippy", "-p", "xtask", "--features", "fit", "--bin", "fit", "--tests", "--", "-D", "warnings"];
        run(&mut cargo(project, &fit))
    })?;
    step("lints, WebAssembly", || {
        bundle::add_target(project)?;
        let wasm = ["clippy", "-p", "zubda", "--lib", "--tests", "--target", WASM, "--no-default-features"];
        run(cargo(project, &wasm).args(["--", "-D", "warnings"]))
    })?;
    step("fuzz targets", || {
        let check = ["check", "--manifest-path", "fuzz/Cargo.toml", "--no-default-features", "--bins", "--target-dir"];
        run(cargo(project, &check).arg(project.target.join("fuzz-check")))
    })?;
    step("documentation", || {
        run(cargo(project, &["doc", "--no-deps", "-p", "zubda", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("types of the JavaScript", || {
        node::install(project)?;
        bundle::build(project)?;
        run(&mut node::script(project, "typescript/bin/tsc", &["-p", "tsconfig.json"]))
    })?;
    step("size", || size::check(project))?;
    step("size of the page", || dist::dist(project))?;
    step("size of the element", || package::package(project))?;
    say("all checks passed");
    Ok(())
}

fn step(name: &str, act: impl FnOnce() -> Result<()>) -> Result<()> {
    say(format!("check: {name}"));
    act().with_context(|| format!("this check failed: {name}"))
}
