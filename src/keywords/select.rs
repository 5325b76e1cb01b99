//! Which phrases are named: the heaviest, of which none is a half of another.

use super::form::Kind;
use super::mention::stands_alone;
use super::phrase::{Key, LONGEST, Phrases, key, terms};
use super::word::Word;
use crate::document::Document;
use rustc_hash::FxHashMap;

/// So many of the heaviest phrases are compared with each other.
const COMPARED: usize = 64;

/// At least one in so many mentions must be a form that can be shown.
const LONE: usize = 2;

/// A part of a phrase is named beside it where it stands without it at least so many times as often; a phrase is not named
/// beside the head that it begins with where that is the case.
const APART: usize = 2;

/// A phrase is not named beside its last words where they stand without it so many times as often.
const RARE: usize = 4;

/// At most so many keywords share a word.
const SHARING: usize = 2;

/// A phrase that may be named.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The phrase; then other forms of the same name, its last part alone.
    pub keys: Vec<Key>,
    /// Its weight.
    pub score: f64,
    /// Mentions that no longer phrase holds.
    mentions: usize,
    /// Those of them that can be shown.
    alone: usize,
    /// Sentences that tell it.
    sentences: usize,
    last_sentence: usize,
    /// The word at which it first stands.
    first: usize,
    /// Whether it may be the last part of a person's name: one word, or one after «بن» ("son of").
    is_tail: bool,
    /// Whether it is a person's name whose last part may stand for it.
    is_name: bool,
}

/// The phrases to name, the heaviest first.
pub fn choose(document: &Document, concepts: &[f64], words: &[Word], phrases: &Phrases, most: usize) -> Vec<Candidate> {
    let mut candidates = candidates(document, words, phrases);
    join_names(&mut candidates);
    let is_titled = |&term: &u32| document.title.binary_search_by_key(&(term as usize), |of| of.index()).is_ok();
    candidates
        .retain(|of| of.alone * LONE >= of.mentions && (of.mentions >= 2 || terms(&of.keys[0]).iter().all(is_titled)));
    for candidate in &mut candidates {
        candidate.score = weight(candidate, concepts);
    }
    candidates.retain(|of| of.score > 0.0);
    candidates.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.first.cmp(&b.first)));
    candidates.truncate(COMPARED);
    let mut chosen: Vec<usize> = Vec::new();
    for place in 0..candidates.len() {
        let Some(named) = whole(&candidates, place) else { continue };
        let shares = |term: &u32| chosen.iter().filter(|&&of| terms(&candidates[of].keys[0]).contains(term)).count();
        let is_told = terms(&candidates[named].keys[0]).iter().any(|term| shares(term) >= SHARING);
        if chosen.len() < most && !is_told && !chosen.contains(&named) {
            chosen.push(named);
        }
    }
    chosen.sort_unstable();
    chosen.into_iter().map(|place| candidates[place].clone()).collect()
}

/// What is named for a phrase: itself, or what it is a half of. None where that leads nowhere.
fn whole(candidates: &[Candidate], place: usize) -> Option<usize> {
    let mut named = place;
    for _ in 0..=LONGEST {
        let Some(other) = candidates.iter().position(|other| is_half(&candidates[named], other)) else {
            return Some(named);
        };
        named = other;
    }
    None
}

/// Every phrase with its mentions, in the order of the first.
fn candidates(document: &Document, words: &[Word], phrases: &Phrases) -> Vec<Candidate> {
    let mut sentence = 0;
    let mut places: FxHashMap<Key, u32> = FxHashMap::default();
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let length = phrases.length_at(words, at);
        if length > 0 {
            let mention = &words[at..at + length];
            let place = *places.entry(key(mention)).or_insert(candidates.len() as u32) as usize;
            if place == candidates.len() {
                candidates.push(candidate(mention, phrases, at));
            }
            while document.sentences[sentence].span.end <= mention[0].span.start {
                sentence += 1;
            }
            let candidate = &mut candidates[place];
            candidate.mentions += 1;
            candidate.alone += usize::from(stands_alone(words, phrases, at, length));
            candidate.sentences += usize::from(candidate.last_sentence != sentence);
            candidate.last_sentence = sentence;
        }
        at += length.max(1);
    }
    candidates
}

fn candidate(mention: &[Word], phrases: &Phrases, first: usize) -> Candidate {
    Candidate {
        keys: vec![key(mention)],
        score: 0.0,
        mentions: 0,
        alone: 0,
        sentences: 0,
        last_sentence: usize::MAX,
        first,
        is_tail: mention[..mention.len() - 1].iter().all(|word| word.form.is_open),
        is_name: mention.len() > 1 && is_name(mention, phrases),
    }
}

/// Whether a phrase is a person's name: it opens with a given name, or with a word that stands nowhere else.
fn is_name(words: &[Word], phrases: &Phrases) -> bool {
    let is_foreign = words.iter().all(|word| word.form.is_namelike && !word.is_definite())
        && phrases.of(&words[..1]) == phrases.of(words);
    words[0].kind == Kind::Given || is_foreign
}

/// Gives the full name the mentions of its last part alone; of two full names the more frequent, then the earlier.
fn join_names(candidates: &mut Vec<Candidate>) {
    // By the number of the name's last term.
    let mut owners: Vec<Option<usize>> = Vec::new();
    for (place, candidate) in candidates.iter().enumerate().filter(|(_, of)| of.is_name) {
        let Some(&last) = terms(&candidate.keys[0]).last() else { continue };
        owners.resize(owners.len().max(last as usize + 1), None);
        let owner = owners[last as usize].get_or_insert(place);
        if candidates[*owner].mentions < candidate.mentions {
            *owner = place;
        }
    }
    let mut is_joined = vec![false; candidates.len()];
    for place in 0..candidates.len() {
        let owner =
            terms(&candidates[place].keys[0]).last().and_then(|&last| owners.get(last as usize).copied().flatten());
        let Some(owner) = owner.filter(|&owner| candidates[place].is_tail && owner != place) else { continue };
        let tail = candidates[place].clone();
        let name = &mut candidates[owner];
        name.keys.extend(tail.keys);
        name.mentions += tail.mentions;
        name.alone += tail.alone;
        name.sentences += tail.sentences;
        name.first = name.first.min(tail.first);
        is_joined[place] = true;
    }
    let mut is_joined = is_joined.into_iter();
    candidates.retain(|_| !is_joined.next().unwrap_or(false));
}

/// The mean weight of its concepts × log₂(1 + words) × ln(1 + sentences that tell it).
fn weight(candidate: &Candidate, concepts: &[f64]) -> f64 {
    let of = terms(&candidate.keys[0]);
    let concept: f64 = of.iter().map(|&term| concepts.get(term as usize).copied().unwrap_or(0.0)).sum();
    let count = of.len() as f64;
    concept / count * libm::log2(1.0 + count) * libm::log(1.0 + candidate.sentences as f64)
}

/// Whether `one` is a part of `other` that seldom stands without it; or holds `other`, and is rare beside it.
fn is_half(one: &Candidate, other: &Candidate) -> bool {
    let (this, that) = (terms(&one.keys[0]), terms(&other.keys[0]));
    if this.len() < that.len() {
        return that.windows(this.len()).any(|piece| piece == this) && one.mentions < APART * other.mentions;
    }
    let times = match () {
        () if this.len() == that.len() => return false,
        () if this.starts_with(that) => APART,
        () if this.ends_with(that) => RARE,
        () => return false,
    };
    other.mentions >= times * one.mentions
}
