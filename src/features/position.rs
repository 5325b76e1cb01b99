//! Where a sentence stands: in the text, in its section, in its paragraph. News tell the most first (Edmundson 1969, "New
//! methods in automatic extracting"), and so does each section.

use super::Place;
use super::indicator;
use crate::summary::Signal;

/// What is known of a place.
pub const NAMES: [(&str, Signal); 7] = [
    ("first", Signal::Position),
    ("near_start", Signal::Position),
    ("early", Signal::Position),
    ("last", Signal::Position),
    ("section_first", Signal::SectionLead),
    ("section_second", Signal::SectionLead),
    ("paragraph_first", Signal::SectionLead),
];

/// How slowly [`NAMES`]' `early` falls, in sentences.
const EARLY: f64 = 10.0;

/// `first` and `last` of the text; `near_start` 1 / (1 + k/2) and `early` e^(−k/10) for the k-th candidate; first and second
/// after a heading; first of a paragraph of several.
pub fn values(place: &Place, candidates: usize) -> [f64; NAMES.len()] {
    let before = place.in_text as f64;
    [
        indicator(place.in_text == 0),
        2.0 / (2.0 + before),
        libm::exp(-before / EARLY),
        indicator(place.in_text + 1 == candidates),
        indicator(place.section > 0 && place.in_section == 0),
        indicator(place.section > 0 && place.in_section == 1),
        indicator(place.in_block == 0 && place.block_size > 1),
    ]
}
