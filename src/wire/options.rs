//! What callers may ask for, read from outside.

use crate::options::{Budget, Focus, Options, OptionsError};
#[cfg(target_family = "wasm")]
use tsify::Tsify;

/// What `read` may be told.
#[derive(Clone, Debug, Default)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
pub struct ReadOptions {
    /// Whether it is a whole page, whose main text is to be found: what stands outside of that is no part of the article. If
    /// nothing is said: a document with a title is a page; another document (what was pasted) and an element are not.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub page: Option<bool>,
}

impl ReadOptions {
    /// The names of its options.
    pub const KEYS: &[&str] = &["page"];
}

/// What `analyze` may be told.
#[derive(Clone, Debug, Default)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
pub struct AnalyzeOptions {
    /// The title of the text, where it does not stand in it.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub title: Option<String>,
    /// What ranks the sentences; the editor if none.
    #[cfg_attr(target_family = "wasm", tsify(optional, type = "Method"))]
    pub method: Option<String>,
    /// What the summary is to be about: sentences that tell its words come first. The editor alone follows it. Blank is none;
    /// the first 1,000 bytes (some 500 Arabic letters) are read.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub focus: Option<String>,
    /// UTF-16 offsets of blocks that are content whatever tells against them: the `start` of what `removed` reports, say.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub keep: Vec<u32>,
}

/// What `summarize` may be told: at most one budget; none means three sentences.
#[derive(Clone, Debug, Default)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
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
    /// What ranks the sentences; the editor if none.
    #[cfg_attr(target_family = "wasm", tsify(optional, type = "Method"))]
    pub method: Option<String>,
    /// What the summary is to be about: sentences that tell its words come first. The editor alone follows it. Blank is none;
    /// the first 1,000 bytes (some 500 Arabic letters) are read.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub focus: Option<String>,
    /// UTF-16 offsets of blocks that are content whatever tells against them: the `start` of what `removed` reports, say.
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub keep: Vec<u32>,
}

impl AnalyzeOptions {
    /// The names of its options.
    pub const KEYS: &[&str] = &["title", "method", "focus", "keep"];

    /// The options of the core, with its own budget. Fails where no method has the name.
    pub fn options(&self) -> Result<Options, OptionsError> {
        ranked(Budget::default(), self.method.as_deref(), self.focus.as_deref())
    }
}

impl SummarizeOptions {
    /// The names of its options.
    pub const KEYS: &[&str] = &["title", "sentences", "words", "characters", "ratio", "method", "focus", "keep"];

    /// The options of the core. Fails where a value is out of its bounds, more than one budget is given or no method has the
    /// name.
    pub fn options(&self) -> Result<Options, OptionsError> {
        let budgets = [
            self.sentences.map(Budget::sentences),
            self.words.map(Budget::words),
            self.characters.map(Budget::characters),
            self.ratio.map(Budget::ratio),
        ];
        let mut given = budgets.into_iter().flatten();
        let budget = given.next().transpose()?.unwrap_or_default();
        if given.next().is_some() {
            return Err(OptionsError::TwoBudgets);
        }
        ranked(budget, self.method.as_deref(), self.focus.as_deref())
    }
}

fn ranked(budget: Budget, method: Option<&str>, focus: Option<&str>) -> Result<Options, OptionsError> {
    let method = method.map(str::parse).transpose()?.unwrap_or_default();
    Ok(Options { budget, method, focus: focus.and_then(Focus::new) })
}
