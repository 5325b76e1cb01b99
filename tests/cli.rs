//! The command-line program: its contract, and what it says to bad input.
#![cfg(all(feature = "cli", not(target_family = "wasm")))]
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use serde_json::Value;
use std::io::Write;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = include_str!("data/articles/sections.txt");

/// Runs the program with these arguments and this standard input.
fn zubda(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zubda"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let bytes = input.to_vec();
    // The program may answer, or refuse, before it has read everything.
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The JSON objects of an output, one a line.
fn objects(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_summary_is_whole_sentences_of_the_text() {
    let output = zubda(&["summarize", "-", "--sentences", "5"], ARTICLE.as_bytes());
    assert!(output.status.success());
    let lines: Vec<&str> = text(&output.stdout).lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| ARTICLE.contains(line) && line.ends_with('.')));
}

#[test]
fn formats_agree() {
    let plain = zubda(&["summarize", "--words", "80"], ARTICLE.as_bytes());
    let json = zubda(&["summarize", "--words", "80", "--format", "json"], ARTICLE.as_bytes());
    let markdown = zubda(&["summarize", "--words", "80", "--format", "markdown"], ARTICLE.as_bytes());
    let summary = &objects(&json)[0];
    let sentences: Vec<&str> =
        summary["sentences"].as_array().unwrap().iter().map(|sentence| sentence["text"].as_str().unwrap()).collect();
    assert_eq!(text(&plain.stdout).lines().collect::<Vec<_>>(), sentences);
    assert!(summary["stats"]["words"].as_u64().unwrap() <= 80);
    let points: Vec<&str> = text(&markdown.stdout).lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(points, sentences);
    assert!(text(&markdown.stdout).contains("\n## "));
}

#[test]
fn lines_of_json_are_answered_in_order_and_bad_ones_do_not_stop_the_rest() {
    let good = |id: &str| serde_json::json!({ "id": id, "text": ARTICLE }).to_string();
    let input = [
        good("a"),
        "{ not json".to_owned(),
        r#"{"id": 7}"#.to_owned(),
        r#"{"id": "lone", "text": "\ud800"}"#.to_owned(),
        r#"{"id": "number", "text": 5}"#.to_owned(),
        String::new(),
        r#"{"id": "empty", "text": ""}"#.to_owned(),
        good("z"),
    ]
    .join("\n");
    for command in ["summarize", "segment", "terms"] {
        let output = zubda(&[command, "--jsonl"], input.as_bytes());
        assert_eq!(output.status.code(), Some(1));
        let answers = objects(&output);
        let codes: Vec<&str> = answers.iter().map(|answer| answer["error"]["code"].as_str().unwrap_or("")).collect();
        assert_eq!(codes, ["", "invalid_json", "invalid_request", "invalid_request", "invalid_request", "", ""]);
        assert_eq!(answers[0]["id"], "a");
        assert_eq!(answers[2]["id"], 7);
        assert_eq!(answers[3]["id"], "lone");
        assert_eq!(answers[4]["id"], "number");
        assert_eq!(answers[4]["error"]["line"], 5);
        assert_eq!(answers[6]["id"], "z");
        assert_eq!(answers[0]["sentences"], answers[6]["sentences"]);
    }
}

/// Found by the fuzzer: no string of Rust holds such an id, and no number of Rust the other.
#[test]
fn an_id_comes_back_as_it_was_written() {
    for id in [r#""\ud800""#, "1e999999", r#"{"a": [ 1.10 ]}"#] {
        let line = format!("{{\"id\": {id}, \"text\": \"نص قصير.\"}}\n{{\"id\": {id}}}\n");
        let output = zubda(&["segment", "--jsonl"], line.as_bytes());
        let answers: Vec<&str> = text(&output.stdout).lines().collect();
        assert_eq!(answers.len(), 2);
        for (answer, part) in answers.iter().zip(["sentences", "error"]) {
            assert!(answer.starts_with(&format!("{{\"id\":{id},\"{part}\":")), "{answer}");
        }
    }
}

