//! How a text was divided: sentences, words with their stems, and all of it for diagnosis.

use super::schema::{Block, Stretch};
use super::{block, ranks, stretch};
use crate::document::{self, Document, Token};
use crate::explain::explain;
use crate::normalize::normalize;
use crate::select::order::Order;
use crate::source::Noise;
use crate::span::{Span, Utf16Map};
use serde::Serialize;

/// A sentence as the division of the text gives it, without a rank.
#[derive(Clone, Debug, Serialize)]
pub struct Piece<'t> {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// The sentence, verbatim.
    pub text: &'t str,
}

/// A word with its stem.
#[derive(Clone, Debug, Serialize)]
pub struct Term<'t> {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// The word, verbatim.
    pub text: &'t str,
    /// Its stem; null for a function word.
    pub stem: Option<String>,
}

/// A block as `inspect` shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectedBlock<'t> {
    /// Where it stands and what it is.
    #[serde(flatten)]
    pub block: Block,
    /// Why it is left out, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noise: Option<&'static str>,
    /// Its sentences.
    pub sentences: Vec<InspectedSentence<'t>>,
}

/// A sentence as `inspect` shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InspectedSentence<'t> {
    /// Where it stands, and the sentence itself.
    #[serde(flatten)]
    pub piece: Piece<'t>,
    /// Why it ends: `block_end`, `mark`, `dot`, `ellipsis` or `quotation`.
    pub end_reason: &'static str,
    /// Whether its opening leans on an earlier sentence.
    pub leans_back: bool,
    /// Its dateline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_in: Option<Stretch>,
    /// Its clauses, where it is very long.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Stretch>,
    /// Its place in the chain, from 0; none where it is never chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Its score; 0 where it is never chosen.
    pub score: f64,
    /// Its words.
    pub words: Vec<InspectedWord<'t>>,
}

/// A word as `inspect` shows it.
#[derive(Clone, Debug, Serialize)]
pub struct InspectedWord<'t> {
    /// Where it stands, the word itself and its stem.
    #[serde(flatten)]
    pub term: Term<'t>,
    /// Its normal form.
    pub normal: String,
}

/// The sentences of a document, headings and all.
pub fn pieces<'t>(document: &Document<'t>) -> Vec<Piece<'t>> {
    let map = Utf16Map::new(document.text);
    document.sentences.iter().map(|sentence| piece(document.text, sentence.span, &map)).collect()
}

/// The words of a document with their stems.
pub fn terms<'t>(document: &Document<'t>) -> Vec<Term<'t>> {
    let map = Utf16Map::new(document.text);
    document.tokens.iter().map(|token| term(document, token, &map)).collect()
}

/// A document as it was divided and ordered, for diagnosis.
pub fn inspection<'t>(document: &Document<'t>, order: &Order) -> Vec<InspectedBlock<'t>> {
    let ranks = ranks(document, order);
    let map = Utf16Map::new(document.text);
    let word = |token: &Token| InspectedWord {
        term: term(document, token, &map),
        normal: normalize(token.span.of(document.text)),
    };
    let sentence = |(index, of): (u32, &document::Sentence)| InspectedSentence {
        piece: piece(document.text, of.span, &map),
        end_reason: of.end.code(),
        leans_back: of.is_dependent,
        lead_in: of.lead_in.map(|span| stretch(span, &map)),
        clauses: of.clauses.iter().map(|&span| stretch(span, &map)).collect(),
        rank: ranks[index as usize],
        score: explain(order, index).unwrap_or_default().0,
        words: document.tokens_of(of).iter().map(word).collect(),
    };
    let inspected = |of: &document::Block| InspectedBlock {
        block: block(of, &map),
        noise: of.noise.map(Noise::code),
        sentences: of.sentences.clone().zip(document.sentences_of(of)).map(sentence).collect(),
    };
    document.blocks.iter().map(inspected).collect()
}

fn piece<'t>(text: &'t str, span: Span, map: &Utf16Map) -> Piece<'t> {
    let Stretch { start, end } = stretch(span, map);
    Piece { start, end, text: span.of(text) }
}

fn term<'t>(document: &Document<'t>, token: &Token, map: &Utf16Map) -> Term<'t> {
    let Stretch { start, end } = stretch(token.span, map);
    let stem = token.term.map(|term| document.terms[term.index()].stem.clone());
    Term { start, end, text: token.span.of(document.text), stem }
}
