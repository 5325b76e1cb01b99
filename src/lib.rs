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
//! let summary = analysis.summarize(&Options { budget: Budget::sentences(1)?, ..Options::default() });
//! assert_eq!(analysis.text_of(summary.sentences[0]), "أطلقت الجمعية مكتبة متنقلة في القرى الجبلية.");
//! # Ok::<(), zubda::OptionsError>(())
//! ```

pub mod document;
pub mod explain;
pub mod features;
pub mod graph;
mod intern;
pub mod keywords;
pub mod language;
mod lexicon;
#[cfg(feature = "cli")]
pub mod lines;
pub mod markup;
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
pub mod typeset;
#[cfg(target_family = "wasm")]
pub mod wasm;
pub mod wire;

pub use document::Document;
pub use options::{Budget, Focus, Limit, Method, Options, OptionsError};
pub use select::order::Order;
pub use source::{Noise, Role, Source, SourceBlock};
pub use span::Span;
pub use summary::{Explanation, Keyword, Note, Removed, Signal, Summary};

use features::Features;
use language::{Identification, Language};
use select::budget::Link;
use std::borrow::Cow;

/// Fewer sentences than this leave nothing to choose.
const FEWEST: usize = 3;

/// A text of so many words without a single stop was written, or copied, without punctuation.
const UNSTOPPED_WORDS: usize = 40;

/// The shares of [`analyze_with`], as they were measured of 40,000 words (docs/performance.md); what is left is the language and the
/// outward form.
const READ: f64 = 0.42;
const NAMED: f64 = 0.71;
const WEIGHED: f64 = 0.79;
const ORDERED: f64 = 0.96;

/// A text that was read and ranked: the expensive half of a summary, made once. Any length is then a short walk, and another
/// method or a focus ranks what was read anew, without reading it again.
#[derive(Debug)]
pub struct Analysis<'t> {
    document: Document<'t>,
    features: Features,
    links: Vec<Link>,
    order: Order,
    keywords: Vec<Keyword>,
    language: Identification,
    notes: Vec<Note>,
}

/// Reads and ranks a source. Total: what is odd about a text is a [`Note`], never a failure.
pub fn analyze<'t>(source: &Source<'t>) -> Analysis<'t> {
    analyze_with(source, &mut |_| {})
}

/// The same, and tells after each of its stages the share of the work that is done, in [0, 1] and rising: that of the time which
/// the stages up to it take for a text of 1 MB.
pub fn analyze_with<'t>(source: &Source<'t>, progress: &mut dyn FnMut(f64)) -> Analysis<'t> {
    let document = Document::read(source);
    progress(READ);
    // The words of phrases are the most that an analysis holds at a time, so they come and go before the features are there.
    let concepts = features::concepts(&document);
    let keywords = keywords::keywords(&document, &concepts);
    progress(NAMED);
    let features = features::features(&document, concepts);
    progress(WEIGHED);
    let links = select::order::links(&document, &features.candidates);
    let order = select::order::order(&document, &features, &links, &Options::default());
    progress(ORDERED);
    let language = language::identify(document.text);
    let notes = notes(source, &document, language, features.candidates.len());
    Analysis { document, features, links, order, keywords, language, notes }
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

    /// The ordered chain of all sentences that may be chosen, from which a count of sentences is a prefix: the editor's, without
    /// a focus.
    pub fn chain(&self) -> &[Link] {
        &self.order.chain
    }

    /// The order that the options' method gives the sentences, for their focus; their budget is not asked. The editor's without
    /// a focus is there already; any other is made from what was read: in time linear in the text, but for TextRank, see
    /// [`graph::textrank`].
    pub fn order(&self, options: &Options) -> Cow<'_, Order> {
        match options {
            Options { method: Method::Editor, focus: None, .. } => Cow::Borrowed(&self.order),
            _ => Cow::Owned(select::order::order(&self.document, &self.features, &self.links, options)),
        }
    }

    /// The text of the sentence with this index; empty where there is none.
    pub fn text_of(&self, sentence: u32) -> &'t str {
        self.document.sentences.get(sentence as usize).map_or("", |sentence| sentence.span.of(self.document.text))
    }

    /// A sentence's score for the editor without a focus and the contributions that sum to it; none for a sentence that is
    /// never chosen. [`explain::explain`] tells the same of any order.
    pub fn explain(&self, sentence: u32) -> Option<(f64, Explanation)> {
        explain::explain(&self.order, sentence)
    }

    /// The summary that the options ask for. Costs a walk along the chain, and the order where it is not the editor's own.
    pub fn summarize(&self, options: &Options) -> Summary {
        self.take(&self.order(options), options.budget)
    }

    /// What a budget takes of an order of this text.
    pub fn take(&self, order: &Order, budget: Budget) -> Summary {
        let (sentences, note) = select::budget::select(&order.chain, &order.by_space, budget, self.document.words);
        let words = sentences.iter().map(|&index| self.document.sentences[index as usize].words as usize).sum();
        Summary { sentences, words, notes: self.notes.iter().copied().chain(order.note).chain(note).collect() }
    }
}

/// Reads, ranks and chooses in one call; the indices refer to [`Document::sentences`] of the same source.
pub fn summarize(source: &Source, options: &Options) -> Summary {
    analyze(source).summarize(options)
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
        if document.typesetting.is_visual {
            notes.push(Note::VisualOrder);
        }
        if document.typesetting.has_presentation_forms {
            notes.push(Note::PresentationForms);
        }
    }
    notes
}
