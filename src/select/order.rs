//! The order of the candidates that a method gives them, and what it was made of.

use super::budget::Link;
use super::{chain, cohesion};
use crate::document::Document;
use crate::features::{Features, focus};
use crate::graph::{lexrank, textrank};
use crate::options::{Focus, Method, Options};
use crate::rank::{self, Ranking};
use crate::span::Utf16Map;
use crate::summary::{Note, Signal};

/// All sentences that may be chosen, by one method and for one focus.
#[derive(Clone, Debug)]
pub struct Order {
    /// The candidates, as indices into the document's sentences, in the order of the text.
    pub candidates: Vec<u32>,
    /// Their scores.
    pub ranking: Ranking,
    /// The chain: the candidates in the order in which a summary takes them.
    pub chain: Vec<Link>,
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
        let chain = chain.iter().map(|&candidate| Link { needs: None, ..links[candidate as usize] }).collect();
        let note = options.focus.as_ref().map(|_| Note::FocusUnused);
        Order { candidates: features.candidates.clone(), ranking, chain, note }
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

/// What a budget counts of each candidate, and what the candidate needs, in the order of the text.
pub fn links(document: &Document, candidates: &[u32]) -> Vec<Link> {
    let map = Utf16Map::new(document.text);
    let needs = cohesion::needs(document, candidates);
    let link = |(&sentence, need): (&u32, Option<u32>)| {
        let of = &document.sentences[sentence as usize];
        Link {
            sentence,
            words: of.words,
            characters: map.utf16(of.span.end) - map.utf16(of.span.start),
            needs: need.map(|antecedent| candidates[antecedent as usize]),
        }
    };
    candidates.iter().zip(needs).map(link).collect()
}

fn editor(document: &Document, features: &Features, links: &[Link], wanted: Option<&Focus>) -> Order {
    let mut ranking = rank::rank(features);
    let mut note = None;
    if let Some(wanted) = wanted {
        match focus::shares(&features.terms, &document.terms_told_by(wanted.text())) {
            Some(shares) => ranking = rank::focused(ranking, &shares),
            None => note = Some(Note::FocusNotFound),
        }
    }
    let chain = chain::chain(features, &ranking, &cohesion::needs(document, &features.candidates));
    let chain = chain.iter().map(|&candidate| links[candidate as usize]).collect();
    Order { candidates: features.candidates.clone(), ranking, chain, note }
}

/// What is left of the text before each candidate, as a share of the candidates: 1 for the first.
fn lead(count: usize) -> Vec<f64> {
    (0..count).map(|before| 1.0 - before as f64 / count as f64).collect()
}
