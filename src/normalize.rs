//! A word → its comparison key: forms that a reader takes for one word get one key.
//!
//! The folding follows the common practice of Arabic retrieval (Larkey, Ballesteros & Connell 2002, "Improving
//! stemming for Arabic information retrieval"): marks dropped; alef with hamza or madda → alef; alef maqsura and Persian
//! yeh → yeh; teh marbuta → heh; presentation forms → letters; digits → Latin; Latin letters → lower case.
//! The displayed text is never touched.

use crate::script::{is_arabic_mark, is_invisible, to_small};

/// The comparison key of one word. Idempotent: `normalize(normalize(w)) == normalize(w)`.
pub fn normalize(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    normalize_into(word, &mut key);
    key
}

/// The same, appended to a buffer, so that a caller with many words allocates once.
pub fn normalize_into(word: &str, key: &mut String) {
    for c in word.chars() {
        match c {
            '\u{0600}'..='\u{06FF}' => {
                if let Some(c) = FOLDED[c as usize & 0xFF] {
                    key.push(c);
                }
            }
            c if is_arabic_mark(c) || is_invisible(c) => {}
            '\u{FE70}'..='\u{FEFC}' | '\u{FB50}'..='\u{FBFF}' => key.push_str(presentation(c)),
            c => key.push(to_small(c)),
        }
    }
}

/// What becomes of each character of the Arabic block, of which most words are: looked up in place of a row of questions.
static FOLDED: [Option<char>; 256] = {
    let mut folded = [None; 256];
    let mut at = 0;
    while at < folded.len() {
        if let Some(c) = char::from_u32(0x0600 + at as u32)
            && !is_arabic_mark(c)
            && !is_invisible(c)
        {
            folded[at] = Some(fold(c));
        }
        at += 1;
    }
    folded
};

/// One letter or digit in the form that stands for all that are read alike.
const fn fold(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ۍ' => 'ي',
        'ة' | 'ہ' | 'ۂ' | 'ۃ' | 'ە' | 'ھ' | 'ۀ' => 'ه',
        'ؤ' => 'و',
        'ئ' => 'ي',
        'ک' | 'ڪ' => 'ك',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        c => c,
    }
}

const fn digit(c: char, zero: char) -> char {
    (b'0' + (c as u32 - zero as u32) as u8) as char
}

/// The folded letters of a presentation form (blocks FB50–FBFF and FE70–FEFC), which old PDFs and fonts contain.
fn presentation(c: char) -> &'static str {
    /// The letters of U+FE80–U+FEF4 in order, each with the number of its forms.
    const LETTERS: [(&str, u8); 36] = [
        ("ء", 1),
        ("ا", 2),
        ("ا", 2),
        ("و", 2),
        ("ا", 2),
        ("ي", 4),
        ("ا", 2),
        ("ب", 4),
        ("ه", 2),
        ("ت", 4),
        ("ث", 4),
        ("ج", 4),
        ("ح", 4),
        ("خ", 4),
        ("د", 2),
        ("ذ", 2),
        ("ر", 2),
        ("ز", 2),
        ("س", 4),
        ("ش", 4),
        ("ص", 4),
        ("ض", 4),
        ("ط", 4),
        ("ظ", 4),
        ("ع", 4),
        ("غ", 4),
        ("ف", 4),
        ("ق", 4),
        ("ك", 4),
        ("ل", 4),
        ("م", 4),
        ("ن", 4),
        ("ه", 4),
        ("و", 2),
        ("ي", 2),
        ("ي", 4),
    ];
    match c {
        '\u{FE80}'..='\u{FEF4}' => {
            let mut left = c as u32 - 0xFE80;
            for (letter, forms) in LETTERS {
                if left < u32::from(forms) {
                    return letter;
                }
                left -= u32::from(forms);
            }
            ""
        }
        '\u{FEF5}'..='\u{FEFC}' => "لا",
        '\u{FB50}'..='\u{FB51}' => "ا",
        '\u{FB56}'..='\u{FB59}' => "پ",
        '\u{FB7A}'..='\u{FB7D}' => "چ",
        '\u{FB8A}'..='\u{FB8B}' => "ژ",
        '\u{FB8E}'..='\u{FB91}' => "ك",
        '\u{FB92}'..='\u{FB95}' => "گ",
        '\u{FBA4}'..='\u{FBAD}' => "ه",
        '\u{FBFC}'..='\u{FBFF}' => "ي",
        // Isolated vowel signs (FE70–FE7F) are marks, and the rest is too rare to fold.
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn forms_of_one_word_share_a_key() {
        for (one, other) in [
            ("إلى", "الي"),
            ("مُدَرِّسَةٌ", "مدرسه"),
            ("الـــعربية", "العربيه"),
            ("ﺍﻟﻀﻴﻮﻑ", "الضيوف"),
            ("ﻻ", "لا"),
            ("کتابی", "كتابي"),
            ("مؤسسات", "موسسات"),
            ("\u{200F}نص\u{200C}", "نص"),
            ("١٢٫٥", "12٫5"),
            ("۱۹", "19"),
            ("CNN", "cnn"),
        ] {
            assert_eq!(normalize(one), normalize(other), "{one} {other}");
        }
        assert_ne!(normalize("علم"), normalize("عالم"));
    }

    #[test]
    fn it_is_idempotent_on_every_character() {
        for c in '\0'..='\u{10FFFF}' {
            let once = normalize(c.encode_utf8(&mut [0; 4]));
            assert_eq!(normalize(&once), once, "{c:?}");
        }
    }
}
