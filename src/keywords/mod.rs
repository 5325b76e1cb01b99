//! The phrases that tell a text's subject, in the form a reader knows: names of persons, bodies and places, topic nouns.
//!
//! Unsupervised and linear. Words → noun phrases that the text repeats → the heaviest few, of which none is a half of another
//! → every mention of each. A phrase weighs as its concepts do ([`Concepts::weights`]: frequency, an early mention, the
//! title), times the logarithm of the sentences that tell it, times that of its words: the C-value of Frantzi, Ananiadou &
//! Mima 2000 ("Automatic recognition of multi-word terms"), which Barrón-Cedeño et al. 2009 ("An improved automatic term
//! recognition method for Spanish") gave to single words too, with sentences in place of occurrences.

mod clitic;
mod form;
mod mention;
mod phrase;
mod select;
mod word;

use crate::document::Document;
use crate::features::Concepts;
use crate::summary::Keyword;

/// At most so many keywords are named.
const MOST: usize = 8;

/// The heaviest phrases of a text that it mentions at least twice, or once where its title has them too; the heaviest first,
/// at most 8. Noise and datelines are not read.
///
/// Spans are in bytes and leave out proclitics: of «وبالاتفاق» ("and by the agreement") the span is «الاتفاق», of «للاتفاق»,
/// where the article is swallowed, «اتفاق». The text of a keyword is one of its mentions: the most frequent of the forms that
/// can stand alone, as it is written where it first stands. A person's last name alone is a mention of the full name.
pub fn keywords(document: &Document, concepts: &Concepts) -> Vec<Keyword> {
    let (mentions, distinct) = word::mentions(document);
    let forms = word::forms(&distinct, &mentions);
    let words = word::words(document, mentions, &forms);
    let phrases = phrase::Phrases::count(&words);
    let chosen = select::choose(document, &concepts.weights, &words, &phrases, MOST);
    mention::keywords(document.text, &words, &phrases, &chosen)
}

#[cfg(test)]
mod tests;
