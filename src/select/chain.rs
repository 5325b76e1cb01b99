//! One order of all candidates in which coverage and redundancy are weighed and an antecedent stands before its dependant.
//!
//! Greedy: the next is the candidate whose score, its coverage counted only for what is not yet told, is greatest. What is
//! told never becomes fresh again, so gains only fall, and an old gain is an upper bound: the one on top of the heap is
//! computed anew and taken if it is still the greatest (lazy greedy, Minoux 1978).
//!
//! Where there is a focus, what tells any of it goes before all that tells none, and its antecedents go with it.

use super::redundancy::Told;
use crate::features::Features;
use crate::rank::Ranking;
use crate::summary::Signal;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// An upper bound of a candidate's gain; what belongs to the focus first, then the greater gain, then the earlier candidate.
struct Bound {
    in_focus: bool,
    gain: f64,
    candidate: Reverse<u32>,
    /// How many were taken when it was computed.
    taken: usize,
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_focus = self.in_focus.cmp(&other.in_focus);
        by_focus.then(self.gain.total_cmp(&other.gain)).then(self.candidate.cmp(&other.candidate))
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

/// All candidates, by their places in `features.candidates`, in the order in which a summary takes them.
pub fn chain(features: &Features, ranking: &Ranking, needs: &[Option<u32>]) -> Vec<u32> {
    let terms = &features.terms;
    let mut told = Told::nothing(&features.concepts);
    let focus = focus(ranking, needs);
    let gain = |candidate: u32, told: &Told| {
        let at = candidate as usize;
        let of = &ranking.contributions[at];
        let lift = focus[at] - of[Signal::Focus as usize];
        ranking.scores[at] + lift - of[Signal::Coverage as usize] * (1.0 - told.fresh(&terms[at]))
    };
    let bound = |candidate: u32, told: &Told, taken: usize| Bound {
        in_focus: focus[candidate as usize] > 0.0,
        gain: gain(candidate, told),
        candidate: Reverse(candidate),
        taken,
    };
    let mut dependants: Vec<Vec<u32>> = vec![Vec::new(); needs.len()];
    let mut heap = BinaryHeap::new();
    for (candidate, need) in (0u32..).zip(needs) {
        match need {
            Some(antecedent) => dependants[*antecedent as usize].push(candidate),
            None => heap.push(bound(candidate, &told, 0)),
        }
    }
    let mut chain = Vec::with_capacity(needs.len());
    while let Some(top) = heap.pop() {
        let candidate = top.candidate.0;
        if top.taken < chain.len() {
            heap.push(bound(candidate, &told, chain.len()));
            continue;
        }
        chain.push(candidate);
        told.tell(&terms[candidate as usize]);
        for &dependant in &dependants[candidate as usize] {
            heap.push(bound(dependant, &told, chain.len()));
        }
    }
    chain
}

/// What the focus adds to each candidate's place: its own contribution, or that of a dependant, direct or not, where it is
/// greater; else an antecedent that tells nothing of the focus would hold back the sentence that does.
fn focus(ranking: &Ranking, needs: &[Option<u32>]) -> Vec<f64> {
    let mut focus: Vec<f64> = ranking.contributions.iter().map(|of| of[Signal::Focus as usize]).collect();
    // An antecedent stands before its dependant, so that the last are settled first.
    for (candidate, need) in needs.iter().enumerate().rev() {
        if let Some(antecedent) = need {
            let antecedent = *antecedent as usize;
            focus[antecedent] = focus[antecedent].max(focus[candidate]);
        }
    }
    focus
}

/// All candidates by their scores alone, the greatest first; ties in the order of the text.
pub fn by_score(ranking: &Ranking) -> Vec<u32> {
    let bound = |(candidate, &gain)| Bound { in_focus: false, gain, candidate: Reverse(candidate), taken: 0 };
    let mut heap: BinaryHeap<Bound> = (0u32..).zip(&ranking.scores).map(bound).collect();
    std::iter::from_fn(|| heap.pop()).map(|top| top.candidate.0).collect()
}
