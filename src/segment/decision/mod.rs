//! Whether a stop ends a sentence, by what stands before and after it: the rules, a file for each kind of stop, and here what
//! they all ask of the words that follow.

mod dot;
mod mark;
mod number;

use super::word::{first_word, is_ordinal, split_word};
use crate::lexicon::{
    Abbreviation, Nature, abbreviation, is_continuer, is_function_word, is_pronoun, is_speech_verb, nature,
    opens_sentence,
};
use crate::normalize::normalize;
use crate::script::{is_arabic_letter, is_digit, is_letter, is_stop};

/// Who said a quotation is told in so many words at most.
const ATTRIBUTION_WORDS: usize = 10;
const ATTRIBUTION_BYTES: usize = 160;

/// So much of what follows a stop is looked at for a tail of few words.
const TAIL_BYTES: usize = 80;
const TAIL_WORDS: usize = 3;

/// Pronouns that are written as one word with the verb whose object they are.
const PRONOUNS: [&str; 5] = ["ه", "ها", "هم", "نا", "ني"];

/// «أن» ("that") governs a name so many words after it.
const GOVERNED: usize = 4;

/// What a decision looks at.
pub(in crate::segment) struct Context<'t> {
    pub(in crate::segment) text: &'t str,
    /// The start of the sentence's words: bullets, white space and invisible characters before them are passed over once.
    pub(in crate::segment) from: usize,
    /// The first stop.
    pub(in crate::segment) stop: usize,
    /// What follows, from its first visible character.
    pub(in crate::segment) next: &'t str,
    /// Whether white space stands between.
    pub(in crate::segment) spaced: bool,
}

