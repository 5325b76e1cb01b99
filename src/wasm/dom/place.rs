//! Spans of the text that was read → ranges of the DOM: one for each text node that a span touches, so that what stands between but
//! was not read (a note's mark, a menu) is in none.

use crate::markup::Run;
use crate::span::{Span, Utf16Map};
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Node, Range};

/// The text nodes of a root: all that was said, and the byte at which each begins in it.
#[derive(Default)]
pub struct Texts {
    said: String,
    begins: Vec<u32>,
    nodes: Vec<JsValue>,
}

/// A stretch of a text node: its index, and UTF-16 units.
struct Piece {
    node: usize,
    start: u32,
    end: u32,
}

impl Texts {
    /// The next text node.
    pub fn push(&mut self, data: &str, node: &JsValue) {
        self.begins.push(self.said.len() as u32);
        self.said.push_str(data);
        self.nodes.push(node.clone());
    }

    /// The map of all that was said.
    pub fn map(&self) -> Utf16Map<'_> {
        Utf16Map::new(&self.said)
    }

    /// The ranges of a span of the text with these runs, by the map of all that was said.
    pub fn ranges(&self, runs: &[Run], span: Span, map: &Utf16Map) -> Result<Array, JsValue> {
        let ranges = Array::new();
        let first = runs.partition_point(|run| run.text.end <= span.start);
        let mut last: Option<Piece> = None;
        for run in runs[first..].iter().take_while(|run| run.text.start < span.end) {
            let mut from = run.said + span.start.saturating_sub(run.text.start);
            let to = run.said + run.text.end.min(span.end) - run.text.start;
            while from < to {
                let node = self.begins.partition_point(|&begin| begin <= from) - 1;
                let end = self.begins.get(node + 1).map_or(to, |&next| next.min(to));
                let piece = self.piece(node, from, end, map);
                from = end;
                match &mut last {
                    // White space between the two is shown as one space, or not at all.
                    Some(last) if last.node == node => last.end = piece.end,
                    _ => {
                        if let Some(done) = last.replace(piece) {
                            ranges.push(&self.range(&done)?);
                        }
                    }
                }
            }
        }
        if let Some(done) = last {
            ranges.push(&self.range(&done)?);
        }
        Ok(ranges)
    }

    /// The stretch of a text node from one byte of what was said to another.
    fn piece(&self, node: usize, from: u32, to: u32, map: &Utf16Map) -> Piece {
        let units = |byte: u32| map.utf16(byte) - map.utf16(self.begins[node]);
        Piece { node, start: units(from), end: units(to) }
    }

    fn range(&self, piece: &Piece) -> Result<JsValue, JsValue> {
        let node: &Node = self.nodes[piece.node].unchecked_ref();
        let range = Range::new()?;
        range.set_start(node, piece.start)?;
        range.set_end(node, piece.end)?;
        Ok(range.into())
    }
}
