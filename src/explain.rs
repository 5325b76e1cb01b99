//! Why a sentence stands where it does, from the numbers that were used.

use crate::select::order::Order;
use crate::summary::{Contribution, Explanation, Signal};

/// A sentence's score in an order and the contributions that made it, the strongest first; zeros are left out. None for a
/// sentence that is never chosen.
pub fn explain(order: &Order, sentence: u32) -> Option<(f64, Explanation)> {
    let candidate = order.candidates.binary_search(&sentence).ok()?;
    let contributions = Signal::ALL.into_iter().zip(order.ranking.contributions[candidate]);
    let mut reasons: Explanation = contributions
        .map(|(signal, value)| Contribution { signal, value })
        .filter(|reason| reason.value != 0.0)
        .collect();
    reasons.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    Some((order.ranking.scores[candidate], reasons))
}
