//! Words that a sentence shares with the title and with the heading above it (Edmundson 1969).

use crate::document::{Sentence, TermId};

/// The share of its section heading's terms that the sentence has; `headings[k]` are the terms of the heading of section k + 1.
pub fn heading(headings: &[Vec<TermId>], sentence: &Sentence, terms: &[TermId]) -> f64 {
    let above = (sentence.section as usize).checked_sub(1).and_then(|place| headings.get(place));
    above.map_or(0.0, |heading| share(heading, terms))
}

/// The share of the wanted terms that the sentence has; both are sorted. Costs the sentence's length, not the heading's.
pub fn share(wanted: &[TermId], terms: &[TermId]) -> f64 {
    if wanted.is_empty() {
        return 0.0;
    }
    terms.iter().filter(|term| wanted.binary_search(term).is_ok()).count() as f64 / wanted.len() as f64
}
