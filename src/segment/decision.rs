//! Whether a stop ends a sentence, by what stands before and after it: the rules, one function for each kind of stop.

use super::word::{ends_with_number, first_word, last_word, split_word};
use crate::lexicon::{
    Abbreviation, Nature, abbreviation, is_continuer, is_function_word, is_particle, is_pronoun, is_speech_verb,
    nature, opens_sentence,
};
use crate::normalize::normalize;
use crate::script::{is_arabic_letter, is_arabic_mark, is_bullet, is_digit, is_invisible, is_stop};

/// Who said a quotation is told in so many words at most.
const ATTRIBUTION_WORDS: usize = 10;
const ATTRIBUTION_BYTES: usize = 160;

/// An entry of a list inside a sentence has at most so many bytes.
const ENTRY_BYTES: usize = 240;

/// So much of what follows a stop is looked at for a tail of few words.
const TAIL_BYTES: usize = 80;
const TAIL_WORDS: usize = 3;

/// So many words with a preposition before them only say when («في عام 40 ق.م.», "in the year 40 BC").
const ADVERBIAL_WORDS: usize = 6;

/// What a decision looks at.
pub(super) struct Context<'t> {
    pub(super) text: &'t str,
    /// The start of the sentence's words: bullets, white space and invisible characters before them are passed over once.
    pub(super) from: usize,
    /// The first stop.
    pub(super) stop: usize,
    /// What follows, from its first visible character.
    pub(super) next: &'t str,
    /// Whether white space stands between.
    pub(super) spaced: bool,
}

