//! The weight of each term as a concept of the text.
//!
//! A concept is a content term that the text tells more than once, or its title names (Gillick & Favre 2009, "A scalable global
//! model for summarization", weigh concepts by the documents that tell them; in one document frequency stands for that).

use crate::document::Document;

/// What a first mention at the very start adds, as a share of the weight.
const EARLY: f64 = 0.5;
/// What a mention in the title adds, as a share of the weight.
const NAMED: f64 = 0.5;

/// Two weights of each term, 0 for a term that is no concept.
#[derive(Debug)]
pub struct Concepts {
    /// The sentences that may be chosen, whose mentions count, as indices into the document's sentences, in order.
    pub candidates: Vec<u32>,
    /// ln(1 + mentions), more where the first is early and where the title names it.
    pub weights: Vec<f64>,
    /// The same for every term that is no number, told once or more.
    pub all: Vec<f64>,
}

/// Weighs the terms of a document by their mentions in its candidates.
pub fn concepts(document: &Document) -> Concepts {
    let candidates = document.candidates();
    let count = document.terms.len();
    let (mut frequency, mut first) = (vec![0u32; count], vec![usize::MAX; count]);
    let mentions = candidates.iter().flat_map(|&index| document.tokens_of(&document.sentences[index as usize]));
    let mut length = 0;
    for token in mentions {
        if let Some(term) = token.term {
            frequency[term.index()] += 1;
            first[term.index()] = first[term.index()].min(length);
        }
        length += 1;
    }
    let mut named = vec![0.0; count];
    for term in &document.title {
        named[term.index()] = NAMED;
    }
    let weight = |term: usize| {
        let early = if first[term] == usize::MAX { 0.0 } else { EARLY * (1.0 - first[term] as f64 / length as f64) };
        libm::log(1.0 + f64::from(frequency[term])) * (1.0 + early + named[term])
    };
    let all: Vec<f64> =
        (0..count).map(|term| if document.terms[term].is_number { 0.0 } else { weight(term) }).collect();
    let is_concept = |term: usize| frequency[term] > 1 || named[term] > 0.0;
    let weights = (0..count).map(|term| if is_concept(term) { all[term] } else { 0.0 }).collect();
    Concepts { candidates, weights, all }
}
