//! How a sentence opens: what tells whether a reader can understand it without the one before.

use super::Place;
use super::indicator;
use super::quotation::Quotation;
use crate::document::{Document, Sentence, TermId, Token};
use crate::lexicon::Manner;
use crate::script::{is_closing_quote, is_letter};
use crate::source::Role;

/// What is known of an opening.
pub const NAMES: [&str; 30] = [
    "leans_back",
    "demonstrative",
    "demonstrative_near",
    "pronoun",
    "pronoun_near",
    "contrast",
    "speaker_unnamed",
    "goes_on_speaking",
    "suffix_near",
    "first_person",
    "quoted",
    "rest_of_quotation",
    "opens_quotation",
    "question",
    "words_under_8",
    "words_8_16",
    "first",
    "later_in_paragraph",
    "section_first",
    "given",
    "title_share",
    "untitled",
    "definite",
    "colon",
    "sets_against",
    "conjunction",
    "subject_unnamed",
    "plural_verb",
    "suffix_first",
    "example_near",
];

/// So many tokens are near the opening.
const NEAR: usize = 7;
/// So many tokens are asked for the article: who begins with a named thing needs no other sentence.
const DEFINITE: usize = 8;
/// The terms of the opening whose being known is asked.
const TERMS: usize = 3;

/// The values of [`NAMES`], each in [0, 1]. `known` tells whether a term stands in the title or in a candidate before.
pub fn values(
    document: &Document,
    sentence: &Sentence,
    place: &Place,
    quotation: &Quotation,
    title_share: f64,
    known: impl Fn(TermId) -> bool,
) -> [f64; NAMES.len()] {
    let tokens = document.tokens_of(sentence);
    let text = sentence.span.of(document.text);
    let opens = |of: Manner| tokens.first().is_some_and(|token| token.manner.has(of));
    let is_near = |of: Manner| tokens.iter().take(NEAR).skip(1).any(|token| token.manner.has(of));
    let terms: Vec<bool> = tokens.iter().filter_map(|token| token.term).take(TERMS).map(known).collect();
    let words = f64::from(sentence.words);
    let definite = tokens.iter().take(DEFINITE).filter(|token| token.span.of(document.text).starts_with("ال"));
    let first = tokens.first().map(|token| token.span.of(document.text));
    // و is "and" far more often than a letter of the word.
    let has_conjunction = first.is_some_and(|word| word.starts_with('و'));
    let is_named = |token: &Token| token.term.is_some_and(|term| !document.terms[term.index()].is_number);
    let key = text.trim_start_matches(|c| !is_letter(c));
    [
        indicator(sentence.is_dependent),
        indicator(points_back(&tokens[..tokens.len().min(2)])),
        indicator(points_back(&tokens[tokens.len().min(1)..tokens.len().min(NEAR + 1)])),
        indicator(opens(Manner::PRONOUN)),
        indicator(is_near(Manner::PRONOUN)),
        indicator(opens(Manner::CONTRAST)),
        indicator(opens(Manner::SPEECH) && !names_speaker(document, sentence)),
        indicator(opens(Manner::SEQUEL)),
        indicator(tokens.iter().take(NEAR - 2).any(|token| token.manner.has(Manner::SUFFIX))),
        indicator(tokens.iter().any(|token| token.manner.has(Manner::FIRST_PERSON))),
        quotation.share,
        indicator(quotation.is_rest),
        indicator(text.starts_with(['«', '“', '"', '”'])),
        indicator(text.trim_end_matches(|c| is_closing_quote(c) || c == '.').ends_with(['؟', '?'])),
        1.0 - (words / 8.0).min(1.0),
        ((words - 8.0) / 8.0).clamp(0.0, 1.0),
        indicator(place.in_text == 0),
        indicator(place.in_block > 0 && document.role_of(sentence) != Role::ListItem),
        indicator(place.section > 0 && place.in_section == 0),
        terms.iter().filter(|known| **known).count() as f64 / terms.len().max(1) as f64,
        title_share,
        indicator(document.title.is_empty()),
        definite.count() as f64 / DEFINITE as f64,
        indicator(text.ends_with(':')),
        indicator(key.starts_with("لكن") || key.starts_with("ولكن")),
        indicator(has_conjunction),
        indicator(has_conjunction && tokens.get(1).is_none_or(|next| !is_named(next))),
        indicator(first.is_some_and(|word| word.ends_with("وا"))),
        indicator(opens(Manner::SUFFIX)),
        indicator(is_near(Manner::EXAMPLE)),
    ]
}

/// Whether a demonstrative stands among the tokens before the last, and none that dates («هذا العام», "this year").
fn points_back(tokens: &[Token]) -> bool {
    tokens.windows(2).any(|pair| pair[0].manner.has(Manner::DEMONSTRATIVE) && !pair[1].manner.has(Manner::TIME))
}

/// Whether the word after a verb of saying is a content word, with nothing between that begins what was said.
fn names_speaker(document: &Document, sentence: &Sentence) -> bool {
    let [verb, next, ..] = document.tokens_of(sentence) else { return false };
    let between = &document.text[verb.span.end as usize..next.span.start as usize];
    next.term.is_some() && !between.contains([':', '«', '“', '"', '،'])
}
