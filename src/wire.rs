//! The one outward schema, for JavaScript and the command line alike. Every offset counts UTF-16 units of the text, so that
//! `text.slice(start, end)` in JavaScript is the piece itself.

use crate::options::{Budget, Options, OptionsError};
use crate::source::Role;
use crate::span::{Span, Utf16Map};
use crate::{Analysis as Analyzed, Document};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
#[cfg(target_family = "wasm")]
use tsify::Tsify;

/// The version of this program, which the results carry.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Arabic silent reading, words a minute: 181 on average over studies (Brysbaert 2019, "How many words do we read per
/// minute?"), 138 for standard paragraphs read aloud (Trauzettel-Klosinski & Dietz 2012, the IReST texts).
const WORDS_PER_MINUTE: [f64; 2] = [181.0, 138.0];

/// A stretch of the text.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Stretch {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
}

/// The language of a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Language {
    /// `ar`, `fa`, `ur`, `mixed`, `other` or `none`.
    #[cfg_attr(target_family = "wasm", tsify(type = "\"ar\" | \"fa\" | \"ur\" | \"mixed\" | \"other\" | \"none\""))]
    pub code: &'static str,
    /// Arabic letters / letters, in [0, 1].
    pub arabic_share: f64,
}

/// A block of the text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// What it is.
    #[cfg_attr(
        target_family = "wasm",
        tsify(
            type = "\"title\" | \"heading\" | \"paragraph\" | \"list_item\" | \"quote\" | \"caption\" | \"boilerplate\""
        )
    )]
    pub role: &'static str,
    /// The level of a heading, 1 for the highest, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub level: Option<u8>,
}

/// One of the contributions that sum to a sentence's score.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Reason {
    /// The signal: `position`, `section_lead`, `title`, `heading`, `coverage`, `length`, `opener`.
    pub code: &'static str,
    /// What it added.
    pub value: f64,
}

/// A sentence of the text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Sentence<'t> {
    /// Its place among the sentences of the text, from 0.
    pub index: u32,
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// The sentence, verbatim.
    pub text: &'t str,
    /// The index of its block.
    pub block: u32,
    /// Its section: 0 before the first heading, then counted from 1.
    pub section: u32,
    /// The sum of its reasons; 0 where it is never chosen.
    pub score: f64,
    /// Its place in the chain from which summaries are taken, from 0; none where it is never chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub rank: Option<u32>,
    /// Its words: runs of non-white-space.
    pub words: u32,
    /// The indices of the sentences that a summary must hold with it.
    pub needs: Vec<u32>,
    /// The part that a display may dim.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub lead_in: Option<Stretch>,
    /// Why it has its score, the strongest contribution first.
    pub reasons: Vec<Reason>,
}

/// A term that tells the text's subject.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Keyword<'t> {
    /// Its most frequent form.
    pub text: &'t str,
    /// Its weight, 1 for the heaviest.
    pub score: f64,
    /// Every mention.
    pub spans: Vec<Stretch>,
}

/// A part of the text that does not belong to the article.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Removed {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// The reason's stable name.
    pub reason: &'static str,
}

/// Something odd about the text or the budget.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The note's stable name: `empty`, `no_letters`, `too_long`, `too_short`, `not_arabic`, `no_stops`, `budget_too_small`.
    pub code: &'static str,
    /// The note in English, for developers.
    pub message: String,
    /// The number that it is about, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub value: Option<u32>,
}

/// Counts of a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct AnalysisStats {
    /// Runs of non-white-space in the whole text.
    pub words: u32,
    /// Its sentences, headings among them.
    pub sentences: u32,
    /// Its blocks.
    pub blocks: u32,
    /// The seconds that a fast and a slow reader need.
    pub reading_seconds: [f64; 2],
}

/// Counts of a summary beside those of its text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct SummaryStats {
    /// The words of the summary.
    pub words: u32,
    /// Its sentences.
    pub sentences: u32,
    /// The words of the text.
    pub source_words: u32,
    /// The sentences of the text, headings among them.
    pub source_sentences: u32,
    /// The seconds that a fast and a slow reader need for the summary.
    pub reading_seconds: [f64; 2],
}

