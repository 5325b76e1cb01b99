//! Who speaks in a sentence, to whom, and in which manner.

use super::indicator;
use crate::document::Token;
use crate::lexicon::Manner;
use crate::summary::Signal;

/// What is known of the voice.
pub const NAMES: [(&str, Signal); 7] = [
    ("first_person", Signal::Voice),
    ("second_person", Signal::Voice),
    ("example", Signal::Voice),
    ("cause", Signal::Voice),
    ("background", Signal::Voice),
    ("points_back", Signal::Opener),
    ("sets_against", Signal::Opener),
];

/// Whether the writer speaks of himself; addresses the reader (two words at least, since one may be quoted); gives an example; a
/// cause; whether it opens a remark on the background; with a demonstrative; with a connective that sets against what was told.
pub fn values(tokens: &[Token]) -> [f64; NAMES.len()] {
    let count = |of: Manner| tokens.iter().filter(|token| token.manner.has(of)).count();
    let opens = |of: Manner| tokens.first().is_some_and(|token| token.manner.has(of));
    [
        indicator(count(Manner::FIRST_PERSON) > 0),
        indicator(count(Manner::SECOND_PERSON) > 1),
        indicator(count(Manner::EXAMPLE) > 0),
        indicator(count(Manner::CAUSE) > 0),
        indicator(opens(Manner::BACKGROUND)),
        indicator(opens(Manner::DEMONSTRATIVE)),
        indicator(opens(Manner::CONTRAST)),
    ]
}
