//! How long a summary may be, and how it is chosen.

use std::fmt;
use std::str::FromStr;

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

/// What ranks the sentences. All methods rank the same candidates; those beside the editor are there to compare it with,
/// and their chains are their pure orders: nothing is told against what was told before, and no sentence needs another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Zubda's own: weighed signals, redundancy and cohesion.
    #[default]
    Editor,
    /// The order of the text.
    Lead,
    /// The most words first.
    Longest,
    /// The most central first: continuous LexRank (Erkan & Radev 2004), see [`lexrank`](crate::graph::lexrank).
    LexRank,
    /// The most central first: TextRank (Mihalcea & Tarau 2004), see [`textrank`](crate::graph::textrank).
    TextRank,
}

impl Method {
    /// Every method, the default first.
    pub const ALL: [Method; 5] = [Method::Editor, Method::Lead, Method::Longest, Method::LexRank, Method::TextRank];

    /// The method's stable name in every outward form; [`str::parse`] reads it.
    pub fn name(self) -> &'static str {
        match self {
            Method::Editor => "editor",
            Method::Lead => "lead",
            Method::Longest => "longest",
            Method::LexRank => "lexrank",
            Method::TextRank => "textrank",
        }
    }
}

impl FromStr for Method {
    type Err = OptionsError;

    /// Fails on any other string than the [`name`](Method::name) of a method.
    fn from_str(name: &str) -> Result<Self, OptionsError> {
        let named = Self::ALL.into_iter().find(|method| method.name() == name);
        named.ok_or_else(|| OptionsError::UnknownMethod(name.to_owned()))
    }
}

/// A topic or a question: sentences that tell its words come first. The editor alone follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Focus(String);

impl Focus {
    /// No more bytes of a focus are read than this (some 500 Arabic letters), up to the last whole word.
    pub const LONGEST: usize = 1_000;

    /// A focus as it was typed; none where it is blank.
    pub fn new(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let mut read = &typed[..typed.floor_char_boundary(Self::LONGEST)];
        let cuts_a_word = typed[read.len()..].starts_with(|c: char| !c.is_whitespace());
        if let Some(space) = read.rfind(char::is_whitespace).filter(|_| cuts_a_word) {
            read = &read[..space];
        }
        let read = read.trim_end();
        (!read.is_empty()).then(|| Self(read.to_owned()))
    }

    /// What is read of it.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// How a summary is made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// How long it may be.
    pub budget: Budget,
    /// What ranks the sentences.
    pub method: Method,
    /// What the summary is to be about, where that is not the whole text.
    pub focus: Option<Focus>,
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
    /// No method has this name.
    UnknownMethod(String),
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Zero(name) => write!(f, "{name} must be at least 1"),
            Self::RatioOutOfRange(_) => f.write_str("ratio must be above 0 and at most 1"),
            Self::TwoBudgets => f.write_str("give one of sentences, words, characters and ratio, not several"),
            Self::UnknownMethod(name) => {
                write!(f, "there is no method \"{name}\"; there are {}", Method::ALL.map(Method::name).join(", "))
            }
        }
    }
}

impl std::error::Error for OptionsError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_read_by_its_name_alone() {
        for method in Method::ALL {
            assert_eq!(method.name().parse(), Ok(method));
        }
        assert_eq!("LexRank".parse::<Method>(), Err(OptionsError::UnknownMethod("LexRank".to_owned())));
        assert_eq!(Method::default(), Method::Editor);
    }

    #[test]
    fn a_blank_focus_is_none_and_a_long_one_is_read_to_a_whole_word() {
        assert_eq!(Focus::new(" \n\u{A0}"), None);
        assert_eq!(Focus::new("  سعر الخبز ").map(|focus| focus.0), Some("سعر الخبز".to_owned()));
        // 15 bytes a word and its space: 66 whole words in 1,000 bytes, and the next is cut.
        let long = Focus::new(&"جمهورية ".repeat(200)).map(|focus| focus.0);
        assert_eq!(long, Some("جمهورية ".repeat(66).trim_end().to_owned()));
        let one_word = Focus::new(&"ك".repeat(2_000)).map(|focus| focus.0.len());
        assert_eq!(one_word, Some(Focus::LONGEST));
    }
}