impl Context<'_> {
    /// A single dot: of an abbreviation, a number, an address, or a sentence's end.
    pub(super) fn ends_at_dot(&self) -> bool {
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
            return self.ends_at_latin_dot(word, first);
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
        let key = normalize(last_piece(last_word(visible)));
        if is_letter_with_conjunction(&key) {
            return true;
        }
        let following = normalize(first_word(self.next));
        if abbreviation(&following) == Some(Abbreviation::Domain) || is_file_ending(first_word(self.next)) {
            return true;
        }
        is_letter_name(&key)
            && (abbreviation(&following) == Some(Abbreviation::LetterName) || is_single_letter(&following))
    }

    /// A dot after a number that counts the entries of a list inside a sentence («1. الصدق 2. الأمانة») or is the day or the
    /// month of a date («5. 6. 2021»). `number` is the word before the dot, `opening` what stands before it.
    fn numbers_inside(&self, number: &str, opening: &str) -> bool {
        let Some(value) = small_number(number).filter(|_| !is_named_number(opening)) else { return false };
        if self.is_in_date(value, opening) {
            return true;
        }
        let before = &opening[opening.floor_char_boundary(opening.len().saturating_sub(ENTRY_BYTES))..];
        let after = &self.next[..self.next.floor_char_boundary(ENTRY_BYTES)];
        match value {
            0 => false,
            1 => opening.ends_with(':') || has_entry(after, 2),
            _ => has_entry(before, value - 1),
        }
    }

    /// Whether `value` is the day of a date («5. 6. 2021»), or its month after the day that ends `opening`.
    fn is_in_date(&self, value: u32, opening: &str) -> bool {
        // A sign before the next word («12. (انظر», "12. (see") makes it no part of a date.
        if !self.next.starts_with(is_digit) {
            return false;
        }
        let (next, rest) = split_word(self.next);
        if is_year(next) {
            let day = opening.strip_suffix('.').and_then(|opening| small_number(last_word(opening)));
            return value <= 12 && day.is_some_and(|day| day <= 31);
        }
        let year = rest.strip_prefix('.').map(|rest| first_word(rest.trim_start()));
        value <= 31 && small_number(next).is_some_and(|month| month <= 12) && year.is_some_and(is_year)
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
    fn ends_at_latin_dot(&self, word: &str, first: char) -> bool {
        // "iPhone" begins with a small letter wherever it stands.
        if first.is_ascii_lowercase() && !self.next.chars().nth(1).is_some_and(|c| c.is_ascii_uppercase()) {
            return false;
        }
        let key = normalize(word);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let kind = abbreviation(&key);
        if kind == Some(Abbreviation::LatinTitle) {
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
            return self.opens_anew();
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
            return !self.goes_on();
        }
        if is_dotted {
            let is_spelled = |piece: &str| is_letter_with_conjunction(piece) || is_letter_name(piece);
            return !key.split('.').all(is_spelled) || self.opens_anew();
        }
        if after_number && (last == "م" || abbreviation(last) == Some(Abbreviation::Era)) {
            return self.ends_after_year(first);
        }
        let names_before = opening.split_whitespace().rev().take_while(|word| is_letter_name(&normalize(word))).count();
        if is_letter_name(&key) && names_before >= 2 {
            // Three letters by their names are a thing of that name: «بي بي سي» ("BBC").
            return !self.goes_on();
        }
        let label = normalize(last_word(opening));
        let is_labelled = is_label(&label) || label.starts_with("ال");
        if is_letter_name(&key) && names_before == 1 || is_initial(word) && !is_labelled {
            // Initials by the names of their letters: «دي آر. بوبو» ("D. R. Bobo"), «جورج دبليو. بوش» ("George W. Bush").
            return self.opens_anew();
        }
        if matches!(key.as_str(), "بد" | "لد") {
            // «التقينا بد. سامر» ("we met with Dr Samer").
            return false;
        }
        if !is_letter_with_conjunction(&key) {
            let is_reference = matches!(abbreviation(&key), Some(Abbreviation::Reference | Abbreviation::Title));
            return !(is_reference && (is_digit(first) || first.is_alphabetic()));
        }
        if is_digit(first) {
            return false;
        }
        if is_single_letter(&key) && is_single_letter(&first_key(self.next)) {
            return false;
        }
        if is_single_letter(&key) && after_number {
            return !self.goes_on();
        }
        let is_titled = matches!(abbreviation(&key), Some(Abbreviation::Title | Abbreviation::Reference));
        let names_letter = is_label(&label) || is_labelled && !is_titled;
        if is_single_letter(&key) && names_letter && !is_single_letter(&first_key(self.next)) {
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

    /// Whether what follows an abbreviation, a unit or an era goes on with the sentence.
    fn goes_on(&self) -> bool {
        let key = first_key(self.next);
        if is_pronoun(&key) || opens_sentence(&first_two_keys(self.next)) {
            return false;
        }
        is_continuer(&key) || self.opens_with_preposition()
    }

    /// Whether a listed word, or a listed pair of words, follows.
    fn opens_listed(&self) -> bool {
        opens_sentence(&first_key(self.next)) || opens_sentence(&first_two_keys(self.next))
    }

    /// Whether what follows begins with the preposition ب or ل: where the letter can be no part of the word, or where only two
    /// or three words follow and the first is no verb («بسعر زهيد», "at a low price").
    fn opens_with_preposition(&self) -> bool {
        let word = first_word(self.next);
        let reach = &self.next[..self.next.floor_char_boundary(TAIL_BYTES)];
        let is_short = reach.find(is_stop).is_some_and(|end| reach[..end].split_whitespace().count() <= TAIL_WORDS);
        let is_verb = || nature(&normalize(word)) == Some(Nature::Verb) || opens_sentence(&normalize(word));
        has_preposition(word) || is_short && word.starts_with(['ب', 'ل']) && word.chars().count() >= 4 && !is_verb()
    }

    /// A question or exclamation mark, alone or with dots.
    pub(super) fn ends_at_mark(&self) -> bool {
        // The query of a URL: "?id=3".
        let before = self.text[..self.stop].chars().next_back().unwrap_or(' ');
        let first = self.next.chars().next().unwrap_or(' ');
        // "Yahoo!" and "Help!" are names: the sentence goes on unless another opens.
        let is_name = before.is_ascii_alphabetic() && self.text[self.stop..].starts_with('!');
        if is_name {
            return self.opens_anew();
        }
        self.spaced || !(before.is_ascii_alphanumeric() || before == '/') || !first.is_ascii_alphanumeric()
    }

    /// Two dots, the newspapers' strong pause: they end a sentence unless what follows only goes on.
    pub(super) fn ends_at_two_dots(&self) -> bool {
        let key = first_key(self.next);
        (self.spaced || self.next.chars().next().is_some_and(is_arabic_letter))
            && key != "الخ"
            && !self.is_cut_short()
            && !self.enumerates()
            // «بعيدا.. بعيدا» ("far, far away") says a word again.
            && key != normalize(last_word(&self.text[self.from..self.stop]))
    }

    /// Three dots or more, a pause or an end: they end a sentence where what follows opens anew.
    pub(super) fn ends_at_ellipsis(&self) -> bool {
        // A pause in the middle of a line has a space on both sides.
        let is_apart = self.text[..self.stop].ends_with(char::is_whitespace);
        !is_apart && !self.is_cut_short() && !self.enumerates() && self.opens_anew()
    }

    /// Whether what follows is one word or two before the next stop, and no opening: «خبزا... وجبنا... وزيتونا.» ("bread... and
    /// cheese... and olives.").
    fn enumerates(&self) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(TAIL_BYTES)];
        let is_short =
            reach.find(is_stop).is_some_and(|end| (1..=2).contains(&reach[..end].split_whitespace().count()));
        let key = first_key(self.next);
        let is_verb = |key: &str| nature(key) == Some(Nature::Verb) || is_speech_verb(key);
        is_short && !self.opens_listed() && !is_verb(&key) && !is_verb(key.trim_start_matches('و'))
    }

    /// Whether the word before the stop is a particle that wants another after it («أن...», "that...").
    fn is_cut_short(&self) -> bool {
        is_particle(&normalize(last_word(&self.text[self.from..self.stop])))
    }

    /// A stop inside a quotation that closes: `opening` is where the quotation began, where that is known.
    pub(super) fn ends_at_quotation(&self, opening: Option<usize>, has_mark: bool) -> bool {
        let key = first_key(self.next);
        let starts_quotation = matches!(self.next.chars().next(), Some('«' | '“' | '"' | '‹'));
        let Some(opening) = opening.filter(|&opening| opening >= self.from) else {
            // A quotation over several sentences: its last stop ends the last of them.
            return !self.is_attribution(&key) && (!has_mark || !is_continuer(&key));
        };
        let before = self.text[self.from..opening]
            .trim_end_matches(|c: char| c.is_whitespace() || is_invisible(c) || is_arabic_mark(c));
        if before.is_empty() {
            // «من هناك؟» سأل ("who is there?" he asked) goes on; what opens anew does not.
            return !self.is_attribution(&key)
                && (!has_mark || starts_quotation || is_speech_verb(&key) || self.opens_anew());
        }
        let is_introduced =
            before.ends_with([':', '،', ',']) || is_speech_verb(normalize(last_word(before)).trim_start_matches('و'));
        if is_introduced {
            // «ردد: «هيا!» بصوت واحد» ("chanted: 'go!' with one voice").
            let goes_on =
                is_continuer(&key) || self.opens_with_preposition() || matches!(key.as_str(), "وهو" | "وهي" | "وهم");
            return !goes_on;
        }
        !has_mark && (starts_quotation || !is_continuer(&key))
    }

    /// The stop of a parenthesis that the sentence opened with: «(انظر الفصل الثاني.) وبدأ» ends there.
    pub(super) fn ends_at_aside(&self) -> bool {
        let key = first_key(self.next);
        self.spaced && !is_continuer(&key) && !self.is_attribution(&key)
    }

    /// Whether what follows a quotation only tells who said it: a verb of saying in a short rest without a clause of its own
    /// («قال الرجل بهدوء.», "the man said calmly").
    fn is_attribution(&self, key: &str) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(ATTRIBUTION_BYTES)];
        let rest = reach.find(is_stop).map_or(reach, |end| &reach[..end]);
        is_speech_verb(key)
            && !rest.contains(':')
            && rest.split_whitespace().count() <= ATTRIBUTION_WORDS
            && !rest.split_whitespace().any(|word| matches!(normalize(word).as_str(), "ان" | "انه" | "انها" | "انهم"))
    }

    /// A dot after a year and its era («808 هـ.», "808 AH"): it ends unless what follows goes on with the date, or with the clause.
    fn ends_after_year(&self, first: char) -> bool {
        let key = first_key(self.next);
        let is_joined = key.starts_with(['و', 'ف']) && !is_function_word(&key);
        if is_joined {
            return self.opens_anew();
        }
        // «1240 هـ. - 1824 م.»: the same year of another era.
        let is_dated = self.next.trim_start_matches(['-', '–', '—', '/', ' ']).starts_with(is_digit);
        !is_digit(first) && !is_dated && !self.goes_on() && !self.only_says_when()
    }

    /// Whether what stands before the stop is no more than a preposition and a date: «في سنة 40 هـ. خرج الجيش» goes on.
    fn only_says_when(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let opening = first_key(before);
        let opening = opening.strip_prefix('و').unwrap_or(&opening);
        is_continuer(opening) && before.split_whitespace().take(ADVERBIAL_WORDS + 1).count() <= ADVERBIAL_WORDS
    }

    /// Whether what follows reads like the start of a sentence: a listed opening, or و and ف before a word
    /// that is neither definite nor a number («ودفن» "and was buried", but not «والقرن» "and the century").
    pub(super) fn opens_anew(&self) -> bool {
        let key = first_key(self.next);
        // «أن» and «إن» ("that") share a normal form; after an abbreviation both go on far more often than they begin.
        if is_that(&key) {
            return false;
        }
        if opens_sentence(&first_two_keys(self.next)) {
            return true;
        }
        if is_continuer(&key) {
            return false;
        }
        if opens_sentence(&key) {
            return true;
        }
        key.strip_prefix(['و', 'ف']).is_some_and(|rest| {
            rest.chars().count() >= 3
                && !rest.starts_with("ال")
                && rest.chars().all(is_arabic_letter)
                && !matches!(rest, "حتي" | "الي")
        })
    }
}

