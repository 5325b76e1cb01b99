//! `cargo xtask dist`: the page as it is published, in `target/dist`, and what a first summary needs of it over the wire.

use crate::project::Project;
use crate::run::{program, run, say};
use crate::{bundle, node, size};
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

/// What a browser fetches before it shows a first summary; the worker comes later.
const FIRST: [&str; 4] = ["index.html", "styles.css", "page/main.js", "core/zubda_bg.wasm"];

/// The most bytes that these may have under brotli: what they had when this was last set, and three per cent; as the budget of the
/// module, see [`crate::size`].
const BUDGET: u64 = 168_000;

/// Builds it, says how large it is, and fails where a first summary needs more than its budget.
pub fn dist(project: &Project) -> Result<()> {
    let folder = make(project)?;
    let sizes = size::measure(project, &FIRST.map(|name| folder.join(name)))?;
    let first: u64 = sizes.iter().map(|sizes| sizes.brotli).sum();
    say(format!("the page stands in {}", project.relative(&folder)));
    say(format!("a first summary needs {first} bytes under brotli: {}", FIRST.join(", ")));
    ensure!(first <= BUDGET, "a first summary needs {first} bytes, over its budget of {BUDGET} (xtask/src/dist.rs)");
    Ok(())
}

/// Makes the folder anew.
pub fn make(project: &Project) -> Result<PathBuf> {
    publish(project, "dist")
}

/// Makes a folder of `target` anew, by the script of that name, of what the core and `www` are.
pub fn publish(project: &Project, name: &str) -> Result<PathBuf> {
    node::install(project)?;
    bundle::build(project)?;
    let folder = project.target.join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    let script = project.root.join("xtask").join("src").join(format!("{name}.mjs"));
    run(program(project, "node", &[]).arg(script).arg(project.www()).arg(&folder))?;
    Ok(folder)
}
