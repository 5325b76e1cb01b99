//! Where the letters of a text were said.

use super::Run;
use crate::span::Span;

/// The runs of a block that is being written: bytes of the block, each with where it was said.
#[derive(Debug, Default)]
pub(super) struct Trail {
    runs: Vec<Run>,
}

impl Trail {
    /// A letter of `len` bytes stands at the byte `at` of the block; it was said at the byte `said`.
    pub fn push(&mut self, at: usize, said: u32, len: usize) {
        let (start, end) = (at as u32, (at + len) as u32);
        if let Some(last) = self.runs.last_mut() {
            let gap = start - last.text.end;
            // One white space between two letters is shown as one space, so that the run goes on.
            if gap <= 1 && said.checked_sub(last.said) == Some(last.text.len() as u32 + gap) {
                last.text.end = end;
                return;
            }
        }
        self.runs.push(Run { text: Span { start, end }, said });
    }

    /// What was written beyond the byte `len` of the block is taken back.
    pub fn truncate(&mut self, len: usize) {
        let len = len as u32;
        while self.runs.pop_if(|last| last.text.start >= len).is_some() {}
        if let Some(last) = self.runs.last_mut() {
            last.text.end = last.text.end.min(len);
        }
    }

    /// The block ends: its bytes from `lead` on stand at `span` of the text. The trail is empty then.
    pub fn settle(&mut self, lead: usize, span: Span, settled: &mut Vec<Run>) {
        let lead = lead as u32;
        for Run { text, said } in self.runs.drain(..) {
            // White space at the ends of a block is not shown, though it was written.
            let start = text.start.max(lead);
            let end = text.end.min(lead + span.len() as u32);
            if start < end {
                let shown = Span { start: span.start + start - lead, end: span.start + end - lead };
                settled.push(Run { text: shown, said: said + start - text.start });
            }
        }
    }

    /// The block is not told.
    pub fn clear(&mut self) {
        self.runs.clear();
    }
}
