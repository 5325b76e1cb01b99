//! A light stemmer: a word's clitics and inflections off, its stem kept, so that اتفاق، الاتفاق، باتفاق are one concept.
//!
//! The frame is that of light stemming (Larkey, Ballesteros & Connell 2002: article and conjunction before, plural and pronoun
//! after). What could as well be a letter of the word itself comes off only where the text attests the rest: single-letter
//! proclitics, the ي of a verb, the alef of the accusative, the pattern of a broken plural. A stem is a key for comparison, not
//! a word of the language. The yeh of relation stays: بحري ("naval") is not بحر ("sea").

use crate::script::is_arabic_letter;
use rustc_hash::FxHashSet;

/// The words that a text attests, gathered in a first pass over its normal forms.
#[derive(Debug, Default)]
pub struct Attested {
    /// The forms, as they are and without their article.
    forms: FxHashSet<String>,
    /// The forms without clitics and endings.
    light: FxHashSet<String>,
}

impl Attested {
    /// Gathers normal forms.
    pub fn new<'f>(forms: impl Iterator<Item = &'f str> + Clone) -> Self {
        let mut attested = Self::default();
        for form in forms.clone() {
            attested.forms.insert(form.to_owned());
            attested.forms.insert(without_article(form).to_owned());
        }
        attested.light = forms.map(|form| light_stem(form, &attested)).collect();
        attested
    }

    fn has_form(&self, form: &str) -> bool {
        self.forms.contains(form)
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.light.contains(stem) || self.forms.contains(stem)
    }
}

/// Nothing comes off a word that would leave fewer letters than this.
const SHORTEST: usize = 3;

/// The article with what may stand before it; longest first.
const ARTICLES: [&str; 10] = ["وبال", "وكال", "فبال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال"];

/// Endings of number, gender and possession; longest first.
const ENDINGS: [&str; 16] =
    ["اتهما", "اتهم", "اتهن", "اتها", "اتنا", "اته", "هما", "هم", "ها", "هن", "نا", "كم", "ات", "ون", "ين", "ان"];

/// Endings after the yeh of relation, which stays.
const RELATED: [&str; 4] = ["ه", "ات", "ون", "ين"];

/// What follows the feminine ة where it is written ت: pronouns and the dual.
const AFTER_TEH: [&str; 10] = ["تهما", "تهم", "تهن", "تها", "تنا", "ته", "تي", "تك", "تين", "تان"];

/// The stem of a word in normal form; never empty for a word that is not.
pub fn stem(word: &str, attested: &Attested) -> String {
    let mut stem = light_stem(word, attested);
    // A word has at most two of these: سيعملون ("they will work") → يعمل → عمل.
    for _ in 0..2 {
        match relatives(&stem).find(|other| has_letters(other, SHORTEST) && attested.has_stem(other)) {
            Some(other) => stem = other,
            None => break,
        }
    }
    stem
}

/// The stems that a word may have in a text that attests it only behind a one-letter proclitic, given its own: there بتذكرة ("with
/// a ticket") keeps its ب. None for a stem of three letters, since كتاب ("book") is no كـ with تاب ("he repented").
pub fn behind_proclitics(stem: &str) -> impl Iterator<Item = String> {
    let proclitics = ["و", "ف", "ب", "ل", "ك", "س"].into_iter().filter(|_| has_letters(stem, SHORTEST + 1));
    proclitics.map(move |letter| format!("{letter}{stem}"))
}

/// The word without clitics and endings.
fn light_stem(word: &str, attested: &Attested) -> String {
    if !word.chars().all(is_arabic_letter) {
        return word.to_owned();
    }
    without_ending(without_proclitics(word, attested), attested)
}

fn without_article(word: &str) -> &str {
    ARTICLES.iter().find_map(|article| strip_start(word, article)).unwrap_or(word)
}

/// Conjunctions and prepositions of one letter come off where the rest is attested; و and ف may stand before another.
fn without_proclitics<'w>(word: &'w str, attested: &Attested) -> &'w str {
    let rest = without_article(word);
    if rest.len() < word.len() {
        return rest;
    }
    for conjunction in ["و", "ف"] {
        if let Some(rest) = strip_start(word, conjunction) {
            let inner = without_preposition(rest, attested);
            if attested.has_form(rest) || inner.len() < rest.len() {
                return inner;
            }
        }
    }
    without_preposition(word, attested)
}

fn without_preposition<'w>(word: &'w str, attested: &Attested) -> &'w str {
    let prepositions = ["ب", "ل", "ك", "س"].iter();
    prepositions.filter_map(|letter| strip_start(word, letter)).find(|rest| attested.has_form(rest)).unwrap_or(word)
}

