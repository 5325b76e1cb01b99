//! How much of a sentence is quoted, and whether a quotation begins or ends outside of it.

use crate::script::{closing_quote, is_closing_quote};

/// The quotations of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quotation {
    /// The share of its characters that stand in quotation marks, in [0, 1].
    pub share: f64,
    /// Whether a quotation ends in it that began before it.
    pub is_rest: bool,
}

/// Reads the marks of a sentence; a mark that is the same at both ends opens and closes by turns.
pub fn quotation(sentence: &str) -> Quotation {
    let (mut inside, mut all, mut is_open, mut is_rest, mut straight) = (0usize, 0usize, false, false, 0usize);
    for c in sentence.chars() {
        all += 1;
        if c == '"' {
            straight += 1;
            is_open = !is_open;
        } else if c != '\'' && closing_quote(c).is_some() {
            is_open = true;
        } else if c != '\'' && c != '’' && is_closing_quote(c) {
            is_rest |= !is_open;
            is_open = false;
        } else if is_open {
            inside += 1;
        }
    }
    // An odd straight mark at the end closes what another sentence opened.
    is_rest |= straight % 2 == 1 && sentence.trim_end_matches(['.', '؟', '!', '،', ' ']).ends_with('"');
    Quotation { share: inside as f64 / all.max(1) as f64, is_rest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_what_is_quoted() {
        let rest = |text| quotation(text).is_rest;
        assert_eq!(quotation("لا مارات هنا").share, 0.0);
        assert_eq!(quotation("«ابجد» هوز").share, 0.4);
        assert!(!rest("قال: «سنعود غدا». ثم \"خرج\"."));
        assert!(rest("ولن نتراجع»."));
        assert!(rest("ولن نتراجع\"."));
        assert!(!rest("قال: \"سنعود"));
    }
}
