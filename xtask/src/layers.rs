//! `cargo xtask layers`: who may import whom. The tables stand here and nowhere else; ARCHITECTURE.md explains them.

mod javascript;
mod rust;

use crate::project::{Project, files};
use crate::run::say;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;

/// The rooms of `src/`, floor by floor from the ground. A room imports only rooms on floors below its own.
const FLOORS: &[&[&str]] = &[
    &["span", "script", "intern"],
    &["source", "options", "summary", "normalize"],
    &["lexicon"],
    &["language", "stem", "typeset", "segment"],
    &["document", "markup"],
    &["features", "graph"],
    &["rank"],
    &["select", "keywords"],
    &["explain"],
    &["lib"],
    &["wire"],
    &["lines"],
    &["wasm", "bin"],
];

/// The crates that only these rooms may name.
const RESERVED: &[(&str, &[&str])] = &[
    ("serde", &["wire", "lines", "wasm"]),
    ("serde_json", &["wire", "lines", "bin"]),
    ("tsify", &["wire", "wasm"]),
    ("serde_wasm_bindgen", &["wasm"]),
    ("wasm_bindgen", &["wasm"]),
    ("js_sys", &["wasm"]),
    ("web_sys", &["wasm"]),
    ("clap", &["bin"]),
];

/// The folders of `www/`, each with those that it may import beside itself.
const FOLDERS: &[(&str, &[&str])] = &[
    ("core", &[]),
    ("i18n", &[]),
    ("styles", &[]),
    ("client", &["core"]),
    ("summary", &["core", "client"]),
    ("element", &["core", "client", "i18n", "summary"]),
    ("standard", &["client", "summary"]),
    ("page", &["core", "client", "element", "i18n", "styles", "summary"]),
];

/// What comes from outside of `www/`, by the one file that imports it.
const FOREIGN: &[(&str, &str)] = &[
    ("client/inline.js", "packed-core"), // what `cargo xtask package` puts in
    ("client/node.js", "node:fs/promises"),
];

/// Checks `src/` and `www/`, and names every fault with its place.
pub fn check(project: &Project) -> Result<()> {
    let mut faults = Vec::new();
    let source = project.root.join("src");
    let rust = files(&source, "rs")?;
    for file in &rust {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        faults.extend(rust::faults(&parts(&source, file), &text).into_iter().map(|fault| fault.at(project, file)));
    }
    let www = project.www();
    let script: Vec<_> = files(&www, "js")?.into_iter().filter(|file| !file.starts_with(project.core())).collect();
    for file in &script {
        let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        faults.extend(javascript::faults(&parts(&www, file), &text).into_iter().map(|fault| fault.at(project, file)));
    }
    if !faults.is_empty() {
        bail!("the layers do not hold; the tables are in xtask/src/layers.rs:\n  {}", faults.join("\n  "));
    }
    say(format!("the layers hold in {} files of src and {} of www", rust.len(), script.len()));
    Ok(())
}

/// The folders and the file name of `file` below `base`.
fn parts(base: &std::path::Path, file: &std::path::Path) -> Vec<String> {
    let below = file.strip_prefix(base).unwrap_or(file);
    below.iter().map(|part| part.to_string_lossy().into_owned()).collect()
}

/// What is wrong, and on which line.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    line: usize,
    what: String,
}

impl Fault {
    fn at(&self, project: &Project, file: &std::path::Path) -> String {
        format!("{}:{}: {}", project.relative(file), self.line, self.what)
    }
}

/// Without repetitions, by line.
fn in_order(faults: Vec<Fault>) -> Vec<Fault> {
    faults.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

/// What the tests of both checkers say of a small file.
#[cfg(test)]
mod trial {
    use super::Fault;

    /// The faults of a file at `place`, each as `line: what`.
    fn faults(check: fn(&[String], &str) -> Vec<Fault>, place: &str, text: &str) -> Vec<String> {
        let place: Vec<String> = place.split('/').map(str::to_owned).collect();
        check(&place, text).into_iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect()
    }

    #[track_caller]
    pub fn good(check: fn(&[String], &str) -> Vec<Fault>, place: &str, text: &str) {
        assert_eq!(faults(check, place, text), [""; 0]);
    }

    #[track_caller]
    pub fn bad(check: fn(&[String], &str) -> Vec<Fault>, place: &str, text: &str, fault: &str) {
        assert_eq!(faults(check, place, text), [fault]);
    }
}
