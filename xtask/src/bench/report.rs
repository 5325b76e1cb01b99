//! Figures → tables → docs/performance.md, whose words stand in performance.md beside this file, so that a rerun keeps them.

use super::Figures;
use super::aims::{NATIVE, WASM, aims};
use super::instructions::Count;
use super::native::{Memory, Stage};
use crate::size::Sizes;
use crate::tables::table;
use serde_json::Value;

/// The words of the document, with a mark for each table.
pub const DOCUMENT: &str = include_str!("performance.md");

/// The tables of what was measured, each by the name of its mark in the document.
pub fn tables(of: &Figures, machine: Vec<[String; 2]>) -> Vec<(&'static str, String)> {
    let texts = |of: &Value, key: &str| {
        of.as_array().map(|texts| texts.iter().map(|text| text["systems"][key].clone()).collect())
    };
    let others =
        |key: &str| of.peers.as_ref().and_then(|peers| texts(peers, key)).map(|texts: Vec<Value>| side_by_side(&texts));
    let all = [
        ("machine", Some(table(["part", "what it is"], machine))),
        ("aims", Some(reached(of))),
        ("stages", of.stages.as_deref().map(stages)),
        ("instructions", of.instructions.as_deref().map(instructions)),
        ("memory", of.memory.as_deref().map(memory)),
        ("wasm", of.wasm.as_deref().map(wasm)),
        ("page", of.page.as_ref().map(page)),
        ("sizes", of.sizes.as_deref().map(sizes)),
        ("rank", others("rank")),
        ("divide", others("divide")),
    ];
    all.into_iter().filter_map(|(name, table)| Some((name, table?))).collect()
}

fn reached(of: &Figures) -> String {
    let rows = aims(of).into_iter().filter_map(|aim| {
        let found = aim.found?;
        let over = found / aim.most;
        let verdict = if over <= 1.0 { "reached".into() } else { format!("{} times too much", rounded(over)) };
        Some([aim.what.into(), rounded(aim.most), rounded(found), verdict])
    });
    table(["what", "at most", "found", ""], rows)
}

fn stages(of: &[Stage]) -> String {
    let rows = of.chunk_by(|one, other| one.name == other.name).flat_map(|stage| {
        let times = stage.iter().map(|of| [of.name.clone(), counted(of.words), time(of.fastest), time(of.median)]);
        times.collect::<Vec<_>>()
    });
    table(["stage", "words", "fastest", "median"], rows)
}

fn instructions(of: &[Count]) -> String {
    let row = |count: &Count| {
        let Count { words, bytes, instructions } = count;
        [counted(*words), counted(*bytes as usize), counted(*instructions as usize), counted(count.per_word() as usize)]
    };
    table(["words", "bytes", "instructions", "for each word"], of.iter().map(row))
}

fn memory(of: &[Memory]) -> String {
    let row = |&Memory { words, bytes, peak }: &Memory| {
        [counted(words), counted(bytes as usize), counted(peak as usize), rounded(peak as f64 / bytes as f64)]
    };
    table(["words", "bytes", "peak", "for each byte"], of.iter().map(row))
}

fn wasm(of: &[(usize, Value)]) -> String {
    let row = |(words, times): &(usize, Value)| {
        let [analyze, summarize, client, resize, refit] =
            ["analyze", "summarize", "client", "resize", "refit"].map(|key| both(&times[key]));
        let first = times["first"].as_f64().map_or_else(String::new, time);
        [counted(*words), first, analyze, summarize, client, resize, refit, times["pages"].to_string()]
    };
    let head = [
        "words",
        "first call",
        "`analyze`",
        "`summarize`",
        "client",
        "`select`, sentences",
        "`select`, words",
        "pages",
    ];
    table(head, of.iter().map(row))
}

fn page(of: &Value) -> String {
    let row = |name: &str, of: &Value| {
        let [fastest, median, slowest] =
            ["fastest", "median", "slowest"].map(|key| of[key].as_f64().map_or_else(String::new, time));
        [name.to_owned(), fastest, median, slowest, of["rounds"].to_string()]
    };
    let mut rows = vec![row("an empty page, painted", &of["floor"]), row("the first summary, painted", &of["summary"])];
    for (name, slider) in ["an article", "40,000 words"].iter().zip(of["slider"].as_array().into_iter().flatten()) {
        rows.push(row(&format!("a step of the slider, {name}: its listeners"), &slider["handled"]));
        rows.push(row(&format!("a step of the slider, {name}: to the next frame"), &slider["shown"]));
    }
    table(["what", "fastest", "median", "slowest", "rounds"], rows)
}

fn sizes(of: &[(String, Sizes)]) -> String {
    let row = |(name, sizes): &(String, Sizes)| {
        let [raw, gzip, brotli] = [sizes.raw, sizes.gzip, sizes.brotli].map(|bytes| counted(bytes as usize));
        [name.clone(), raw, gzip, brotli]
    };
    table(["file", "bytes", "gzip", "brotli"], of.iter().map(row))
}

