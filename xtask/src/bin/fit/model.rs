//! Articles → weights.
//!
//! Dependence: logistic regression of the editors' dangling sentences on openings. Gain: ridge regression of what a sentence
//! adds to the facts told, at the states through which the greedy choice passes with the weights so far (as in imitation
//! learning by aggregation, Ross, Gordon & Bagnell 2011), each state centred on its mean.

use crate::articles::Article;
use crate::solve::{Normal, spread};
use std::collections::BTreeSet;
use zubda::features::{COUNT, OPENINGS};
use zubda::rank::{Gain, STATE, Weights, dependence, rank, room};
use zubda::select::chain::chain;
use zubda::select::cohesion::needs;
use zubda::select::told::Told;

/// What decides a fit, besides the articles.
#[derive(Clone, Debug)]
pub struct Settings {
    /// States of each article that are looked at.
    pub steps: usize,
    /// Whether a sentence's gain is divided by its room.
    pub by_space: bool,
    /// What a sentence loses that hangs in the air.
    pub dangling: f64,
    /// What a sentence loses that is noise.
    pub noise: f64,
    /// What a sentence loses at least whose section has one that was chosen: articles with headings have their sections covered,
    /// which the facts alone would not ask for as strongly.
    pub section: f64,
    pub ridge: f64,
    pub rounds: usize,
    /// Features that are left out.
    pub without: BTreeSet<String>,
}

impl Settings {
    /// For budgets that count sentences.
    pub fn by_count() -> Self {
        Self {
            steps: 4,
            by_space: false,
            dangling: 0.1,
            noise: 0.1,
            section: 0.65,
            ridge: 0.05,
            rounds: 3,
            without: BTreeSet::new(),
        }
    }

    /// For budgets that count words: what a sentence adds for its room.
    pub fn by_space() -> Self {
        Self { steps: 5, by_space: true, ..Self::by_count() }
    }
}

/// Columns that vary less than this are not blown up by the penalty's scale.
const LEAST_SPREAD: f64 = 0.05;

/// Fits all weights.
pub fn fit(articles: &[&Article], by_count: &Settings, by_space: &Settings) -> Weights {
    let none = Gain { features: [0.0; COUNT], state: [0.0; STATE.len()] };
    let mut weights = Weights { count: none.clone(), space: none, opening: [0.0; OPENINGS.len()], constant: 0.0 };
    fit_openings(articles, &mut weights);
    let whole: Vec<&Article> = articles.iter().copied().filter(|article| article.is_divided_alike()).collect();
    weights.count = fit_gain(&whole, &weights, by_count);
    weights.space = fit_gain(&whole, &weights, by_space);
    weights
}

/// The place of `section_told` in [`STATE`].
const SECTION: usize = 2;

fn fit_gain(articles: &[&Article], weights: &Weights, settings: &Settings) -> Gain {
    let mut gain = Gain { features: [0.0; COUNT], state: [0.0; STATE.len()] };
    gain.state[0] = 1.0;
    for _ in 0..settings.rounds {
        let of = |article: &&Article| states(article, &gain, &dependence(&article.features, weights), settings);
        let states: Vec<State> = articles.iter().flat_map(of).collect();
        let mut dropped: BTreeSet<usize> = left_out(settings);
        // A weight of the wrong sign would break the lazy choice: it is left out, and the rest is fitted again.
        let solution = loop {
            let solution = ridge(&states, settings.ridge, &dropped);
            let is_wrong = |k: &usize| if *k == 0 { solution[COUNT] < 0.0 } else { solution[COUNT + k] > 0.0 };
            let wrong: Vec<usize> = (0..STATE.len()).filter(is_wrong).map(|k| COUNT + k).collect();
            if wrong.is_empty() {
                break solution;
            }
            dropped.extend(wrong);
        };
        gain.features.copy_from_slice(&solution[..COUNT]);
        gain.state.copy_from_slice(&solution[COUNT..]);
    }
    gain.state[SECTION] = gain.state[SECTION].min(-settings.section);
    gain
}

fn left_out(settings: &Settings) -> BTreeSet<usize> {
    let gain = zubda::features::names().map(|(name, _)| name);
    let all = gain.chain(STATE.iter().map(|(name, _)| *name));
    all.enumerate().filter(|(_, name)| settings.without.contains(*name)).map(|(at, _)| at).collect()
}

