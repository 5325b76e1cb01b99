//! What is known of each sentence, a file for each signal, every value in [0, 1].

mod concepts;
mod coverage;
pub mod focus;
mod headings;
mod length;
mod opener;
mod position;

use crate::document::{Document, TermId};
use crate::summary::Signal;

/// The values of every signal for each candidate, and what the choice among them needs besides.
#[derive(Debug)]
pub struct Features {
    /// The sentences that may be chosen, as indices into the document's sentences, in order.
    pub candidates: Vec<u32>,
    /// `values[candidate][signal]`, the signals that are weighed in any text in the order of [`Signal::ALL`].
    pub values: Vec<[f64; Signal::WEIGHED]>,
    /// The terms of each candidate, each once, in the order of their numbers.
    pub terms: Vec<Vec<TermId>>,
    /// The weight of each term as a concept of the text; 0 for terms that are none.
    pub concepts: Vec<f64>,
}

/// Computes all features of a document.
pub fn features(document: &Document) -> Features {
    let candidates = document.candidates();
    let concepts = concepts::weights(document);
    let place = position::places(document, &candidates);
    let terms_of = |index: &u32| document.terms_of(&document.sentences[*index as usize]);
    let terms: Vec<Vec<TermId>> = candidates.iter().map(terms_of).collect();
    let headings: Vec<Vec<TermId>> = document.headings.iter().map(terms_of).collect();
    let clauses: Vec<Vec<Vec<TermId>>> =
        candidates.iter().map(|&index| document.terms_of_clauses(&document.sentences[index as usize])).collect();
    let scale = coverage::scale(&clauses, &concepts);
    let values = candidates
        .iter()
        .zip(&place)
        .zip(&terms)
        .zip(&clauses)
        .map(|(((&index, place), terms), clauses)| {
            let sentence = &document.sentences[index as usize];
            [
                position::position(place),
                position::section_lead(place),
                headings::share(&document.title, terms),
                headings::heading(&headings, sentence, terms),
                coverage::coverage(clauses, &concepts, scale),
                length::length(sentence.words),
                opener::opener(sentence),
            ]
        })
        .collect();
    Features { candidates, values, terms, concepts }
}