/// A text that was read and ranked.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Analysis<'t> {
    /// The version of the program.
    pub version: &'static str,
    /// The language of the text.
    pub language: Language,
    /// The text that offsets refer to.
    pub text: &'t str,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Its sentences, in order; headings are among them, without a rank.
    pub sentences: Vec<Sentence<'t>>,
    /// The terms that tell its subject, the heaviest first.
    pub keywords: Vec<Keyword<'t>>,
    /// What does not belong to the article.
    pub removed: Vec<Removed>,
    /// What is odd about it.
    pub notes: Vec<Note>,
    /// Its counts.
    pub stats: AnalysisStats,
}

/// The chosen sentences of a text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Summary<'t> {
    /// The sentences, in the order of the text.
    pub sentences: Vec<Sentence<'t>>,
    /// The terms that tell the text's subject, the heaviest first.
    pub keywords: Vec<Keyword<'t>>,
    /// What does not belong to the article.
    pub removed: Vec<Removed>,
    /// What is odd about the text or the budget.
    pub notes: Vec<Note>,
    /// Counts of the summary beside those of the text.
    pub stats: SummaryStats,
}

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

/// What `analyze` may be told.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(default)]
pub struct AnalyzeOptions {
    /// The title of the text, where it does not stand in it.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub title: Option<String>,
}

/// What `summarize` may be told: at most one budget; none means three sentences.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(default)]
pub struct SummarizeOptions {
    /// The title of the text, where it does not stand in it.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub title: Option<String>,
    /// At most this many sentences.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub sentences: Option<usize>,
    /// At most this many words.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub words: Option<usize>,
    /// At most this many UTF-16 units.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub characters: Option<usize>,
    /// At most this share of the text's words, above 0 and at most 1, but at least one sentence.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub ratio: Option<f64>,
}

impl AnalyzeOptions {
    /// The names of its options.
    pub const KEYS: &[&str] = &["title"];
}

impl SummarizeOptions {
    /// The names of its options.
    pub const KEYS: &[&str] = &["title", "sentences", "words", "characters", "ratio"];

    /// The options of the core. Fails where a value is out of its bounds or more than one budget is given.
    pub fn options(&self) -> Result<Options, OptionsError> {
        let budgets = [
            self.sentences.map(Budget::sentences),
            self.words.map(Budget::words),
            self.characters.map(Budget::characters),
            self.ratio.map(Budget::ratio),
        ];
        let mut given = budgets.into_iter().flatten();
        let budget = given.next().transpose()?.unwrap_or_default();
        if given.next().is_some() { Err(OptionsError::TwoBudgets) } else { Ok(Options { budget }) }
    }
}

/// An analysis in the outward schema.
pub fn analysis<'a>(analyzed: &'a Analyzed) -> Analysis<'a> {
    let map = Utf16Map::new(analyzed.text());
    let document = analyzed.document();
    Analysis {
        version: VERSION,
        language: Language {
            code: analyzed.language().language.code(),
            arabic_share: analyzed.language().arabic_share,
        },
        text: analyzed.text(),
        blocks: document.blocks.iter().map(|of| block(of, &map)).collect(),
        sentences: sentences(analyzed, &map, 0..document.sentences.len() as u32),
        keywords: keywords(analyzed, &map),
        removed: removed(analyzed, &map),
        notes: analyzed.notes().iter().map(note).collect(),
        stats: AnalysisStats {
            words: document.words as u32,
            sentences: document.sentences.len() as u32,
            blocks: document.blocks.len() as u32,
            reading_seconds: reading_seconds(document.words),
        },
    }
}

/// The summary of an analysis in the outward schema.
pub fn summary<'a>(analyzed: &'a Analyzed, options: &Options) -> Summary<'a> {
    let map = Utf16Map::new(analyzed.text());
    let summary = analyzed.summarize(options);
    let stats = SummaryStats {
        words: summary.words as u32,
        sentences: summary.sentences.len() as u32,
        source_words: analyzed.document().words as u32,
        source_sentences: analyzed.document().sentences.len() as u32,
        reading_seconds: reading_seconds(summary.words),
    };
    Summary {
        sentences: sentences(analyzed, &map, summary.sentences),
        keywords: keywords(analyzed, &map),
        removed: removed(analyzed, &map),
        notes: summary.notes.iter().map(note).collect(),
        stats,
    }
}