fn without_ending(word: &str, attested: &Attested) -> String {
    for ending in RELATED {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.ends_with('ي')) else { continue };
        if has_letters(rest, SHORTEST + 1) {
            return rest.to_owned();
        }
    }
    for ending in AFTER_TEH {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| has_letters(rest, 2)) else { continue };
        if attested.has_form(&format!("{rest}ه")) || attested.has_form(&format!("{rest}ات")) {
            // سنته ("its year") stays apart from what two letters could be.
            return if has_letters(rest, SHORTEST) { rest.to_owned() } else { format!("{rest}ه") };
        }
    }
    let of_word = |ending: &&str| {
        let rest = strip_end(word, ending)?;
        // The dual of a noun, or a letter of a name: لبنان ("Lebanon") is not لبن ("milk").
        let is_sure =
            **ending != *"ان" || ["", "ين", "ه", "ات"].iter().any(|other| attested.has_form(&format!("{rest}{other}")));
        is_sure.then_some(rest)
    };
    ENDINGS.iter().chain(&["ه"]).find_map(of_word).unwrap_or(word).to_owned()
}

/// Forms that a stem may be another form of, the likeliest first.
fn relatives(stem: &str) -> impl Iterator<Item = String> + use<> {
    let letters: Vec<char> = stem.chars().collect();
    let count = letters.len();
    let is_arabic = stem.chars().all(is_arabic_letter);
    let without = |places: &[usize]| -> String {
        letters.iter().enumerate().filter(|(at, _)| !places.contains(at)).map(|(_, c)| *c).collect()
    };
    let last = count.saturating_sub(1);
    let starts = |with: &[&str]| with.iter().any(|start| stem.starts_with(start));
    let candidates = [
        // The accusative: كبيرا → كبير.
        (count >= 4 && stem.ends_with('ا')).then(|| without(&[last])),
        // The feminine of a verb: بدات → بدا; its plural: قرروا → قرر.
        (count >= 4 && stem.ends_with('ت')).then(|| without(&[last])),
        (count >= 5 && stem.ends_with("وا")).then(|| without(&[last, last - 1])),
        // The imperfect: يعمل → عمل; its persons: تعمل, نعمل → يعمل; its future and its particles: سيعمل, ليعمل → يعمل.
        (count >= 4 && stem.starts_with('ي')).then(|| without(&[0])),
        (count >= 5 && starts(&["سي", "ست", "سن", "لي", "لت", "وي", "وت", "في"])).then(|| without(&[0])),
        (count >= 4 && starts(&["ت", "ن"])).then(|| format!("ي{}", without(&[0]))),
        // Broken plurals: افعال → فعل, مفاعل → مفعل.
        (count == 5 && stem.starts_with('ا') && letters[3] == 'ا').then(|| without(&[0, 3])),
        (count == 5 && letters[2] == 'ا').then(|| without(&[2])),
    ];
    candidates.into_iter().flatten().filter(move |_| is_arabic)
}

fn strip_start<'w>(word: &'w str, start: &str) -> Option<&'w str> {
    word.strip_prefix(start).filter(|rest| has_letters(rest, SHORTEST))
}

fn strip_end<'w>(word: &'w str, end: &str) -> Option<&'w str> {
    word.strip_suffix(end).filter(|rest| has_letters(rest, SHORTEST))
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
        let attested = Attested::new(forms.iter().map(String::as_str));
        forms.iter().map(|form| stem(form, &attested)).collect()
    }

    #[test]
    fn clitics_and_inflections_join() {
        for family in [
            "اتفاق الاتفاق باتفاق والاتفاق اتفاقهم لاتفاقهم",
            "مدرسة المدرسة للمدرسة مدرستها",
            "مهندس المهندسون مهندسين",
            "شركة الشركات وشركة",
            "سياسي السياسية سياسيين",
            "عمل يعمل تعمل سيعملون عملت",
            "سوق أسواق الأسواق",
            "كبير كبيرا كبيرة",
        ] {
            let stems = stems(family);
            assert!(stems.iter().all(|stem| stem == &stems[0]), "{family}: {stems:?}");
        }
    }

    #[test]
    fn a_letter_of_the_word_itself_stays() {
        assert_eq!(stems("وزير بلد كتاب لبنان"), ["وزير", "بلد", "كتاب", "لبنان"]);
        assert_eq!(stems("بحر بحري"), ["بحر", "بحري"]);
        assert_eq!(stems("في"), ["في"]);
    }
}
