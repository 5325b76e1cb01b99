//! The tools that are linked into one program, `wasm-tools`: built on demand, laid out under their own names, called.

use crate::project::Project;
use crate::run::{cargo, program, run, say};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

const NAMES: [&str; 3] = ["wasm-pack", "wasm-bindgen", "wasm-bindgen-test-runner"];

/// A folder that holds the tools under the names by which they look for each other.
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Builds them; a second time costs nothing.
    pub fn build(project: &Project) -> Result<Self> {
        say("building wasm-pack and wasm-bindgen (the first time takes a minute)");
        run(&mut cargo(
            project,
            &[
                "build",
                "-p",
                "xtask",
                "--features",
                "pack",
                "--bin",
                "wasm-tools",
            ],
        ))?;
        let built = project.target.join("debug").join(executable("wasm-tools"));
        let folder = project.target.join("tools");
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        for name in NAMES {
            lay(&built, &folder.join(executable(name)))?;
        }
        Ok(Self { folder })
    }

    /// `wasm-pack test` with these arguments, on the crate at the root without its default features.
    pub fn wasm_pack_test(&self, project: &Project, arguments: &[&str]) -> Result<()> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(
            std::iter::once(self.folder.clone()).chain(std::env::split_paths(&path)),
        )
        .context("PATH cannot be extended")?;
        let mut command = program(
            project,
            self.folder.join(executable("wasm-pack")),
            &["test", "--mode", "no-install"],
        );
        command
            .args(arguments)
            .args(["--", "--no-default-features"])
            .env("PATH", path);
        run(&mut command)
    }
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// A hard link, or a copy where the file system has none.
fn lay(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        std::fs::remove_file(to).with_context(|| format!("cannot replace {}", to.display()))?;
    }
    std::fs::hard_link(from, to)
        .or_else(|_| std::fs::copy(from, to).map(drop))
        .with_context(|| format!("cannot lay {} at {}", from.display(), to.display()))
}
