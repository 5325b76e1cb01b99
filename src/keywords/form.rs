//! A distinct word of the text, as it is written: its proclitics, its article, its endings, and what it can be.

use super::clitic::{Forms, Proclitic, byte_after, has_letters, is_definite, is_listed_verb, proclitic};
use crate::intern::Strings;
use crate::lexicon::{Nature, nature};
use crate::script::{is_arabic_mark, is_invisible};

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
pub struct Form<'k> {
    /// Its normal form without proclitics and article.
    pub key: &'k str,
    /// The number of that key.
    pub bare: u32,
    /// How many bytes stand before that where it is written.
    pub cut: u32,
    /// Whether it has no proclitics.
    pub is_whole: bool,
    /// What the list has its key as.
    pub nature: Option<Nature>,
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

/// Reads a distinct word and its normal form; `bares` numbers the keys.
pub fn read<'k>(surface: &str, key: &'k str, attested: &Forms, bares: &mut Strings) -> Form<'k> {
    let (letters, proclitic) = proclitic(surface, key, attested);
    let cut = byte_after(surface, letters);
    let shown = &surface[cut..];
    let key = without_letters(key, letters);
    let is_definite = is_definite(shown, key);
    let key = if is_definite { without_letters(key, 2) } else { key };
    let bare = bares.add(key);
    let is_letter = |c: &char| !is_arabic_mark(*c) && !is_invisible(*c);
    let last = shown.chars().rev().find(is_letter).unwrap_or(' ');
    let is_free = !is_definite && proclitic != Proclitic::ToThe;
    let nature = nature(key);
    let is_unlisted = nature.is_none();
    Form {
        is_possessed: is_free && is_unlisted && is_possessed(key, last, attested),
        is_accusative: is_free && (shown.contains('\u{64B}') || is_unlisted && is_accusative(key, attested)),
        is_doubtful: letters == 0 && is_unlisted && key.starts_with('و') && !key.starts_with("وو"),
        is_open: OPEN.contains(&key),
        is_namelike: last != 'ة' && is_unlisted && !attested.has_joined("ال", key),
        is_common: false,
        has_teh: last == 'ة',
        has_heh: last == 'ه',
        has_hamza: shown.chars().find(is_letter) == Some('أ'),
        kind: Kind::None,
        key,
        bare,
        cut: cut as u32,
        is_whole: letters == 0,
        nature,
        proclitic,
        is_definite,
    }
}

/// A word without its first letters.
fn without_letters(key: &str, letters: usize) -> &str {
    let mut rest = key.chars();
    (0..letters).for_each(|_| _ = rest.next());
    rest.as_str()
}

/// Adds to the forms what the whole text tells: how it writes ة, and among which words each bare word stands.
pub fn settle(forms: &mut [Form], attested: &Forms, evidence: &[Evidence]) {
    // Where a text writes ة, a ه at the end of a longer word is a pronoun.
    let writes_teh =
        forms.iter().filter(|form| form.has_teh).count() > forms.iter().filter(|form| form.has_heh).count();
    for form in forms {
        let evidence = evidence[form.bare as usize];
        let is_listed = form.nature.is_some();
        form.kind = kind(form, attested, evidence);
        form.is_doubtful &= evidence.noun == 0;
        form.is_possessed |= writes_teh && form.has_heh && !form.is_definite && has_letters(form.key, 5) && !is_listed;
        form.is_common = !is_listed && is_common(form, evidence);
    }
}

/// Whether an unlisted word ends with a pronoun: its letters say so, and the text has the word without it or its ة shows as ت.
fn is_possessed(key: &str, last: char, attested: &Forms) -> bool {
    let rest_of = |ending: &str| key.strip_suffix(ending).filter(|rest| has_letters(rest, 3));
    let is_certain = ["هما", "ها", "هم"].iter().any(|ending| rest_of(ending).is_some());
    let is_attested = |ending: &str| {
        rest_of(ending).is_some_and(|rest| {
            let is_feminine = |stem| attested.has_joined(stem, "ه");
            attested.has(rest) || rest.strip_suffix('ت').is_some_and(is_feminine)
        })
    };
    is_certain
        || ["نا", "كم", "ك"].iter().any(|ending| is_attested(ending))
        || (last == 'ه' && (rest_of("ته").is_some() || is_attested("ه")))
}

/// Whether an unlisted word may be an indefinite accusative: the text has it without the alef.
fn is_accusative(key: &str, attested: &Forms) -> bool {
    key.strip_suffix('ا').is_some_and(|rest| has_letters(rest, 3) && attested.has(rest))
}

/// Whether an unlisted word has the letters of a common noun, so that without an article it would be no name: a longer word
/// with ة, a plural (ـات، أفعال), a participle (متـ، منـ), a noun of action (استـ، تفعيل); or it ends in the alef of the
/// accusative, and never stands after a preposition.
fn is_common(form: &Form, evidence: Evidence) -> bool {
    let key = form.key;
    let count = key.chars().count();
    let pattern = |first: char, fourth: char| {
        count == 5 && key.starts_with(first) && key.chars().nth(3).is_some_and(|letter| letter == fourth)
    };
    let is_derived = form.has_teh
        || key.ends_with("ات")
        || ["است", "مت", "من"].iter().any(|start| key.starts_with(start))
        || pattern('ت', 'ي')
        || (form.has_hamza && pattern('ا', 'ا'));
    (count >= 5 && is_derived) || (count >= 4 && key.ends_with('ا') && evidence.noun == 0)
}

/// What a word can be, its neighbours aside.
fn kind(form: &Form, attested: &Forms, evidence: Evidence) -> Kind {
    if !has_letters(form.key, 2) {
        return Kind::None;
    }
    match form.nature.or_else(|| inflected(form.key)) {
        Some(Nature::Verb) if !form.is_definite && !form.has_teh => Kind::None,
        Some(Nature::Time | Nature::Unit | Nature::Number | Nature::Empty) => Kind::None,
        // An elative before a noun: أفضل فيلم ("the best film").
        Some(Nature::Adjective) if !form.is_definite && form.key.starts_with('ا') && !has_letters(form.key, 5) => {
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

/// The nature of a word that the list has without the endings of gender, number and case.
fn inflected(key: &str) -> Option<Nature> {
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
    let key = form.key;
    if form.is_definite || form.has_teh || evidence.noun > evidence.verb {
        return false;
    }
    // تعمل, نعمل beside يعمل.
    let is_person = |key: &str| {
        let rest = key.strip_prefix('ت').or_else(|| key.strip_prefix('ن'));
        rest.is_some_and(|rest| attested.has_joined("ي", rest))
    };
    let is_future = |rest: &str| (rest.starts_with('ي') && attested.has(rest)) || is_person(rest);
    let ends_in_teh = key.ends_with('ت') && !key.ends_with("ات");
    evidence.verb > 0
        || (has_letters(key, 4) && (key.starts_with('ي') || key.starts_with("تت") || is_person(key)))
        || (has_letters(key, 4) && ends_in_teh && key.strip_suffix('ت').is_some_and(|rest| attested.has(rest)))
        || (has_letters(key, 5) && ends_in_teh && !key.ends_with("يت") && !key.ends_with("وت"))
        || (has_letters(key, 5) && (key.ends_with("وا") || key.strip_prefix('س').is_some_and(is_future)))
}
