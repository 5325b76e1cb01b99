//! Zubda (زُبدة, "the cream that rises to the top"): the key sentences of an Arabic article, verbatim.
//!
//! A text is divided into blocks, sentences and words; its sentences are weighed and put into one chain, of which a summary
//! takes as much as its budget allows. Nothing is rewritten: every sentence is a span of the text. All offsets are bytes;
//! [`wire`] gives the same in UTF-16 units, as JavaScript counts.
//!
//! ```
//! use zubda::{Budget, Options, Source, analyze};
//!
//! let text = "أطلقت الجمعية مكتبة متنقلة في القرى الجبلية. وتزور الحافلة كل قرية مرتين في الشهر. وقد أعارت ألف كتاب في عامها الأول.";
//! let analysis = analyze(&Source::plain(text));
//! let summary = analysis.summarize(&Options { budget: Budget::sentences(1)? });
//! assert_eq!(analysis.text_of(summary.sentences[0]), "أطلقت الجمعية مكتبة متنقلة في القرى الجبلية.");
//! # Ok::<(), zubda::OptionsError>(())
//! ```

pub mod document;
pub mod explain;
pub mod features;
pub mod keywords;
pub mod language;
mod lexicon;
pub mod normalize;
pub mod options;
pub mod rank;
pub mod script;
pub mod segment;
pub mod select;
pub mod source;
pub mod span;
pub mod stem;
pub mod summary;
#[cfg(target_family = "wasm")]
pub mod wasm;
pub mod wire;

pub use document::Document;
pub use options::{Budget, Limit, Options, OptionsError};
pub use source::{Noise, Role, Source, SourceBlock};
pub use span::Span;
pub use summary::{Explanation, Keyword, Note, Removed, Signal, Summary};

use language::{Identification, Language};
use rank::Ranking;
use select::budget::Link;
use span::Utf16Map;

/// Fewer sentences than this leave nothing to choose.
const FEWEST: usize = 3;

/// A text of so many words without a single stop was written, or copied, without punctuation.
const UNSTOPPED_WORDS: usize = 40;

/// A text that was read and ranked: the expensive half of a summary, made once. Any length is then a short walk.
#[derive(Debug)]
pub struct Analysis<'t> {
    document: Document<'t>,
    ranking: Ranking,
    candidates: Vec<u32>,
    chain: Vec<Link>,
    keywords: Vec<Keyword>,
    language: Identification,
    notes: Vec<Note>,
}

/// Reads and ranks a source. Total: what is odd about a text is a [`Note`], never a failure.
pub fn analyze<'t>(source: &Source<'t>) -> Analysis<'t> {
    let document = Document::read(source);
    let features = features::features(&document);
    let ranking = rank::rank(&features);
    let needs = select::cohesion::needs(&document, &features.candidates);
    let order = select::chain::chain(&features, &ranking, &needs);
    let chain = links(&document, &features.candidates, &needs, &order);
    let keywords = keywords::keywords(&document, &features);
    let language = language::identify(document.text);
    let notes = notes(source, &document, language, features.candidates.len());
    Analysis { document, ranking, candidates: features.candidates, chain, keywords, language, notes }
}

impl<'t> Analysis<'t> {
    /// The text that was read; every span refers to it.
    pub fn text(&self) -> &'t str {
        self.document.text
    }

    /// The text's blocks, sentences, tokens and terms.
    pub fn document(&self) -> &Document<'t> {
        &self.document
    }

    /// The text's language and the Arabic share of its letters.
    pub fn language(&self) -> Identification {
        self.language
    }

    /// What is odd about the text.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The phrases that tell the text's subject, the heaviest first; at most 8.
    pub fn keywords(&self) -> &[Keyword] {
        &self.keywords
    }

    /// The parts of the text that do not belong to the article.
    pub fn removed(&self) -> Vec<Removed> {
        let noise =
            |block: &document::Block| block.noise.map(|noise| Removed { span: block.span, reason: noise.code() });
        self.document.blocks.iter().filter_map(noise).collect()
    }

    /// The ordered chain of all sentences that may be chosen.
    pub fn chain(&self) -> &[Link] {
        &self.chain
    }

    /// The text of the sentence with this index; empty where there is none.
    pub fn text_of(&self, sentence: u32) -> &'t str {
        self.document.sentences.get(sentence as usize).map_or("", |sentence| sentence.span.of(self.document.text))
    }

    /// A sentence's score and the contributions that sum to it; none for a sentence that is never chosen.
    pub fn explain(&self, sentence: u32) -> Option<(f64, Explanation)> {
        let candidate = self.candidates.binary_search(&sentence).ok()?;
        Some((self.ranking.scores[candidate], explain::explain(&self.ranking, candidate)))
    }

    /// The summary that the options ask for. Costs a walk along the chain.
    pub fn summarize(&self, options: &Options) -> Summary {
        let (sentences, note) = select::budget::select(&self.chain, options.budget, self.document.words);
        let words = sentences.iter().map(|&index| self.document.sentences[index as usize].words as usize).sum();
        Summary { sentences, words, notes: self.notes.iter().copied().chain(note).collect() }
    }
}

/// Reads, ranks and chooses in one call; the indices refer to [`Document::sentences`] of the same source.
pub fn summarize(source: &Source, options: &Options) -> Summary {
    analyze(source).summarize(options)
}

/// The chain in terms of the document: for each link what a budget counts.
fn links(document: &Document, candidates: &[u32], needs: &[Option<u32>], order: &[u32]) -> Vec<Link> {
    let map = Utf16Map::new(document.text);
    let link = |&candidate: &u32| {
        let sentence = candidates[candidate as usize];
        let of = &document.sentences[sentence as usize];
        Link {
            sentence,
            words: of.words,
            characters: map.utf16(of.span.end) - map.utf16(of.span.start),
            needs: needs[candidate as usize].map(|antecedent| candidates[antecedent as usize]),
        }
    };
    order.iter().map(link).collect()
}

/// What is odd about a text.
fn notes(source: &Source, document: &Document, language: Identification, candidates: usize) -> Vec<Note> {
    let mut notes = Vec::new();
    if document.text.len() < source.text().len() {
        notes.push(Note::TooLong(document.text.len()));
    }
    if document.words == 0 {
        notes.push(Note::Empty);
    } else if language.language == Language::None {
        notes.push(Note::NoLetters);
    } else {
        if language.language != Language::Arabic {
            notes.push(Note::NotArabic((language.arabic_share * 100.0) as u8));
        }
        if candidates < FEWEST {
            notes.push(Note::TooShort(candidates));
        }
        if document.words >= UNSTOPPED_WORDS && !document.text.contains(script::is_stop) {
            notes.push(Note::NoStops);
        }
    }
    notes
}
