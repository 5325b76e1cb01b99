//! What is known of each sentence, a file for each kind, every value in [0, 1].

mod centrality;
mod concepts;
mod coverage;
pub mod focus;
mod form;
mod length;
mod names;
mod opening;
mod place;
mod position;
mod quotation;
mod voice;

use crate::document::{Document, TermId};
use crate::summary::Signal;

pub use concepts::{Concepts, concepts};
pub use coverage::{LENGTH_DISCOUNT, power};
pub use opening::NAMES as OPENINGS;
pub use place::Place;

/// The kinds of features, in the order of their values.
const KINDS: [&[(&str, Signal)]; 7] = [
    &position::NAMES,
    &names::NAMES,
    &coverage::NAMES,
    &centrality::NAMES,
    &length::NAMES,
    &form::NAMES,
    &voice::NAMES,
];

/// How many features a candidate has.
pub const COUNT: usize = position::NAMES.len()
    + names::NAMES.len()
    + coverage::NAMES.len()
    + centrality::NAMES.len()
    + length::NAMES.len()
    + form::NAMES.len()
    + voice::NAMES.len();

/// The name of each feature and the signal that it belongs to, in the order of [`Features::values`].
pub fn names() -> impl Iterator<Item = (&'static str, Signal)> {
    KINDS.into_iter().flatten().copied()
}

/// The values of every feature for each candidate, and what the choice among them needs besides.
#[derive(Debug)]
pub struct Features {
    /// The sentences that may be chosen, as indices into the document's sentences, in order.
    pub candidates: Vec<u32>,
    /// `values[candidate][feature]`, features in the order of [`names`].
    pub values: Vec<[f64; COUNT]>,
    /// `openings[candidate][k]`, in the order of [`OPENINGS`].
    pub openings: Vec<[f64; OPENINGS.len()]>,
    /// Whether each candidate opens with words that lean on an earlier sentence.
    pub leans_back: Vec<bool>,
    /// The place of each candidate.
    pub places: Vec<Place>,
    /// The terms of each candidate, each once, in the order of their numbers.
    pub terms: Vec<Vec<TermId>>,
    /// The weight of each term as a concept of the text, also of those that are told once; 0 for numbers.
    pub weights: Vec<f64>,
}

impl Features {
    /// The candidate whose sentence stands just before a candidate's in the text, with no other sentence between.
    pub fn antecedent(&self, candidate: usize) -> Option<usize> {
        let before = candidate.checked_sub(1)?;
        (self.candidates[before] + 1 == self.candidates[candidate]).then_some(before)
    }
}

/// Computes all features of a document, whose concepts were weighed.
pub fn features(document: &Document, concepts: Concepts) -> Features {
    let candidates = concepts.candidates;
    let sentence = |&index: &u32| &document.sentences[index as usize];
    let places = place::places(document, &candidates);
    let terms: Vec<Vec<TermId>> = candidates.iter().map(|index| document.terms_of(sentence(index))).collect();
    let clauses: Vec<_> = candidates.iter().map(|index| document.terms_of_clauses(sentence(index))).collect();
    let headings: Vec<Vec<TermId>> = document.headings.iter().map(|index| document.terms_of(sentence(index))).collect();
    let coverage = coverage::coverage(&terms, &clauses, &concepts.weights, 0.0);
    let told = coverage::coverage(&terms, &clauses, &concepts.all, coverage::LENGTH_DISCOUNT);
    let central = centrality::centrality(&terms, document.terms.len());
    let best = terms.iter().map(|terms| names::share(&document.title, terms)).fold(0.0, f64::max);
    let mut known = vec![false; document.terms.len()];
    document.title.iter().for_each(|term| known[term.index()] = true);
    let leans_back = candidates.iter().map(|index| sentence(index).is_dependent).collect();
    let mut values = Vec::with_capacity(candidates.len());
    let mut openings = Vec::with_capacity(candidates.len());
    for (at, index) in candidates.iter().enumerate() {
        let (of, place, terms) = (sentence(index), &places[at], &terms[at]);
        let (tokens, text) = (document.tokens_of(of), of.span.of(document.text));
        let quotation = quotation::quotation(text);
        let heading = (of.section as usize).checked_sub(1).and_then(|place| headings.get(place));
        values.push(joined([
            &position::values(place, candidates.len()),
            &names::values(&document.title, best, heading.map_or(&[], Vec::as_slice), terms),
            &[coverage[at], told[at]],
            &[central[at]],
            &length::values(of.words),
            &form::values(document.text, text, tokens, &quotation),
            &voice::values(tokens),
        ]));
        openings.push(opening::values(document, of, place, &quotation, names::share(&document.title, terms), |term| {
            known[term.index()]
        }));
        terms.iter().for_each(|term| known[term.index()] = true);
    }
    Features { candidates, values, openings, leans_back, places, terms, weights: concepts.all }
}

/// 1 for what is, 0 for what is not.
pub fn indicator(is: bool) -> f64 {
    f64::from(u8::from(is))
}

/// The values of all kinds in one row.
fn joined(kinds: [&[f64]; KINDS.len()]) -> [f64; COUNT] {
    let mut row = [0.0; COUNT];
    row.iter_mut().zip(kinds.into_iter().flatten()).for_each(|(place, value)| *place = *value);
    row
}
