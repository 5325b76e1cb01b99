//! How much of the text's weighted concepts a sentence tells; a very long one, the best of its clauses.

use crate::document::TermId;
use crate::summary::Signal;

/// What is known of coverage.
pub const NAMES: [(&str, Signal); 2] = [("concepts", Signal::Coverage), ("terms", Signal::Coverage)];

/// Longer sentences tell more; the exponent of their count of terms takes back a part of that where all terms count.
pub const LENGTH_DISCOUNT: f64 = 0.3;

/// Σ weight of the concepts of each candidate, or of its best clause where it has any, / terms^discount, as a share of the
/// greatest.
pub fn coverage(terms: &[Vec<TermId>], clauses: &[Vec<Vec<TermId>>], weights: &[f64], discount: f64) -> Vec<f64> {
    let raw = |(terms, clauses): (&Vec<TermId>, &Vec<Vec<TermId>>)| {
        let clauses = if clauses.is_empty() { std::slice::from_ref(terms) } else { clauses };
        clauses.iter().map(|terms| told(terms, weights, discount)).fold(0.0, f64::max)
    };
    let raw: Vec<f64> = terms.iter().zip(clauses).map(raw).collect();
    let greatest = raw.iter().copied().fold(0.0, f64::max);
    raw.iter().map(|value| if greatest > 0.0 { value / greatest } else { 0.0 }).collect()
}

/// Σ weight / terms^discount.
fn told(terms: &[TermId], weights: &[f64], discount: f64) -> f64 {
    let sum: f64 = terms.iter().map(|term| weights[term.index()]).sum();
    sum / power(terms.len().max(1) as f64, discount)
}

/// A power of a number above 0; by way of the logarithm, since a page would download `pow` for this alone.
pub fn power(base: f64, exponent: f64) -> f64 {
    libm::exp(exponent * libm::log(base))
}
