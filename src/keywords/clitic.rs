//! What is written as one word with a word before it: and (و, ف), with, to, as (ب, ل, ك), the article.
//!
//! The stemmer takes them off for comparison; here they come off the span that a reader sees. A single letter comes off where
//! the text or the list attests the rest, or where the letters after it say that a word begins there: a hamza, است, or a pair
//! such as لت with which few words begin.

use crate::intern::Strings;
use crate::lexicon::{Nature, nature};
use crate::normalize::normalize;
use crate::script::{is_arabic_mark, is_invisible};

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proclitic {
    /// Nothing.
    None,
    /// A conjunction alone.
    And,
    /// A preposition, perhaps after a conjunction.
    With,
    /// «لل» ("to the"), which has swallowed the article: the rest is no form that a reader would be shown.
    ToThe,
}

/// The words of a text in normal form, by number, and the same without their article.
#[derive(Debug, Default)]
pub struct Forms(Strings);

impl Forms {
    /// Adds a word in normal form; its number.
    pub fn add(&mut self, key: &str) -> u32 {
        let number = self.0.add(key);
        if bare(key).len() < key.len() {
            self.0.add(bare(key));
        }
        number
    }

    /// The word with this number.
    pub fn key(&self, number: u32) -> &str {
        self.0.get(number)
    }

    /// Whether the text has the word, or it with the article.
    pub fn has(&self, key: &str) -> bool {
        self.0.find(key).is_some()
    }

    /// The same of the word that two pieces make.
    pub fn has_joined(&self, start: &str, end: &str) -> bool {
        self.0.find_joined(start, end).is_some()
    }
}

/// The word without the article and the clitics that stand before an article.
fn bare(key: &str) -> &str {
    let after = |start: &str| key.strip_prefix(start).filter(|rest| has_letters(rest, 3));
    ["وبال", "وال", "بال", "ال"].iter().find_map(|start| after(start)).unwrap_or(key)
}

/// Whether a word is listed as something that is no verb, as it is or with an ending of gender, number or relation.
fn is_listed(key: &str) -> bool {
    let endings = ["", "ه", "ا", "ات", "ين", "ي", "يه"];
    let noun = |form: &str| nature(form).is_some_and(|nature| nature != Nature::Verb);
    endings.iter().any(|ending| key.strip_suffix(ending).is_some_and(noun))
}

/// Whether a word is a form of a listed verb: a person, the future, a pronoun after it.
pub fn is_listed_verb(key: &str) -> bool {
    let is_verb = |form: &str| nature(form) == Some(Nature::Verb);
    let trunk = ["هما", "ها", "هم", "وا", "نا", "ون", "ان", "ه", "ا"].iter().find_map(|end| key.strip_suffix(end));
    [Some(key), trunk].into_iter().flatten().filter(|form| has_letters(form, 3)).any(|form| {
        let imperfect = form.strip_prefix('س').or_else(|| form.strip_prefix('ل')).unwrap_or(form);
        let person = imperfect.chars().next().filter(|c| matches!(c, 'ي' | 'ت' | 'ن' | 'ا'));
        is_verb(form)
            || person.is_some_and(|c| match c {
                'ي' => is_verb(imperfect),
                _ => is_verb(&format!("ي{}", &imperfect[c.len_utf8()..])),
            })
    })
}

/// How many letters of a word in normal form are proclitics, and which; `surface` is the word as it stands.
pub fn proclitic(surface: &str, key: &str, forms: &Forms) -> (usize, Proclitic) {
    let rest = |start: &str| key.strip_prefix(start).filter(|rest| has_letters(rest, 3));
    // Most words begin with another letter: they need no look at the list.
    if !key.starts_with(['و', 'ف', 'ل', 'ب', 'ك']) || is_listed(key) {
        return (0, Proclitic::None);
    }
    if rest("ولل").is_some() || rest("فلل").is_some() {
        return (3, Proclitic::ToThe);
    }
    if rest("لل").is_some() {
        return (2, Proclitic::ToThe);
    }
    if rest("وبال").is_some() || rest("فبال").is_some() {
        return (2, Proclitic::With);
    }
    if rest("وال").is_some() {
        return (1, Proclitic::And);
    }
    if rest("بال").is_some() || ["كال", "لال"].iter().any(|start| rest(start).is_some_and(|rest| forms.has(rest)))
    {
        return (1, Proclitic::With);
    }
    if rest("فال").is_some_and(|rest| forms.has(rest)) {
        return (1, Proclitic::And);
    }
    let letter = |place: usize| surface.chars().filter(|&c| !is_arabic_mark(c) && !is_invisible(c)).nth(place);
    let begins_at = |place: usize| letter(place).is_some_and(|c| matches!(c, 'أ' | 'إ'));
    if let Some(rest) = rest("و").or_else(|| rest("ف")) {
        let is_rest_listed = is_listed(rest);
        let (inner, _) = if is_rest_listed { (0, Proclitic::None) } else { preposition(rest, begins_at(2), forms) };
        if inner > 0 {
            return (1 + inner, Proclitic::With);
        }
        if begins_at(1)
            || forms.has(rest)
            || is_rest_listed
            || is_listed_verb(rest)
            || (key.starts_with('و') && (rest.ends_with('ه') || rest.starts_with('ي')))
        {
            return (1, Proclitic::And);
        }
        return (0, Proclitic::None);
    }
    preposition(key, begins_at(1), forms)
}

