//! Features → scores. A score is the sum of its contributions, in the order of [`Signal::ALL`].

use crate::features::Features;
use crate::summary::Signal;

/// The weight of each signal, in the order of [`Signal::ALL`]; set by hand, none fitted.
pub const WEIGHTS: [f64; Signal::ALL.len()] = [1.0, 0.25, 0.5, 0.2, 1.0, 0.4, -0.5];

/// The scores of the candidates.
#[derive(Debug)]
pub struct Ranking {
    /// `contributions[candidate][signal]`.
    pub contributions: Vec<[f64; Signal::ALL.len()]>,
    /// `scores[candidate]`: the sum of its contributions, without a unit; with these weights from −0.5 to 3.35.
    pub scores: Vec<f64>,
}

/// Weighs the features.
pub fn rank(features: &Features) -> Ranking {
    let contributions: Vec<_> =
        features.values.iter().map(|values| std::array::from_fn(|k| values[k] * WEIGHTS[k])).collect();
    let scores = contributions.iter().map(|of: &[f64; Signal::ALL.len()]| of.iter().sum()).collect();
    Ranking { contributions, scores }
}
