//! The terms of each sentence, by which it is linked to others.

use crate::document::{Document, TermId};

/// A sentence's terms, in the order of their numbers, each with how often the sentence tells it.
pub type Bag = Vec<(TermId, u32)>;

/// The bag of each candidate.
pub fn bags(document: &Document, candidates: &[u32]) -> Vec<Bag> {
    let bag = |&index: &u32| {
        let mut terms: Vec<TermId> = document.mentions_of(&document.sentences[index as usize]).collect();
        terms.sort_unstable();
        terms.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect()
    };
    candidates.iter().map(bag).collect()
}
