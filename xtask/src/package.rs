//! `cargo xtask package`: the npm package, in `target/package`, and how large the element is.

use crate::project::Project;
use crate::run::say;
use crate::{dist, size};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};

/// What the element, the API and the glue may take under brotli, without the core.
const BUDGET: u64 = 16_300;

/// Builds it and fails where the element has outgrown its budget.
pub fn package(project: &Project) -> Result<()> {
    let folder = make(project)?;
    let files = reached(&folder.join("lib").join("define.js"))?;
    let brotli: u64 = size::measure(project, &files)?.iter().map(|sizes| sizes.brotli).sum();
    say(format!("the package stands in {}", project.relative(&folder)));
    say(format!("the element with API and glue needs {brotli} bytes under brotli, beside the core"));
    if brotli > BUDGET {
        bail!("that is above the budget of {BUDGET} in xtask/src/package.rs");
    }
    Ok(())
}

/// Makes the folder anew.
pub fn make(project: &Project) -> Result<PathBuf> {
    dist::publish(project, "package")
}

/// The modules that an entry imports, and itself.
fn reached(entry: &Path) -> Result<Vec<PathBuf>> {
    let folder = entry.parent().context("an entry stands in a folder")?;
    let mut files = vec![entry.to_owned()];
    let mut next = 0;
    while next < files.len() {
        let text =
            std::fs::read_to_string(&files[next]).with_context(|| format!("cannot read {}", files[next].display()))?;
        for part in text.split("\"./").skip(1) {
            let file = folder.join(part.split('"').next().unwrap_or_default());
            // The worker is fetched when a long article asks for it.
            let is_module = file.extension().is_some_and(|extension| extension == "js") && !file.ends_with("worker.js");
            if is_module && file.is_file() && !files.contains(&file) {
                files.push(file);
            }
        }
        next += 1;
    }
    Ok(files)
}
