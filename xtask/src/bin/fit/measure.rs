//! How well an order of candidates tells what an article's editors want told.

use crate::articles::Article;
use std::collections::BTreeSet;
use zubda::Budget;
use zubda::rank::{Gain, Weights, dependence, rank};
use zubda::select::budget::select;
use zubda::select::cohesion::needs;
use zubda::select::order::chained;

/// The settings that are measured: at most so many sentences, or words.
pub const SETTINGS: [(usize, bool); 6] = [(1, true), (3, true), (5, true), (60, false), (100, false), (150, false)];

/// What one summary is worth.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score {
    pub coverage: f64,
    pub dangling: f64,
    pub noise: f64,
    pub sentences: f64,
}

/// The scores of the product with these weights, for each of [`SETTINGS`].
pub fn scores(article: &Article, weights: &Weights) -> [Score; SETTINGS.len()] {
    let features = &article.features;
    let dependence = dependence(features, weights);
    let needs = needs(features, &dependence);
    let links = |gain: &Gain| chained(features, &article.links, &rank(features, gain), &dependence, &needs, gain).0;
    let (by_count, by_space) = (links(&weights.count), links(&weights.space));
    SETTINGS.map(|(amount, is_sentences)| {
        let budget = if is_sentences { Budget::sentences(amount) } else { Budget::words(amount) };
        let chosen = budget.map(|budget| select(&by_count, &by_space, budget, 0).0).unwrap_or_default();
        let candidates = chosen.iter().filter_map(|index| features.candidates.binary_search(index).ok());
        // What goes beyond the budget by the reference's own division is left out.
        score(article, fitting(article, article.selected(candidates).into_iter(), amount, is_sentences))
    })
}

/// The scores of the first sentences that fit.
pub fn lead(article: &Article) -> [Score; SETTINGS.len()] {
    SETTINGS.map(|(amount, is_sentences)| {
        let chosen = fitting(article, 0..article.words.len(), amount, is_sentences);
        let shortest = (0..article.words.len()).min_by_key(|&at| article.words[at]);
        score(article, if chosen.is_empty() { shortest.into_iter().collect() } else { chosen })
    })
}

/// Those of the reference sentences, in the order of the text, that still fit.
fn fitting(
    article: &Article,
    sentences: impl Iterator<Item = usize>,
    mut room: usize,
    is_sentences: bool,
) -> BTreeSet<usize> {
    let fits = |at: &usize| {
        let size = if is_sentences { 1 } else { article.words[*at] };
        let fits = size <= room;
        room -= if fits { size } else { 0 };
        fits
    };
    sentences.filter(fits).collect()
}

fn score(article: &Article, chosen: BTreeSet<usize>) -> Score {
    let is_supported = |at: usize| at.checked_sub(1).is_some_and(|before| chosen.contains(&before));
    Score {
        coverage: article.told(chosen.iter().copied()).iter().sum(),
        dangling: chosen.iter().filter(|&&at| article.dangling.contains(&at) && !is_supported(at)).count() as f64,
        noise: chosen.iter().filter(|at| article.noise.contains(at)).count() as f64,
        sentences: chosen.len() as f64,
    }
}

/// The mean of differences with its 95 % bootstrap interval.
pub fn interval(differences: &[f64]) -> (f64, f64, f64) {
    const DRAWS: usize = 4000;
    let mut random = Random(7);
    let n = differences.len();
    let mean = |sum: f64| sum / n.max(1) as f64;
    let draw = |_| mean((0..n).map(|_| differences[random.below(n)]).sum());
    let mut means: Vec<f64> = (0..DRAWS).map(draw).collect();
    means.sort_by(f64::total_cmp);
    (mean(differences.iter().sum()), means[DRAWS / 40], means[DRAWS - 1 - DRAWS / 40])
}

/// A linear congruential generator (Knuth's MMIX constants), so that a fit is always the same.
#[derive(Debug)]
pub struct Random(pub u64);

impl Random {
    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % n.max(1)
    }
}
