//! What the targets share: the laws of the property tests, and how bytes become options.

#[path = "../../tests/support/laws.rs"]
pub mod laws;

use arbitrary::Arbitrary;
use zubda::{Budget, Focus, Method, Options};

/// Bytes that say what a summary is to be. Every value gives options that the constructors accept, or is refused by them.
#[derive(Arbitrary, Clone, Copy, Debug)]
pub struct Asked {
    unit: u8,
    amount: u16,
    method: u8,
    /// Where in the text the words of the focus stand, and how many bytes.
    focus: (u16, u8),
}

impl Asked {
    /// The options; none where the budget is refused, as an amount of 0 is.
    pub fn options(self, text: &str) -> Option<Options> {
        let amount = usize::from(self.amount);
        let budget = match self.unit % 4 {
            0 => Budget::sentences(amount),
            1 => Budget::words(amount),
            2 => Budget::characters(amount),
            _ => Budget::ratio(amount as f64 / 1_000.0),
        };
        let method = Method::ALL[usize::from(self.method) % Method::ALL.len()];
        let (start, length) = self.focus;
        Some(Options { budget: budget.ok()?, method, focus: Focus::new(slice(text, start, length.into())) })
    }
}

/// A stretch of a text, at the nearest boundaries of characters before these bytes.
pub fn slice(text: &str, start: u16, length: u16) -> &str {
    let start = text.floor_char_boundary(usize::from(start));
    &text[start..text.floor_char_boundary(start + usize::from(length))]
}
