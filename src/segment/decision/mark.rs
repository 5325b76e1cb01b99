//! Question and exclamation marks, pauses of several dots, stops inside a quotation or a parenthesis that closes.

use super::super::quotes::is_straight;
use super::super::word::last_word;
use super::*;
use crate::lexicon::is_particle;
use crate::script::{is_arabic_mark, is_closing_quote, is_invisible, is_letter_or_number};

/// The name of a Latin letter in Urdu has so many letters at most.
const URDU_LETTER: usize = 3;

/// Who says a quotation is named in so many words before it, the verb included.
const SPEAKER_WORDS: usize = 5;

/// A verb of saying and who says it are so many words.
const TELLER_WORDS: usize = 2;

/// The signs before the first word of a sentence have so many bytes at most.
const SIGN_BYTES: usize = 8;

/// Whether a word tells how something was said: «مؤكدة» ("affirming").
fn is_manner_of_saying(key: &str) -> bool {
    key.starts_with('م') && key.ends_with(['ا', 'ه']) && nature(key) == Some(Nature::Empty)
}

/// Whether words before a quotation are no more than a clause that wants another after it: «كلما سألوه» ("whenever they asked him").
fn is_condition(before: &str) -> bool {
    let opening = normalize(first_word(before));
    let is_conjunction = matches!(
        opening.trim_start_matches(['و', 'ف']),
        "كلما" | "لما" | "عندما" | "حين" | "حينما" | "بعدما" | "اذا" | "ان"
    );
    is_conjunction && before.len() <= TAIL_BYTES && before.split_whitespace().count() <= SPEAKER_WORDS
}

