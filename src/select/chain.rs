//! One order of all candidates in which coverage and redundancy are weighed and an antecedent stands before its dependant.
//!
//! Greedy: the next is the candidate whose score, its coverage counted only for what is not yet told, is greatest. What is
//! told never becomes fresh again, so gains only fall, and an old gain is an upper bound: the one on top of the heap is
//! computed anew and taken if it is still the greatest (lazy greedy, Minoux 1978).

use super::redundancy::Told;
use crate::features::Features;
use crate::rank::Ranking;
use crate::summary::Signal;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// An upper bound of a candidate's gain; the greater gain first, then the earlier candidate.
struct Bound {
    gain: f64,
    candidate: Reverse<u32>,
    /// How many were taken when it was computed.
    taken: usize,
}

impl Ord for Bound {
    fn cmp(&self, other: &Self) -> Ordering {
        self.gain.total_cmp(&other.gain).then(self.candidate.cmp(&other.candidate))
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
    let gain = |candidate: u32, told: &Told| {
        let at = candidate as usize;
        let coverage = ranking.contributions[at][Signal::Coverage as usize];
        ranking.scores[at] - coverage * (1.0 - told.fresh(&terms[at]))
    };
    let bound = |candidate: u32, told: &Told, taken: usize| Bound {
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
