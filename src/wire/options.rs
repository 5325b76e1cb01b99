//! What callers may ask for, read from outside.

use crate::options::{Budget, Options, OptionsError};
use serde::Deserialize;
#[cfg(target_family = "wasm")]
use tsify::Tsify;

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