/// A preposition of one letter before a word that is not listed; `hamza`: the letter after it has one, so that the word begins there.
fn preposition(key: &str, hamza: bool, forms: &Forms) -> (usize, Proclitic) {
    // Few words of the language begin with these pairs, and the list has them.
    let is_rare =
        ["لم", "لت", "لع", "لن", "بم", "بت", "بع"].iter().any(|start| key.starts_with(start)) && has_letters(key, 4);
    let comes_off = ["ب", "ل", "ك"].iter().any(|letter| {
        key.strip_prefix(letter).filter(|rest| has_letters(rest, 3)).is_some_and(|rest| {
            forms.has(rest) || is_listed(rest) || rest.starts_with("است") || is_rare || (hamza && *letter != "ك")
        })
    });
    if comes_off { (1, Proclitic::With) } else { (0, Proclitic::None) }
}

/// Whether a word begins with the article. A hamza on the alef says that it is a letter of the word itself.
pub fn is_definite(surface: &str, key: &str) -> bool {
    let plain = surface.chars().find(|&c| !is_arabic_mark(c) && !is_invisible(c));
    plain.is_some_and(|c| !matches!(c, 'أ' | 'إ' | 'آ'))
        && key.strip_prefix("ال").is_some_and(|rest| has_letters(rest, 2))
        && !is_listed(key)
}

/// The byte of `surface` at which its letter number `letters` begins; the marks of the letters before it stay with them.
pub fn byte_after(surface: &str, letters: usize) -> usize {
    let mut left = letters;
    for (at, c) in surface.char_indices() {
        if is_arabic_mark(c) || is_invisible(c) {
            continue;
        }
        if left == 0 {
            return at;
        }
        // A ligature is several letters of the key.
        let count = normalize(c.encode_utf8(&mut [0; 4])).chars().count();
        if count > left {
            return 0;
        }
        left -= count;
    }
    0
}

/// Whether `word` has at least so many letters.
pub fn has_letters(word: &str, least: usize) -> bool {
    word.chars().nth(least - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut<'w>(word: &'w str, others: &[&str]) -> &'w str {
        let mut forms = Forms::default();
        others.iter().chain([&word]).for_each(|word| _ = forms.add(&normalize(word)));
        let (letters, _) = proclitic(word, &normalize(word), &forms);
        &word[byte_after(word, letters)..]
    }

    #[test]
    fn clitics_come_off_where_the_rest_is_a_word() {
        assert_eq!(cut("وبالاتفاق", &[]), "الاتفاق");
        assert_eq!(cut("وَالْمِينَاء", &[]), "الْمِينَاء");
        assert_eq!(cut("للاتفاق", &[]), "اتفاق");
        assert_eq!(cut("باتفاق", &["الاتفاق"]), "اتفاق");
        assert_eq!(cut("ولمزارعي", &["مزارعي"]), "مزارعي");
        assert_eq!(cut("بأشجار", &[]), "أشجار");
    }

    #[test]
    fn letters_of_the_word_itself_stay() {
        for word in ["وزارة", "والدة", "ورقية", "بالونات", "باريس", "لندن", "كأس", "فلاح", "ألمانيا", "التهاب", "برنامج"]
        {
            assert_eq!(cut(word, &[]), word);
        }
        assert!(is_definite("القمر", "القمر") && !is_definite("ألمانيا", "المانيا"));
        assert!(!is_definite("التهاب", "التهاب") && is_definite("الالتهاب", "الالتهاب"));
    }
}