/// Whether a word is «أن» or «إن» ("that"), with a pronoun or without.
fn is_that(key: &str) -> bool {
    matches!(key, "ان" | "انه" | "انها" | "انهم" | "انهما" | "اننا" | "اني" | "انني")
}

/// Whether a word is the name of a Latin letter that is no other word, with its hamza: an initial by itself.
fn is_initial(word: &str) -> bool {
    matches!(word, "دبليو" | "جيه" | "كيه" | "إف" | "إل" | "إس" | "إتش" | "آر" | "جي" | "تي")
}

/// Whether a word ends the name of a file: "docx" after an Arabic letter and a dot.
fn is_file_ending(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Whether a number is the name of a thing: «رقم 2» ("number 2").
fn is_named_number(opening: &str) -> bool {
    matches!(normalize(last_word(opening)).as_str(), "رقم" | "الرقم")
}

/// Whether `text` ends with a century: «القرن الرابع» ("the fourth century").
fn ends_with_century(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    words.next().is_some_and(|ordinal| ordinal.starts_with("ال")) && words.next().is_some_and(|word| word == "القرن")
}

/// The value of a word of one or two digits, whatever their form.
fn small_number(word: &str) -> Option<u32> {
    let key = normalize(word);
    ((1..=2).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_digit())).then(|| key.parse().ok()).flatten()
}

