//! wasm-pack and the two programs of wasm-bindgen that it calls, in one program, which acts by the name it is called by.
//!
//! `cargo xtask test` builds it and puts it on PATH under those three names (see `tools.rs` of xtask): so the tests run
//! by the genuine programs, in the versions of Cargo.lock, and nobody installs anything.

use anyhow::{Context, Result, bail};
use clap::Parser;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    match act() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn act() -> Result<()> {
    let called = std::env::args_os().next().context("called without a name")?;
    match Path::new(&called).file_stem().and_then(|name| name.to_str()) {
        Some("wasm-pack") => wasm_pack::command::run_wasm_pack(wasm_pack::Cli::parse().cmd),
        Some("wasm-bindgen") => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(std::env::args_os()),
        Some("wasm-bindgen-test-runner") => {
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os())
        }
        _ => bail!("call me wasm-pack, wasm-bindgen or wasm-bindgen-test-runner"),
    }
}
