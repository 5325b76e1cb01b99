//! The tools that are linked into one program, `wasm-tools`: built on demand, laid out under their own names, called.

use crate::project::Project;
use crate::run::{cargo, program, run, say};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

const NAMES: [&str; 3] = ["wasm-pack", "wasm-bindgen", "wasm-bindgen-test-runner"];

/// What Cargo is given for the tests as WebAssembly: no command line, and no documentation tests, which the runner
/// cannot run.
const CARGO: [&str; 5] = ["--", "--no-default-features", "--lib", "--test", "*"];

/// A folder that holds the tools under the names by which they look for each other.
pub struct Tools {
    folder: PathBuf,
}

impl Tools {
    /// Builds them; a second time costs nothing.
    pub fn build(project: &Project) -> Result<Self> {
        say("building wasm-pack and wasm-bindgen (the first time takes a minute)");
        run(&mut cargo(project, &["build", "-p", "xtask", "--features", "pack", "--bin", "wasm-tools"]))?;
        let built = project.target.join("debug").join(executable("wasm-tools"));
        let folder = project.target.join("tools");
        std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for name in NAMES {
            lay(&built, &folder.join(executable(name)))?;
        }
        Ok(Self { folder })
    }

    /// `wasm-pack test` with these arguments, more for Cargo, and this environment, on the crate at the root.
    pub fn wasm_pack_test(
        &self,
        project: &Project,
        arguments: &[&str],
        more: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<()> {
        let mut command = program(project, self.folder.join(executable("wasm-pack")), &["test"]);
        command.args(["--mode", "no-install"]).args(arguments).args(CARGO).args(more);
        command.env("PATH", self.path()?).envs(environment.iter().copied());
        run(&mut command)
    }

    /// PATH with the tools before all else.
    fn path(&self) -> Result<OsString> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(self.folder.clone()).chain(std::env::split_paths(&path));
        std::env::join_paths(folders).context("PATH cannot be extended")
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
