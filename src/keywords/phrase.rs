//! Which adjacent words are one phrase: a noun phrase that the text tells at least twice.
//!
//! The linguistic filter and the preference for the longer phrase are those of C-value (Frantzi, Ananiadou & Mima 2000,
//! "Automatic recognition of multi-word terms: the C-value/NC-value method"), with the head first, as Arabic has it:
//! a noun, then the nouns of its construct state (idafa), then adjectives that agree in definiteness.

use super::clitic::Proclitic;
use super::form::Kind;
use super::word::Word;
use rustc_hash::FxHashMap;

/// The longest phrase, in words.
pub const LONGEST: usize = 4;

/// A phrase of three or four words stands for the part one word shorter where it has at least this share of its mentions.
const SHARE: f64 = 0.4;

/// A given name and a word that stands at least so often are a full name, though it stands once.
const KNOWN: u32 = 3;

/// A phrase by the terms of its words; unused places hold [`NOTHING`].
pub type Key = [u32; LONGEST];

const NOTHING: u32 = u32::MAX;

/// The key of the phrase of these words.
pub fn key(words: &[Word]) -> Key {
    let mut key = [NOTHING; LONGEST];
    for (place, word) in key.iter_mut().zip(words) {
        *place = word.term;
    }
    key
}

/// The terms of a key.
pub fn terms(key: &Key) -> &[u32] {
    let count = key.iter().position(|&term| term == NOTHING).unwrap_or(LONGEST);
    &key[..count]
}

/// The phrases of a text.
#[derive(Debug)]
pub struct Phrases {
    /// For each word: how many words from it on form an unbroken chain, itself among them.
    reach: Vec<u8>,
    counts: FxHashMap<Key, u32>,
}

impl Phrases {
    /// Counts what may be phrases. A longer one is counted only where both phrases one word shorter stand twice (Agrawal &
    /// Srikant 1994, "Fast algorithms for mining association rules"), which keeps the table small.
    pub fn count(words: &[Word]) -> Self {
        let mut reach = vec![0u8; words.len()];
        for at in (0..words.len()).rev() {
            let goes_on = words.get(at + 1).is_some_and(|next| continues(&words[at], next));
            reach[at] = match words[at].kind {
                Kind::None => 0,
                _ if goes_on => (1 + reach[at + 1]).min(LONGEST as u8),
                _ => 1,
            };
        }
        let mut phrases = Self { reach, counts: FxHashMap::default() };
        for length in 1..=LONGEST {
            for at in 0..words.len() {
                if phrases.reach(at) >= length && phrases.may_count(&words[at..at + length]) {
                    *phrases.counts.entry(key(&words[at..at + length])).or_insert(0) += 1;
                }
            }
        }
        phrases
    }

    fn may_count(&self, words: &[Word]) -> bool {
        let last = words.len() - 1;
        last == 0 || (self.of(&words[..last]) >= 2 && self.of(&words[1..]) >= 2)
    }

    /// How many words from `at` on form an unbroken chain, at most [`LONGEST`].
    pub fn reach(&self, at: usize) -> usize {
        self.reach[at].into()
    }

    /// How often these words stand as a chain.
    pub fn of(&self, words: &[Word]) -> u32 {
        self.counts.get(&key(words)).copied().unwrap_or(0)
    }

    /// How many words from `at` on are the phrase that is told there; 0 where none begins.
    pub fn length_at(&self, words: &[Word], at: usize) -> usize {
        (1..=self.reach(at)).rev().find(|&length| self.is_phrase(words, at, length)).unwrap_or(0)
    }

    fn is_phrase(&self, words: &[Word], at: usize, length: usize) -> bool {
        let phrase = &words[at..at + length];
        let (first, last) = (&phrase[0], &phrase[length - 1]);
        if first.kind == Kind::Adjective || last.form.is_open {
            return false;
        }
        if length == 1 {
            return first.kind != Kind::Title;
        }
        let next = words.get(at + length).filter(|next| next.is_adjacent && next.kind != Kind::None);
        // A title at the end lacks its noun, or the name that follows.
        if last.kind == Kind::Title && (!last.is_definite() || next.is_some_and(|next| !next.is_definite())) {
            return false;
        }
        if length < self.reach(at) && self.is_bound(&words[at + length - 1..=at + length]) {
            return false;
        }
        let count = self.of(phrase);
        if is_full_name(phrase) && self.of(&phrase[1..]) >= KNOWN {
            return true;
        }
        let part = if length > 2 { self.of(&phrase[1..]).max(self.of(&phrase[..length - 1])) } else { 0 };
        count >= 2 && f64::from(count) >= SHARE * f64::from(part)
    }

    /// Whether the first of two words mostly stands before the second: a phrase that ended between them would be a half.
    fn is_bound(&self, pair: &[Word]) -> bool {
        let together = self.of(pair);
        together >= 2 && 2 * together > self.of(&pair[..1])
    }
}

/// Whether two words are a given name and what may be a family's.
fn is_full_name(words: &[Word]) -> bool {
    let [given, last] = words else { return false };
    given.kind == Kind::Given && last.kind == Kind::Noun && (last.is_definite() || last.form.is_namelike)
}

/// Whether `next` can belong to the phrase of the word before it.
fn continues(word: &Word, next: &Word) -> bool {
    let agrees = match (word.is_definite(), next.is_definite()) {
        // What follows a definite word in its phrase is its adjective; a title's name begins a phrase of its own.
        (true, true) => word.kind != Kind::Title || next.kind == Kind::Adjective,
        (true, false) => false,
        // An adjective is the head of no construct state.
        (false, true) => word.kind != Kind::Adjective,
        (false, false) => word.kind != Kind::Adjective || next.kind == Kind::Adjective,
    };
    agrees
        && next.is_adjacent
        && next.kind != Kind::None
        && next.form.proclitic == Proclitic::None
        && !next.form.is_doubtful
        && !(word.form.is_possessed || next.form.is_possessed || word.form.is_accusative)
}