/// The candidates that were left at a moment of the choice: what is known of each, and what it would have added.
struct State {
    rows: Vec<Vec<f64>>,
    targets: Vec<f64>,
}

fn states(article: &Article, gain: &Gain, dependence: &[f64], settings: &Settings) -> Vec<State> {
    let features = &article.features;
    let (order, _) = chain(features, &rank(features, gain), dependence, &needs(features, dependence), gain);
    let mut told = Told::nothing(features, dependence);
    let mut facts = article.told(std::iter::empty());
    let mut states = Vec::new();
    for &next in order.iter().take(settings.steps) {
        let (mut rows, mut targets) = (Vec::new(), Vec::new());
        for candidate in (0..order.len()).filter(|&candidate| !told.is_chosen(candidate)).collect::<Vec<_>>() {
            let state = told.values(candidate);
            rows.push(features.values[candidate].iter().copied().chain(state).collect());
            let gain: f64 =
                article.worth_of(candidate).iter().zip(&facts).map(|(worth, told)| (worth - told).max(0.0)).sum();
            let room = if settings.by_space { room(article.links[candidate].words) } else { 1.0 };
            let is_supported = features.antecedent(candidate).is_some_and(|before| told.is_chosen(before));
            let is_noise = article.covered[candidate].iter().any(|at| article.noise.contains(at));
            let loss = if article.dangles(candidate) && !is_supported { settings.dangling } else { 0.0 };
            let loss = loss + if is_noise { settings.noise } else { 0.0 };
            targets.push(gain / room - loss);
        }
        if rows.len() > 1 {
            states.push(State { rows, targets });
        }
        told.choose(next as usize);
        let worth = article.worth_of(next as usize);
        facts.iter_mut().zip(worth).for_each(|(told, worth)| *told = worth.max(*told));
    }
    states
}

/// Ridge regression on columns scaled by their spread and centred in each state.
fn ridge(states: &[State], penalty: f64, dropped: &BTreeSet<usize>) -> Vec<f64> {
    let all: Vec<Vec<f64>> = states.iter().flat_map(|state| state.rows.iter().cloned()).collect();
    let scale: Vec<f64> = spread(&all).into_iter().map(|spread| spread.max(LEAST_SPREAD)).collect();
    let n = scale.len();
    let mut normal = Normal::new(n);
    for state in states {
        let count = state.rows.len() as f64;
        let mean: Vec<f64> = (0..n).map(|k| state.rows.iter().map(|row| row[k]).sum::<f64>() / count).collect();
        let target = state.targets.iter().sum::<f64>() / count;
        for (row, of) in state.rows.iter().zip(&state.targets) {
            let centred = |k: usize| if dropped.contains(&k) { 0.0 } else { (row[k] - mean[k]) / scale[k] };
            normal.add(&(0..n).map(centred).collect::<Vec<_>>(), 1.0 / all.len() as f64, of - target);
        }
    }
    // Gains are tenths of what is to be told: ten times as much makes weights that a person can read.
    normal.solved(&vec![penalty; n]).into_iter().zip(&scale).map(|(weight, scale)| 10.0 * weight / scale).collect()
}

/// Iteratively reweighted least squares with a small penalty.
fn fit_openings(articles: &[&Article], weights: &mut Weights) {
    let mut rows = Vec::new();
    for article in articles {
        for (candidate, opening) in article.features.openings.iter().enumerate() {
            let row: Vec<f64> = opening.iter().copied().chain([1.0]).collect();
            rows.push((row, f64::from(u8::from(article.dangles(candidate)))));
        }
    }
    let n = OPENINGS.len() + 1;
    let mut x = vec![0.0; n];
    for _ in 0..12 {
        let mut normal = Normal::new(n);
        for (row, label) in &rows {
            let sum: f64 = row.iter().zip(&x).map(|(value, weight)| value * weight).sum();
            let p = 1.0 / (1.0 + (-sum).exp());
            let weight = (p * (1.0 - p)).max(1e-6);
            normal.add(row, weight, sum + (label - p) / weight);
        }
        let penalty: Vec<f64> = (0..n).map(|k| if k + 1 == n { 0.0 } else { 2.0 }).collect();
        x = normal.solved(&penalty);
    }
    weights.opening.copy_from_slice(&x[..n - 1]);
    weights.constant = x[n - 1];
}
