//! Words that a sentence shares with the title and with the heading above it (Edmundson 1969).

use crate::document::{Document, Sentence, TermId};

/// The share of the title's terms that the sentence has.
pub fn title(document: &Document, terms: &[TermId]) -> f64 {
    share(&document.title, terms)
}

/// The share of its section heading's terms that the sentence has.
pub fn heading(document: &Document, sentence: &Sentence, terms: &[TermId]) -> f64 {
    document.heading_of(sentence).map_or(0.0, |heading| share(&document.terms_of(heading), terms))
}

fn share(wanted: &[TermId], terms: &[TermId]) -> f64 {
    if wanted.is_empty() {
        return 0.0;
    }
    wanted.iter().filter(|term| terms.binary_search(term).is_ok()).count() as f64 / wanted.len() as f64
}
