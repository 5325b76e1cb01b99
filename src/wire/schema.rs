//! The types of an analysis and a summary as JavaScript and the command line know them.

use serde::Serialize;
#[cfg(target_family = "wasm")]
use tsify::Tsify;

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
    /// The signal: `position`, `section_lead`, `title`, `heading`, `coverage`, `length`, `opener`, `focus`; for another method
    /// than the editor the one that it goes by: `position` (lead), `length` (longest), `centrality` (lexrank, textrank).
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
    /// The sum of its reasons; 0 where it is never chosen. Its unit is the method's own: scores of two methods do not compare.
    pub score: f64,
    /// Its place in the chain from which a count of sentences is taken, from 0; none where it is never chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub rank: Option<u32>,
    /// Its place in the chain of words, characters and a ratio, which take what fits and, at the end, what is worth the most
    /// together; none where it is never chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub space_rank: Option<u32>,
    /// Its words: runs of non-white-space.
    pub words: u32,
    /// The indices of the sentences that a summary must hold with it; where one is never chosen, neither is this one but in a
    /// count of sentences that has no other left.
    pub needs: Vec<u32>,
    /// What it adds to a summary by words, characters or a ratio that holds the sentence before it, and to one that does not, in
    /// thousandths of a score; 0 where it is never chosen, and by other methods than the editor, which take their chain as it comes.
    pub worth: [u32; 2],
    /// The part that a display may dim.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub lead_in: Option<Stretch>,
    /// Why it has its score, the strongest contribution first.
    pub reasons: Vec<Reason>,
}

/// A phrase that tells the text's subject.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Keyword<'t> {
    /// The most frequent of its mentions that can stand alone.
    pub text: &'t str,
    /// Its weight, 1 for the heaviest.
    pub score: f64,
    /// Every mention, without the و، ب، ل that may be written before it as one word.
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
    /// The reason's stable name: `related`, `share`, `credit`, `caption`, `copyright`, `notice`, `contact`, `byline`,
    /// `post`, `other_stories`, `no_letters`, `navigation`, `aside`, `comments`, `references`, `footer`, `links`, `outside`,
    /// `given`.
    pub reason: &'static str,
}

/// Something odd about the text or the budget.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct Note {
    /// The note's stable name: `empty`, `no_letters`, `too_long`, `too_short`, `not_arabic`, `no_stops`,
    /// `visual_order`, `presentation_forms`, `budget_too_small`, `focus_not_found`, `focus_unused`.
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
    /// The phrases that tell its subject, the heaviest first.
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
    /// The phrases that tell the text's subject, the heaviest first.
    pub keywords: Vec<Keyword<'t>>,
    /// What does not belong to the article.
    pub removed: Vec<Removed>,
    /// What is odd about the text or the budget.
    pub notes: Vec<Note>,
    /// Counts of the summary beside those of the text.
    pub stats: SummaryStats,
}
