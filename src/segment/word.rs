//! A sentence → words, and the word beside a place.

use crate::normalize::normalize;
use crate::script::{is_arabic_mark, is_digit, is_invisible, is_letter_or_number, is_plain_letter};
use crate::span::Span;

/// No look at a neighbouring word reads further than this many bytes, so that text without spaces stays linear.
const REACH: usize = 96;

/// The words of a sentence, in order: runs of letters, digits and their marks, joined by what stands inside numbers,
/// addresses and Latin compounds (12.5, 3/4, e-mail, Node.js).
pub fn words(text: &str, sentence: Span) -> impl Iterator<Item = Span> {
    let base = sentence.start as usize;
    let piece = sentence.of(text);
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + piece[at..].find(is_word_start)?;
        let mut end = start;
        let mut last = ' ';
        let mut characters = piece[start..].char_indices().peekable();
        while let Some((offset, c)) = characters.next() {
            if is_plain_letter(c) {
                end = start + offset + c.len_utf8();
                last = c;
                continue;
            }
            let next = characters.peek().map_or(' ', |&(_, c)| c);
            if !is_word_part(c) && !joins(last, c, next) {
                break;
            }
            end = start + offset + c.len_utf8();
            if !is_mark(c) {
                last = c;
            }
        }
        at = end;
        Some(Span::new(base + start, base + end))
    })
}

fn is_word_start(c: char) -> bool {
    is_letter_or_number(c)
}

fn is_word_part(c: char) -> bool {
    is_letter_or_number(c) || is_mark(c)
}

fn is_mark(c: char) -> bool {
    is_arabic_mark(c) || is_invisible(c)
}

/// Whether `c` between `before` and `after` belongs to one number or one Latin compound.
fn joins(before: char, c: char, after: char) -> bool {
    let joins_digits = is_digit(before) && is_digit(after) && matches!(c, '.' | ',' | '٫' | '٬' | '/' | ':');
    let is_latin = before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric();
    let joins_latin = is_latin && matches!(c, '\'' | '’' | '-' | '_' | '@');
    joins_digits || joins_latin || (is_latin && c == '.' && before.is_ascii_alphabetic())
}

/// The last word of `text` up to white space, an opening mark or a slash, its inner dots included.
pub(super) fn last_word(text: &str) -> &str {
    let floor = text.floor_char_boundary(text.len().saturating_sub(REACH));
    let reach = &text[floor..];
    let start = reach
        .char_indices()
        .rev()
        .find(|&(_, c)| !(is_word_part(c) || c == '.'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    &reach[start..]
}

/// The first word of `text`, whatever signs stand before it.
pub(super) fn first_word(text: &str) -> &str {
    split_word(text).0
}

/// The first word of `text`, whatever signs stand before it, and what follows the word.
pub(super) fn split_word(text: &str) -> (&str, &str) {
    let reach = &text[..text.floor_char_boundary(REACH)];
    let start = reach.find(is_word_part).unwrap_or(reach.len());
    let end = reach[start..].find(|c| !is_word_part(c)).map_or(reach.len(), |length| start + length);
    (&reach[start..end], &text[end..])
}

/// The words of a line in normal form.
#[inline(never)]
pub(super) fn keys(line: &str) -> Vec<String> {
    line.split_whitespace().map(|word| normalize(first_word(word))).filter(|key| !key.is_empty()).collect()
}

/// Whether a word in normal form counts points: «أولا» ("firstly").
pub(super) fn is_ordinal(key: &str) -> bool {
    matches!(key, "اولا" | "ثانيا" | "ثالثا" | "رابعا" | "خامسا")
}

/// The value of a word of one or two digits, whatever their form.
pub(super) fn small_number(word: &str) -> Option<u32> {
    let key = normalize(word);
    ((1..=2).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_digit())).then(|| key.parse().ok()).flatten()
}

/// Whether `text` ends with a number, white space after it aside.
pub(super) fn ends_with_number(text: &str) -> bool {
    text.trim_end().chars().next_back().is_some_and(is_digit)
}
