//! `cargo xtask size`: what a browser downloads of the core, held to a budget.

use crate::project::Project;
use crate::run::{capture, program, say};
use crate::{bundle, node};
use anyhow::{Context, Result, bail, ensure};
use std::path::PathBuf;

/// The most bytes that the module may have under brotli: what it had when this was last set, and two per cent. Whoever makes
/// it smaller lowers this; whoever needs more says in the commit what for.
const BUDGET: u64 = 138_000;

/// Prints the bytes of the files named by the arguments: as they are, under gzip and under brotli, at their strongest.
const MEASURE: &str = "const fs = require('fs'), zlib = require('zlib'); \
    for (const file of process.argv.slice(1)) { const bytes = fs.readFileSync(file); \
    console.log(bytes.length, zlib.gzipSync(bytes, { level: 9 }).length, zlib.brotliCompressSync(bytes).length); }";

/// Builds, then measures.
pub fn size(project: &Project) -> Result<()> {
    node::install(project)?;
    bundle::build(project)?;
    check(project)
}

/// The bytes of a file: as they are, under gzip and under brotli.
pub struct Sizes {
    /// As they are.
    pub raw: u64,
    /// Under gzip at its strongest.
    pub gzip: u64,
    /// Under brotli at its strongest.
    pub brotli: u64,
}

/// Measures files, in their order.
pub fn measure(project: &Project, files: &[PathBuf]) -> Result<Vec<Sizes>> {
    let printed = capture(program(project, "node", &["-e", MEASURE]).args(files))?;
    let sizes = |line: &str| {
        let numbers: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>().context("no sizes")?;
        let [raw, gzip, brotli] = numbers[..] else { bail!("Node measured something else: {line}") };
        Ok(Sizes { raw, gzip, brotli })
    };
    let measured: Vec<Sizes> = printed.lines().map(sizes).collect::<Result<_>>()?;
    ensure!(measured.len() == files.len(), "Node measured {} of {} files", measured.len(), files.len());
    Ok(measured)
}

/// Prints the sizes of what was built, and fails where the module is above its budget.
pub fn check(project: &Project) -> Result<()> {
    let names = ["zubda_bg.wasm", "zubda.js"];
    let measured = measure(project, &names.map(|name| project.core().join(name)))?;
    for (name, Sizes { raw, gzip, brotli }) in names.iter().zip(&measured) {
        say(format!("{name}: {raw} bytes, {gzip} under gzip, {brotli} under brotli"));
    }
    let module = measured.first().context("nothing was measured")?.brotli;
    ensure!(
        module <= BUDGET,
        "zubda_bg.wasm has {module} bytes under brotli, over its budget of {BUDGET} (xtask/src/size.rs)"
    );
    Ok(())
}
