//! The weight of each term as a concept of the text.
//!
//! A concept is a content term that the text tells more than once, or its title or a heading names; its weight grows with
//! the logarithm of its frequency, and an early first mention adds to it (Gillick & Favre 2009, "A scalable global model for
//! summarization", weigh concepts by the documents that tell them; in one document frequency stands for that).

use crate::document::Document;

/// What a first mention at the very start adds, as a share of the weight.
const EARLY: f64 = 0.5;
/// What a mention in the title adds, as a share of the weight.
const NAMED: f64 = 0.5;

/// `weights[term]`, 0 for a term that is no concept.
pub fn weights(document: &Document) -> Vec<f64> {
    let mut frequency = vec![0u32; document.terms.len()];
    let mut first = vec![usize::MAX; document.terms.len()];
    for (at, token) in document.tokens.iter().enumerate() {
        if let Some(term) = token.term {
            frequency[term.index()] += 1;
            first[term.index()] = first[term.index()].min(at);
        }
    }
    let mut named = vec![0.0; document.terms.len()];
    for term in &document.title {
        named[term.index()] = NAMED;
    }
    let length = document.tokens.len().max(1) as f64;
    (0..document.terms.len())
        .map(|term| {
            if document.terms[term].is_number || (frequency[term] < 2 && named[term] == 0.0) {
                return 0.0;
            }
            let early = if first[term] == usize::MAX { 0.0 } else { EARLY * (1.0 - first[term] as f64 / length) };
            libm::log(1.0 + f64::from(frequency[term])) * (1.0 + early + named[term])
        })
        .collect()
}
