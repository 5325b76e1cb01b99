//! Why a sentence stands where it does, from the numbers that were used.

use crate::select::order::Order;
use crate::summary::{Contribution, Explanation, Signal};

/// A sentence's score in an order and the contributions that made it, the strongest first; zeros are left out. None for a
/// sentence that is never chosen.
pub fn explain(order: &Order, sentence: u32) -> Option<(f64, Explanation)> {
    let candidate = order.candidates.binary_search(&sentence).ok()?;
    let contributions = Signal::ALL.into_iter().zip(order.ranking.contributions[candidate]);
    let mut reasons = Explanation::new();
    for (signal, value) in contributions.filter(|(_, value)| *value != 0.0) {
        // Few, so that each is put in its place: a call of `sort_by` is 4 KB of WebAssembly for each type.
        let at = reasons.partition_point(|stronger| stronger.value.abs() >= value.abs());
        reasons.insert(at, Contribution { signal, value });
    }
    Some((order.ranking.scores[candidate], reasons))
}
