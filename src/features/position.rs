//! Where a sentence stands: in the text, and in its section.

use crate::document::Document;

/// A candidate's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Candidates before it in the text.
    pub in_text: usize,
    /// Its section.
    pub section: u32,
    /// Candidates before it in its section.
    pub in_section: usize,
}

/// The place of each candidate.
pub fn places(document: &Document, candidates: &[u32]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::with_capacity(candidates.len());
    for (in_text, &index) in candidates.iter().enumerate() {
        let section = document.sentences[index as usize].section;
        let in_section = places.last().filter(|last| last.section == section).map_or(0, |last| last.in_section + 1);
        places.push(Place { in_text, section, in_section });
    }
    places
}

/// 1 / (1 + k / 2) for the k-th candidate: news tell the most first (Edmundson 1969, "New methods in automatic extracting").
pub fn position(place: &Place) -> f64 {
    2.0 / (2.0 + place.in_text as f64)
}

/// 1 for the first candidate after a heading, 1/3 for the second, 0 for others and before the first heading.
pub fn section_lead(place: &Place) -> f64 {
    match place.in_section {
        0 if place.section > 0 => 1.0,
        1 if place.section > 0 => 1.0 / 3.0,
        _ => 0.0,
    }
}
