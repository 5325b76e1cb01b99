//! What the signs of a sentence tell: its end, its numbers, its quotations.

use super::indicator;
use super::quotation::Quotation;
use crate::document::Token;
use crate::script::{is_closing_bracket, is_closing_quote, is_digit, is_invisible, is_stop};
use crate::summary::Signal;

/// What is known of signs.
pub const NAMES: [(&str, Signal); 6] = [
    ("stopped", Signal::Form),
    ("question", Signal::Form),
    ("exclamation", Signal::Form),
    ("colon", Signal::Form),
    ("numbers", Signal::Form),
    ("quoted", Signal::Form),
];

/// So many numbers are many.
const NUMBERS: f64 = 3.0;

/// Whether it ends with a stop, a question mark, an exclamation mark or a colon; its numbers, up to three; how much of it is
/// quoted.
pub fn values(text: &str, sentence: &str, tokens: &[Token], quotation: &Quotation) -> [f64; NAMES.len()] {
    let closes = |c: char| is_closing_quote(c) || is_closing_bracket(c) || is_invisible(c) || c.is_whitespace();
    let last = sentence.trim_end_matches(closes).chars().next_back().unwrap_or(' ');
    let numbers = tokens.iter().filter(|token| token.span.of(text).starts_with(is_digit)).count() as f64;
    [
        indicator(is_stop(last)),
        indicator(matches!(last, '؟' | '?')),
        indicator(last == '!'),
        indicator(last == ':'),
        (numbers / NUMBERS).min(1.0),
        quotation.share,
    ]
}
