//! The order of the candidates that a method gives them, and what it was made of.

use super::budget::Link;
use super::cohesion::{Need, needs};
use super::{chain, worth};
use crate::document::Document;
use crate::features::{Features, focus};
use crate::graph::{lexrank, textrank};
use crate::options::{Focus, Method, Options};
use crate::rank::{self, Gain, Ranking, STATE, Weights};
use crate::span::Utf16Map;
use crate::summary::{Note, Signal};

/// All sentences that may be chosen, by one method and for one focus.
#[derive(Clone, Debug)]
pub struct Order {
    /// The candidates, as indices into the document's sentences, in the order of the text.
    pub candidates: Vec<u32>,
    /// Their scores.
    pub ranking: Ranking,
    /// The chain: the candidates in the order in which a budget that counts sentences takes them.
    pub chain: Vec<Link>,
    /// The chain for budgets that count words or characters: first what tells the most in the least space.
    pub by_space: Vec<Link>,
    /// What is odd about the focus.
    pub note: Option<Note>,
}

/// Ranks and orders the candidates as the options say (their budget is not asked), from what was read once.
/// `links[candidate]` come from [`links`].
pub fn order(document: &Document, features: &Features, links: &[Link], options: &Options) -> Order {
    let compared = |signal, scores| {
        let ranking = rank::alone(signal, scores);
        let chain = chain::by_score(&ranking);
        // A comparison is the method's pure order: its sentences need no other.
        let chain: Vec<Link> = chain.iter().map(|&candidate| links[candidate as usize]).collect();
        let note = options.focus.as_ref().map(|_| Note::FocusUnused);
        Order { candidates: features.candidates.clone(), ranking, by_space: chain.clone(), chain, note }
    };
    let words = || links.iter().map(|link| f64::from(link.words)).collect();
    match options.method {
        Method::Editor => editor(document, features, links, options.focus.as_ref()),
        Method::Lead => compared(Signal::Position, lead(links.len())),
        Method::Longest => compared(Signal::Length, words()),
        Method::LexRank => compared(Signal::Centrality, lexrank::scores(document, &features.candidates)),
        Method::TextRank => compared(Signal::Centrality, textrank::scores(document, &features.candidates)),
    }
}

/// What a budget counts of each candidate, in the order of the text; what it needs is another matter.
pub fn links(document: &Document, candidates: &[u32]) -> Vec<Link> {
    let map = Utf16Map::new(document.text);
    let link = |&sentence: &u32| {
        let of = &document.sentences[sentence as usize];
        let characters = map.utf16(of.span.end) - map.utf16(of.span.start);
        Link { sentence, words: of.words, characters, needs: None, worth: [0; 2] }
    };
    candidates.iter().map(link).collect()
}

/// The chain of the candidates with what each needs and is worth, and the state in which each was taken.
pub fn chained(
    features: &Features,
    links: &[Link],
    ranking: &Ranking,
    dependence: &[f64],
    needs: &[Need],
    gain: &Gain,
) -> (Vec<Link>, Vec<[f64; STATE.len()]>) {
    let (chain, states) = chain::chain(features, ranking, dependence, needs, gain);
    let link = |&candidate: &u32| {
        let at = candidate as usize;
        let worth = worth::worth(ranking.scores[at], &states[at], dependence[at], links[at].words, gain);
        Link { needs: needs[at].sentence(features, candidate), worth, ..links[at] }
    };
    (chain.iter().map(link).collect(), states)
}

fn editor(document: &Document, features: &Features, links: &[Link], wanted: Option<&Focus>) -> Order {
    let weights = Weights::fitted();
    let shares = wanted.map(|wanted| focus::shares(&features.terms, &document.terms_told_by(wanted.text())));
    let dependence = rank::dependence(features, &weights);
    let needs = needs(features, &dependence);
    let chained = |gain: &Gain| {
        let ranking = rank::rank(features, gain);
        let ranking = match shares.as_ref().and_then(Option::as_ref) {
            Some(shares) => rank::focused(ranking, shares),
            None => ranking,
        };
        let (chain, states) = chained(features, links, &ranking, &dependence, &needs, gain);
        (chain, rank::settled(ranking, &states, gain))
    };
    let (chain, ranking) = chained(&weights.count);
    let (by_space, _) = chained(&weights.space);
    let note = matches!(shares, Some(None)).then_some(Note::FocusNotFound);
    Order { candidates: features.candidates.clone(), ranking, chain, by_space, note }
}

/// What is left of the text before each candidate, as a share of the candidates: 1 for the first.
fn lead(count: usize) -> Vec<f64> {
    (0..count).map(|before| 1.0 - before as f64 / count as f64).collect()
}
