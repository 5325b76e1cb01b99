//! The words of the article as parts of phrases: their spans without proclitics, and what they can be among their neighbours.
//!
//! No tagger: a list says what common words are, and the text itself says the rest. A word that stands after a preposition is
//! a noun, one after «قد» or «لم» a verb; one that mostly follows a noun and agrees with it in definiteness is its adjective.

use super::clitic::{Forms, Proclitic, byte_after, has_letters};
use super::form::{Evidence, Form, Kind, read, settle};
use crate::document::Document;
use crate::lexicon::{Nature, nature};
use crate::normalize::normalize;
use crate::script::is_invisible;
use crate::span::Span;
use rustc_hash::FxHashMap;

/// A word of the article.
#[derive(Clone, Copy, Debug)]
pub struct Word<'f> {
    /// Where it stands, without its proclitics.
    pub span: Span,
    /// Its term's index; 0 where the kind is none.
    pub term: u32,
    /// Its sentence.
    pub sentence: u32,
    /// What it can be here.
    pub kind: Kind,
    /// Whether only white space stands between it and the word before it in the sentence.
    pub is_adjacent: bool,
    /// How it is written.
    pub form: &'f Form,
}

impl Word<'_> {
    /// Whether it has the article, or had it before «لل» ("to the") swallowed it.
    pub fn is_definite(&self) -> bool {
        self.form.is_definite || self.form.proclitic == Proclitic::ToThe
    }
}

/// After these stands a noun.
const PREPOSITIONS: [&str; 22] = [
    "في", "من", "الي", "علي", "عن", "مع", "بين", "خلال", "بعد", "قبل", "عند", "لدي", "منذ", "ضد", "نحو", "حول", "تحت",
    "فوق", "عبر", "داخل", "خارج", "هذا",
];

/// After these stands a verb.
const VERBAL: [&str; 7] = ["قد", "لقد", "فقد", "لم", "لن", "سوف", "الذين"];

/// A token of the article.
#[derive(Debug)]
pub struct Mention {
    span: Span,
    term: Option<u32>,
    sentence: u32,
    form: usize,
    is_adjacent: bool,
}

/// The tokens of running text, headings and title, and their distinct forms; noise and datelines are left out.
pub fn mentions(document: &Document) -> (Vec<Mention>, Vec<Form>) {
    let mut surfaces: Vec<&str> = Vec::new();
    let mentions = tokens(document, &mut surfaces);
    let keys: Vec<String> = surfaces.iter().map(|surface| normalize(surface)).collect();
    let attested = Forms::new(keys.iter().map(String::as_str));
    let mut bares: FxHashMap<String, u32> = FxHashMap::default();
    let mut forms = read(&surfaces, &attested, &keys, &mut bares);
    let evidence = evidence(&mentions, &forms, bares.len());
    settle(&mut forms, &attested, &evidence);
    (mentions, forms)
}

/// The words of the article, in order.
pub fn words<'f>(document: &Document, mentions: &[Mention], forms: &'f [Form]) -> Vec<Word<'f>> {
    let places = places(mentions, forms, document.terms.len());
    let word = |mention: &Mention| {
        let form = &forms[mention.form];
        let term = mention.term.unwrap_or_default();
        let is_number = document.terms.get(term as usize).is_none_or(|term| term.is_number);
        let kind = match form.kind {
            _ if mention.term.is_none() || is_number => Kind::None,
            Kind::Noun if is_adjective(form, places[term as usize]) => Kind::Adjective,
            kind => kind,
        };
        let start = mention.span.start as usize + byte_after(mention.span.of(document.text), form.cut);
        Word {
            span: Span::new(start, mention.span.end as usize),
            term,
            sentence: mention.sentence,
            kind,
            is_adjacent: mention.is_adjacent,
            form,
        }
    };
    mentions.iter().map(word).collect()
}

