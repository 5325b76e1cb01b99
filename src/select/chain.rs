//! One order of all candidates in which coverage and redundancy are weighed and an antecedent stands before its dependant.
//!
//! Greedy: the next is the candidate whose score, with what those before it left to tell, is greatest. What was told never
//! becomes fresh again, so gains only fall, but for the sentence after the one that was taken, which is supported now and enters
//! anew. An old gain is thus an upper bound: the one on top of the heap is computed anew and taken if it is still the greatest
//! (lazy greedy, Minoux 1978).
//!
//! Where there is a focus, what tells any of it goes before all that tells none, and its antecedents go with it.

use super::cohesion::Need;
use super::told::Told;
use crate::features::Features;
use crate::rank::{Gain, Ranking, STATE};
use crate::summary::Signal;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// An upper bound of a candidate's gain; what belongs to the focus first, then the greater gain, then the earlier candidate.
struct Bound {
    is_passed_over: bool,
    in_focus: bool,
    gain: f64,
    candidate: Reverse<u32>,
    /// How many were taken when it was computed.
    taken: usize,
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_kind = other.is_passed_over.cmp(&self.is_passed_over).then(self.in_focus.cmp(&other.in_focus));
        by_kind.then(self.gain.total_cmp(&other.gain)).then(self.candidate.cmp(&other.candidate))
    }
}

impl PartialOrd for Bound {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Bound {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Bound {}

/// All candidates, by their places in `features.candidates`, in the order in which a summary takes them, and for each candidate
/// the state in which it was taken.
pub fn chain(
    features: &Features,
    ranking: &Ranking,
    dependence: &[f64],
    needs: &[Need],
    weights: &Gain,
) -> (Vec<u32>, Vec<[f64; STATE.len()]>) {
    let mut told = Told::nothing(features, dependence);
    let mut states = vec![[0.0; STATE.len()]; needs.len()];
    let focus = focus(ranking, needs);
    let mut bound = |candidate: u32, told: &mut Told, taken: usize| {
        let at = candidate as usize;
        let state = told.values(at);
        let of_state: f64 = state.iter().zip(&weights.state).map(|(value, weight)| value * weight).sum();
        let lift = focus[at] - ranking.contributions[at][Signal::Focus as usize];
        states[at] = state;
        Bound {
            is_passed_over: needs[at] == Need::Missing,
            in_focus: focus[at] > 0.0,
            gain: ranking.scores[at] + lift + of_state,
            candidate: Reverse(candidate),
            taken,
        }
    };
    let mut heap = BinaryHeap::new();
    for (candidate, need) in (0u32..).zip(needs) {
        if need.antecedent().is_none() {
            heap.push(bound(candidate, &mut told, 0));
        }
    }
    let mut chain = Vec::with_capacity(needs.len());
    while let Some(top) = heap.pop() {
        let candidate = top.candidate.0;
        if told.is_chosen(candidate as usize) {
            continue;
        }
        if top.taken < chain.len() {
            heap.push(bound(candidate, &mut told, chain.len()));
            continue;
        }
        chain.push(candidate);
        told.choose(candidate as usize);
        // The sentence after it is supported now: what it is worth rises, and it may enter if it needed this one.
        let after = candidate as usize + 1;
        if after < needs.len() && features.antecedent(after).is_some() && !told.is_chosen(after) {
            heap.push(bound(after as u32, &mut told, chain.len()));
        }
    }
    (chain, states)
}

/// What the focus adds to each candidate's place: its own contribution, or that of a dependant, direct or not, where it is
/// greater; else an antecedent that tells nothing of the focus would hold back the sentence that does.
fn focus(ranking: &Ranking, needs: &[Need]) -> Vec<f64> {
    let mut focus: Vec<f64> = ranking.contributions.iter().map(|of| of[Signal::Focus as usize]).collect();
    // An antecedent stands before its dependant, so that the last are settled first.
    for (candidate, need) in needs.iter().enumerate().rev() {
        if let Some(antecedent) = need.antecedent() {
            let antecedent = antecedent as usize;
            focus[antecedent] = focus[antecedent].max(focus[candidate]);
        }
    }
    focus
}

/// All candidates by their scores alone, the greatest first; ties in the order of the text.
pub fn by_score(ranking: &Ranking) -> Vec<u32> {
    let bound = |(candidate, &gain)| Bound {
        is_passed_over: false,
        in_focus: false,
        gain,
        candidate: Reverse(candidate),
        taken: 0,
    };
    let mut heap: BinaryHeap<Bound> = (0u32..).zip(&ranking.scores).map(bound).collect();
    std::iter::from_fn(|| heap.pop()).map(|top| top.candidate.0).collect()
}
