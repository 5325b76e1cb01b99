//! The one outward schema, for JavaScript and the command line alike. Every offset counts UTF-16 units of the text, so that
//! `text.slice(start, end)` in JavaScript is the piece itself.

mod division;
mod options;
mod schema;
mod source;

pub use division::{InspectedBlock, InspectedSentence, InspectedWord, Piece, Term, inspection, pieces, terms};
pub use options::{AnalyzeOptions, ReadOptions, SummarizeOptions};
pub use schema::{
    Analysis, AnalysisStats, Block, Keyword, Language, Note, Reason, Removed, Sentence, Stretch, Summary, SummaryStats,
};
pub use source::{BlockError, SourceBlock, TextSource};

use crate::Analysis as Analyzed;
use crate::document::{self, Document};
use crate::explain::explain;
use crate::options::Options;
use crate::select::budget::Link;
use crate::select::order::Order;
use crate::source::Role;
use crate::span::{Span, Utf16Map};

/// The version of this program, which the results carry.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Arabic silent reading, words a minute: 181 on average over studies (Brysbaert 2019, "How many words do we read per
/// minute?"), 138 for standard paragraphs read aloud (Trauzettel-Klosinski & Dietz 2012, the IReST texts).
const WORDS_PER_MINUTE: [f64; 2] = [181.0, 138.0];

/// An analysis in the outward schema, its sentences ranked as the options say (their budget is not asked).
pub fn analysis<'a>(analyzed: &'a Analyzed, options: &Options) -> Analysis<'a> {
    let order = analyzed.order(options);
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
        sentences: sentences(analyzed, &order, &map, 0..document.sentences.len() as u32),
        keywords: keywords(analyzed, &map),
        removed: removed(analyzed, &map),
        notes: analyzed.notes().iter().chain(&order.note).map(note).collect(),
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
    let order = analyzed.order(options);
    let summary = analyzed.take(&order, options.budget);
    let stats = SummaryStats {
        words: summary.words as u32,
        sentences: summary.sentences.len() as u32,
        source_words: analyzed.document().words as u32,
        source_sentences: analyzed.document().sentences.len() as u32,
        reading_seconds: reading_seconds(summary.words),
    };
    Summary {
        sentences: sentences(analyzed, &order, &map, summary.sentences),
        keywords: keywords(analyzed, &map),
        removed: removed(analyzed, &map),
        notes: summary.notes.iter().map(note).collect(),
        stats,
    }
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

fn block(of: &document::Block, map: &Utf16Map) -> Block {
    let Stretch { start, end } = stretch(of.span, map);
    Block { start, end, role: role_name(of.role), level: of.level }
}

/// The sentences with these indices, each with its place in the chain of an order.
fn sentences<'a>(
    analyzed: &'a Analyzed,
    order: &Order,
    map: &Utf16Map,
    indices: impl IntoIterator<Item = u32>,
) -> Vec<Sentence<'a>> {
    let by_count = ranks(analyzed.document(), &order.chain);
    let by_space = ranks(analyzed.document(), &order.by_space);
    let sentence = |index: u32| {
        let of = &analyzed.document().sentences[index as usize];
        let rank = by_count[index as usize];
        let (score, explanation) = explain(order, index).unwrap_or_default();
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
            space_rank: by_space[index as usize],
            worth: by_space[index as usize].map_or([0; 2], |rank| order.by_space[rank as usize].worth),
            words: of.words,
            needs: rank.and_then(|rank| order.chain[rank as usize].needs).into_iter().collect(),
            lead_in: of.lead_in.map(|span| stretch(span, map)),
            reasons: explanation.iter().map(|c| Reason { code: c.signal.code(), value: c.value }).collect(),
        }
    };
    indices.into_iter().map(sentence).collect()
}

/// The place of each sentence of the document in a chain.
fn ranks(document: &Document, chain: &[Link]) -> Vec<Option<u32>> {
    let mut ranks = vec![None; document.sentences.len()];
    for (rank, link) in (0u32..).zip(chain) {
        ranks[link.sentence as usize] = Some(rank);
    }
    ranks
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
