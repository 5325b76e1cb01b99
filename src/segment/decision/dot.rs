//! A single dot: of an abbreviation, an era, a number, an address, or a sentence's end.

use super::super::word::{ends_with_number, last_word};
use super::*;
use crate::lexicon::is_function_word;
use crate::script::{is_arabic_mark, is_bullet, is_digit, is_invisible, is_letter};

/// So many words with a preposition before them only say when («في عام 40 ق.م.», "in the year 40 BC").
const ADVERBIAL_WORDS: usize = 6;

/// «الجواب الصحيح هو» ("the right answer is"): a label stands among so many words before its letter.
const LABEL_WORDS: usize = 4;

/// An abbreviation in a chain of Latin ones ("J. Phys. Chem.") has so many letters at most.
const CHAINED_LETTERS: usize = 5;

impl Context<'_> {
    /// A single dot: of an abbreviation, a number, an address, or a sentence's end.
    pub(in crate::segment) fn ends_at_dot(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let visible = before.trim_end_matches(|c: char| is_invisible(c) || is_arabic_mark(c));
        let Some(last) = visible.chars().next_back() else { return false };
        let first = self.next.chars().next().unwrap_or(' ');
        if !self.spaced && self.is_inside_token(visible, last, first) {
            return false;
        }
        if last.is_whitespace() {
            return self.ends_at_lone_dot(visible, first);
        }
        let word = last_word(visible);
        let opening = visible[..visible.len() - word.len()]
            .trim_end_matches(|c: char| c.is_whitespace() || is_bullet(c) || is_invisible(c));
        if opening.is_empty() && is_enumerator(word) {
            return false;
        }
        if first_key(self.next).as_str() == "الخ" || self.numbers_inside(word, opening) {
            return false;
        }
        if last.is_ascii_alphabetic() {
            return self.ends_at_latin_dot(word, opening, first);
        }
        if !is_arabic_letter(last) {
            return true;
        }
        self.ends_at_arabic_word(word, opening, first)
    }

    /// A dot between two characters without a space: in a number, an address, or a dotted abbreviation.
    fn is_inside_token(&self, visible: &str, last: char, first: char) -> bool {
        if last.is_whitespace() {
            return !is_arabic_letter(first) && (first.is_ascii_alphanumeric() || is_digit(first));
        }
        if is_digit(last) && is_digit(first) || last.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() {
            return true;
        }
        if !is_arabic_letter(last) {
            // "1.افتح" is decided as a number at the sentence's start, "2008.وقال" as an end.
            return false;
        }
        let word = last_word(visible);
        let key = normalize(last_piece(word));
        let opening = &visible[..visible.len() - word.len()];
        if abbreviation(&key) == Some(Abbreviation::Era) && (ends_with_number(opening) || ends_with_century(opening)) {
            return false;
        }
        let following = normalize(first_word(self.next));
        // «الو.م.أ.» ("the USA"): the article of a chain of letters.
        let is_definite = || key.strip_prefix("ال").is_some_and(is_single_letter) && is_single_letter(&following);
        if is_letter_with_conjunction(&key) || is_definite() {
            return true;
        }
        if abbreviation(&following) == Some(Abbreviation::Domain) || is_file_ending(first_word(self.next)) {
            return true;
        }
        is_letter_name(&key)
            && (abbreviation(&following) == Some(Abbreviation::LetterName) || is_single_letter(&following))
    }

    /// A dot with a space before it: «كثيرا .» ends, «ج . م . ع» does not.
    fn ends_at_lone_dot(&self, visible: &str, first: char) -> bool {
        if !self.spaced && first.is_ascii_alphanumeric() {
            return false;
        }
        let key = normalize(last_word(visible.trim_end()));
        let next = first_key(self.next);
        // «د . إياد» ("Dr . Iyad") is a title that was spaced.
        !(is_single_letter(&key) && (is_single_letter(&next) || key == "د"))
    }

    /// A dot after a Latin word.
    fn ends_at_latin_dot(&self, word: &str, opening: &str, first: char) -> bool {
        // "iPhone" begins with a small letter wherever it stands.
        if first.is_ascii_lowercase() && !self.next.chars().nth(1).is_some_and(|c| c.is_ascii_uppercase()) {
            return false;
        }
        let key = normalize(word);
        let letters = word.chars().filter(|&c| is_letter(c)).count();
        let kind = abbreviation(&key);
        if kind == Some(Abbreviation::LatinTitle) {
            return self.opens_anew();
        }
        // "J. Phys. Chem." is a chain of abbreviations; "J. Smith." is a name, which may end a sentence.
        let before = opening.strip_suffix('.').map_or("", last_word);
        let is_chained = before.ends_with(|c: char| c.is_ascii_alphabetic())
            && (before.len() > 1 || first.is_ascii_uppercase())
            && abbreviation(&normalize(before)) != Some(Abbreviation::LatinTitle);
        if is_chained && word.starts_with(|c: char| c.is_ascii_uppercase()) && letters <= CHAINED_LETTERS {
            return self.opens_anew();
        }
        let is_initial = letters == 1 && word.chars().all(|c| c.is_ascii_uppercase());
        if is_initial {
            // "J. Smith" goes on; the letter that an Arabic noun names («الفئة A.», "class A") ends.
            return !first.is_ascii_alphabetic();
        }
        let is_short = |piece: &str| piece.chars().filter(|&c| !is_invisible(c)).count() <= 2;
        let is_dotted = word.contains('.') && word.split('.').all(is_short);
        if is_dotted || kind == Some(Abbreviation::LatinFinal) {
            return self.opens_anew() || self.opens_with_second_verb();
        }
        true
    }

    /// A dot after an Arabic word: `opening` is what stands before it in the sentence.
    fn ends_at_arabic_word(&self, word: &str, opening: &str, first: char) -> bool {
        let key = normalize(word);
        let last = last_piece(&key);
        let is_dotted = key.contains('.');
        let after_number = ends_with_number(opening) || key.starts_with(is_digit) || ends_with_century(opening);
        // «1130هـ.» ("1130 AH"): a year and its era may be written as one.
        let key = key.trim_start_matches(is_digit).to_owned();
        let is_unit = after_number && (is_dotted || abbreviation(&key) == Some(Abbreviation::Unit));
        if matches!(key.as_str(), "ق.م" | "ب.م" | "ق.ه") || key == "م" && opening.ends_with("ق.") {
            return self.ends_after_year(first);
        }
        if abbreviation(&key) == Some(Abbreviation::Etc) || is_unit {
            return !(self.goes_on() || is_unit && self.opens_with_measure());
        }
        if is_dotted {
            // «الو.م.أ.» ("the USA") has the letters of «و.م.أ.».
            let key = key.strip_prefix("ال").filter(|rest| rest.chars().nth(1) == Some('.')).unwrap_or(&key);
            let is_spelled = |piece: &str| is_letter_with_conjunction(piece) || is_letter_name(piece);
            let is_title =
                |piece: &str| is_spelled(piece) && abbreviation(last_letter(piece)) == Some(Abbreviation::Title);
            if key.split('.').all(is_title) {
                // «أ.د. وليد» ("Prof. Dr Walid"): the «و» of a name is its own.
                return self.opens_listed();
            }
            let opens = (self.opens_anew() || self.opens_with_second_verb()) && !self.opens_with_object();
            return !key.split('.').all(is_spelled) || opens;
        }
        if after_number && (last == "م" || abbreviation(last) == Some(Abbreviation::Era)) {
            return self.ends_after_year(first);
        }
        let is_name = |word: &&str| is_letter_name(&normalize(word.trim_end_matches('.')));
        let names_before = opening.split_whitespace().rev().take(2).take_while(is_name).count();
        if is_letter_name(&key) && names_before == 2 && !opening.ends_with('.') {
            // Three letters by their names are a thing of that name: «بي بي سي» ("BBC").
            return !self.goes_on();
        }
        if is_letter_name(&key) && self.opens_with_initial() {
            // «بي. بي. كينغ» ("B. B. King"): a letter's name that is a word too, before another.
            return false;
        }
        let label = normalize(last_word(opening));
        // «شقة ب.» ("flat B") is named by its letter, «قسم د. سامي» ("Dr Sami's department") by its head; «الجواب هو ج.» ("the
        // answer is C").
        let is_title = abbreviation(&key) == Some(Abbreviation::Title);
        let is_answer = || opening.split_whitespace().rev().take(LABEL_WORDS).any(|word| is_label(&normalize(word)));
        // «الصف الأول د» ("first form, D").
        let is_attribute = || {
            is_definite_noun(&label) && (!is_title || nature(label.trim_start_matches("ال")) == Some(Nature::Adjective))
        };
        let is_labelled = is_label(&label)
            || (is_letter_of(&label, &key) || is_attribute())
                && is_label(&normalize(last_word(without_last_word(opening))))
            || !is_title && (is_label(&format!("ال{label}")) || is_pronoun(&label) && is_answer());
        let is_given = || nature(&label) == Some(Nature::Given) || is_name_like(last_word(opening));
        let is_middle = || is_letter_name(&key) && is_given() && self.opens_with_name();
        if is_letter_name(&key) && names_before > 0 || is_initial(word) && !is_labelled || is_middle() {
            // Initials by the names of their letters: «دي آر. بوبو» ("D. R. Bobo"), «جورج دبليو. بوش» ("George W. Bush"), «مايكل بي.
            // جونز» ("Michael B. Jones"); the ف of «فوكس» ("Fox") is its own.
            return if first == 'ف' { self.opens_listed() } else { self.opens_anew() };
        }
        if matches!(key.as_str(), "بد" | "لد") {
            // «التقينا بد. سامر» ("we met with Dr Samer").
            return false;
        }
        if !is_letter_with_conjunction(&key) {
            // «رقم. 12» ("number. 12") is shortened by no more than its dot.
            let is_reference = matches!(abbreviation(&key), Some(Abbreviation::Reference | Abbreviation::Title))
                || key == "رقم" && is_digit(first);
            return !(is_reference && (is_digit(first) || is_letter(first)));
        }
        if is_digit(first) {
            return false;
        }
        if is_single_letter(&key) && is_single_letter(&first_key(self.next)) {
            return false;
        }
        // «240 كم/س.» ("240 km/h") is a unit too.
        if is_single_letter(&key) && (after_number || opening.ends_with('/')) {
            return !self.goes_on();
        }
        let is_titled = matches!(abbreviation(&key), Some(Abbreviation::Title | Abbreviation::Reference));
        // After «ج» and «ص» ("volume", "page") a number stands; after «ت» and «ط» ("translated by", "edition") a name may.
        let takes_name = is_title || matches!(key.as_str(), "ت" | "ط");
        let names_letter = is_labelled
            || is_in_row(opening)
            || is_definite_noun(&label) && !takes_name && !is_office(&label) && !self.opens_with_name();
        if is_single_letter(&key) && names_letter {
            return true;
        }
        // «ود.» is a title with "and"; two other letters with و or ف are a word («وب.» does not occur, «فم.» is a mouth).
        if !is_single_letter(&key)
            && !matches!(abbreviation(last_letter(&key)), Some(Abbreviation::Title | Abbreviation::Reference))
        {
            return true;
        }
        let next = first_key(self.next);
        // «د. هو تشن» ("Dr Ho Chen"), «س. ع. إنه» ("S. A. that he").
        !(is_titled && is_pronoun(&next) || is_that(&next)) && self.opens_listed()
    }

    /// A dot after a year and its era («808 هـ.», "808 AH"): it ends unless what follows goes on with the date, or with the clause.
    fn ends_after_year(&self, first: char) -> bool {
        let key = first_key(self.next);
        // «ورد» ("was mentioned"), «وصل» ("arrived"): of three letters, the first is the verb's own.
        let is_joined = key.starts_with(['و', 'ف']) && !is_function_word(&key) && key.chars().count() > 3;
        if is_joined {
            return self.opens_anew() && !self.opens_with_measure();
        }
        // «1240 هـ. - 1824 م.», «703 هـ. (1304 م.)»: the same year of another era.
        let is_dated = self.next.trim_start_matches(['-', '–', '—', '/', ' ', '(']).starts_with(is_digit);
        !is_digit(first) && !is_dated && !self.goes_on() && !self.only_says_when() && !self.tells_more_of_then(&key)
    }

    /// Whether what follows a year tells more of that time: «سنة 1348 م. حين رست السفن» ("in 1348 AD, when the ships came in"), where no pause
    /// after it opens another clause; «كان في عام 420 هـ. قد بلغ» ("in 420 AH he had reached").
    fn tells_more_of_then(&self, key: &str) -> bool {
        let clause = self.next.split(is_stop).next().unwrap_or_default();
        let opening = first_key(&self.text[self.from..self.stop]);
        matches!(key, "حين" | "حينما" | "عندما") && !clause.contains('،')
            || key == "قد" && matches!(opening.trim_start_matches(['و', 'ف']), "كان" | "كانت" | "كانوا")
    }

    /// Whether what stands before the stop is no more than a date, with its preposition: «في سنة 40 هـ. خرج الجيش» goes on.
    fn only_says_when(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let opening = first_key(before);
        let opening = opening.strip_prefix('و').unwrap_or(&opening);
        // «القرن الخامس ق.م. شهد» ("the fifth century BC saw"): the date is what is told of.
        (is_continuer(opening) || opening == "القرن")
            && before.split_whitespace().take(ADVERBIAL_WORDS + 1).count() <= ADVERBIAL_WORDS
    }
}

