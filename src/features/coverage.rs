//! How much of the text's weighted concepts a sentence tells; a very long one, the best of its clauses.

use crate::document::TermId;

/// Longer sentences tell more; the exponent of their count of terms takes back a part of that.
const LENGTH_DISCOUNT: f64 = 0.5;

/// Σ weight of the clause's concepts / √terms, as a share of the greatest in the text.
pub fn coverage(clauses: &[Vec<TermId>], concepts: &[f64], scale: f64) -> f64 {
    if scale > 0.0 { best(clauses, concepts) / scale } else { 0.0 }
}

/// The greatest raw coverage among the candidates.
pub fn scale(candidates: &[Vec<Vec<TermId>>], concepts: &[f64]) -> f64 {
    candidates.iter().map(|clauses| best(clauses, concepts)).fold(0.0, f64::max)
}

fn best(clauses: &[Vec<TermId>], concepts: &[f64]) -> f64 {
    clauses.iter().map(|terms| raw(terms, concepts)).fold(0.0, f64::max)
}

fn raw(terms: &[TermId], concepts: &[f64]) -> f64 {
    let sum: f64 = terms.iter().map(|term| concepts[term.index()]).sum();
    sum / libm::pow(terms.len().max(1) as f64, LENGTH_DISCOUNT)
}
