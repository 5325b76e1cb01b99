//! The place of each candidate among the others.

use crate::document::Document;

/// A candidate's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Candidates before it in the text.
    pub in_text: usize,
    /// Its section: 0 before the first heading.
    pub section: u32,
    /// Candidates before it in its section.
    pub in_section: usize,
    /// Its block.
    pub block: u32,
    /// Candidates before it in its block.
    pub in_block: usize,
    /// Candidates in its block.
    pub block_size: usize,
}

/// The place of each candidate.
pub fn places(document: &Document, candidates: &[u32]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(candidates.len());
    for (in_text, &index) in candidates.iter().enumerate() {
        let sentence = &document.sentences[index as usize];
        let (section, block) = (sentence.section, sentence.block);
        let last = places.last();
        let in_section = last.filter(|last| last.section == section).map_or(0, |last| last.in_section + 1);
        let in_block = last.filter(|last| last.block == block).map_or(0, |last| last.in_block + 1);
        places.push(Place { in_text, section, in_section, block, in_block, block_size: in_block + 1 });
    }
    // The last of a block knows its size.
    for at in (1..places.len()).rev() {
        if places[at].block == places[at - 1].block {
            places[at - 1].block_size = places[at].block_size;
        }
    }
    places
}
