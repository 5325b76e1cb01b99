//! What a sentence still tells after others: a concept that was told counts little when it is told again
//! (Carbonell & Goldstein 1998, maximal marginal relevance; over concepts, as in Gillick & Favre 2009).

use crate::document::TermId;

/// What a concept that was told is still worth.
const TOLD_AGAIN: f64 = 0.1;

/// The concepts that were told so far.
#[derive(Debug)]
pub struct Told<'c> {
    concepts: &'c [f64],
    told: Vec<bool>,
}

impl<'c> Told<'c> {
    /// Nothing told yet.
    pub fn nothing(concepts: &'c [f64]) -> Self {
        Self { concepts, told: vec![false; concepts.len()] }
    }

    /// Marks the concepts of a sentence as told.
    pub fn tell(&mut self, terms: &[TermId]) {
        for term in terms {
            self.told[term.index()] = true;
        }
    }

    /// The share of a sentence's concept weight that is still worth telling, in [0, 1]; 1 where it has no concept.
    pub fn fresh(&self, terms: &[TermId]) -> f64 {
        let (mut fresh, mut all) = (0.0, 0.0);
        for term in terms {
            let weight = self.concepts[term.index()];
            all += weight;
            fresh += if self.told[term.index()] { TOLD_AGAIN * weight } else { weight };
        }
        if all > 0.0 { fresh / all } else { 1.0 }
    }
}
