//! JSON lines: one object `{"id", "text"}` a line in, one answer a line out, in order, as soon as it is known. A line that is no
//! such object is answered with what is wrong with it, and the rest goes on. Each function tells whether all lines were good.

use crate::wire;
use crate::{Document, Options, Source, analyze};
use serde::Serialize;
use serde_json::json;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

/// Answers each line with the summary of its text; a `"title"` beside it is read too.
pub fn summaries(input: impl BufRead, out: impl Write, options: &Options) -> io::Result<bool> {
    each_line(input, out, |id, request| {
        let analysis = analyze(&Source::plain(&request.text).with_title(&request.title));
        answer(id, wire::summary(&analysis, options))
    })
}

/// Answers each line with the sentences of its text.
pub fn sentences(input: impl BufRead, out: impl Write) -> io::Result<bool> {
    each_line(input, out, |id, request| {
        let document = Document::read(&Source::plain(&request.text));
        answer(id, BTreeMap::from([("sentences", wire::pieces(&document))]))
    })
}

/// Answers each line with the words of its text and their stems.
pub fn terms(input: impl BufRead, out: impl Write) -> io::Result<bool> {
    each_line(input, out, |id, request| {
        let document = Document::read(&Source::plain(&request.text));
        answer(id, BTreeMap::from([("terms", wire::terms(&document))]))
    })
}

/// What a line asks about.
struct Request {
    text: String,
    title: String,
}

/// The id of a line, given back as it came.
type Id = Option<Box<RawValue>>;

/// What is wrong with a line, with a stable code.
struct Refusal {
    code: &'static str,
    message: String,
}

/// An answer beside the id of its line.
#[derive(Serialize)]
struct Answer<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Id,
    #[serde(flatten)]
    content: T,
}

/// Answers each line as soon as it is read; false where one was refused. Blank lines are passed over.
fn each_line(
    mut input: impl BufRead,
    mut out: impl Write,
    answer_to: impl Fn(Id, Request) -> io::Result<Vec<u8>>,
) -> io::Result<bool> {
    let (mut line, mut number, mut all_good) = (Vec::new(), 0, true);
    while input.read_until(b'\n', &mut line)? > 0 {
        number += 1;
        if !line.trim_ascii().is_empty() {
            let answered = match parse(&line) {
                Ok((id, request)) => answer_to(id, request)?,
                Err((id, Refusal { code, message })) => {
                    all_good = false;
                    answer(id, json!({ "error": { "code": code, "message": message, "line": number } }))?
                }
            };
            out.write_all(&answered)?;
            out.flush()?;
        }
        line.clear();
    }
    Ok(all_good)
}

/// One line of output.
fn answer(id: Id, content: impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(&Answer { id, content })?;
    line.push(b'\n');
    Ok(line)
}

/// Reads a line of input; its id is known even where the rest is wrong, if the line is a JSON object at all. A byte order
/// mark before it is passed over.
fn parse(line: &[u8]) -> Result<(Id, Request), (Id, Refusal)> {
    let refuse = |code, message| Refusal { code, message };
    let line = std::str::from_utf8(line).map_err(|error| (None, refuse("not_utf8", error.to_string())))?;
    let line = line.strip_prefix('\u{FEFF}').unwrap_or(line);
    let mut fields: BTreeMap<String, Box<RawValue>> = serde_json::from_str(line)
        .map_err(|error| (None, refuse("invalid_json", format!("not a JSON object: {error}"))))?;
    let id = fields.remove("id");
    let string = |name: &str| match fields.get(name) {
        Some(value) => serde_json::from_str::<Option<String>>(value.get()).map_err(|error| {
            refuse("invalid_request", format!("\"{name}\" is not a string, or holds a lone surrogate: {error}"))
        }),
        None => Ok(None),
    };
    let request = string("text").and_then(|text| {
        let text = text.ok_or_else(|| refuse("invalid_request", "the object has no \"text\"".to_owned()))?;
        Ok(Request { text, title: string("title")?.unwrap_or_default() })
    });
    match request {
        Ok(request) => Ok((id, request)),
        Err(refusal) => Err((id, refusal)),
    }
}
