//! What stands outside of Rust: the core as WebAssembly in Node, the published page in Chromium, the bytes of both, and the others.
//! The scripts are those of benches/; what they print is JSON, times in ms.

use super::native::{Program, Text};
use crate::browser::Browser;
use crate::project::Project;
use crate::run::{capture, program, say};
use crate::serve::StaticServer;
use crate::size::{self, Sizes};
use crate::{bundle, dist, node};
use anyhow::{Context, Result};
use serde_json::Value;
use std::process::{Command, Stdio};

/// The published files, what a first summary needs first; and the glue, which is a part of `page/main.js` there.
const FILES: [&str; 5] = ["core/zubda_bg.wasm", "page/main.js", "styles.css", "index.html", "page/worker.js"];

/// benches/wasm.mjs for texts of these sizes, by their words.
pub fn wasm(project: &Project, native: &Program, sizes: &[usize]) -> Result<Vec<(usize, Value)>> {
    node::install(project)?;
    bundle::build(project)?;
    let of = |&words: &usize| {
        say(format!("WebAssembly in Node, {words} words"));
        let text = native.text(project, words)?;
        Ok((words, json(program(project, "node", &["benches/wasm.mjs"]).arg(&text.path))?))
    };
    sizes.iter().map(of).collect()
}

/// benches/page.mjs, with the slider for texts of these sizes.
pub fn page(project: &Project, native: &Program, sizes: &[usize]) -> Result<Value> {
    let browser = Browser::require(project)?;
    let published = StaticServer::start(&dist::make(project)?, 0)?;
    let folder = project.target.join("bench").join("empty");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(
        folder.join("index.html"),
        "<!doctype html><html lang=\"ar\"><title>.</title><body></body></html>\n",
    )?;
    let empty = StaticServer::start(&folder, 0)?;
    say("the page in Chromium");
    let mut script = program(project, "node", &["benches/page.mjs", &published.address, &empty.address]);
    script.args(paths(&texts(project, native, sizes)?)).env("CHROMIUM", &browser.chromium);
    json(&mut script)
}

/// What is downloaded, by file.
pub fn sizes(project: &Project) -> Result<Vec<(String, Sizes)>> {
    let published = dist::make(project)?;
    let glue = project.core().join("zubda.js");
    let files: Vec<_> = FILES.iter().map(|name| published.join(name)).chain([glue]).collect();
    let names = FILES.iter().map(|name| (*name).to_owned()).chain(["zubda.js (the glue, part of main.js)".to_owned()]);
    Ok(names.zip(size::measure(project, &files)?).collect())
}

/// benches/peers/run.mjs on texts of these sizes.
pub fn peers(project: &Project, native: &Program, sizes: &[usize]) -> Result<Value> {
    node::install(project)?;
    bundle::build(project)?;
    let mut script = program(project, "node", &["benches/peers/run.mjs"]);
    script.arg(project.target.join("peers")).args(paths(&texts(project, native, sizes)?));
    json(&mut script)
}

fn texts(project: &Project, native: &Program, sizes: &[usize]) -> Result<Vec<Text>> {
    sizes.iter().map(|&words| native.text(project, words)).collect()
}

fn paths(texts: &[Text]) -> impl Iterator<Item = &std::path::Path> {
    texts.iter().map(|text| text.path.as_path())
}

/// What a script prints; what it says meanwhile goes to the terminal.
fn json(script: &mut Command) -> Result<Value> {
    let printed = capture(script.stderr(Stdio::inherit()))?;
    serde_json::from_str(&printed).context("a script of benches/ printed something else than JSON")
}
