//! What is published, as others get it, for the tests of programs and pages that take it.

use crate::project::Project;
use crate::run::{capture, cargo, program, run};
use crate::{node, package};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The npm package and the crate.
pub struct Published {
    /// What `npm publish` would send.
    pub tarball: PathBuf,
    /// The files that `cargo publish` would send, which were built by themselves.
    pub sources: PathBuf,
    /// Where programs and pages that take them are made.
    pub place: PathBuf,
}

/// Packs both, and installs the tools that are to take the npm package.
pub fn prepare(project: &Project) -> Result<Published> {
    node::install_in(project, &project.root.join("tests").join("hosts"))?;
    let place = project.target.join("hosts");
    std::fs::create_dir_all(&place).with_context(|| format!("cannot make {}", place.display()))?;

    let mut npm = program(project, "npm", &["pack", "--silent", "--pack-destination"]);
    let name = capture(npm.arg(&place).current_dir(package::make(project)?))?;
    let tarball = place.join(name.trim());

    // Not where everything else is built: there Cargo would write into the folder of the npm package, which has the same name.
    let target = project.target.join("crate");
    // What is tested is the working copy, committed or not.
    run(cargo(project, &["package", "--package", "zubda", "--allow-dirty", "--target-dir"]).arg(&target))?;
    let name = tarball.file_stem().context("npm named no tarball")?;
    let sources = target.join("package").join(name);
    Ok(Published { tarball, sources, place })
}
