//! The dateline that a news text opens with: «القاهرة - رويترز - », «عمّان، الأردن (NRA)-- ».

use super::word::first_word;
use crate::lexicon::{is_function_word, is_speech_verb};
use crate::normalize::normalize;
use crate::script::{is_letter, is_letter_or_number};
use crate::span::Span;

/// A dateline has at most so many bytes and words.
const LONGEST: usize = 160;
const WORDS: usize = 10;

/// The dateline at the start of a sentence, with the dash and the space after it: a place, an agency or both, then a dash.
/// A sentence that opens with a verb of saying, or goes on after the dash with a function word, has none.
pub fn dateline(text: &str, sentence: Span) -> Option<Span> {
    let piece = sentence.of(text);
    let reach = &piece[..piece.floor_char_boundary(LONGEST)];
    let dashes = reach.char_indices().filter(|&(_, c)| is_dash(c)).filter_map(|(at, c)| {
        let after = &reach[at + c.len_utf8()..];
        let (opening, is_double) = (&reach[..at], after.starts_with(is_dash) || reach[..at].ends_with(is_dash));
        let is_apart = after.starts_with(char::is_whitespace) && opening.ends_with([' ', '\u{A0}', ')', '»', '"']);
        (is_apart || (is_double && after.starts_with(char::is_whitespace))).then_some(at + c.len_utf8())
    });
    let end = dashes.filter(|&end| is_place(&piece[..end])).max()?;
    let rest = &piece[end..];
    let next = normalize(first_word(rest));
    let goes_on = is_function_word(&next) || next.starts_with("الذ") || next.is_empty();
    let start = end + (rest.len() - rest.trim_start().len());
    (!goes_on).then(|| Span::new(sentence.start as usize, sentence.start as usize + start))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '–' | '—')
}

/// Whether words before a dash can be a place and an agency: few, none a stop or a colon, the first no verb of saying and
/// no function word; a single dash after one word with و ("and") is an aside, not a dateline.
fn is_place(opening: &str) -> bool {
    let first = normalize(first_word(opening));
    let words = opening.split_whitespace().filter(|word| word.chars().any(is_letter_or_number)).count();
    (1..=WORDS).contains(&words)
        && !opening.contains(['.', ':', '؟', '!', '؛'])
        && !opening
            .split(is_dash)
            .any(|part| is_function_word(&normalize(first_word(part))) || part.trim_start().starts_with("الذ"))
        && !is_speech_verb(first.trim_start_matches('و'))
        && first.chars().next().is_some_and(is_letter)
        && (words <= 3 || opening.contains(['(', '«', '"', '/', '،', ',']) || opening.matches(is_dash).count() >= 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn datelines_are_told_from_asides() {
        for (text, wanted) in [
            ("القاهرة - بدأت البلدية زراعة الأشجار.", "القاهرة - "),
            ("القاهرة - رويترز - بدأت البلدية زراعة الأشجار.", "القاهرة - رويترز - "),
            ("عمّان، الأردن (NRA)-- أعلنت الشركة أرباحها.", "عمّان، الأردن (NRA)-- "),
            ("بيروت (أ ف ب) – وصل الوفد.", "بيروت (أ ف ب) – "),
            ("وقال الوزير - وهو يبتسم - إن العمل مستمر.", ""),
            ("الرئيس - الذي وصل أمس - غادر.", ""),
            ("في بيروت - كما في دمشق - ازدحام.", ""),
            ("كان المدير الجديد للشركة الكبرى رجلا هادئا - لم يرفع صوته قط.", ""),
            ("خط طرابلس-بنغازي مغلق.", ""),
        ] {
            let found = dateline(text, Span::new(0, text.len())).map_or("", |span| span.of(text));
            assert_eq!(found, wanted, "{text}");
        }
    }
}
