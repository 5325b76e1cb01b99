//! `cargo xtask fit`: builds the program that fits the weights, which links the product, and calls it.

use crate::project::Project;
use crate::run::{cargo, run};
use anyhow::Result;
use std::ffi::OsString;
use std::process::Command;

/// What is handed to the program.
#[derive(clap::Args)]
pub struct Options {
    /// The folder that has facts/train.json and facts/dev.json, and the program's own options
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    arguments: Vec<OsString>,
}

/// Builds and calls it.
pub fn fit(project: &Project, options: &Options) -> Result<()> {
    run(program(project).args(&options.arguments))
}

/// The program, built when it is called.
pub fn program(project: &Project) -> Command {
    cargo(project, &["run", "--release", "-p", "xtask", "--features", "fit", "--bin", "fit", "--"])
}
