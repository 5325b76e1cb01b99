//! Why a sentence stands where it does, from the numbers that were used.

use crate::rank::Ranking;
use crate::summary::{Contribution, Explanation, Signal};

/// The contributions that made a candidate's score, the strongest first; zeros are left out.
pub fn explain(ranking: &Ranking, candidate: usize) -> Explanation {
    let contributions = Signal::ALL.into_iter().zip(ranking.contributions[candidate]);
    let mut reasons: Explanation = contributions
        .map(|(signal, value)| Contribution { signal, value })
        .filter(|reason| reason.value != 0.0)
        .collect();
    reasons.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
    reasons
}
