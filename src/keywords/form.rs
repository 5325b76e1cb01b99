//! A distinct word of the text, as it is written: its proclitics, its article, its endings, and what it can be.

use super::clitic::{Forms, Proclitic, byte_after, has_letters, is_definite, is_listed_verb, proclitic};
use crate::lexicon::{Nature, nature};
use crate::script::{is_arabic_mark, is_invisible};
use rustc_hash::FxHashMap;

/// What a word can be in a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A function word, verb, number, unit, word of time, or noun that names nothing: it belongs to no phrase.
    None,
    /// A noun or a name.
    Noun,
    /// A given name.
    Given,
    /// A title or class noun, which opens a phrase and is none.
    Title,
    /// An adjective, which ends a phrase.
    Adjective,
}

/// A distinct word of the text.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its normal form without proclitics and article.
    pub key: String,
    /// The number of that key.
    pub bare: usize,
    /// How many letters its proclitics have.
    pub cut: usize,
    /// What was written before it as one word.
    pub proclitic: Proclitic,
    /// Whether it shows the article.
    pub is_definite: bool,
    /// Whether a possessive pronoun ends it.
    pub is_possessed: bool,
    /// Whether it is an indefinite accusative (كتابا), a form that a reader would not look up.
    pub is_accusative: bool,
    /// Whether it begins with a و that may as well be "and".
    pub is_doubtful: bool,
    /// Whether it wants another word after it in a name: عبد، بن.
    pub is_open: bool,
    /// Whether it is written as a name may be: not listed, never with the article, without the feminine ة.
    pub is_namelike: bool,
    /// Whether its letters are those of a common noun where it has no article.
    pub is_common: bool,
    /// What it can be, its neighbours aside.
    pub kind: Kind,
    has_teh: bool,
    has_heh: bool,
    has_hamza: bool,
}

/// How often a bare word stands where only nouns stand, and where only verbs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence {
    /// After a preposition, with the article.
    pub noun: u32,
    /// After «قد» or «لم».
    pub verb: u32,
}

/// Parts of names that no name ends with.
const OPEN: [&str; 11] = ["عبد", "بن", "ابن", "بنت", "ابو", "ابي", "ام", "ال", "دي", "دا", "فان"];

/// Reads distinct words; `bares` numbers their keys.
pub fn read(surfaces: &[&str], attested: &Forms, keys: &[String], bares: &mut FxHashMap<String, u32>) -> Vec<Form> {
    surfaces.iter().zip(keys).map(|(surface, key)| form(surface, key, attested, bares)).collect()
}

fn form(surface: &str, key: &str, attested: &Forms, bares: &mut FxHashMap<String, u32>) -> Form {
    let (cut, proclitic) = proclitic(surface, key, attested);
    let shown = &surface[byte_after(surface, cut)..];
    let key: String = key.chars().skip(cut).collect();
    let is_definite = is_definite(shown, &key);
    let key = if is_definite { key.chars().skip(2).collect() } else { key };
    let next = bares.len() as u32;
    let bare = *bares.entry(key.clone()).or_insert(next);
    let is_letter = |c: &char| !is_arabic_mark(*c) && !is_invisible(*c);
    let last = shown.chars().rev().find(is_letter).unwrap_or(' ');
    let is_free = !is_definite && proclitic != Proclitic::ToThe;
    let is_listed = nature(&key).is_some();
    Form {
        is_possessed: is_free && is_possessed(&key, last, attested),
        is_accusative: is_free && is_accusative(shown, &key, attested),
        is_doubtful: cut == 0 && !is_listed && key.starts_with('و') && !key.starts_with("وو"),
        is_open: OPEN.contains(&key.as_str()),
        is_namelike: last != 'ة' && !is_listed && !attested.has(&format!("ال{key}")),
        is_common: false,
        has_teh: last == 'ة',
        has_heh: last == 'ه',
        has_hamza: shown.chars().find(is_letter) == Some('أ'),
        kind: Kind::None,
        key,
        bare: bare as usize,
        cut,
        proclitic,
        is_definite,
    }
}

/// Adds to the forms what the whole text tells: how it writes ة, and among which words each bare word stands.
pub fn settle(forms: &mut [Form], attested: &Forms, evidence: &[Evidence]) {
    // Where a text writes ة, a ه at the end of a longer word is a pronoun.
    let writes_teh =
        forms.iter().filter(|form| form.has_teh).count() > forms.iter().filter(|form| form.has_heh).count();
    for form in forms {
        let evidence = evidence[form.bare];
        let is_listed = nature(&form.key).is_some();
        form.kind = kind(form, attested, evidence);
        form.is_doubtful &= evidence.noun == 0;
        form.is_possessed |= writes_teh && form.has_heh && !form.is_definite && has_letters(&form.key, 5) && !is_listed;
        form.is_common = !is_listed && is_common(form, evidence);
    }
}

