//! What the sentences that were chosen tell, and what another would still add: a concept that was told counts no more when it
//! is told again (Gillick & Favre 2009), and a sentence like one that was chosen counts less (Carbonell & Goldstein 1998,
//! "maximal marginal relevance").

use crate::document::TermId;
use crate::features::{Features, LENGTH_DISCOUNT, indicator, power};
use crate::rank::STATE;

/// Likeness is asked of the first so many that were chosen: a longer summary repeats itself anyway, and time stays linear.
const COMPARED: usize = 32;

/// The state of a choice.
#[derive(Debug)]
pub struct Told<'f> {
    features: &'f Features,
    dependence: &'f [f64],
    /// The greatest weight of concepts in a candidate, by which `fresh` is a share.
    scale: f64,
    /// terms^0.3 of each candidate.
    discounts: Vec<f64>,
    /// Whether each term was told.
    terms: Vec<bool>,
    /// Which of the first that were chosen tell each term, a bit for each.
    tellers: Vec<u32>,
    /// The candidates of each section, and those of them that were chosen.
    sections: Vec<(u32, u32)>,
    blocks: Vec<bool>,
    is_chosen: Vec<bool>,
    /// The first that were chosen.
    chosen: Vec<u32>,
    /// How many of them each candidate was compared with, and the greatest likeness.
    alike: Vec<(usize, f64)>,
}

impl<'f> Told<'f> {
    /// Nothing chosen yet; `dependence[candidate]` in [0, 1].
    pub fn nothing(features: &'f Features, dependence: &'f [f64]) -> Self {
        let count = features.candidates.len();
        let discount = |terms: &Vec<TermId>| power(terms.len().max(1) as f64, LENGTH_DISCOUNT);
        let discounts: Vec<f64> = features.terms.iter().map(discount).collect();
        let weight = |terms: &Vec<TermId>| terms.iter().map(|term| features.weights[term.index()]).sum::<f64>();
        let fresh = features.terms.iter().zip(&discounts).map(|(terms, discount)| weight(terms) / discount);
        let last = features.places.last();
        Self {
            features,
            dependence,
            scale: fresh.fold(0.0, f64::max),
            discounts,
            terms: vec![false; features.weights.len()],
            tellers: vec![0; features.weights.len()],
            sections: sections(features),
            blocks: vec![false; last.map_or(0, |place| place.block as usize + 1)],
            is_chosen: vec![false; count],
            chosen: Vec::new(),
            alike: vec![(0, 0.0); count],
        }
    }

    /// Whether a candidate was chosen.
    pub fn is_chosen(&self, candidate: usize) -> bool {
        self.is_chosen[candidate]
    }

    /// Chooses a candidate.
    pub fn choose(&mut self, candidate: usize) {
        let place = &self.features.places[candidate];
        self.features.terms[candidate].iter().for_each(|term| self.terms[term.index()] = true);
        self.sections[place.section as usize].1 += 1;
        self.blocks[place.block as usize] = true;
        self.is_chosen[candidate] = true;
        if self.chosen.len() < COMPARED {
            let bit = 1 << self.chosen.len();
            self.features.terms[candidate].iter().for_each(|term| self.tellers[term.index()] |= bit);
            self.chosen.push(candidate as u32);
        }
    }

    fn share_of_section(&self, section: usize) -> f64 {
        let (all, chosen) = self.sections[section];
        if self.sections.len() > 1 { f64::from(chosen) / f64::from(all.max(1)) } else { 0.0 }
    }

    /// The values of [`STATE`] for a candidate, each in [0, 1].
    ///
    /// `fresh`: Σ weight of its terms that were not told / terms^0.3, as a share of the greatest. `alike`: the greatest
    /// |A ∩ B| / √(|A| |B|) with one that was chosen. The share of its section that was
    /// chosen, where the text has sections; whether its block has one that was chosen. `unsupported`: its
    /// dependence, where the sentence before it was not chosen.
    pub fn values(&mut self, candidate: usize) -> [f64; STATE.len()] {
        let place = &self.features.places[candidate];
        let terms = &self.features.terms[candidate];
        let (from, mut alike) = self.alike[candidate];
        if from < self.chosen.len() {
            let common = common(terms, &self.tellers, from);
            for (&other, &common) in self.chosen.iter().zip(&common).skip(from).filter(|(_, common)| **common > 0) {
                let other = &self.features.terms[other as usize];
                alike = (f64::from(common) / ((terms.len() * other.len()) as f64).sqrt()).max(alike);
            }
        }
        self.alike[candidate] = (self.chosen.len(), alike);
        let fresh: f64 =
            terms.iter().filter(|t| !self.terms[t.index()]).map(|t| self.features.weights[t.index()]).sum();
        let fresh = fresh / self.discounts[candidate];
        let is_supported = self.features.antecedent(candidate).is_some_and(|antecedent| self.is_chosen[antecedent]);
        [
            if self.scale > 0.0 { fresh / self.scale } else { 0.0 },
            alike,
            self.share_of_section(place.section as usize),
            indicator(self.blocks[place.block as usize]),
            if is_supported { 0.0 } else { self.dependence[candidate] },
        ]
    }
}

/// The candidates of each section.
fn sections(features: &Features) -> Vec<(u32, u32)> {
    let last = features.places.last().map_or(0, |place| place.section as usize + 1);
    let mut sections = vec![(0, 0); last];
    features.places.iter().for_each(|place| sections[place.section as usize].0 += 1);
    sections
}

/// How many of the terms each of those that were chosen tells, where `tellers` says which do; `from` is the first that is asked.
fn common(terms: &[TermId], tellers: &[u32], from: usize) -> [u32; COMPARED] {
    let mut common = [0; COMPARED];
    for term in terms {
        let mut of = tellers[term.index()] >> from << from;
        while of != 0 {
            common[of.trailing_zeros() as usize] += 1;
            of &= of - 1;
        }
    }
    common
}
