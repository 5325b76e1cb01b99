//! Byte spans into the source text, and the one map from bytes to UTF-16 units.

use std::ops::Range;

/// A half-open range of bytes in the source text. Both ends lie on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets that are known to fit 32 bits (the text is cut to [`MAX_BYTES`]).
    pub(crate) fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether the span holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range of `usize`.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of `text` that the span covers; `text` is the source that the span was made from.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The span without the white space at its ends.
    pub(crate) fn trimmed(self, text: &str) -> Self {
        let piece = self.of(text);
        let start = self.start as usize + (piece.len() - piece.trim_start().len());
        Self::new(start, start + piece.trim().len())
    }
}

/// The longest text that spans of 32 bits can address, in bytes.
pub const MAX_BYTES: usize = u32::MAX as usize;

/// The text, cut at a character boundary where it is longer than [`MAX_BYTES`].
pub(crate) fn addressable(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_BYTES)]
}

/// Bytes between two entries of the UTF-16 map: one entry costs 4 bytes, a look-up reads at most this many.
const STRIDE: usize = 128;

/// Byte offsets to UTF-16 code units (the offsets of JavaScript strings), in constant time and any order.
///
/// Made in one pass; holds 1/32 of a byte for each byte of the text.
#[derive(Debug)]
pub struct Utf16Map<'t> {
    text: &'t str,
    /// `units[k]`: the units that begin before byte `k * STRIDE`.
    units: Vec<u32>,
}

impl<'t> Utf16Map<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Self {
        let mut seen = 0;
        let mut units = Vec::with_capacity(text.len() / STRIDE + 1);
        for chunk in text.as_bytes().chunks(STRIDE) {
            units.push(seen);
            seen += units_in(chunk);
        }
        units.push(seen);
        Self { text, units }
    }

    /// The UTF-16 units before the byte offset `byte`; an offset beyond the text counts as its end.
    pub fn utf16(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let entry = byte / STRIDE;
        self.units[entry] + units_in(&self.text.as_bytes()[entry * STRIDE..byte])
    }

    /// The byte offset of a UTF-16 unit, in logarithmic time: that of the whole character where it is the second half of one;
    /// none beyond the end of the text.
    pub fn byte(&self, unit: u32) -> Option<u32> {
        // The last entry at or before the unit; the character may begin in the chunk before, in which it then ends.
        let entry = self.units.partition_point(|&seen| seen <= unit).saturating_sub(1);
        let mut at = self.text.floor_char_boundary(entry * STRIDE);
        let mut seen = self.utf16(at as u32);
        for c in self.text[at..].chars() {
            if seen + c.len_utf16() as u32 > unit {
                return Some(at as u32);
            }
            seen += c.len_utf16() as u32;
            at += c.len_utf8();
        }
        (seen == unit).then_some(at as u32)
    }
}

/// UTF-16 units whose character begins in `bytes`: one for each lead byte, two for those of four-byte characters.
fn units_in(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&byte| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_agrees_with_the_standard_library_at_every_boundary() {
        let text = "سلام 👋🏽 «é» ".repeat(60);
        let map = Utf16Map::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let unit = map.utf16(byte as u32);
            assert_eq!(unit as usize, text[..byte].encode_utf16().count());
            assert_eq!(map.byte(unit), Some(byte as u32));
        }
        assert_eq!(map.byte(map.utf16(text.len() as u32) + 1), None);
        assert_eq!(Utf16Map::new("👋").byte(1), Some(0), "the second half of a pair is the whole character");
        assert_eq!(Utf16Map::new("").byte(0), Some(0));
        assert_eq!(Utf16Map::new("").utf16(0), 0);
    }

    #[test]
    fn trimming_keeps_what_is_not_white_space() {
        let text = " \u{A0}كلام\n ";
        assert_eq!(Span::new(0, text.len()).trimmed(text).of(text), "كلام");
        assert!(Span::new(0, 1).trimmed(text).is_empty());
    }
}
