//! A light stemmer: a word's clitics and inflections off, its stem kept, so that اتفاق، الاتفاق، باتفاق are one concept.
//!
//! The frame is that of light stemming (Larkey, Ballesteros & Connell 2002: article and conjunction before, plural and pronoun
//! after). What could as well be a letter of the word itself comes off only where the text attests the rest: single-letter
//! proclitics, the ي of a verb, the alef of the accusative, the pattern of a broken plural. A stem is a key for comparison, not
//! a word of the language. The yeh of relation stays: بحري ("naval") is not بحر ("sea").

pub use crate::intern::Strings;
use crate::script::is_arabic_letter;

/// The words that a text attests, gathered in a first pass over its normal forms.
#[derive(Debug, Default)]
pub struct Attested {
    /// Its normal forms, as they are and without their article, then what is left of them without clitics and endings, and what
    /// [`Attested::number`] added.
    words: Strings,
    /// So many of these are forms,
    forms: u32,
    /// and so many are forms or what is left of them.
    known: u32,
    /// The number of what is left of each form that was given.
    light: Vec<u32>,
}

impl Attested {
    /// Takes the normal forms of a text; they keep their numbers.
    pub fn new(forms: Strings) -> Self {
        let given = forms.len() as u32;
        let mut attested = Self { words: forms, ..Self::default() };
        let mut buffer = String::new();
        for number in 0..given {
            let form = attested.words.get(number);
            let bare = without_article(form);
            if bare.len() < form.len() {
                bare.clone_into(&mut buffer);
                attested.words.add(&buffer);
            }
        }
        attested.forms = attested.words.len() as u32;
        for number in 0..given {
            buffer.clear();
            light_stem_into(attested.words.get(number), &attested, &mut buffer);
            let light = attested.words.add(&buffer);
            attested.light.push(light);
        }
        attested.known = attested.words.len() as u32;
        attested
    }

    /// The number of a stem: that of the same word where the text has it.
    pub fn number(&mut self, stem: &str) -> u32 {
        self.words.add(stem)
    }

    /// The number of a stem that has one.
    pub fn find(&self, stem: &str) -> Option<u32> {
        self.words.find(stem)
    }

    /// The form with this number.
    pub fn form(&self, number: u32) -> &str {
        self.words.get(number)
    }

    fn has_form(&self, start: &str, end: &str) -> bool {
        self.words.find_joined(start, end).is_some_and(|number| number < self.forms)
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.words.find(stem).is_some_and(|number| number < self.known)
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
    let mut stem = String::new();
    light_stem_into(word, attested, &mut stem);
    to_root(&mut stem, attested);
    stem
}

/// Makes the stem of the form with this number, in place of what `stem` holds.
pub fn stem_of_form(form: u32, attested: &Attested, stem: &mut String) {
    let light = attested.light.get(form as usize).copied().unwrap_or(form);
    attested.words.get(light).clone_into(stem);
    to_root(stem, attested);
}

/// Takes a word without clitics and endings to the form that the text attests it to be another form of.
fn to_root(stem: &mut String, attested: &Attested) {
    let mut other = String::new();
    // A word has at most two of these: سيعملون ("they will work") → يعمل → عمل.
    for _ in 0..2 {
        if !find_relative(stem, attested, &mut other) {
            break;
        }
        std::mem::swap(stem, &mut other);
    }
}

/// The stems that a word may have in a text that attests it only behind a one-letter proclitic, given its own: there بتذكرة ("with
/// a ticket") keeps its ب. None for a stem of three letters, since كتاب ("book") is no كـ with تاب ("he repented").
pub fn behind_proclitics(stem: &str) -> impl Iterator<Item = String> {
    let proclitics = ["و", "ف", "ب", "ل", "ك", "س"].into_iter().filter(|_| has_letters(stem, SHORTEST + 1));
    proclitics.map(move |letter| format!("{letter}{stem}"))
}

/// Appends the word without clitics and endings.
fn light_stem_into(word: &str, attested: &Attested, stem: &mut String) {
    if word.chars().all(is_arabic_letter) {
        let (rest, teh) = without_ending(without_proclitics(word, attested), attested);
        stem.push_str(rest);
        stem.push_str(teh);
    } else {
        stem.push_str(word);
    }
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
            if attested.has_form(rest, "") || inner.len() < rest.len() {
                return inner;
            }
        }
    }
    without_preposition(word, attested)
}

