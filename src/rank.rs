//! Features → scores. A score is the sum of its contributions, in the order of [`Signal::ALL`].

use crate::features::Features;
use crate::summary::Signal;

/// The weight of each signal that is weighed in any text, in the order of [`Signal::ALL`]; set by hand, none fitted.
pub const WEIGHTS: [f64; Signal::WEIGHED] = [1.0, 0.25, 0.5, 0.2, 1.0, 0.4, -0.5];

/// The weight of the share of the focus that a sentence tells; set by hand, so that a tenth of the focus more weighs as much
/// as position or coverage can.
const FOCUS: f64 = 10.0;

/// The scores of the candidates.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// `contributions[candidate][signal]`.
    pub contributions: Vec<[f64; Signal::ALL.len()]>,
    /// `scores[candidate]`: the sum of its contributions. Without a unit; with these weights from −0.5 to 3.35, and up to 10
    /// more for a focus. By one signal alone it is what that measures.
    pub scores: Vec<f64>,
}

/// Weighs the features.
pub fn rank(features: &Features) -> Ranking {
    let weigh = |values: &[f64; Signal::WEIGHED]| {
        let mut contributions = [0.0; Signal::ALL.len()];
        for (k, value) in values.iter().enumerate() {
            contributions[k] = value * WEIGHTS[k];
        }
        contributions
    };
    summed(features.values.iter().map(weigh).collect())
}

/// The same ranking for a focus; `shares[candidate]` of it, in [0, 1], are told.
pub fn focused(ranking: Ranking, shares: &[f64]) -> Ranking {
    let mut contributions = ranking.contributions;
    for (of, share) in contributions.iter_mut().zip(shares) {
        of[Signal::Focus as usize] = share * FOCUS;
    }
    summed(contributions)
}

/// The ranking by one signal alone, whose values are the scores.
pub fn alone(signal: Signal, scores: Vec<f64>) -> Ranking {
    let contribution = |score: &f64| {
        let mut contributions = [0.0; Signal::ALL.len()];
        contributions[signal as usize] = *score;
        contributions
    };
    Ranking { contributions: scores.iter().map(contribution).collect(), scores }
}

fn summed(contributions: Vec<[f64; Signal::ALL.len()]>) -> Ranking {
    let scores = contributions.iter().map(|of| of.iter().sum()).collect();
    Ranking { contributions, scores }
}