impl Context<'_> {
    /// Whether what follows an abbreviation, a unit or an era goes on with the sentence.
    fn goes_on(&self) -> bool {
        let key = first_key(self.next);
        if is_pronoun(&key) || opens_sentence(&first_two_keys(self.next)) || self.opens_inverted(&key) {
            return false;
        }
        // «ما دامت الثمار طازجة» ("as long as the fruit is fresh").
        let as_long_as = || key == "ما" && first_key(split_word(self.next).1).starts_with("دام");
        is_continuer(&key)
            || as_long_as()
            || self.opens_with_preposition()
            || self.opens_with_recurrence(&key)
            || is_adverbial(first_word(self.next))
            || is_purpose(&key)
    }

    /// Whether what follows is another measure of the same thing: «وعرضه 3 أمتار» ("and its width is 3 metres").
    fn opens_with_measure(&self) -> bool {
        let (measure, rest) = split_word(self.next);
        measure.starts_with('و') && measure.ends_with(['ه', 'ا']) && rest.trim_start().starts_with(is_digit)
    }

    /// Whether a word alone follows before the next stop, and no «و» begins it: the object of the verb before («تنفي م.ت.ف. ذلك.»,
    /// "the PLO denies that").
    fn opens_with_object(&self) -> bool {
        let (word, rest) = split_word(self.next);
        rest.starts_with(is_stop) && !word.starts_with(['و', 'ف'])
    }

    /// Whether what the writer will do follows, which no noun looks like: «سأرحل» ("I shall leave").
    fn opens_with_future(&self) -> bool {
        first_word(self.next).strip_prefix("سأ").is_some_and(|rest| rest.chars().count() >= 2)
    }

    /// Whether the name of a letter follows, and a dot after it.
    fn opens_with_initial(&self) -> bool {
        let (name, rest) = split_word(self.next);
        is_letter_name(&normalize(name)) && rest.starts_with('.')
    }

    /// Whether what follows tells how often: «كل صباح» ("every morning"), «كل 8 ساعات» ("every 8 hours"), «ثلاث مرات» ("three
    /// times"), but not «كل الكتب» ("all the books").
    fn opens_with_recurrence(&self, key: &str) -> bool {
        let (_, rest) = split_word(self.next);
        let next = first_key(rest);
        key == "كل" && (next.starts_with(is_digit) || nature(&next) == Some(Nature::Time)) || next == "مرات"
    }

    /// Whether what follows is a sentence whose subject, a noun with the ending of a nominative or of a feminine, stands after a
    /// place: «في الطريق محطتان» ("on the road are two stations"). «في الساعة عادة» ("an hour usually") goes on.
    fn opens_inverted(&self, key: &str) -> bool {
        let (_, rest) = split_word(self.next);
        let (place, rest) = split_word(rest);
        let place = normalize(place);
        let (subject, _) = split_word(rest.trim_start_matches(' '));
        let subject_key = normalize(subject);
        let is_place =
            place.strip_prefix("ال").is_some_and(|noun| !matches!(nature(noun), Some(Nature::Time | Nature::Unit)));
        let is_subject = subject.chars().count() >= 4
            && (subject.ends_with('ة') || subject.ends_with("ان") || subject.ends_with("ون"))
            && !subject.starts_with("ال")
            && !has_preposition(subject)
            && !subject.starts_with(['ب', 'ل', 'ك', 'و', 'ف'])
            && !is_function_word(&subject_key)
            && matches!(nature(&subject_key), None | Some(Nature::Noun | Nature::Title));
        matches!(key, "في" | "علي") && is_place && is_subject
    }

    /// Whether what may be a name of abroad follows: «المهاجم ر. سيلفا» ("the forward R. Silva").
    fn opens_with_name(&self) -> bool {
        is_name_like(first_word(self.next))
    }

    /// Whether a listed word, or a listed pair of words, follows.
    fn opens_listed(&self) -> bool {
        opens_sentence(&first_key(self.next)) || opens_sentence(&first_two_keys(self.next))
    }

    /// Whether a verb follows in a sentence that a verb opened: it is the verb of another, since no conjunction joins them. What
    /// «أن» ("that") governs has a verb of its own: «أعلن أن م.ت.ف. رفضت» ("announced that the PLO refused").
    fn opens_with_second_verb(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let is_governed = || before.split_whitespace().rev().take(GOVERNED).any(|word| is_governing(&normalize(word)));
        // «تابع المراسلون» ("the reporters went on"): what stands before a nominative is its verb.
        let (next, rest) = split_word(self.next);
        let (subject, _) = split_word(rest.trim_start());
        let has_subject = subject.starts_with("ال") && subject.ends_with("ون") && !is_function_word(&normalize(next));
        // «ثم حدث» ("then happened").
        let (first, second) = split_word(before);
        let opening = if first == "ثم" { first_word(second) } else { first };
        is_verb(opening) && (is_verb(next) || has_subject && !next.starts_with("ال")) && !is_governed()
    }

    /// Whether what follows begins with the preposition ب or ل: where the letter can be no part of the word, or where only two
    /// or three words follow and the first is no verb («بسعر زهيد», "at a low price").
    fn opens_with_preposition(&self) -> bool {
        let word = first_word(self.next);
        let reach = &self.next[..self.next.floor_char_boundary(TAIL_BYTES)];
        let is_short = reach.find(is_stop).is_some_and(|end| reach[..end].split_whitespace().count() <= TAIL_WORDS);
        let is_verb = || nature(&normalize(word)) == Some(Nature::Verb) || opens_sentence(&normalize(word));
        has_preposition(word)
            || is_governed_noun(&normalize(word))
            || is_short && word.starts_with(['ب', 'ل']) && word.chars().count() >= 4 && !is_verb()
    }

    /// Whether what follows a quotation only tells who said it: a verb of saying in a short rest without a clause of its own
    /// («قال الرجل بهدوء.», "the man said calmly").
    fn is_attribution(&self, key: &str) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(ATTRIBUTION_BYTES)];
        let rest = reach.find(is_stop).map_or(reach, |end| &reach[..end]);
        // «قالها» ("he said it") tells of the quotation as «قال» does.
        (is_speech_verb(key) || key.strip_suffix("ها").is_some_and(is_speech_verb))
            && !rest.contains(':')
            && rest.split_whitespace().count() <= ATTRIBUTION_WORDS
            && !rest.split_whitespace().any(|word| matches!(normalize(word).as_str(), "ان" | "انه" | "انها" | "انهم"))
    }

    /// Whether what follows reads like the start of a sentence: a listed opening, or و and ف before a word
    /// that is neither definite nor a number («ودفن» "and was buried", but not «والقرن» "and the century").
    pub(in crate::segment) fn opens_anew(&self) -> bool {
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
        if opens_sentence(&key) || self.opens_with_future() {
            return true;
        }
        if is_own_letter(first_word(self.next)) {
            return false;
        }
        key.strip_prefix(['و', 'ف']).is_some_and(|rest| {
            rest.chars().count() >= 3
                && !rest.starts_with("ال")
                && rest.chars().all(is_arabic_letter)
                && !matches!(rest, "حتي" | "الي")
        })
    }
}