/// The tokens of the article; each distinct one gets a number, its place in `surfaces`.
fn tokens<'t>(document: &Document<'t>, surfaces: &mut Vec<&'t str>) -> Vec<Mention> {
    let text = document.text;
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut mentions = Vec::new();
    for (sentence, of) in (0u32..).zip(&document.sentences) {
        if document.blocks[of.block as usize].noise.is_some() {
            continue;
        }
        let start = of.lead_in.unwrap_or_default().end;
        let mut end = None;
        for token in document.tokens_of(of).iter().filter(|token| token.span.start >= start) {
            let surface = token.span.of(text);
            let form = *numbers.entry(surface).or_insert_with(|| {
                surfaces.push(surface);
                surfaces.len() - 1
            });
            let is_adjacent = end.is_some_and(|end: u32| {
                let between = &text[end as usize..token.span.start as usize];
                between.chars().all(|c| c.is_whitespace() || is_invisible(c))
            });
            let term = token.term.map(|term| term.index() as u32);
            mentions.push(Mention { span: token.span, term, sentence, form, is_adjacent });
            end = Some(token.span.end);
        }
    }
    mentions
}

/// Which bare words stand where only nouns stand, and where only verbs.
fn evidence(mentions: &[Mention], forms: &[Form], bares: usize) -> Vec<Evidence> {
    let mut evidence = vec![Evidence::default(); bares];
    for (at, mention) in mentions.iter().enumerate() {
        let form = &forms[mention.form];
        let seen = &mut evidence[form.bare];
        seen.noun += u32::from(form.is_definite || matches!(form.proclitic, Proclitic::ToThe | Proclitic::With));
        if mention.is_adjacent && form.cut == 0 && at > 0 {
            let before = forms[mentions[at - 1].form].key.as_str();
            let is_noun = PREPOSITIONS.contains(&before) || nature(before) == Some(Nature::Given);
            seen.noun += u32::from(is_noun);
            seen.verb += u32::from(VERBAL.contains(&before));
        }
    }
    evidence
}

/// Where the mentions of a term stand.
#[derive(Clone, Copy, Default)]
struct Place {
    /// After a noun that it agrees with in definiteness.
    after_noun: u32,
    /// The same where both have the article.
    after_definite: u32,
    /// The last such noun, and whether one came twice running: an object has other subjects before it (VSO), an adjective
    /// its noun.
    noun: Option<u32>,
    is_repeated: bool,
    /// Anywhere else that tells.
    elsewhere: u32,
}

fn places(mentions: &[Mention], forms: &[Form], terms: usize) -> Vec<Place> {
    let mut places = vec![Place::default(); terms];
    for (at, mention) in mentions.iter().enumerate() {
        let Some(term) = mention.term else { continue };
        let form = &forms[mention.form];
        let place = &mut places[term as usize];
        let before = (mention.is_adjacent && at > 0).then(|| &forms[mentions[at - 1].form]);
        let follows = form.proclitic == Proclitic::None;
        match before.filter(|before| before.kind != Kind::None) {
            // A second adjective or a second noun, the adjective of a title or the name after it: they tell nothing.
            Some(before) if form.proclitic == Proclitic::And && before.is_definite == form.is_definite => {}
            Some(before) if before.kind == Kind::Title && form.is_definite => {}
            Some(before) if follows && form.is_definite && (before.is_definite || before.is_possessed) => {
                place.after_noun += 1;
                place.after_definite += 1;
                let noun = mentions[at - 1].term;
                place.is_repeated |= place.noun == noun;
                place.noun = noun;
            }
            Some(before) if follows && !form.is_definite && !before.is_definite => place.after_noun += 1,
            _ => place.elsewhere += 1,
        }
    }
    places
}

/// Whether an unlisted word is an adjective: by the yeh of relation and its places, or by its places alone.
fn is_adjective(form: &Form, place: Place) -> bool {
    if nature(&form.key) == Some(Nature::Noun) {
        return false;
    }
    let is_related = ["يه", "ي", "يين", "يون", "يا"]
        .iter()
        .any(|ending| form.key.strip_suffix(ending).is_some_and(|rest| has_letters(rest, 3)));
    (is_related && place.after_noun >= place.elsewhere)
        || (place.is_repeated && place.after_definite >= 2 * place.elsewhere)
}
