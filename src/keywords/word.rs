//! The words of the article as parts of phrases: their spans without proclitics, and what they can be among their neighbours.
//!
//! No tagger: a list says what common words are, and the text itself says the rest. A word that stands after a preposition is
//! a noun, one after «قد» or «لم» a verb; one that mostly follows a noun and agrees with it in definiteness is its adjective.

use super::clitic::{Forms, Proclitic, has_letters};
use super::form::{Evidence, Form, Kind, read, settle};
use crate::document::{Document, TermId};
use crate::intern::Strings;
use crate::lexicon::Nature;
use crate::normalize::normalize_into;
use crate::script::is_invisible;
use crate::span::Span;

/// A word of the article.
#[derive(Clone, Copy, Debug)]
pub struct Word<'f> {
    /// Where it stands, without its proclitics.
    pub span: Span,
    /// Its term's index; 0 where the kind is none.
    pub term: u32,
    /// What it can be here.
    pub kind: Kind,
    /// Whether only white space stands between it and the word before it in the sentence.
    pub is_adjacent: bool,
    /// How it is written.
    pub form: &'f Form<'f>,
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
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// Its index in the document.
    token: u32,
    /// The index of its form.
    form: u32,
    is_adjacent: bool,
}

/// The distinct words of the article.
#[derive(Debug, Default)]
pub struct Distinct {
    /// As they stand.
    surfaces: Strings,
    /// In normal form.
    forms: Forms,
    /// The number of the normal form of each.
    keys: Vec<u32>,
}

/// The tokens of running text, headings and title, and their distinct words; noise and datelines are left out.
pub fn mentions(document: &Document) -> (Vec<Mention>, Distinct) {
    let text = document.text;
    let mut distinct = Distinct::default();
    let mut mentions = Vec::with_capacity(document.tokens.len());
    let mut key = String::new();
    for of in document.sentences.iter().filter(|of| document.blocks[of.block as usize].noise.is_none()) {
        let start = of.lead_in.unwrap_or_default().end;
        let mut end = None;
        for (token, of) in
            (of.tokens.start..).zip(document.tokens_of(of)).filter(|(_, token)| token.span.start >= start)
        {
            let surface = of.span.of(text);
            let form = distinct.surfaces.add(surface);
            if form as usize == distinct.keys.len() {
                key.clear();
                normalize_into(surface, &mut key);
                distinct.keys.push(distinct.forms.add(&key));
            }
            let is_adjacent = end.is_some_and(|end: u32| {
                let between = &text[end as usize..of.span.start as usize];
                between == " " || between.chars().all(|c| c.is_whitespace() || is_invisible(c))
            });
            mentions.push(Mention { token, form, is_adjacent });
            end = Some(of.span.end);
        }
    }
    (mentions, distinct)
}

/// The distinct words, by the numbers that the mentions have.
pub fn forms<'d>(distinct: &'d Distinct, mentions: &[Mention]) -> Vec<Form<'d>> {
    let Distinct { surfaces, forms: attested, keys } = distinct;
    let mut bares = Strings::default();
    let read = |(surface, &key)| read(surfaces.get(surface), attested.key(key), attested, &mut bares);
    let mut forms: Vec<Form> = (0..).zip(keys).map(read).collect();
    let evidence = evidence(mentions, &forms, bares.len());
    settle(&mut forms, attested, &evidence);
    forms
}

/// The words of the article, in order.
pub fn words<'f>(document: &Document, mentions: Vec<Mention>, forms: &'f [Form]) -> Vec<Word<'f>> {
    let places = places(document, &mentions, forms);
    let word = |mention: &Mention| {
        let form = &forms[mention.form as usize];
        let token = document.tokens[mention.token as usize];
        let term = token.term.map_or(0, TermId::index);
        let is_number = document.terms.get(term).is_none_or(|term| term.is_number);
        let kind = match form.kind {
            _ if token.term.is_none() || is_number => Kind::None,
            Kind::Noun if is_adjective(form, places[term]) => Kind::Adjective,
            kind => kind,
        };
        let span = Span { start: token.span.start + form.cut, end: token.span.end };
        Word { span, term: term as u32, kind, is_adjacent: mention.is_adjacent, form }
    };
    mentions.iter().map(word).collect()
}

/// Which bare words stand where only nouns stand, and where only verbs.
fn evidence(mentions: &[Mention], forms: &[Form], bares: usize) -> Vec<Evidence> {
    let stands_before = |form: &Form| {
        let is_noun = PREPOSITIONS.contains(&form.key) || form.nature == Some(Nature::Given);
        Evidence { noun: is_noun.into(), verb: VERBAL.contains(&form.key).into() }
    };
    let before: Vec<Evidence> = forms.iter().map(stands_before).collect();
    let mut evidence = vec![Evidence::default(); bares];
    for (at, mention) in mentions.iter().enumerate() {
        let form = &forms[mention.form as usize];
        let seen = &mut evidence[form.bare as usize];
        seen.noun += u32::from(form.is_definite || matches!(form.proclitic, Proclitic::ToThe | Proclitic::With));
        if mention.is_adjacent && form.is_whole && at > 0 {
            let before = before[mentions[at - 1].form as usize];
            seen.noun += before.noun;
            seen.verb += before.verb;
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
    noun: Option<TermId>,
    is_repeated: bool,
    /// Anywhere else that tells.
    elsewhere: u32,
}

fn places(document: &Document, mentions: &[Mention], forms: &[Form]) -> Vec<Place> {
    let mut places = vec![Place::default(); document.terms.len()];
    let term = |mention: &Mention| document.tokens[mention.token as usize].term;
    for (at, mention) in mentions.iter().enumerate() {
        let Some(of) = term(mention) else { continue };
        let form = &forms[mention.form as usize];
        let place = &mut places[of.index()];
        let before = (mention.is_adjacent && at > 0).then(|| &forms[mentions[at - 1].form as usize]);
        let follows = form.proclitic == Proclitic::None;
        match before.filter(|before| before.kind != Kind::None) {
            // A second adjective or a second noun, the adjective of a title or the name after it: they tell nothing.
            Some(before) if form.proclitic == Proclitic::And && before.is_definite == form.is_definite => {}
            Some(before) if before.kind == Kind::Title && form.is_definite => {}
            Some(before) if follows && form.is_definite && (before.is_definite || before.is_possessed) => {
                place.after_noun += 1;
                place.after_definite += 1;
                let noun = term(&mentions[at - 1]);
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
    if form.nature == Some(Nature::Noun) {
        return false;
    }
    let is_related = ["يه", "ي", "يين", "يون", "يا"]
        .iter()
        .any(|ending| form.key.strip_suffix(ending).is_some_and(|rest| has_letters(rest, 3)));
    (is_related && place.after_noun >= place.elsewhere)
        || (place.is_repeated && place.after_definite >= 2 * place.elsewhere)
}