#[test]
fn method_and_focus_stand_before_or_after_the_command() {
    let first = |output: &Output| text(&output.stdout).lines().map(str::to_owned).collect::<Vec<_>>();
    for option in [["--method", "lead"], ["--focus", "صندوق البيئة"]] {
        let after = zubda(&[&["summarize"], &option[..]].concat(), ARTICLE.as_bytes());
        let before = zubda(&[&option[..], &["summarize", "-"]].concat(), ARTICLE.as_bytes());
        assert!(after.status.success());
        assert_eq!(first(&after), first(&before));
        assert_ne!(first(&after), first(&zubda(&["summarize"], ARTICLE.as_bytes())), "{option:?} changed nothing");
    }
    let focused = zubda(&["summarize", "--sentences", "1", "--focus", "صندوق البيئة"], ARTICLE.as_bytes());
    assert!(text(&focused.stdout).contains("صندوق البيئة"));
    let markdown =
        zubda(&["summarize", "--sentences", "1", "--method", "lead", "--format", "markdown"], ARTICLE.as_bytes());
    assert!(text(&markdown.stdout).starts_with("- وافق مجلس"), "{}", text(&markdown.stdout));
    let unknown = zubda(&["summarize", "--method", "best"], ARTICLE.as_bytes());
    assert!(!unknown.status.success() && text(&unknown.stderr).contains("lexrank"));
    let missing = zubda(&["summarize", "--focus", "كسوف"], ARTICLE.as_bytes());
    assert!(missing.status.success() && text(&missing.stderr).contains("focus"));
    assert_eq!(first(&missing), first(&zubda(&["summarize"], ARTICLE.as_bytes())));
}

#[test]
fn every_line_of_json_is_ranked_by_the_method_and_the_focus() {
    let line = serde_json::json!({ "id": 1, "text": ARTICLE }).to_string();
    let ask = |options: &[&str]| {
        let output = zubda(&[&["summarize", "--jsonl", "--sentences", "1"], options].concat(), line.as_bytes());
        assert!(output.status.success());
        objects(&output)[0].clone()
    };
    let plain = ask(&[]);
    for (options, code) in [
        (["--method", "lead"], "position"),
        (["--method", "longest"], "length"),
        (["--method", "lexrank"], "centrality"),
        (["--method", "textrank"], "centrality"),
        (["--focus", "كلفة"], "focus"),
    ] {
        let answer = ask(&options);
        let sentence = &answer["sentences"][0];
        assert_eq!(sentence["reasons"][0]["code"], code);
        assert_eq!(sentence["rank"], 0);
        let keys = |object: &Value| object.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        assert_eq!(keys(&answer), keys(&plain));
        assert_eq!(keys(sentence), keys(&plain["sentences"][0]));
    }
    assert_eq!(ask(&["--focus", "كسوف"])["notes"][0]["code"], "focus_not_found");
}

#[test]
fn inspect_ranks_by_the_method() {
    let output = zubda(&["--method", "lead", "inspect", "--format", "json"], ARTICLE.as_bytes());
    let blocks = &objects(&output)[0]["blocks"];
    assert_eq!((&blocks[0]["sentences"][0]["rank"], &blocks[0]["sentences"][1]["rank"]), (&0.into(), &1.into()));
    assert_eq!(blocks[0]["sentences"][0]["score"], 1.0);
    assert!(blocks[1]["sentences"][0].get("rank").is_none(), "a heading has no rank");
    let shown = zubda(&["inspect", "--method", "longest"], ARTICLE.as_bytes());
    assert!(text(&shown.stdout).contains("\trank 0, score "), "{}", text(&shown.stdout));
}

