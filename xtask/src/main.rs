//! What builds, serves, tests and checks Zubda. `cargo xtask --help` lists it; each file here knows one thing.

mod audit;
mod bench;
mod browser;
mod bundle;
mod check;
mod debian;
mod dist;
mod eval;
mod fit;
mod fuzz;
mod generate;
mod hosts;
mod layers;
mod node;
mod package;
mod project;
mod reproduce;
mod run;
mod screen;
mod serve;
mod size;
mod snip;
mod tables;
mod test;
mod tools;

use anyhow::Result;
use clap::{Parser, Subcommand};
use project::Project;
use std::process::ExitCode;

/// Builds, serves, tests and checks Zubda.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Compile the core to WebAssembly, with its JavaScript and TypeScript bindings, into www/core
    Build,
    /// Build the page as it is published, minified, in target/dist, and say how large it is
    Dist,
    /// Build the npm package `zubda` (API, custom element, types) in target/package
    Package,
    /// Build, then serve the page on this machine and print its address
    Serve(serve::Options),
    /// Run the tests: Rust natively, Rust as WebAssembly in Node and Chromium, JavaScript, and the page in Chromium; --all: in
    /// Firefox and WebKit too, what is published in programs and pages of others, the fuzz targets and the audit
    Test(test::Options),
    /// Check formatting, lints, documentation, layers, generated files, types and sizes
    Check,
    /// Give the core's entrances whatever a fuzzer finds (cargo-fuzz and a nightly Rust), and tell how often and what broke
    Fuzz(fuzz::Options),
    /// Check licences, duplicates and sources of all dependencies (cargo-deny)
    Audit,
    /// Build the core of the last commit twice, in clean folders, and compare the bytes
    Reproduce,
    /// Build, print what a browser downloads of the core, and fail where it is above its budget
    Size,
    /// Check that each room of src/ and folder of www/ imports only from rooms below it
    Layers,
    /// Write src/lexicon/*.rs from data/*.tsv
    Generate(generate::Options),
    /// Fit the weights of the ranking, data/weights.tsv, on articles whose key facts are marked; --help tells more
    #[command(disable_help_flag = true)]
    Fit(fit::Options),
    /// Measure speed, memory and size, natively, in Node and in Chromium; --write: beside others too, into docs/performance.md
    Bench(bench::Options),
    /// Measure the summaries on the sets of a folder, beside other methods, and write docs/quality.md
    Eval(eval::Options),
}

fn main() -> ExitCode {
    match dispatch(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Build => bundle::build(&project),
        Command::Dist => dist::dist(&project),
        Command::Package => package::package(&project),
        Command::Serve(options) => serve::serve(&project, &options),
        Command::Test(options) => test::test(&project, &options),
        Command::Check => check::check(&project),
        Command::Fuzz(options) => fuzz::fuzz(&project, &options),
        Command::Audit => audit::audit(&project),
        Command::Reproduce => reproduce::reproduce(&project),
        Command::Size => size::size(&project),
        Command::Layers => layers::check(&project),
        Command::Generate(options) => generate::generate(&project, &options),
        Command::Fit(options) => fit::fit(&project, &options),
        Command::Bench(options) => bench::bench(&project, &options),
        Command::Eval(options) => eval::eval(&project, &options),
    }
}