/// The sentences of a document, headings and all.
pub fn pieces<'t>(document: &Document<'t>) -> Vec<Piece<'t>> {
    let map = Utf16Map::new(document.text);
    let piece =
        |span: Span| Piece { start: map.utf16(span.start), end: map.utf16(span.end), text: span.of(document.text) };
    document.sentences.iter().map(|sentence| piece(sentence.span)).collect()
}

/// The words of a document with their stems.
pub fn terms<'t>(document: &Document<'t>) -> Vec<Term<'t>> {
    let map = Utf16Map::new(document.text);
    let term = |token: &crate::document::Token| Term {
        start: map.utf16(token.span.start),
        end: map.utf16(token.span.end),
        text: token.span.of(document.text),
        stem: token.term.map(|term| document.terms[term.index()].stem.clone()),
    };
    document.tokens.iter().map(term).collect()
}

/// The name of a role.
pub fn role_name(role: Role) -> &'static str {
    match role {
        Role::Title => "title",
        Role::Heading => "heading",
        Role::Paragraph => "paragraph",
        Role::ListItem => "list_item",
        Role::Quote => "quote",
        Role::Caption => "caption",
        Role::Boilerplate => "boilerplate",
    }
}

fn stretch(span: Span, map: &Utf16Map) -> Stretch {
    Stretch { start: map.utf16(span.start), end: map.utf16(span.end) }
}

fn block(of: &crate::document::Block, map: &Utf16Map) -> Block {
    let Stretch { start, end } = stretch(of.span, map);
    Block { start, end, role: role_name(of.role), level: of.level }
}

/// The sentences with these indices, each with its place in the chain.
fn sentences<'a>(analyzed: &'a Analyzed, map: &Utf16Map, indices: impl IntoIterator<Item = u32>) -> Vec<Sentence<'a>> {
    let ranks: BTreeMap<u32, u32> = (0u32..).zip(analyzed.chain()).map(|(rank, link)| (link.sentence, rank)).collect();
    let sentence = |index: u32| {
        let of = &analyzed.document().sentences[index as usize];
        let rank = ranks.get(&index).copied();
        let (score, explanation) = analyzed.explain(index).unwrap_or_default();
        let Stretch { start, end } = stretch(of.span, map);
        Sentence {
            index,
            start,
            end,
            text: analyzed.text_of(index),
            block: of.block,
            section: of.section,
            score,
            rank,
            words: of.words,
            needs: rank.and_then(|rank| analyzed.chain()[rank as usize].needs).into_iter().collect(),
            lead_in: of.lead_in.map(|span| stretch(span, map)),
            reasons: explanation.iter().map(|c| Reason { code: c.signal.code(), value: c.value }).collect(),
        }
    };
    indices.into_iter().map(sentence).collect()
}

fn keywords<'a>(analyzed: &'a Analyzed, map: &Utf16Map) -> Vec<Keyword<'a>> {
    let keyword = |of: &'a crate::Keyword| Keyword {
        text: &of.text,
        score: of.score,
        spans: of.spans.iter().map(|&span| stretch(span, map)).collect(),
    };
    analyzed.keywords().iter().map(keyword).collect()
}

fn removed(analyzed: &Analyzed, map: &Utf16Map) -> Vec<Removed> {
    let removed = |of: crate::Removed| {
        let Stretch { start, end } = stretch(of.span, map);
        Removed { start, end, reason: of.reason }
    };
    analyzed.removed().into_iter().map(removed).collect()
}

fn note(of: &crate::Note) -> Note {
    Note { code: of.code(), message: of.to_string(), value: of.value().map(|value| value as u32) }
}

fn reading_seconds(words: usize) -> [f64; 2] {
    WORDS_PER_MINUTE.map(|rate| words as f64 * 60.0 / rate)
}