#[test]
fn an_id_comes_back_as_it_came_and_an_array_is_no_object() {
    let ids = ["123456789012345678901234567890", "1e2", "-0", r#"{"b":1,"a":2}"#, "null"];
    let lines: Vec<String> = ids.iter().map(|id| format!("{{\"id\":{id},\"text\":\"ok\"}}")).collect();
    let output = zubda(&["segment", "--jsonl"], format!("\u{FEFF}{}", lines.join("\r\n")).as_bytes());
    assert!(output.status.success());
    for (line, id) in text(&output.stdout).lines().zip(ids) {
        assert!(line.starts_with(&format!("{{\"id\":{id},")), "{line}");
    }
    let array = zubda(&["segment", "--jsonl"], br#"["a", "b"]"#);
    assert_eq!(objects(&array)[0]["error"]["code"], "invalid_json");
}

#[test]
fn inspect_shows_blocks_sentences_and_words() {
    let article = "عنوان قصير\nالقاهرة - وصل د. سامي إلى المدرسة الجديدة. فهل يبقى؟\nاقرأ أيضا: خبر آخر";
    let output = zubda(&["inspect", "--format", "json"], article.as_bytes());
    let blocks = &objects(&output)[0]["blocks"];
    assert_eq!(blocks[0]["role"], "title");
    assert_eq!(blocks[1]["sentences"][0]["endReason"], "dot");
    assert_eq!(blocks[1]["sentences"][0]["leadIn"]["start"], 11);
    assert_eq!(blocks[1]["sentences"][1]["endReason"], "block_end");
    assert_eq!(blocks[2]["noise"], "related");
    let word = &blocks[1]["sentences"][0]["words"][5];
    assert_eq!((word["text"].as_str(), word["normal"].as_str()), (Some("المدرسة"), Some("المدرسه")));
    let shown = zubda(&["inspect"], article.as_bytes());
    let shown = text(&shown.stdout);
    assert!(shown.contains("boilerplate (related)") && shown.contains("  [dot] القاهرة"), "{shown}");
}

#[test]
fn a_line_that_is_not_utf8_is_an_error_of_that_line() {
    let mut input = b"{\"id\": 1, \"text\": \"\xFF\"}\n".to_vec();
    input.extend(b"{\"id\": 2, \"text\": \"ok\"}");
    let answers = objects(&zubda(&["segment", "--jsonl"], &input));
    assert_eq!(answers[0]["error"]["code"], "not_utf8");
    assert_eq!(answers[1]["sentences"][0]["text"], "ok");
}

#[test]
fn bad_input_is_told_plainly() {
    let not_utf8 = zubda(&["summarize"], b"\xD8\x27 \xFF");
    assert_eq!(not_utf8.status.code(), Some(1));
    assert!(text(&not_utf8.stderr).contains("not UTF-8"), "{}", text(&not_utf8.stderr));
    for (input, note) in [("", "empty"), (" \n", "empty"), ("12 – 34!", "no letter")] {
        let output = zubda(&["summarize"], input.as_bytes());
        assert!(output.status.success() && output.stdout.is_empty());
        assert!(text(&output.stderr).contains(note), "{}", text(&output.stderr));
    }
    let missing = zubda(&["summarize", "no-such-file.txt"], b"");
    assert!(text(&missing.stderr).contains("no-such-file.txt"));
    for arguments in
        [&["--sentences", "0"][..], &["--ratio", "1.5"], &["--ratio", "nan"], &["--words", "5", "--sentences", "2"]]
    {
        let output = zubda(&[&["summarize"], arguments].concat(), ARTICLE.as_bytes());
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
    let small = zubda(&["summarize", "--words", "2"], ARTICLE.as_bytes());
    assert!(small.stdout.is_empty() && text(&small.stderr).contains("the shortest has"));
}

#[test]
fn one_line_of_ten_megabytes_is_read() {
    let line = "كلمات بلا نقطة ولا سطر ".repeat(10_000_000 / 42);
    let output = zubda(&["segment"], line.as_bytes());
    assert!(output.status.success());
    assert_eq!(text(&output.stdout).trim(), line.trim());
}