/// The systems by their time for the first text; as multiples of ours of the same kind.
fn side_by_side(texts: &[Value]) -> String {
    let systems = |at: usize| texts.get(at).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let cells = |system: &Value, at: usize| {
        let named = |name: &str| systems(at).iter().find(|other| other["name"] == name);
        let found = named(system["name"].as_str()?)?;
        if let Some(most) = found["longerThan"].as_f64() {
            return Some([format!("over {}", time(most)), String::new()]);
        }
        let own = named(&ours(system))?["fastest"].as_f64()?;
        Some([both(found), rounded(found["fastest"].as_f64()? / own)])
    };
    let mut sorted: Vec<&Value> = systems(0).iter().collect();
    let key = |system: &Value| system["fastest"].as_f64().unwrap_or(f64::INFINITY);
    sorted.sort_by(|one, other| key(one).total_cmp(&key(other)));
    let row = |system: &Value| {
        let [name, language] = ["name", "language"].map(|key| system[key].as_str().unwrap_or_default().to_owned());
        let [[short, of_short], [long, of_long]] = [0, 1].map(|at| cells(system, at).unwrap_or_default());
        [name, language, short, of_short, long, of_long]
    };
    table(["system", "language", "an article", "of ours", "40,000 words", "of ours"], sorted.into_iter().map(row))
}

/// What a system is compared with: what divides natively, of what ranks the WebAssembly for JavaScript, else native too.
fn ours(system: &Value) -> String {
    match system["name"].as_str().and_then(|name| name.split_once(", sentences")) {
        Some((_, rest)) => format!("{NATIVE}, sentences{rest}"),
        None if system["language"] == "JavaScript" => WASM.into(),
        None => NATIVE.into(),
    }
}

/// The fastest, and the median in brackets.
fn both(of: &Value) -> String {
    let [fastest, median] = ["fastest", "median"].map(|key| of[key].as_f64().map_or_else(String::new, time));
    format!("{fastest} ({median})")
}

/// Milliseconds in the unit that fits them.
fn time(milliseconds: f64) -> String {
    let (number, unit) = match milliseconds {
        ..0.1 => (milliseconds * 1e3, "µs"),
        ..1e4 => (milliseconds, "ms"),
        _ => (milliseconds / 1e3, "s"),
    };
    format!("{} {unit}", rounded(number))
}

/// To three digits.
fn rounded(number: f64) -> String {
    let digits = 2 - number.abs().max(1e-3).log10().floor() as i32;
    let text = format!("{number:.*}", digits.max(0) as usize);
    let text = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text };
    if number >= 1e4 { counted(number as usize) } else { text }
}

/// With commas.
fn counted(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::filled;
    use serde_json::json;

    #[test]
    fn numbers_are_short_and_have_their_unit() {
        assert_eq!(
            [0.0, 0.0123, 1.0, 5.678, 56.78, 567.8, 5678.0, 56_789.0].map(rounded),
            ["0", "0.0123", "1", "5.68", "56.8", "568", "5678", "56,789"]
        );
        assert_eq!([0.0123, 0.5, 12.0, 12_345.0].map(time), ["12.3 µs", "0.5 ms", "12 ms", "12.3 s"]);
        assert_eq!([7, 999, 1_000, 1_234_567].map(counted), ["7", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn every_mark_of_the_document_has_its_table() {
        let figures = Figures {
            stages: Some(Vec::new()),
            instructions: Some(Vec::new()),
            memory: Some(Vec::new()),
            wasm: Some(Vec::new()),
            page: Some(Value::Null),
            sizes: Some(Vec::new()),
            peers: Some(json!([])),
        };
        assert!(filled(DOCUMENT, &tables(&figures, Vec::new())).is_ok());
    }

    #[test]
    fn others_are_multiples_of_ours_of_their_kind() {
        let texts = [json!([
            { "name": "slow", "language": "JavaScript", "fastest": 6.0, "median": 6.0 },
            { "name": NATIVE, "language": "Rust", "fastest": 1.0, "median": 1.0 },
            { "name": WASM, "language": "JavaScript", "fastest": 2.0, "median": 2.0 },
            { "name": "slower", "language": "Python", "longerThan": 10_000.0 },
        ])];
        let table = side_by_side(&texts);
        let lines: Vec<Vec<&str>> =
            table.lines().skip(2).map(|line| line.split('|').map(str::trim).collect()).collect();
        let cells: Vec<[&str; 3]> = lines.iter().map(|line| [line[1], line[3], line[4]]).collect();
        assert_eq!(
            cells,
            [
                [NATIVE, "1 ms (1 ms)", "1"],
                [WASM, "2 ms (2 ms)", "1"],
                ["slow", "6 ms (6 ms)", "3"],
                ["slower", "over 10 s", ""]
            ]
        );
    }
}
