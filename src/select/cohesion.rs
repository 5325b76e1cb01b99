//! No sentence hangs in the air: what a sentence leans on must stand before it.

use crate::document::Document;

/// `needs[candidate]`: the candidate, by its place in `candidates`, whose sentence must be in a summary with it. A sentence
/// that leans back needs the one just before it in the text, where that may be chosen and stands in the same section.
pub fn needs(document: &Document, candidates: &[u32]) -> Vec<Option<u32>> {
    (0u32..)
        .zip(candidates)
        .map(|(at, &index)| {
            let sentence = &document.sentences[index as usize];
            let before = at.checked_sub(1).filter(|_| sentence.is_dependent)?;
            let antecedent = candidates[before as usize];
            let is_near =
                antecedent + 1 == index && document.sentences[antecedent as usize].section == sentence.section;
            is_near.then_some(before)
        })
        .collect()
}
