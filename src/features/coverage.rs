//! How much of the text's weighted concepts a sentence tells.

use crate::document::TermId;

/// Longer sentences tell more; the exponent of their count of terms takes back a part of that.
const LENGTH_DISCOUNT: f64 = 0.5;

/// Σ weight of the sentence's concepts / √terms, as a share of the greatest in the text.
pub fn coverage(terms: &[TermId], concepts: &[f64], scale: f64) -> f64 {
    if scale > 0.0 { raw(terms, concepts) / scale } else { 0.0 }
}

/// The greatest raw coverage among the candidates.
pub fn scale(terms: &[Vec<TermId>], concepts: &[f64]) -> f64 {
    terms.iter().map(|terms| raw(terms, concepts)).fold(0.0, f64::max)
}

fn raw(terms: &[TermId], concepts: &[f64]) -> f64 {
    let sum: f64 = terms.iter().map(|term| concepts[term.index()]).sum();
    sum / libm::pow(terms.len().max(1) as f64, LENGTH_DISCOUNT)
}
