//! Many articles, one JSON string a line from standard input, and for each a line with its summary in the schema that JavaScript and the
//! command line speak, with offsets in UTF-16 units: `echo '"…"' | cargo run --example json_lines`.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use zubda::{Options, Source, analyze, wire};

fn main() -> Result<(), Box<dyn Error>> {
    for line in std::io::stdin().lines() {
        let text: String = serde_json::from_str(&line?)?;
        let analysis = analyze(&Source::plain(&text));
        println!("{}", serde_json::to_string(&wire::summary(&analysis, &Options::default()))?);
    }
    Ok(())
}
