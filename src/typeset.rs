//! What a text keeps of the page that it was copied from: letters in presentation forms, and words in visual order, as old
//! PDFs and programs store them (Unicode Standard, chapter 9.2, "Arabic"; UAX #9, "Unicode Bidirectional Algorithm").

use crate::script::{is_arabic_letter, is_plain_letter};

/// How the letters of a text are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typesetting {
    /// A fifth of its Arabic letters or more are presentation forms.
    pub has_presentation_forms: bool,
    /// Its words are stored in visual order: the last letter first.
    pub is_visual: bool,
}

/// Teh marbuta and alef maqsura end words and never begin one; so many that begin one tell the order.
const REVERSED_WORDS: usize = 3;

/// Judges the letters of `text`, in one pass.
pub fn typesetting(text: &str) -> Typesetting {
    let (mut letters, mut forms, mut first, mut last) = (0usize, 0usize, 0usize, 0usize);
    // Of the word so far: its letters, and whether it begins and ends with a letter that ends words.
    let (mut count, mut begins, mut ends) = (0usize, false, false);
    for c in text.chars().chain([' ']) {
        if is_plain_letter(c) || is_arabic_letter(c) {
            ends = ends_a_word(c);
            begins = if count == 0 { ends } else { begins };
            count += 1;
            forms += usize::from(is_letter_form(c));
        } else if count > 0 {
            letters += count;
            first += usize::from(count >= 3 && begins);
            last += usize::from(count >= 3 && ends);
            count = 0;
        }
    }
    Typesetting {
        has_presentation_forms: forms > 0 && forms * 5 >= letters,
        is_visual: first >= REVERSED_WORDS && first > 2 * last,
    }
}

/// Whether `c` is a letter's contextual form; the ligatures of whole words (ﷺ) stand in good texts too.
fn is_letter_form(c: char) -> bool {
    matches!(c, '\u{FB50}'..='\u{FBFF}' | '\u{FE80}'..='\u{FEFC}')
}

/// Teh marbuta and alef maqsura, plain or in presentation forms.
fn ends_a_word(c: char) -> bool {
    matches!(c, 'ة' | 'ى' | '\u{FE93}' | '\u{FE94}' | '\u{FEEF}' | '\u{FEF0}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "زارت الباحثة مدينة قديمة على النهر، ورأت قلعة عالية ومدرسة صغيرة.";

    fn reversed(text: &str) -> String {
        text.chars().rev().collect()
    }

    #[test]
    fn order_is_told_by_letters_that_only_end_words() {
        assert_eq!(typesetting(PLAIN), Typesetting::default());
        assert!(typesetting(&reversed(PLAIN)).is_visual);
        assert!(!typesetting("").is_visual);
        assert!(!typesetting("قال ةةة مرة").is_visual, "one odd word is a slip of the hand");
    }

    #[test]
    fn presentation_forms_are_told_from_a_ligature() {
        assert!(typesetting("ﺯﺍﺭﺕ ﺍﻟﺒﺎﺣﺜﺔ ﻣﺪﻳﻨﺔ").has_presentation_forms);
        assert!(!typesetting("صلى الله على النبي ﷺ").has_presentation_forms);
    }
}
