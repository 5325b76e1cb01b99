//! Where the chosen phrases stand, and in which form each is shown.

use super::clitic::Proclitic;
use super::form::Kind;
use super::phrase::{Key, Phrases, key, terms};
use super::select::Candidate;
use super::word::Word;
use crate::intern::Strings;
use crate::normalize::normalize;
use crate::span::Span;
use crate::summary::Keyword;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Of a single word the form with the article is shown where it is at least one in so many as frequent as the other.
const ARTICLE: usize = 4;

/// A form that could be shown: the more frequent, then the definite, then the earlier is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shown {
    count: usize,
    is_definite: bool,
    first: Reverse<usize>,
    span: Span,
}

/// The forms of a phrase, by how they are written in normal form.
#[derive(Clone, Debug, Default)]
struct Forms {
    keys: Strings,
    shown: Vec<Shown>,
}

impl Forms {
    fn add(&mut self, key: &str, form: Shown) {
        let number = self.keys.add(key) as usize;
        if number == self.shown.len() {
            self.shown.push(form);
        }
        self.shown[number].count += 1;
    }

    /// The most frequent form, or that with the article where it is nearly as frequent.
    fn likeliest(&self, text: &str, is_single: bool) -> Option<Span> {
        let frequent = self.shown.iter().max()?;
        let with_article = self.keys.find_joined("ال", &normalize(frequent.span.of(text)));
        let with_article = with_article.and_then(|number| self.shown.get(number as usize));
        let definite = with_article.filter(|form| is_single && form.count * ARTICLE >= frequent.count);
        Some(definite.unwrap_or(frequent).span)
    }
}

/// The chosen phrases as keywords. A mention is every place where a phrase stands and no longer one of them does.
pub fn keywords(text: &str, words: &[Word], phrases: &Phrases, chosen: &[Candidate]) -> Vec<Keyword> {
    let owners: FxHashMap<Key, u32> =
        (0..).zip(chosen).flat_map(|(place, of)| of.keys.iter().map(move |&key| (key, place))).collect();
    let mut spans: Vec<Vec<Span>> = vec![Vec::new(); chosen.len()];
    let mut forms: Vec<Forms> = vec![Forms::default(); chosen.len()];
    let mut at = 0;
    while at < words.len() {
        let found = (1..=phrases.reach(at)).rev().find_map(|length| {
            let owner = *owners.get(&key(&words[at..at + length]))? as usize;
            (words[at].kind != Kind::Adjective).then_some((owner, length))
        });
        let Some((owner, length)) = found else {
            at += 1;
            continue;
        };
        let mention = &words[at..at + length];
        let span = Span { start: mention[0].span.start, end: mention[length - 1].span.end };
        // The last name alone is a mention, and the full name is shown.
        if key(mention) == chosen[owner].keys[0] && stands_alone(words, phrases, at, length) {
            let is_definite = mention.iter().any(Word::is_definite);
            let form = Shown { count: 0, is_definite, first: Reverse(at), span };
            forms[owner].add(&normalize(span.of(text)), form);
        }
        spans[owner].push(span);
        at += length;
    }
    let heaviest = chosen.first().map_or(1.0, |of| of.score);
    let mut keywords: Vec<Keyword> = Vec::with_capacity(chosen.len());
    for ((of, spans), forms) in chosen.iter().zip(spans).zip(&forms) {
        let Some(shown) = forms.likeliest(text, terms(&of.keys[0]).len() == 1) else { continue };
        let form = normalize(shown.of(text));
        // Two stems of one word, where the stemmer took its proclitic off here and not there.
        match keywords.iter_mut().find(|other| normalize(&other.text) == form) {
            Some(other) => other.spans = merged(&other.spans, &spans),
            None => keywords.push(Keyword { text: shown.of(text).to_owned(), score: of.score / heaviest, spans }),
        }
    }
    keywords
}

/// Two lists in their order as one.
fn merged(one: &[Span], other: &[Span]) -> Vec<Span> {
    let mut merged = Vec::with_capacity(one.len() + other.len());
    let mut left = one;
    for &span in other {
        let (before, after) = left.split_at(left.iter().take_while(|&&of| of <= span).count());
        merged.extend_from_slice(before);
        merged.push(span);
        left = after;
    }
    merged.extend_from_slice(left);
    merged
}

/// Whether the mention of so many words at `at` can be shown as it is.
pub fn stands_alone(words: &[Word], phrases: &Phrases, at: usize, length: usize) -> bool {
    let (first, last) = (&words[at], &words[at + length - 1]);
    let next = words.get(at + length).filter(|_| phrases.reach(at) > length);
    // A noun without an article before another noun is the head of a construct state, half of a phrase.
    let is_head = !last.is_definite() && last.kind != Kind::Adjective;
    let is_construct = is_head && next.is_some_and(|next| next.kind != Kind::Adjective);
    // Two letters without an article are the name of a Latin letter more often than a noun.
    let is_letter = first.span.len() <= 4 || first.form.is_common;
    let is_nothing = length == 1 && !first.is_definite() && is_letter;
    let form = (first.form.proclitic, last.form);
    form.0 != Proclitic::ToThe
        && !first.form.is_doubtful
        && !(form.1.is_possessed || form.1.is_accusative || is_construct || is_nothing)
}
