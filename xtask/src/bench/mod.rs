//! `cargo xtask bench`: how fast and how large Zubda is, natively, as WebAssembly, on the page and beside others.

mod aims;
mod instructions;
mod machine;
mod native;
mod outside;
mod report;

use crate::project::Project;
use crate::run::say;
use crate::size::Sizes;
use crate::tables::filled;
use anyhow::{Context, Result};
use clap::ValueEnum;
use serde_json::Value;

/// Texts in words: the article that is measured everywhere, and a hundred of them.
const ARTICLE: usize = 400;
const LONG: usize = 40_000;
/// 100 KB and 10 MB, which show how time and memory grow.
const SHORTER: usize = 9_400;
const LONGER: usize = 940_000;
const SIZES: [usize; 5] = [ARTICLE, 4_000, SHORTER, LONG, LONGER];

/// What is measured, and what becomes of it.
#[derive(clap::Args)]
pub struct Options {
    /// Measure this part alone (may be given several times)
    #[arg(long, value_enum)]
    only: Vec<Part>,
    /// Measure all, install and measure the other summarizers too, and write docs/performance.md
    #[arg(long, conflicts_with = "only")]
    write: bool,
    /// Hold the instructions of an analysis to benches/instructions.tsv, and nothing else; without valgrind it says that it does not
    #[arg(long, conflicts_with_all = ["only", "write"])]
    check: bool,
    /// Write benches/instructions.tsv anew
    #[arg(long, conflicts_with_all = ["only", "write", "check"])]
    accept: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// The time of each stage, natively
    Stages,
    /// The instructions of an analysis, by callgrind
    Instructions,
    /// The most memory of a native process
    Memory,
    /// The core as WebAssembly in Node
    Wasm,
    /// The published page in Chromium
    Page,
    /// The bytes of what is published
    Sizes,
    /// Other summarizers beside Zubda; installs them into target/peers
    Peers,
}

impl Options {
    /// What a part measures, where it is wanted.
    fn of<Figure>(&self, part: Part, measure: impl FnOnce() -> Result<Figure>) -> Result<Option<Figure>> {
        let all = self.write || part != Part::Peers;
        let is_wanted = if self.only.is_empty() { all } else { self.only.contains(&part) };
        is_wanted.then(measure).transpose()
    }
}

/// What was measured; none where it was not wanted.
#[derive(Default)]
struct Figures {
    stages: Option<Vec<native::Stage>>,
    instructions: Option<Vec<instructions::Count>>,
    memory: Option<Vec<native::Memory>>,
    /// By the words of the text.
    wasm: Option<Vec<(usize, Value)>>,
    page: Option<Value>,
    sizes: Option<Vec<(String, Sizes)>>,
    peers: Option<Value>,
}

/// Measures the wanted parts one after another, prints their tables, and writes the document where that is wanted.
pub fn bench(project: &Project, options: &Options) -> Result<()> {
    if options.check || options.accept {
        return instructions::guard(project, options.accept);
    }
    let program = native::Program::build(project)?;
    let figures = Figures {
        sizes: options.of(Part::Sizes, || outside::sizes(project))?,
        memory: options.of(Part::Memory, || native::memory(project, &program, &SIZES))?,
        instructions: options.of(Part::Instructions, || instructions::count(project, &program, &SIZES))?,
        stages: options.of(Part::Stages, || native::stages(project))?,
        wasm: options.of(Part::Wasm, || outside::wasm(project, &program, &[ARTICLE, 4_000, LONG]))?,
        page: options.of(Part::Page, || outside::page(project, &program, &[ARTICLE, LONG]))?,
        peers: options.of(Part::Peers, || outside::peers(project, &program, &[ARTICLE, LONG]))?,
    };
    let tables = report::tables(&figures, machine::machine(project));
    for (name, table) in &tables {
        print!("\n{name}\n{table}");
    }
    if options.write {
        let document = project.root.join("docs/performance.md");
        std::fs::write(&document, filled(report::DOCUMENT, &tables)?)
            .with_context(|| format!("cannot write {}", document.display()))?;
        say(format!("written: {}", project.relative(&document)));
    }
    Ok(())
}
