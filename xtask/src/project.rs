//! Where things are: the root of the repository and the folder that Cargo builds in.

use crate::run;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The target that the browser runs.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The places of this repository.
pub struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target folder, wherever `CARGO_TARGET_DIR` or a configuration has put it.
    pub target: PathBuf,
}

impl Project {
    /// Asks Cargo.
    pub fn find() -> Result<Self> {
        let mut cargo = std::process::Command::new(run::cargo_program());
        cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
        let metadata: serde_json::Value = serde_json::from_str(&run::capture(&mut cargo)?)
            .context("`cargo metadata` answered something else than JSON")?;
        let folder = |key: &str| {
            let path = metadata[key].as_str().with_context(|| format!("`cargo metadata` names no {key}"))?;
            Ok::<_, anyhow::Error>(PathBuf::from(path))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The page, and what is served.
    pub fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The bindings and the module that [`crate::bundle`] makes.
    pub fn core(&self) -> PathBuf {
        self.www().join("core")
    }

    /// A path as people write it: relative to the root.
    pub fn relative<'p>(&self, path: &'p Path) -> std::path::Display<'p> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// All files under `folder` with this extension, in a fixed order; none where there is no such folder.
pub fn files(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, extension, &mut found).with_context(|| format!("cannot list {}", folder.display()))?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, extension, found)?;
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    Ok(())
}