fn without_preposition<'w>(word: &'w str, attested: &Attested) -> &'w str {
    let prepositions = ["ب", "ل", "ك", "س"].iter();
    prepositions.filter_map(|letter| strip_start(word, letter)).find(|rest| attested.has_form(rest, "")).unwrap_or(word)
}

/// The word without its ending, and the ه that stands again for a ت before the ending.
fn without_ending<'w>(word: &'w str, attested: &Attested) -> (&'w str, &'static str) {
    for ending in RELATED {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.ends_with('ي')) else { continue };
        if has_letters(rest, SHORTEST + 1) {
            return (rest, "");
        }
    }
    for ending in AFTER_TEH {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| has_letters(rest, 2)) else { continue };
        if attested.has_form(rest, "ه") || attested.has_form(rest, "ات") {
            // سنته ("its year") stays apart from what two letters could be.
            return (rest, if has_letters(rest, SHORTEST) { "" } else { "ه" });
        }
    }
    let of_word = |ending: &&str| {
        let rest = strip_end(word, ending)?;
        // The dual of a noun, or a letter of a name: لبنان ("Lebanon") is not لبن ("milk").
        let is_sure = **ending != *"ان" || ["", "ين", "ه", "ات"].iter().any(|other| attested.has_form(rest, other));
        is_sure.then_some(rest)
    };
    (ENDINGS.iter().chain(&["ه"]).find_map(of_word).unwrap_or(word), "")
}

/// Finds the likeliest form that a stem may be another form of and that the text attests.
fn find_relative(stem: &str, attested: &Attested, other: &mut String) -> bool {
    if !stem.chars().all(is_arabic_letter) {
        return false;
    }
    let count = stem.chars().count();
    let letter = |place: usize| stem.chars().nth(place);
    let last = count.saturating_sub(1);
    let starts = |with: &[&str]| with.iter().any(|start| stem.starts_with(start));
    let mut is_attested = |is: bool, start: &str, without: [usize; 2]| {
        if !is {
            return false;
        }
        other.clear();
        other.push_str(start);
        other.extend(stem.chars().enumerate().filter(|(at, _)| !without.contains(at)).map(|(_, c)| c));
        has_letters(other, SHORTEST) && attested.has_stem(other)
    };
    // The accusative: كبيرا → كبير.
    is_attested(count >= 4 && stem.ends_with('ا'), "", [last; 2])
        // The feminine of a verb: بدات → بدا; its plural: قرروا → قرر.
        || is_attested(count >= 4 && stem.ends_with('ت'), "", [last; 2])
        || is_attested(count >= 5 && stem.ends_with("وا"), "", [last, last.saturating_sub(1)])
        // The imperfect: يعمل → عمل; its persons: تعمل, نعمل → يعمل; its future and its particles: سيعمل, ليعمل → يعمل.
        || is_attested(count >= 4 && stem.starts_with('ي'), "", [0; 2])
        || is_attested(count >= 5 && starts(&["سي", "ست", "سن", "لي", "لت", "وي", "وت", "في"]), "", [0; 2])
        || is_attested(count >= 4 && starts(&["ت", "ن"]), "ي", [0; 2])
        // Broken plurals: افعال → فعل, مفاعل → مفعل.
        || is_attested(count == 5 && stem.starts_with('ا') && letter(3) == Some('ا'), "", [0, 3])
        || is_attested(count == 5 && letter(2) == Some('ا'), "", [2; 2])
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
        let mut strings = Strings::default();
        let numbers: Vec<u32> = forms.iter().map(|form| strings.add(form)).collect();
        let attested = Attested::new(strings);
        let by_number = |(form, number): (&String, u32)| {
            let mut of_form = String::new();
            stem_of_form(number, &attested, &mut of_form);
            assert_eq!(of_form, stem(form, &attested));
            of_form
        };
        forms.iter().zip(numbers).map(by_number).collect()
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
