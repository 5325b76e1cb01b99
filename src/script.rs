//! The class of every character that the rooms above decide by, from the Unicode code charts.

mod letters;

pub use letters::{is_letter, is_letter_or_number, to_small};

/// Whether `c` is a letter of the Arabic script, with its Persian, Urdu and presentation forms.
pub fn is_arabic_letter(c: char) -> bool {
    matches!(c,
        '\u{0620}'..='\u{063F}' | '\u{0641}'..='\u{064A}' | '\u{066E}'..='\u{066F}'
        | '\u{0671}'..='\u{06D3}' | '\u{06D5}' | '\u{06EE}'..='\u{06EF}' | '\u{06FA}'..='\u{06FC}' | '\u{06FF}'
        | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08C9}' | '\u{FB50}'..='\u{FBB1}'
        | '\u{FBD3}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDFC}' | '\u{FE70}'..='\u{FEFC}')
}

/// A mark that is written over or under a letter, or stretches it, and says nothing about which word it is:
/// tashkeel (vowel signs), Quranic annotation, superscript alef, and tatweel (the stretching line).
pub const fn is_arabic_mark(c: char) -> bool {
    matches!(c,
        '\u{0610}'..='\u{061A}' | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{08CA}'..='\u{08E1}' | '\u{08E3}'..='\u{08FF}')
}

/// A letter of the Arabic alphabet, of which most of a text is made: asked first, it spares it all other questions.
pub const fn is_plain_letter(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}')
}

/// Bidirectional controls, zero-width characters, soft hyphen and variation selectors: seen by no reader.
pub const fn is_invisible(c: char) -> bool {
    !is_plain_letter(c)
        && matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// A decimal digit in Latin, Arabic-Indic or Extended (Persian) form.
pub fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}')
}

/// A mark that can end a sentence.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | '؟' | '?' | '!' | '…' | '۔' | '‼' | '⁇' | '⁈' | '⁉' | '！' | '？')
}

/// A dot, which can also belong to an abbreviation, a number or an address.
pub fn is_dot(c: char) -> bool {
    matches!(c, '.' | '۔')
}

/// Whether the last visible character of a piece of text, closing marks aside, is a stop.
pub fn ends_with_stop(text: &str) -> bool {
    let closes = |c: char| is_closing_quote(c) || is_closing_bracket(c) || is_invisible(c) || c.is_whitespace();
    text.trim_end_matches(closes).ends_with(is_stop)
}

/// The closing mark for an opening quotation mark whose two forms differ.
pub fn closing_quote(open: char) -> Option<char> {
    Some(match open {
        '«' => '»',
        '“' => '”',
        '‹' => '›',
        '‘' => '’',
        '„' => '”',
        '﴿' => '﴾',
        // The ornate brackets of a verse are often typed the wrong way round.
        '﴾' => '﴿',
        '「' => '」',
        _ => return None,
    })
}

/// A closing quotation mark, or one that is the same at both ends.
pub fn is_closing_quote(c: char) -> bool {
    matches!(c, '»' | '”' | '“' | '›' | '’' | '"' | '\'' | '﴾' | '﴿' | '」')
}

/// The closing mark for an opening bracket.
pub fn closing_bracket(open: char) -> Option<char> {
    Some(match open {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '（' => '）',
        _ => return None,
    })
}

/// A closing bracket.
pub fn is_closing_bracket(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '）')
}

/// The end of a line: LF, CR, vertical tab, form feed, NEL, and Unicode's line and paragraph separators.
pub fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A sign that opens a list item at the start of a line.
pub fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '–'
            | '—'
            | '•'
            | '*'
            | '·'
            | '●'
            | '○'
            | '▪'
            | '■'
            | '◦'
            | '‣'
            | '⁃'
            | '➢'
            | '✓'
            | '✔'
            | '►'
            | '▶'
    )
}

/// How many runs of characters that are no white space there are.
pub fn count_words(text: &str) -> usize {
    // Outside of ASCII white space begins with one of these bytes: U+0085, U+00A0, U+1680, U+2000 and after, U+3000.
    let may_be_space = |byte: &u8| *byte <= b' ' || matches!(*byte, 0xC2 | 0xE1..=0xE3);
    let (mut words, mut is_inside, mut at) = (0, false, 0);
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        let inside = rest.iter().position(may_be_space).unwrap_or(rest.len());
        words += usize::from(inside > 0 && !is_inside);
        is_inside |= inside > 0;
        at += inside;
        if let Some(c) = text[at..].chars().next() {
            words += usize::from(!c.is_whitespace() && !is_inside);
            is_inside = !c.is_whitespace();
            at += c.len_utf8();
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_as_the_standard_library_divides_them() {
        for c in ('\0'..='\u{10FFFF}').filter(|&c| c.is_whitespace() || (c as u32).is_multiple_of(13)) {
            let text = format!("{c}كتاب{c}{c}é{c}");
            assert_eq!(count_words(&text), text.split_whitespace().count(), "{c:?}");
        }
        assert_eq!([count_words(""), count_words(" "), count_words("كتاب")], [0, 0, 1]);
    }

    #[test]
    fn a_character_has_one_nature() {
        for c in ('\0'..='\u{10FFFF}').filter(|&c| is_arabic_mark(c) || is_invisible(c)) {
            assert!(!is_arabic_letter(c) && !is_digit(c) && !is_stop(c) && !c.is_whitespace(), "{c:?}");
        }
        assert!("اپچژگیہےﷺﻻ".chars().all(is_arabic_letter));
        assert!("ًـٰۖ".chars().all(is_arabic_mark));
        let plain = |c: &char| is_plain_letter(*c);
        assert!(('\0'..='\u{10FFFF}').filter(plain).all(|c| is_arabic_letter(c) && is_letter(c) && !is_arabic_mark(c)));
    }
}
