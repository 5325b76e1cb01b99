//! `cargo xtask audit`: whose code comes in, under which licence and from where. What the product takes is held to deny.toml, what
//! the tools take to xtask/deny.toml.

use crate::project::Project;
use crate::run::{cargo, find, run, say};
use anyhow::{Context, Result, bail};

/// What is looked at: its name, and how cargo-deny is told.
const GRAPHS: [(&str, &[&str]); 3] = [
    ("the product", &["--exclude-dev", "--exclude", "xtask"]),
    ("the tools", &["--workspace", "--config", "xtask/deny.toml"]),
    ("the fuzz targets", &["--manifest-path", "fuzz/Cargo.toml", "--config", "xtask/deny.toml"]),
];

/// What is asked. Known vulnerabilities are not among it: their list is fetched, and this must give the same answer tomorrow.
const CHECKS: [&str; 5] = ["check", "--hide-inclusion-graph", "licenses", "bans", "sources"];

/// Asks cargo-deny; fails where it is not there.
pub fn audit(project: &Project) -> Result<()> {
    if find("cargo-deny").is_none() {
        bail!("no cargo-deny on PATH; `cargo install cargo-deny --locked` brings it");
    }
    for (name, graph) in GRAPHS {
        say(format!("audit of {name}: licences, duplicates, sources"));
        run(cargo(project, &["deny"]).args(graph).args(CHECKS))
            .with_context(|| format!("{name} takes what it may not"))?;
    }
    Ok(())
}

/// The same as a part of the tests, which say so where they skip it.
pub fn audit_where_possible(project: &Project) -> Result<()> {
    if find("cargo-deny").is_some() {
        return audit(project);
    }
    say("no cargo-deny on PATH: licences and sources of the dependencies are not audited");
    Ok(())
}
