//! How much a sentence is like all others: the mean of its cosines with them (Radev et al. 2004, "Centroid-based summarization
//! of multiple documents", without weights). The sum over all others goes through the terms, so that time is linear.

use crate::document::TermId;
use crate::summary::Signal;

/// What is known of likeness.
pub const NAMES: [(&str, Signal); 1] = [("central", Signal::Centrality)];

/// For each candidate Σ |A ∩ B| / √(|A| |B|) over the others B, as a share of the greatest.
pub fn centrality(terms: &[Vec<TermId>], count: usize) -> Vec<f64> {
    let unit = |terms: &[TermId]| 1.0 / (terms.len().max(1) as f64).sqrt();
    let mut sums = vec![0.0; count];
    for of in terms {
        for term in of {
            sums[term.index()] += unit(of);
        }
    }
    let raw = |of: &Vec<TermId>| {
        let with_itself: f64 = of.iter().map(|term| sums[term.index()]).sum::<f64>() * unit(of);
        if of.is_empty() { 0.0 } else { (with_itself - 1.0).max(0.0) }
    };
    let raw: Vec<f64> = terms.iter().map(raw).collect();
    let greatest = raw.iter().copied().fold(0.0, f64::max);
    raw.iter().map(|value| if greatest > 0.0 { value / greatest } else { 0.0 }).collect()
}