/// Whether a word ends with a pronoun: its letters say so, and the text has the word without it or its ة shows as ت.
fn is_possessed(key: &str, last: char, attested: &Forms) -> bool {
    if nature(key).is_some() {
        return false;
    }
    let rest_of = |ending: &str| key.strip_suffix(ending).filter(|rest| has_letters(rest, 3));
    let is_certain = ["هما", "ها", "هم"].iter().any(|ending| rest_of(ending).is_some());
    let is_attested = |ending: &str| {
        rest_of(ending).is_some_and(|rest| {
            let feminine = rest.strip_suffix('ت').map(|stem| format!("{stem}ه"));
            attested.has(rest) || feminine.is_some_and(|feminine| attested.has(&feminine))
        })
    };
    is_certain
        || ["نا", "كم", "ك"].iter().any(|ending| is_attested(ending))
        || (last == 'ه' && (rest_of("ته").is_some() || is_attested("ه")))
}

/// Whether a word is an indefinite accusative: it shows the tanwin, or the text has the word without the alef.
fn is_accusative(surface: &str, key: &str, attested: &Forms) -> bool {
    let is_attested = key.strip_suffix('ا').is_some_and(|rest| has_letters(rest, 3) && attested.has(rest));
    surface.contains('\u{64B}') || (is_attested && nature(key).is_none())
}

/// Whether an unlisted word has the letters of a common noun, so that without an article it would be no name: a longer word
/// with ة, a plural (ـات، أفعال), a participle (متـ، منـ), a noun of action (استـ، تفعيل); or it ends in the alef of the
/// accusative, and never stands after a preposition.
fn is_common(form: &Form, evidence: Evidence) -> bool {
    let key = form.key.as_str();
    let letters: Vec<char> = key.chars().collect();
    let pattern = |first: char, fourth: char| letters.len() == 5 && letters[0] == first && letters[3] == fourth;
    let is_derived = form.has_teh
        || key.ends_with("ات")
        || ["است", "مت", "من"].iter().any(|start| key.starts_with(start))
        || pattern('ت', 'ي')
        || (form.has_hamza && pattern('ا', 'ا'));
    (letters.len() >= 5 && is_derived) || (letters.len() >= 4 && key.ends_with('ا') && evidence.noun == 0)
}

/// What a word can be, its neighbours aside.
fn kind(form: &Form, attested: &Forms, evidence: Evidence) -> Kind {
    if !has_letters(&form.key, 2) {
        return Kind::None;
    }
    match listed(&form.key) {
        Some(Nature::Verb) if !form.is_definite && !form.has_teh => Kind::None,
        Some(Nature::Time | Nature::Unit | Nature::Number | Nature::Empty) => Kind::None,
        // An elative before a noun: أفضل فيلم ("the best film").
        Some(Nature::Adjective) if !form.is_definite && form.key.starts_with('ا') && !has_letters(&form.key, 5) => {
            Kind::None
        }
        Some(Nature::Adjective) => Kind::Adjective,
        Some(Nature::Title) => Kind::Title,
        Some(Nature::Given) if !form.is_definite => Kind::Given,
        Some(Nature::Noun) => Kind::Noun,
        _ if is_verb(form, attested, evidence) => Kind::None,
        _ => Kind::Noun,
    }
}

/// The nature of a word in the list: as it is, or without the endings of gender, number and case.
fn listed(key: &str) -> Option<Nature> {
    if let Some(nature) = nature(key) {
        return Some(nature);
    }
    let inflected = ["ه", "ا", "ين", "ون", "ات", "ان"].iter().find_map(|ending| {
        let nature = nature(key.strip_suffix(ending)?)?;
        let declines = match nature {
            Nature::Adjective | Nature::Title => true,
            Nature::Empty => *ending != "ات",
            Nature::Time | Nature::Unit | Nature::Number => matches!(*ending, "ه" | "ا" | "ين" | "ان"),
            Nature::Verb => matches!(*ending, "ه" | "ا" | "ان" | "ون"),
            Nature::Given | Nature::Noun => false,
        };
        declines.then_some(nature)
    });
    inflected.or_else(|| is_listed_verb(key).then_some(Nature::Verb))
}

/// Whether an unlisted word is a verb by its shape and its neighbours.
fn is_verb(form: &Form, attested: &Forms, evidence: Evidence) -> bool {
    let key = form.key.as_str();
    if form.is_definite || form.has_teh || evidence.noun > evidence.verb {
        return false;
    }
    // تعمل, نعمل beside يعمل.
    let is_person = |key: &str| {
        let rest = key.strip_prefix('ت').or_else(|| key.strip_prefix('ن'));
        rest.is_some_and(|rest| attested.has(&format!("ي{rest}")))
    };
    let is_future = |rest: &str| (rest.starts_with('ي') && attested.has(rest)) || is_person(rest);
    let ends_in_teh = key.ends_with('ت') && !key.ends_with("ات");
    evidence.verb > 0
        || (has_letters(key, 4) && (key.starts_with('ي') || key.starts_with("تت") || is_person(key)))
        || (has_letters(key, 4) && ends_in_teh && key.strip_suffix('ت').is_some_and(|rest| attested.has(rest)))
        || (has_letters(key, 5) && ends_in_teh && !key.ends_with("يت") && !key.ends_with("وت"))
        || (has_letters(key, 5) && (key.ends_with("وا") || key.strip_prefix('س').is_some_and(is_future)))
}