/// Whether the و or ف that a word begins with is a letter of a noun («فيلما», "a film", «فكرة», "an idea", «فؤاد», «وصول»,
/// "arrival"), no conjunction. Of nouns with و the listed ones are known.
fn is_own_letter(word: &str) -> bool {
    let key = normalize(word);
    let Some(rest) = key.strip_prefix('ف') else {
        return key.starts_with('و') && matches!(nature(&key), Some(Nature::Noun | Nature::Title | Nature::Given));
    };
    let is_accusative = word.ends_with(['ا', 'ً']) && !is_verb(rest) && !is_verb(rest.trim_end_matches('ا'));
    word.ends_with('ة') || is_accusative || nature(&key).is_some_and(|nature| nature != Nature::Verb)
}

/// Whether a word tells how or as what, in the accusative: «خلفا لأبيه» ("as his father's successor"), «قادما» ("coming"). What
/// tells when («لاحقا», "later") may as well open a sentence, and so may the name of a country («سوريا»).
fn is_adverbial(word: &str) -> bool {
    let key = normalize(word);
    let Some(stem) = key.strip_suffix('ا').filter(|stem| !stem.starts_with("ال") && nature(&key).is_none()) else {
        return false;
    };
    let is_participle = key.chars().count() >= 5
        && (stem.starts_with('م') || stem.chars().nth(1) == Some('ا'))
        && !stem.ends_with(['ي', 'ت', 'و', 'ه'])
        && !stem.ends_with("هم");
    !is_function_word(&key)
        && !is_ordinal(&key)
        && (word.contains('ً')
            || is_participle
            || matches!(nature(stem), Some(Nature::Noun | Nature::Adjective | Nature::Title)))
}

/// Whether a word tells to what end, ل before a verb: «ليصبح» ("to become").
fn is_purpose(key: &str) -> bool {
    let is_imperfect = |rest: &str| rest.starts_with(['ي', 'ت']) && (is_verb(rest) || is_function_word(rest));
    nature(key).is_none() && key.strip_prefix('ل').is_some_and(is_imperfect)
}

/// Whether no list knows a word, and it has no form of a verb or of a noun with a pronoun, as names of abroad are («سيلفا»). With
/// «أ» begins what one tells of oneself («أشعر», "I feel").
fn is_name_like(word: &str) -> bool {
    let key = normalize(word);
    key.chars().count() >= 4
        && !key.starts_with("ال")
        && !word.starts_with('أ')
        && !word.ends_with(['ة', 'ه'])
        && !["ها", "هم", "نا"].iter().any(|suffix| key.ends_with(suffix))
        && matches!(nature(&key), None | Some(Nature::Given))
        && !is_function_word(&key)
        && !opens_sentence(&key)
        && !is_continuer(&key)
        && !is_verb(word)
}

/// Whether «أن» ("that"), a clitic before it or a pronoun after it, stands in a word.
fn is_governing(key: &str) -> bool {
    is_that(key.trim_start_matches(['و', 'ب', 'ل', 'ك', 'ف']))
}

/// Whether a word, as it is written, is a verb, with «و» before it or a pronoun after it or not: one that is listed, or of a form
/// that hardly a noun has.
fn is_verb(word: &str) -> bool {
    // A noun alone ends with a teh marbuta, whose normal form is that of a pronoun.
    if word.ends_with('ة') {
        return false;
    }
    if is_marked_passive(word) {
        return true;
    }
    let key = normalize(word);
    let before_pronoun = || PRONOUNS.iter().filter_map(|pronoun| key.strip_suffix(pronoun));
    // «وصل» ("arrived") begins with a «و» of its own.
    std::iter::once(key.as_str())
        .chain(before_pronoun())
        .flat_map(|stem| [stem, stem.strip_prefix('و').unwrap_or(stem)])
        .any(|stem| nature(stem) == Some(Nature::Verb) || is_speech_verb(stem) || is_verbal(stem))
        || before_pronoun().any(is_weak)
}

