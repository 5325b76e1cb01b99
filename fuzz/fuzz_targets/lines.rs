//! Any bytes as JSON lines: each line that is not blank has one answer, in order, that a stream broken anywhere gives too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use zubda::{Options, lines};

fuzz_target!(|bytes: &[u8]| {
    check(bytes, |input, out| lines::summaries(input, out, &Options::default()));
    check(bytes, |input, out| lines::sentences(input, out));
    check(bytes, |input, out| lines::terms(input, out));
});

/// The parts of a JSON object as they are written: an id may be what no value of Rust can hold.
fn fields(line: &[u8]) -> Option<BTreeMap<String, Box<RawValue>>> {
    serde_json::from_slice(line).ok()
}

fn check(bytes: &[u8], command: impl Fn(&[u8], &mut Vec<u8>) -> std::io::Result<bool>) {
    let run = |input: &[u8]| {
        let mut out = Vec::new();
        let all_good = command(input, &mut out).expect("memory neither ends nor fails");
        (String::from_utf8(out).expect("an answer is UTF-8"), all_good)
    };
    let (answers, all_good) = run(bytes);
    let asked: Vec<(usize, &[u8])> =
        bytes.split(|&byte| byte == b'\n').enumerate().filter(|(_, line)| !line.trim_ascii().is_empty()).collect();
    assert_eq!(answers.lines().count(), asked.len(), "a line was lost or answered twice");
    let mut errors = 0;
    for (answer, (at, line)) in answers.lines().zip(&asked) {
        let answer = fields(answer.as_bytes()).expect("an answer is a JSON object");
        let request = fields(line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line));
        if let Some(error) = answer.get("error") {
            errors += 1;
            let error: Value = serde_json::from_str(error.get()).expect("an error is JSON");
            assert_eq!(error["line"], at + 1);
            assert!(error["code"].is_string() && error["message"].is_string());
        } else {
            let text = request.as_ref().and_then(|request| request.get("text"));
            assert!(
                text.is_some_and(|text| serde_json::from_str::<String>(text.get()).is_ok()),
                "no text was answered"
            );
        }
        if let Some(request) = request {
            let [given, back] = [&request, &answer].map(|object| object.get("id").map(|id| id.get()));
            assert_eq!(back, given, "another id came back");
        }
    }
    assert_eq!(all_good, errors == 0);
    // Killed after a line and resumed with the next: the same answers, but for the numbers of lines.
    if let Some((_, end)) = asked.get(asked.len() / 2).map(|(at, line)| (at, line.as_ptr_range().end)) {
        let cut = (end as usize - bytes.as_ptr() as usize + 1).min(bytes.len());
        let halves = [run(&bytes[..cut]).0, run(&bytes[cut..]).0].concat();
        let number =
            |text: &str| text.lines().filter(|line| !line.contains("\"error\"")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(number(&halves), number(&answers), "a stream that was broken gives something else");
    }
}
