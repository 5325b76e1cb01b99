//! Words that a sentence shares with the title and with the heading above it (Edmundson 1969).

use crate::document::TermId;
use crate::summary::Signal;

/// What is known of shared words.
pub const NAMES: [(&str, Signal); 3] =
    [("title_share", Signal::Title), ("title_best", Signal::Title), ("heading_share", Signal::Heading)];

/// The share of the title's terms that the sentence has; the same as a share of the greatest in the text, `best`; the share of
/// its section heading's terms.
pub fn values(title: &[TermId], best: f64, heading: &[TermId], terms: &[TermId]) -> [f64; NAMES.len()] {
    let title = share(title, terms);
    [title, if best > 0.0 { title / best } else { 0.0 }, share(heading, terms)]
}

/// The share of the wanted terms that the sentence has; both are sorted. Costs the sentence's length, not the heading's.
pub fn share(wanted: &[TermId], terms: &[TermId]) -> f64 {
    if wanted.is_empty() {
        return 0.0;
    }
    terms.iter().filter(|term| wanted.binary_search(term).is_ok()).count() as f64 / wanted.len() as f64
}