/// Whether a word has the four digits of a year.
fn is_year(word: &str) -> bool {
    let key = normalize(word);
    key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether the entry with this number begins in `text`: the number as a word, then a dot and white space.
fn has_entry(text: &str, number: u32) -> bool {
    let mut before = "";
    text.split_whitespace().any(|word| {
        let is_it = word.strip_suffix('.').is_some_and(|label| small_number(label) == Some(number));
        let is_entry = is_it && !is_named_number(before);
        before = word;
        is_entry
    })
}

/// Whether a word surely begins with the preposition ب or ل: before an article, a hamza, or a word that gathers («لجميع»,
/// "for all"). Elsewhere the letter may be the word's own.
fn has_preposition(word: &str) -> bool {
    word.starts_with("لل")
        || word.strip_prefix(['ب', 'ل']).is_some_and(|rest| {
            rest.starts_with(['أ', 'إ'])
                || rest.starts_with("ال")
                || matches!(rest, "جميع" | "كل" | "كافة" | "بعض" | "مختلف" | "عدة")
        })
}

/// Whether a word before a dot at a sentence's start numbers it: "1", "12", "أ".
fn is_enumerator(word: &str) -> bool {
    let visible: String = normalize(word);
    let is_number = !visible.is_empty() && visible.chars().count() <= 3 && visible.chars().all(is_digit);
    is_number || is_single_letter(&visible) || matches!(visible.as_str(), "اولا" | "ثانيا" | "ثالثا" | "رابعا" | "خامسا")
}

fn is_single_letter(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// A single letter, or one with و or ف ("and") before it.
fn is_letter_with_conjunction(key: &str) -> bool {
    is_single_letter(key) || key.strip_prefix(['و', 'ف']).is_some_and(is_single_letter)
}

/// The Arabic name of a Latin letter, "and" before it or not.
fn is_letter_name(key: &str) -> bool {
    abbreviation(key.trim_start_matches('و')) == Some(Abbreviation::LetterName)
}

fn last_letter(key: &str) -> &str {
    key.char_indices().next_back().map_or(key, |(at, _)| &key[at..])
}

/// What stands after the last inner dot of a word.
fn last_piece(word: &str) -> &str {
    word.rsplit('.').next().unwrap_or(word)
}

fn is_label(key: &str) -> bool {
    abbreviation(key) == Some(Abbreviation::Label)
        || ["و", "ب", "ل", "لل"]
            .iter()
            .any(|p| key.strip_prefix(p).is_some_and(|rest| abbreviation(rest) == Some(Abbreviation::Label)))
}

fn first_key(text: &str) -> String {
    normalize(first_word(text))
}

fn first_two_keys(text: &str) -> String {
    let (word, rest) = split_word(text);
    format!("{} {}", normalize(word), first_key(rest))
}
