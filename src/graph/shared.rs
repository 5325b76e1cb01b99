//! The terms that sentences share: those of each sentence, without what stands in one sentence alone and so links nothing.

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

/// In how many bags each term stands.
pub fn frequencies(bags: &[Bag], terms: usize) -> Vec<u32> {
    let mut frequencies = vec![0; terms];
    for (term, _) in bags.iter().flatten() {
        frequencies[term.index()] += 1;
    }
    frequencies
}