impl Context<'_> {
    /// A question or exclamation mark, alone or with dots.
    pub(in crate::segment) fn ends_at_mark(&self) -> bool {
        // «من أنت؟ أين تسكن؟ إلخ.» ("who are you? where do you live? etc.")
        if first_key(self.next) == "الخ" {
            return false;
        }
        // The query of a URL: "?id=3".
        let before = self.text[..self.stop].chars().next_back().unwrap_or(' ');
        let first = self.next.chars().next().unwrap_or(' ');
        // «پی۔ٹی۔آئی»: Urdu spells the letters of a party with its full stop between them.
        let piece =
            self.text[self.from..self.stop].rsplit(|c: char| c == '۔' || c.is_whitespace()).next().unwrap_or_default();
        let is_dotted = |rest: &str| rest.starts_with('۔');
        if !self.spaced && is_dotted(&self.text[self.stop..]) && piece.chars().count() <= URDU_LETTER {
            let following = self.next.trim_start_matches(is_arabic_letter);
            let is_second = self.text[self.from..self.stop - piece.len()].ends_with('۔');
            let is_first =
                self.next[..self.next.len() - following.len()].chars().count() <= URDU_LETTER && is_dotted(following);
            return !(is_first || is_second);
        }
        // "Yahoo!" and "Help!" are names: the sentence goes on unless another opens.
        let is_name = before.is_ascii_alphabetic() && self.text[self.stop..].starts_with('!');
        if is_name {
            return self.opens_anew();
        }
        self.spaced || !(before.is_ascii_alphanumeric() || before == '/') || !first.is_ascii_alphanumeric()
    }

    /// Two dots, the newspapers' strong pause: they end a sentence unless what follows only goes on.
    pub(in crate::segment) fn ends_at_two_dots(&self) -> bool {
        (self.spaced || self.next.chars().next().is_some_and(is_arabic_letter))
            && first_key(self.next) != "الخ"
            && !self.only_pauses()
            && !(abbreviation(&normalize(last_word(&self.text[self.from..self.stop]))) == Some(Abbreviation::Etc)
                && self.goes_on())
    }

    /// Three dots or more, a pause or an end: they end a sentence where what follows opens anew.
    pub(in crate::segment) fn ends_at_ellipsis(&self) -> bool {
        // A pause in the middle of a line has a space on both sides, and three dots.
        let is_long = self.text[self.stop..].starts_with("....");
        let is_apart = !is_long && self.text[..self.stop].ends_with(char::is_whitespace);
        !is_apart && !self.only_pauses() && (self.opens_anew() || self.opens_with_promise() || self.opens_with_deed())
    }

    /// Whether what will be follows, in the imperfect: «سنعود» ("we shall come back").
    fn opens_with_promise(&self) -> bool {
        let key = first_key(self.next);
        let rest = key.strip_prefix('س').and_then(|rest| rest.strip_prefix(['ن', 'ي', 'ت']));
        nature(&key).is_none() && rest.is_some_and(|rest| is_verb(&format!("ي{rest}")))
    }

    /// Whether the sentence tells that somebody speaks, and what he says follows: «قال وهو ينظر إلى الأرض... لا أستطيع» ("he said,
    /// looking at the ground... I cannot").
    fn is_about_to_say(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let key = first_key(self.next);
        before.len() <= ATTRIBUTION_BYTES
            && is_speech_verb(&first_key(before))
            && !before.contains([':', '«', '"', '“'])
            && !key.starts_with(['و', 'ف'])
            && key != "ثم"
    }

    /// Whether another deed follows: «دخل المدير... وقف الموظفون.» ("the manager came in... the clerks rose."). The imperfect only
    /// tells how («يلوح بيده», "waving his hand"), and after a verb of saying comes what is said.
    fn opens_with_deed(&self) -> bool {
        let opening = first_key(&self.text[self.from..self.stop]);
        let key = first_key(self.next);
        let is_joined = key.starts_with('و') && nature(&key) != Some(Nature::Verb);
        let goes_on = is_joined || key.starts_with('ي') || self.opens_with_object();
        !goes_on && !is_speech_verb(&opening) && self.opens_with_second_verb()
    }

    /// Whether the dots are a pause inside of the sentence, however many they are.
    fn only_pauses(&self) -> bool {
        self.is_at_start()
            || self.is_topic()
            || self.is_about_to_say()
            || self.is_cut_short()
            || self.enumerates()
            || self.is_between_things()
            || self.says_again()
    }

    /// Whether a definite noun alone stands before the dots: «الأمل.. ذلك الضوء» ("hope.. that light").
    fn is_topic(&self) -> bool {
        let before = self.text[self.from..self.stop].trim_end();
        before.len() <= TAIL_BYTES && before.starts_with("ال") && before.chars().all(is_arabic_letter)
    }

    /// Whether the sentence, or a quotation in it, has no word before the dots: «... ثم مضى» ("... then he left").
    fn is_at_start(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        before.len() <= SIGN_BYTES && !before.contains(is_letter_or_number) || before.trim_end().ends_with(['«', '‹'])
    }

    /// Whether what follows is one word or two before the next stop, and no opening: «خبزا... وجبنا... وزيتونا.» ("bread... and
    /// cheese... and olives.").
    fn enumerates(&self) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(TAIL_BYTES)];
        let Some((words, stops)) = reach.find(is_stop).map(|end| reach.split_at(end)) else { return false };
        let count = words.split_whitespace().count();
        let is_short = (1..=2).contains(&count);
        let key = first_key(self.next);
        // «سافر.. وتزوج.. ثم عاد.»: a verb alone between two pauses is one of several.
        if count == 1 && key.starts_with('و') && (stops.starts_with("..") || stops.starts_with('…')) {
            return true;
        }
        let is_verb = |key: &str| nature(key) == Some(Nature::Verb) || is_speech_verb(key);
        // «سافر.. وتزوج.. ثم عاد.» ("he left.. and married.. then came back."), but «فسكت» ("so he fell silent") follows from all that.
        let is_last = key == "ثم" && self.before_pause().is_some();
        let is_listed = !is_last && (self.opens_listed() || self.opens_with_future() || self.opens_with_promise())
            || key.starts_with('ف') && !is_own_letter(first_word(self.next));
        is_short && !is_listed && !self.opens_with_deed() && !is_verb(&key) && !is_verb(key.trim_start_matches('و'))
    }

    /// Whether what follows says a word again: «بعيدا.. بعيدا» ("far, far away").
    fn says_again(&self) -> bool {
        first_key(self.next) == normalize(last_word(&self.text[self.from..self.stop]))
    }

    /// What stands before the pause, where another pause of the sentence stands before that.
    fn before_pause(&self) -> Option<&str> {
        let reach = self.stop.saturating_sub(TAIL_BYTES).max(self.from);
        let reach = &self.text[self.text.ceil_char_boundary(reach)..self.stop];
        let pause = reach.rfind("..").max(reach.rfind('…'))?;
        Some(reach[pause..].trim_start_matches(|c: char| is_stop(c) || c.is_whitespace()))
    }

    /// Whether the pause stands between two of several things, each with «و» ("and") but the first: «رجل… وامرأة… وطفل نائم».
    fn is_between_things(&self) -> bool {
        let key = first_key(self.next);
        let is_joined = |word: &str| word.starts_with('و');
        self.before_pause().is_some_and(|thing| {
            is_joined(thing) && thing.split_whitespace().count() <= 2 && !is_verb(first_word(thing))
        }) && is_joined(&key)
            && !self.opens_listed()
            && !is_verb(first_word(self.next))
    }

    /// Whether the word before the stop is a particle that wants another after it («أن...», "that...").
    fn is_cut_short(&self) -> bool {
        let word = last_word(&self.text[self.from..self.stop]);
        let key = normalize(word);
        // «لدي» ("I have") has the normal form of «لدى» ("with").
        is_particle(&key) && !matches!(word, "لدي" | "إلي") || is_that(&key)
    }

    /// A stop inside a quotation that closes: `opening` is where the quotation began, where that is known; `has_mark`, that it is
    /// more than a single dot; `is_nested`, that another quotation of the same sentence is around it.
    pub(in crate::segment) fn ends_at_quotation(
        &self,
        opening: Option<usize>,
        has_mark: bool,
        is_nested: bool,
    ) -> bool {
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
        if is_introduced && is_condition(before) {
            // «كلما سألوه: «من أنت؟» أجاب» ("whenever they asked him: 'who are you?' he answered").
            return false;
        }
        // «هتف الجمهور «الله أكبر!»» ("the crowd shouted 'God is great!'").
        let is_told = has_mark
            && !is_introduced
            && is_speech_verb(normalize(first_word(before)).trim_start_matches('و'))
            && before.split_whitespace().take(TELLER_WORDS + 1).count() <= TELLER_WORDS
            && !starts_quotation;
        let is_circumstance = matches!(key.as_str(), "وهو" | "وهي" | "وهم");
        if is_told {
            return self.opens_anew() && !is_circumstance;
        }
        if is_introduced {
            // «ردد: «هيا!» بصوت واحد» ("chanted: 'go!' with one voice").
            let goes_on =
                is_continuer(&key) || self.opens_with_preposition() || is_circumstance || is_manner_of_saying(&key);
            return !(goes_on || is_nested && key.starts_with(['و', 'ف']));
        }
        !has_mark && (starts_quotation || !is_continuer(&key))
    }

    /// Whether the stop stands inside a quotation that names something or that «أن» ("that") governs, after whose end the
    /// sentence goes on («فيلم «لا تسافر. الوطن أجمل» مع الأصدقاء»).
    pub(in crate::segment) fn is_in_title(&self, opening: usize, closing: usize) -> bool {
        let before = self.text[self.from..opening].trim_end();
        let rest = self.text[closing..].trim_start_matches(|c: char| is_closing_quote(c) || is_straight(c));
        let goes_on = rest.trim_start().starts_with(|c: char| is_letter_or_number(c) || matches!(c, '،' | '؛' | '('));
        let is_speech = |word: &str| is_speech_verb(normalize(word).trim_start_matches(['و', 'ف']));
        goes_on
            && !before.ends_with([':', '،', ',', '-', '–', '—'])
            && (is_governing(&normalize(last_word(before)))
                || !before.split_whitespace().rev().take(SPEAKER_WORDS).any(is_speech))
    }

    /// The stop of a parenthesis that the sentence opened with: «(انظر الفصل الثاني.) وبدأ» ends there.
    pub(in crate::segment) fn ends_at_aside(&self) -> bool {
        let key = first_key(self.next);
        !is_continuer(&key) && !self.is_attribution(&key)
    }
}
