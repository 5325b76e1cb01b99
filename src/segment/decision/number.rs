//! Numbers inside a sentence whose dot ends nothing: the entries of a list, the day and the month of a date.

use super::super::word::{first_word, last_word, small_number, split_word};
use super::Context;
use crate::normalize::normalize;
use crate::script::is_digit;

/// An entry of a list inside a sentence has at most so many bytes.
const ENTRY_BYTES: usize = 240;

impl Context<'_> {
    /// A dot after a number that counts the entries of a list inside a sentence («1. الصدق 2. الأمانة») or is the day or the
    /// month of a date («5. 6. 2021»). `number` is the word before the dot, `opening` what stands before it.
    pub(super) fn numbers_inside(&self, number: &str, opening: &str) -> bool {
        let Some(value) = small_number(number).filter(|_| !is_named_number(opening)) else { return false };
        if self.is_in_date(value, opening) {
            return true;
        }
        let before = &opening[opening.floor_char_boundary(opening.len().saturating_sub(ENTRY_BYTES))..];
        let after = &self.next[..self.next.floor_char_boundary(ENTRY_BYTES)];
        match value {
            0 => false,
            1 => opening.ends_with(':') || has_entry(after, 2),
            _ => has_entry(before, value - 1),
        }
    }

    /// Whether `value` is the day of a date («5. 6. 2021»), or its month after the day that ends `opening`.
    fn is_in_date(&self, value: u32, opening: &str) -> bool {
        // A sign before the next word («12. (انظر», "12. (see") makes it no part of a date.
        if !self.next.starts_with(is_digit) {
            return false;
        }
        let (next, rest) = split_word(self.next);
        if is_year(next) {
            let day = opening.strip_suffix('.').and_then(|opening| small_number(last_word(opening)));
            return value <= 12 && day.is_some_and(|day| day <= 31);
        }
        let year = rest.strip_prefix('.').map(|rest| first_word(rest.trim_start()));
        value <= 31 && small_number(next).is_some_and(|month| month <= 12) && year.is_some_and(is_year)
    }
}

/// Whether a number is the name of a thing: «رقم 2» ("number 2").
fn is_named_number(opening: &str) -> bool {
    matches!(normalize(last_word(opening)).as_str(), "رقم" | "الرقم")
}

/// Whether a word has the four digits of a year.
fn is_year(word: &str) -> bool {
    let key = normalize(word);
    key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the entry with this number begins in `text`: the number as a word, then a dot and white space.
fn has_entry(text: &str, number: u32) -> bool {
    let mut before = "";
    text.split_whitespace().any(|word| {
        let is_it = word.strip_suffix('.').is_some_and(|label| small_number(label) == Some(number));
        let is_entry = is_it && !is_named_number(before);
        before = word;
        is_entry
    })
}
