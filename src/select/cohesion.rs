//! No sentence hangs in the air: one that a reader would not understand alone stands after the sentence before it, or is passed
//! over.

use crate::features::Features;

/// Above this probability a sentence depends on the one before it.
const DEPENDENT: f64 = 0.4;

/// What a candidate needs before it in a summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it can stand alone.
    Nothing,
    /// The candidate just before it in the text.
    Antecedent(u32),
    /// A sentence that is never chosen, a heading or noise: it is passed over while others are left.
    Missing,
}

impl Need {
    /// The candidate that must be taken before.
    pub fn antecedent(self) -> Option<u32> {
        match self {
            Need::Antecedent(antecedent) => Some(antecedent),
            Need::Nothing | Need::Missing => None,
        }
    }
}

/// What each candidate needs: one that opens with a word of the list («وأضاف», "and he added"; «كما», "also"; a bare pronoun), or
/// probably depends. The first of a text needs nothing: its title and itself are all there is to know.
pub fn needs(features: &Features, dependence: &[f64]) -> Vec<Need> {
    let need = |(candidate, probability): (usize, &f64)| {
        if candidate == 0 || !features.leans_back[candidate] && *probability <= DEPENDENT {
            return Need::Nothing;
        }
        features.antecedent(candidate).map_or(Need::Missing, |antecedent| Need::Antecedent(antecedent as u32))
    };
    dependence.iter().enumerate().map(need).collect()
}
