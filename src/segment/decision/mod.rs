//! Whether a stop ends a sentence, by what stands before and after it: the rules, a file for each kind of stop, and here what
//! they all ask of the words that follow.

mod dot;
mod mark;
mod number;

use super::word::{first_word, split_word};
use crate::lexicon::{
    Abbreviation, Nature, abbreviation, is_continuer, is_pronoun, is_speech_verb, nature, opens_sentence,
};
use crate::normalize::normalize;
use crate::script::{is_arabic_letter, is_stop};

/// Who said a quotation is told in so many words at most.
const ATTRIBUTION_WORDS: usize = 10;
const ATTRIBUTION_BYTES: usize = 160;

/// So much of what follows a stop is looked at for a tail of few words.
const TAIL_BYTES: usize = 80;
const TAIL_WORDS: usize = 3;

/// What a decision looks at.
pub(in crate::segment) struct Context<'t> {
    pub(in crate::segment) text: &'t str,
    /// The start of the sentence's words: bullets, white space and invisible characters before them are passed over once.
    pub(in crate::segment) from: usize,
    /// The first stop.
    pub(in crate::segment) stop: usize,
    /// What follows, from its first visible character.
    pub(in crate::segment) next: &'t str,
    /// Whether white space stands between.
    pub(in crate::segment) spaced: bool,
}

impl Context<'_> {
    /// Whether what follows an abbreviation, a unit or an era goes on with the sentence.
    fn goes_on(&self) -> bool {
        let key = first_key(self.next);
        if is_pronoun(&key) || opens_sentence(&first_two_keys(self.next)) {
            return false;
        }
        is_continuer(&key) || self.opens_with_preposition()
    }

    /// Whether a listed word, or a listed pair of words, follows.
    fn opens_listed(&self) -> bool {
        opens_sentence(&first_key(self.next)) || opens_sentence(&first_two_keys(self.next))
    }

    /// Whether a verb follows in a sentence that a verb opened: it is the verb of another, since no conjunction joins them.
    fn opens_with_second_verb(&self) -> bool {
        let is_verb = |key: &str| {
            let stems = ["", "ه", "ها", "هم"].iter().filter_map(|suffix| key.strip_suffix(suffix));
            stems
                .map(|stem| stem.trim_start_matches('و'))
                .any(|stem| nature(stem) == Some(Nature::Verb) || is_speech_verb(stem))
        };
        is_verb(&first_key(&self.text[self.from..self.stop])) && is_verb(&first_key(self.next))
    }

    /// Whether what follows begins with the preposition ب or ل: where the letter can be no part of the word, or where only two
    /// or three words follow and the first is no verb («بسعر زهيد», "at a low price").
    fn opens_with_preposition(&self) -> bool {
        let word = first_word(self.next);
        let reach = &self.next[..self.next.floor_char_boundary(TAIL_BYTES)];
        let is_short = reach.find(is_stop).is_some_and(|end| reach[..end].split_whitespace().count() <= TAIL_WORDS);
        let is_verb = || nature(&normalize(word)) == Some(Nature::Verb) || opens_sentence(&normalize(word));
        has_preposition(word) || is_short && word.starts_with(['ب', 'ل']) && word.chars().count() >= 4 && !is_verb()
    }

    /// Whether what follows a quotation only tells who said it: a verb of saying in a short rest without a clause of its own
    /// («قال الرجل بهدوء.», "the man said calmly").
    fn is_attribution(&self, key: &str) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(ATTRIBUTION_BYTES)];
        let rest = reach.find(is_stop).map_or(reach, |end| &reach[..end]);
        is_speech_verb(key)
            && !rest.contains(':')
            && rest.split_whitespace().count() <= ATTRIBUTION_WORDS
            && !rest.split_whitespace().any(|word| matches!(normalize(word).as_str(), "ان" | "انه" | "انها" | "انهم"))
    }

    /// Whether what follows reads like the start of a sentence: a listed opening, or و and ف before a word
    /// that is neither definite nor a number («ودفن» "and was buried", but not «والقرن» "and the century").
    pub(in crate::segment) fn opens_anew(&self) -> bool {
        let key = first_key(self.next);
        // «أن» and «إن» ("that") share a normal form; after an abbreviation both go on far more often than they begin.
        if is_that(&key) {
            return false;
        }
        if opens_sentence(&first_two_keys(self.next)) {
            return true;
        }
        if is_continuer(&key) {
            return false;
        }
        if opens_sentence(&key) {
            return true;
        }
        key.strip_prefix(['و', 'ف']).is_some_and(|rest| {
            rest.chars().count() >= 3
                && !rest.starts_with("ال")
                && rest.chars().all(is_arabic_letter)
                && !matches!(rest, "حتي" | "الي")
        })
    }
}

/// Whether a word is «أن» or «إن» ("that"), with a pronoun or without.
fn is_that(key: &str) -> bool {
    matches!(key, "ان" | "انه" | "انها" | "انهم" | "انهما" | "اننا" | "اني" | "انني")
}

/// Whether a word surely begins with the preposition ب or ل: before an article, a hamza, or a word that gathers («لجميع»,
/// "for all"). Elsewhere the letter may be the word's own.
fn has_preposition(word: &str) -> bool {
    word.starts_with("لل")
        || word.strip_prefix(['ب', 'ل']).is_some_and(|rest| {
            rest.starts_with(['أ', 'إ'])
                || rest.starts_with("ال")
                || matches!(rest, "جميع" | "كل" | "كافة" | "بعض" | "مختلف" | "عدة")
        })
}

fn first_key(text: &str) -> String {
    normalize(first_word(text))
}

fn first_two_keys(text: &str) -> String {
    let (word, rest) = split_word(text);
    format!("{} {}", normalize(word), first_key(rest))
}

fn is_single_letter(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// A single letter, or one with و or ف ("and") before it.
fn is_letter_with_conjunction(key: &str) -> bool {
    is_single_letter(key) || key.strip_prefix(['و', 'ف']).is_some_and(is_single_letter)
}

/// The Arabic name of a Latin letter, "and" before it or not.
fn is_letter_name(key: &str) -> bool {
    abbreviation(key.trim_start_matches('و')) == Some(Abbreviation::LetterName)
}
