//! How long a sentence is, as a curve of straight pieces whose slopes are fitted.

use crate::summary::Signal;

/// The pieces, by the words between which each rises from 0 to 1.
pub const NAMES: [(&str, Signal); 5] = [
    ("words_8_16", Signal::Length),
    ("words_16_24", Signal::Length),
    ("words_24_32", Signal::Length),
    ("words_32_45", Signal::Length),
    ("words_45_70", Signal::Length),
];
const KNOTS: [f64; NAMES.len() + 1] = [8.0, 16.0, 24.0, 32.0, 45.0, 70.0];

/// How far the sentence's words fill each piece.
pub fn values(words: u32) -> [f64; NAMES.len()] {
    std::array::from_fn(|k| ((f64::from(words) - KNOTS[k]) / (KNOTS[k + 1] - KNOTS[k])).clamp(0.0, 1.0))
}
