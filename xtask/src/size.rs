//! `cargo xtask size`: what a browser downloads of the core, held to a budget.

use crate::project::Project;
use crate::run::{capture, program, say};
use crate::{bundle, node};
use anyhow::{Context, Result, ensure};

/// The most bytes that the module may have under brotli: what it had when this was last set, and three per cent. Whoever makes
/// it smaller lowers this; whoever needs more says in the commit what for.
const BUDGET: u64 = 125_000;

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

/// Prints the sizes of what was built, and fails where the module is above its budget.
pub fn check(project: &Project) -> Result<()> {
    let names = ["zubda_bg.wasm", "zubda.js"];
    let files = names.map(|name| project.core().join(name));
    let printed = capture(program(project, "node", &["-e", MEASURE]).args(&files))?;
    let mut brotli = Vec::new();
    for (name, line) in names.iter().zip(printed.lines()) {
        let sizes: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>().context("no sizes")?;
        let [raw, gzipped, smallest] = sizes[..] else { anyhow::bail!("Node measured something else: {line}") };
        say(format!("{name}: {raw} bytes, {gzipped} under gzip, {smallest} under brotli"));
        brotli.push(smallest);
    }
    let module = *brotli.first().context("Node measured nothing")?;
    ensure!(
        module <= BUDGET,
        "zubda_bg.wasm has {module} bytes under brotli, over its budget of {BUDGET} (xtask/src/size.rs)"
    );
    Ok(())
}
