//! A light stemmer: a word's clitics and inflections off, its stem kept, so that اتفاق، الاتفاق، باتفاق are one concept.
//!
//! The frame is that of light stemming (Larkey, Ballesteros & Connell 2002: article and conjunction before, plural and pronoun
//! after). A single-letter proclitic is stripped only where the rest is attested in the text itself, for most words that begin
//! with ب ل ك و ف begin so by themselves. A stem is a key for comparison, not a word of the language.

/// Whether a normal form stands in the text as a word of its own.
pub trait Attested {
    /// Whether `form` does.
    fn contains(&self, form: &str) -> bool;
}

impl<F: Fn(&str) -> bool> Attested for F {
    fn contains(&self, form: &str) -> bool {
        self(form)
    }
}

/// Fewer letters than this are never left over by an ending that comes off.
const SHORTEST: usize = 3;

/// The article with what may stand before it; longest first.
const ARTICLES: [&str; 8] = ["وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "ال"];

/// Endings of number, gender, relation and possession; longest first.
const ENDINGS: [&str; 15] =
    ["اتها", "اتهم", "تها", "تهم", "هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "يه", "ه", "ي"];

/// The stem of a word in normal form; never empty for a word that is not.
pub fn stem<'w>(word: &'w str, attested: &impl Attested) -> &'w str {
    if !word.chars().all(crate::script::is_arabic_letter) {
        return word;
    }
    without_ending(without_proclitics(word, attested))
}

fn without_proclitics<'w>(word: &'w str, attested: &impl Attested) -> &'w str {
    for article in ARTICLES {
        if let Some(rest) = word.strip_prefix(article).filter(|rest| has_letters(rest, SHORTEST)) {
            return rest;
        }
    }
    if let Some(rest) = word.strip_prefix("لل").filter(|rest| has_letters(rest, SHORTEST)) {
        return rest;
    }
    for proclitic in ["و", "ف", "ب", "ل", "ك", "س"] {
        let Some(rest) = word.strip_prefix(proclitic).filter(|rest| has_letters(rest, SHORTEST)) else { continue };
        if attested.contains(rest) || attested.contains(&format!("ال{rest}")) {
            let may_have_more = matches!(proclitic, "و" | "ف");
            return if may_have_more { without_proclitics(rest, attested) } else { rest };
        }
    }
    word
}

fn without_ending(word: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| has_letters(rest, SHORTEST)))
        .unwrap_or(word)
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;

    fn stems(words: &str) -> Vec<String> {
        let forms: Vec<String> = words.split(' ').map(normalize).collect();
        let attested = |form: &str| forms.iter().any(|known| known == form);
        forms.iter().map(|form| stem(form, &attested).to_owned()).collect()
    }

    #[test]
    fn clitics_and_inflections_join() {
        for family in [
            "اتفاق الاتفاق باتفاق والاتفاق اتفاقهم",
            "مدرسة المدرسة للمدرسة مدرستها",
            "مهندس المهندسون مهندسين",
            "شركة الشركات وشركة",
        ] {
            let stems = stems(family);
            assert!(stems.iter().all(|stem| stem == &stems[0]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn a_letter_of_the_word_itself_stays() {
        assert_eq!(stems("وزير بلد كتاب لبنان"), ["وزير", "بلد", "كتاب", "لبن"]);
        assert_eq!(stems("في"), ["في"]);
    }
}
