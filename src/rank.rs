//! Features → scores. A score is the sum of its contributions, in the order of [`Signal::ALL`].
//!
//! The weights were fitted by `cargo xtask fit` on articles whose key facts an editor marked; they stand in data/weights.tsv.

use crate::features::{COUNT, Features, OPENINGS, names, power};
use crate::lexicon;
use crate::summary::Signal;
use std::cmp::Ordering;

/// What is known of a candidate only when others were chosen before it, and the signal that it belongs to.
pub const STATE: [(&str, Signal); 5] = [
    ("fresh", Signal::Coverage),
    ("alike", Signal::Redundancy),
    ("section_told", Signal::Redundancy),
    ("paragraph_told", Signal::Redundancy),
    ("unsupported", Signal::Opener),
];

/// The weight of the share of the focus that a sentence tells; set by hand, so that a tenth of the focus more weighs as much
/// as position or coverage can.
const FOCUS: f64 = 10.0;

/// The weights that decide one order.
#[derive(Clone, Debug, PartialEq)]
pub struct Gain {
    /// Of each feature, in the order of [`names`].
    pub features: [f64; COUNT],
    /// Of each value of [`STATE`]: that of `fresh` is not negative, the others not positive.
    pub state: [f64; STATE.len()],
}

/// The weights of everything that is fitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// Of what a sentence adds, for budgets that count sentences.
    pub count: Gain,
    /// Of what it adds for its [`room`], for budgets that count words or characters.
    pub space: Gain,
    /// Of each value of an opening in the logistic model of dependence, and its constant.
    pub opening: [f64; OPENINGS.len()],
    /// The constant of that model.
    pub constant: f64,
}

impl Weights {
    /// The fitted weights; a name that the fitting left out weighs nothing.
    pub fn fitted() -> Self {
        let list = lexicon::weights();
        let of = |model: &str, name: &str| {
            let key = |&(entry, _): &(&'static str, f64)| entry.split_at_checked(model.len()).unwrap_or((entry, ""));
            // Entries of a model stand together, by their names; a dot is less than any letter.
            let is_it = |entry: &(&'static str, f64)| {
                let (of, rest) = key(entry);
                of.cmp(model).then_with(|| rest.strip_prefix('.').map_or(Ordering::Greater, |rest| rest.cmp(name)))
            };
            list.binary_search_by(is_it).map_or(0.0, |at| list[at].1)
        };
        let gain = |model: &str, state: &str| {
            let mut features = [0.0; COUNT];
            features.iter_mut().zip(names()).for_each(|(weight, (name, _))| *weight = of(model, name));
            Gain { features, state: STATE.map(|(name, _)| of(state, name)) }
        };
        Self {
            count: gain("count", "count_state"),
            space: gain("space", "space_state"),
            opening: OPENINGS.map(|name| of("opening", name)),
            constant: of("opening", "constant"),
        }
    }
}

/// What a sentence's words count as room, 1 for 25 of them: what it adds grows slower than its words.
pub fn room(words: u32) -> f64 {
    power(f64::from(words.max(5)) / 25.0, 0.7)
}

/// The scores of the candidates.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// `contributions[candidate][signal]`.
    pub contributions: Vec<[f64; Signal::ALL.len()]>,
    /// `scores[candidate]`: the sum of its contributions, without a unit. By one signal alone it is what that measures.
    pub scores: Vec<f64>,
}

/// Weighs the features. What depends on the choice of others is added when the chain is made.
pub fn rank(features: &Features, weights: &Gain) -> Ranking {
    let weigh = |values: &[f64; COUNT]| {
        let mut contributions = [0.0; Signal::ALL.len()];
        for ((value, weight), (_, signal)) in values.iter().zip(&weights.features).zip(names()) {
            contributions[signal as usize] += value * weight;
        }
        contributions
    };
    summed(features.values.iter().map(weigh).collect())
}

/// For each candidate the probability, in [0, 1], that a reader cannot understand it without the sentence before it.
pub fn dependence(features: &Features, weights: &Weights) -> Vec<f64> {
    let probability = |opening: &[f64; OPENINGS.len()]| {
        let sum: f64 = opening.iter().zip(&weights.opening).map(|(value, weight)| value * weight).sum();
        1.0 / (1.0 + libm::exp(-weights.constant - sum))
    };
    features.openings.iter().map(probability).collect()
}

/// The same ranking for a focus; `shares[candidate]` of it, in [0, 1], are told.
pub fn focused(ranking: Ranking, shares: &[f64]) -> Ranking {
    let mut contributions = ranking.contributions;
    for (of, share) in contributions.iter_mut().zip(shares) {
        of[Signal::Focus as usize] = share * FOCUS;
    }
    summed(contributions)
}

/// The same ranking with what the choice of others added to each candidate, `states[candidate]` in the order of [`STATE`].
pub fn settled(ranking: Ranking, states: &[[f64; STATE.len()]], weights: &Gain) -> Ranking {
    let mut contributions = ranking.contributions;
    for (of, state) in contributions.iter_mut().zip(states) {
        for ((value, weight), (_, signal)) in state.iter().zip(&weights.state).zip(STATE) {
            of[signal as usize] += value * weight;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_weight_belongs_to_something_that_is_known() {
        let opening = OPENINGS.iter().chain(&["constant"]).map(|name| format!("opening.{name}"));
        let gain = |order: &'static str| {
            let state = STATE.iter().map(move |(name, _)| format!("{order}_state.{name}"));
            names().map(move |(name, _)| format!("{order}.{name}")).chain(state)
        };
        let known: Vec<String> = gain("count").chain(gain("space")).chain(opening).collect();
        for (name, weight) in lexicon::weights() {
            assert!(known.iter().any(|known| known == name), "{name} is not known");
            assert!(weight.is_finite());
        }
        let mut unique = known.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), known.len(), "two features have one name");
    }

    /// The chain is made lazily: it holds only where what was chosen can but lower what a candidate is worth.
    #[test]
    fn what_was_chosen_makes_no_other_worth_more() {
        let weights = Weights::fitted();
        for Gain { state: [fresh, others @ ..], .. } in [weights.count, weights.space] {
            assert!(fresh >= 0.0 && others.iter().all(|weight| *weight <= 0.0));
        }
    }
}
