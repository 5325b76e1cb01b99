//! How long a summary may be, and how it is chosen.

use std::fmt;

/// The length of a summary. Made by the constructors of the same names, which check the bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Budget(Limit);

/// What a [`Budget`] counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Limit {
    /// At most this many sentences: a prefix of the chain, so that longer summaries hold the shorter.
    Sentences(usize),
    /// At most this many words (runs of non-white-space).
    Words(usize),
    /// At most this many UTF-16 units in the sentences together.
    Characters(usize),
    /// At most `floor(ratio × words of the text)` words, but at least one sentence; 0 < ratio ≤ 1.
    Ratio(f64),
}

impl Budget {
    /// At most `count` sentences; `count` ≥ 1.
    pub fn sentences(count: usize) -> Result<Self, OptionsError> {
        positive("sentences", count).map(|count| Self(Limit::Sentences(count)))
    }

    /// At most `count` words; `count` ≥ 1.
    pub fn words(count: usize) -> Result<Self, OptionsError> {
        positive("words", count).map(|count| Self(Limit::Words(count)))
    }

    /// At most `count` UTF-16 units; `count` ≥ 1.
    pub fn characters(count: usize) -> Result<Self, OptionsError> {
        positive("characters", count).map(|count| Self(Limit::Characters(count)))
    }

    /// A share of the text's words; 0 < `share` ≤ 1.
    pub fn ratio(share: f64) -> Result<Self, OptionsError> {
        if share > 0.0 && share <= 1.0 {
            Ok(Self(Limit::Ratio(share)))
        } else {
            Err(OptionsError::RatioOutOfRange(share))
        }
    }

    /// The limit, within its bounds.
    pub fn limit(self) -> Limit {
        self.0
    }
}

impl Default for Budget {
    /// Three sentences: what the measures of quality ask for first.
    fn default() -> Self {
        Self(Limit::Sentences(3))
    }
}

fn positive(name: &'static str, count: usize) -> Result<usize, OptionsError> {
    if count == 0 { Err(OptionsError::Zero(name)) } else { Ok(count) }
}

/// How a summary is made.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Options {
    /// How long it may be.
    pub budget: Budget,
}

/// Why options were refused.
#[derive(Clone, Debug, PartialEq)]
pub enum OptionsError {
    /// A count that must be at least 1 was 0; names the option.
    Zero(&'static str),
    /// The ratio was not a number above 0 and at most 1.
    RatioOutOfRange(f64),
    /// More than one budget was given.
    TwoBudgets,
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zero(name) => write!(f, "{name} must be at least 1"),
            Self::RatioOutOfRange(share) => write!(f, "ratio must be above 0 and at most 1, not {share}"),
            Self::TwoBudgets => write!(f, "give one of sentences, words, characters and ratio, not several"),
        }
    }
}

impl std::error::Error for OptionsError {}