/// Whether a word is a verb whose last letter became an alef before a pronoun: «اشترا» of «اشتراها» ("he bought it").
fn is_weak(stem: &str) -> bool {
    let ending = stem.strip_suffix('ا').filter(|stem| !stem.is_empty());
    ending.is_some_and(|stem| nature(&format!("{stem}ي")) == Some(Nature::Verb))
}

/// Whether a word that no list has is formed as a verb: the tenth, seventh or eighth form without the alef of its noun
/// («استقبل», «انطلق», «افتتح»), the feminine perfect («رافقت»), or the imperfect with its ي («يستعد»).
fn is_verbal(key: &str) -> bool {
    if nature(key).is_some() || is_function_word(key) || key.starts_with("ال") {
        return false;
    }
    let length = key.chars().count();
    let is_tenth = key.starts_with("است") && length == 6 && !key.ends_with(['ا', 'ء', 'و', 'ي']);
    let is_feminine = key.ends_with('ت')
        && length >= 4
        && !key.starts_with('م')
        && !["ات", "وت", "يت"].iter().any(|end| key.ends_with(end));
    // The seventh and eighth forms without the alef of their nouns («افتتح» "opened", but «افتتاح» "opening").
    let letter = |at: usize| key.chars().nth(at).unwrap_or(' ');
    let is_eighth = length == 5
        && key.starts_with('ا')
        && (letter(1) == 'ن' || letter(2) == 'ت')
        && !matches!(letter(3), 'ا' | 'و' | 'ي')
        && !key.ends_with(['ا', 'ه']);
    let is_imperfect = key.starts_with('ي') && length >= 4 && !key.starts_with("يا") && !key.ends_with(['ا', 'ي', 'ه']);
    is_tenth || is_eighth || is_feminine || is_imperfect
}

/// Whether the one vowel that is written in a word is the u after its first letter, «و» aside: «عُرف» ("was known"), «وأُعيد» ("and
/// was brought back").
fn is_marked_passive(word: &str) -> bool {
    let mut letters = word.strip_prefix(['و', 'ف']).filter(|rest| rest.contains('ُ')).unwrap_or(word).chars();
    letters.next().is_some()
        && letters.next() == Some('ُ')
        && letters.clone().count() >= 2
        && letters.all(is_arabic_letter)
        && !word.starts_with("ال")
}

/// Whether a word is «أن» or «إن» ("that"), with a pronoun or without.
fn is_that(key: &str) -> bool {
    matches!(key, "ان" | "انه" | "انها" | "انهم" | "انهما" | "اننا" | "اني" | "انني")
}

/// Whether a word surely begins with the preposition ب or ل: before an article, a hamza, or a word that gathers («لجميع»,
/// "for all"). Elsewhere the letter may be the word's own.
fn has_preposition(word: &str) -> bool {
    // «إثر» ("after") has the normal form of «أثر» ("trace").
    word.starts_with("لل")
        || word == "إثر"
        || word.strip_prefix(['ب', 'ل']).is_some_and(|rest| {
            rest.starts_with(['أ', 'إ'])
                || rest.starts_with("ال")
                || matches!(rest, "جميع" | "كل" | "كافة" | "بعض" | "مختلف" | "عدة")
        })
}

/// Whether a word that no list has is a listed noun with the preposition ب or ل before it: «لحماية» ("for the protection").
fn is_governed_noun(key: &str) -> bool {
    let is_noun = |rest: &str| matches!(nature(rest), Some(Nature::Noun | Nature::Title));
    nature(key).is_none() && key.strip_prefix(['ب', 'ل']).is_some_and(is_noun)
}

fn first_key(text: &str) -> String {
    normalize(first_word(text))
}

fn first_two_keys(text: &str) -> String {
    let (word, rest) = split_word(text);
    format!("{} {}", normalize(word), first_key(rest))
}

fn is_single_letter(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(is_letter) && letters.next().is_none()
}

/// A single letter, or one with و or ف ("and") before it.
fn is_letter_with_conjunction(key: &str) -> bool {
    is_single_letter(key) || key.strip_prefix(['و', 'ف']).is_some_and(is_single_letter)
}

/// The Arabic name of a Latin letter, "and" before it or not.
fn is_letter_name(key: &str) -> bool {
    abbreviation(key.trim_start_matches('و')) == Some(Abbreviation::LetterName)
}