/// Whether a word is the name of a Latin letter that is no other word, with its hamza: an initial by itself.
fn is_initial(word: &str) -> bool {
    matches!(
        word,
        "دبليو"
            | "جيه"
            | "كيه"
            | "إف"
            | "إل"
            | "إس"
            | "إتش"
            | "آر"
            | "آي"
            | "إم"
            | "إكس"
            | "جي"
            | "تي"
    )
}

/// Whether a word ends the name of a file: "docx" after an Arabic letter and a dot.
fn is_file_ending(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Whether `text` ends with a century: «القرن الرابع» ("the fourth century").
fn ends_with_century(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    words.next().is_some_and(|ordinal| ordinal.starts_with("ال")) && words.next().is_some_and(|word| word == "القرن")
}

/// Whether a word before a dot at a sentence's start numbers it: "1", "12", "أ", "أولا" ("first"), "iv".
fn is_enumerator(word: &str) -> bool {
    let visible: String = normalize(word);
    let is_number = !visible.is_empty() && visible.chars().count() <= 3 && visible.chars().all(is_digit);
    is_number || is_single_letter(&visible) || is_ordinal(&visible) || is_roman(word)
}

/// Whether a word is a small Roman number: "iv".
fn is_roman(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x'))
}

fn last_letter(key: &str) -> &str {
    key.char_indices().next_back().map_or(key, |(at, _)| &key[at..])
}

/// What stands after the last inner dot of a word.
fn last_piece(word: &str) -> &str {
    word.rsplit('.').next().unwrap_or(word)
}

/// Whether a definite noun is the name of a letter, which it begins with: «الميم م» ("the letter meem").
fn is_letter_of(noun: &str, letter: &str) -> bool {
    is_single_letter(letter) && noun.strip_prefix("ال").is_some_and(|name| name.starts_with(letter))
}

fn is_definite_noun(key: &str) -> bool {
    key.starts_with("ال") && !is_function_word(key)
}

/// Whether a letter by itself stands at the end of `text`: «الزاوية س ص ع» ("the angle XYZ"), «أ، ب، ج». The letters that are
/// words («و», "and"; «ب», "with") stand so only after another letter.
fn is_in_row(text: &str) -> bool {
    const COMMAS: [char; 2] = ['،', ','];
    let before = text.trim_end_matches(COMMAS);
    let letter = last_word(before);
    let is_word = matches!(letter, "و" | "ف" | "ب" | "ل" | "ك");
    let earlier = || last_word(without_last_word(before).trim_end_matches(COMMAS));
    is_single_letter(letter) && (!is_word || is_single_letter(earlier()))
}

/// Whether a definite noun is an office, whose holder is named after it: «الرئيس ب. كلينتون» ("President B. Clinton").
fn is_office(noun: &str) -> bool {
    noun.strip_prefix("ال").is_some_and(|noun| nature(noun) == Some(Nature::Title))
}

/// `text` without its last word.
fn without_last_word(text: &str) -> &str {
    text[..text.len() - last_word(text).len()].trim_end()
}

fn is_label(key: &str) -> bool {
    abbreviation(key) == Some(Abbreviation::Label)
        || ["و", "ب", "ل", "لل"]
            .iter()
            .any(|p| key.strip_prefix(p).is_some_and(|rest| abbreviation(rest) == Some(Abbreviation::Label)))
}
