//! How much of a focus (a topic, a question) a sentence tells.
//!
//! Query terms weigh by their inverse document frequency (Spärck Jones 1972, "A statistical interpretation of term specificity
//! and its application in retrieval"), here over the sentences of the text: a sentence that tells the rare word of a focus tells
//! more of it than one that tells the word that stands everywhere.

use crate::document::TermId;

/// For each candidate the share of the focus that it tells, in [0, 1]: Σ idf of the wanted terms that it has / Σ idf of all that
/// any candidate has, idf = ln(1 + candidates / candidates with the term). None where no candidate has any. `terms` are those of
/// the candidates, each once; `wanted` is sorted.
pub fn shares(terms: &[Vec<TermId>], wanted: &[TermId]) -> Option<Vec<f64>> {
    let mut frequency = vec![0u32; wanted.len()];
    let told =
        |terms: &[TermId]| -> Vec<usize> { terms.iter().filter_map(|term| wanted.binary_search(term).ok()).collect() };
    let told: Vec<Vec<usize>> = terms.iter().map(|terms| told(terms)).collect();
    for &place in told.iter().flatten() {
        frequency[place] += 1;
    }
    let count = terms.len() as f64;
    let idf = |&of: &u32| if of == 0 { 0.0 } else { libm::log(1.0 + count / f64::from(of)) };
    let idf: Vec<f64> = frequency.iter().map(idf).collect();
    let all: f64 = idf.iter().sum();
    let share = |places: &Vec<usize>| places.iter().map(|&place| idf[place]).sum::<f64>() / all;
    (all > 0.0).then(|| told.iter().map(share).collect())
}
