//! Who made a text or a picture, where and when, on a line of its own.

use super::lines::Line;
use super::word::{first_word, keys, last_word};
use crate::lexicon::{
    Abbreviation, Nature, Prompt, abbreviation, boilerplate, is_function_word, is_speech_verb, nature, prompt_word,
};
use crate::normalize::normalize;
use crate::script::{is_digit, is_letter, is_stop};
use crate::source::Noise;

/// A line of a place, an agency and a day has so many words at most; a part of it so many.
const WORDS: u32 = 10;
const PART: usize = 4;
/// The words under a picture are more than these, where its maker stands after a dash: fewer are a heading of two parts.
const HEADING: u32 = 6;
/// A day has so many words at most, and this one between its names in two calendars ("corresponding to").
const DAY: usize = 9;
const BOTH: &str = "الموافق";

/// Why a line is left out that names makers, agencies or a picture's source, whatever its wording. The first line is a headline
/// sooner than what is under a picture.
pub fn credit(shown: &str, line: &Line) -> Option<Noise> {
    // A sentence names somebody after a colon or in brackets, if at all.
    if line.words > 2 * WORDS || line.is_stopped && !shown.contains([':', '(', '/']) {
        return None;
    }
    let parts = parts(shown);
    if line.words <= WORDS && (is_sourced(shown) || is_agency_line(shown, line, &parts)) {
        return Some(Noise::Credit);
    }
    if names_maker(shown, Prompt::Maker) || shown.contains(BOTH) && is_day(&keys(shown)) {
        return Some(Noise::Byline);
    }
    (line.span.start > 0 && is_picture(shown, line, &parts)).then_some(Noise::Caption)
}

/// The parts of a line between dashes, bars and brackets that say something; none of a line that has no such sign.
pub fn parts(shown: &str) -> Vec<&str> {
    // The signs that are not of ASCII begin with this byte, which begins no letter.
    if !shown.bytes().any(|byte| matches!(byte, b'-' | b'/' | b'|' | b'(' | b')' | b'[' | b']' | 0xE2)) {
        return Vec::new();
    }
    let is_divider = |c| matches!(c, '-' | '–' | '—' | '/' | '|' | '•' | '(' | ')' | '[' | ']');
    let ends = [' ', ':', '\u{A0}'];
    shown.split(is_divider).map(|part| part.trim_matches(ends)).filter(|part| part.contains(is_letter)).collect()
}

/// Whether words name an agency («أ.ف.ب»); one whose name is another word too only where it is `sure`.
fn is_agency(words: &str, sure: bool) -> bool {
    let mut name = String::new();
    for word in words.split(|c| !is_letter(c)).filter(|word| !word.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&normalize(word));
    }
    boilerplate(&name).is_some_and(|(reason, _)| reason == Noise::Credit)
        || sure && prompt_word(&name) == Some(Prompt::Agency)
}

fn class(text: &str) -> Option<Prompt> {
    prompt_word(&normalize(first_word(text)))
}

/// Whether a line names its sources after a label: «المصادر: رويترز، أ.ف.ب» ("sources: Reuters, AFP").
fn is_sourced(shown: &str) -> bool {
    let Some((label, sources)) = shown.split_once(':') else { return false };
    let first = sources.split(['،', ',', '/', '+', '-', ')']).next().unwrap_or_default();
    matches!(class(label), Some(Prompt::Source | Prompt::Archive | Prompt::Picture | Prompt::Story))
        && is_agency(first, true)
}

/// Whether a line is an agency, perhaps with its place and the day («بغداد / وكالات», "Baghdad / agencies"; «عمان 3 أيار (بترا)-»; «(سانا)»)
/// or with the letters of those who wrote and edited («م.ع/ ح.ز (د ب أ)»).
fn is_agency_line(shown: &str, line: &Line, parts: &[&str]) -> bool {
    let is_apart = parts.len() > 1 || shown.starts_with(['(', '-', '–', '/']);
    let is_short =
        |part: &&&str| part.split_whitespace().count() <= PART && !is_function_word(&normalize(first_word(part)));
    // «عمان 3 أيار (بترا)» is of the agency, «بترا - رحلة في الوادي» ("Petra - a journey in the valley") of the town.
    let is_agency = |part: &&&str| is_agency(part, is_apart && parts.last() == Some(*part));
    let is_letters = |part: &&&str| {
        let mut runs = part.split(|c| !is_letter(c)).filter(|run| !run.is_empty());
        !part.is_ascii() && runs.all(|run| run.chars().count() == 1)
    };
    let letters = parts.iter().filter(is_letters).count();
    let agencies = parts.iter().filter(is_agency).count();
    !line.is_stopped && parts.len() <= 3 && agencies > 0 && parts.iter().filter(is_short).count() == parts.len()
        || letters > 0 && is_apart && letters + agencies == parts.len()
}

/// Whether a line is a label of a maker and a name after it: «كاتب المقال: سامي عون» ("the article's writer: …").
pub fn names_maker(shown: &str, wanted: Prompt) -> bool {
    let Some((label, name)) = shown.split_once(':') else { return false };
    if class(label) != Some(wanted) || label.split_whitespace().count() > 3 || name.contains(is_stop) {
        return false;
    }
    let names = keys(name);
    (2..=PART).contains(&names.len()) && names.iter().all(|key| may_name(key))
}

/// Whether a word in normal form may be of a name: letters alone, no function word and no verb of saying.
pub fn may_name(key: &str) -> bool {
    key.chars().all(is_letter) && !is_function_word(key) && !is_speech_verb(key)
}

/// Whether a line is of the words under a picture: its source or maker stands at its end («رجل أمام بيته / أرشيف», "a man before his
/// house / archive"; «… - عدسة رامي ديوب», "… by the lens of …"; «… (رويترز)»), or it begins as they do («صورة من داخل السوق», "a picture from inside
/// the market").
fn is_picture(shown: &str, line: &Line, parts: &[&str]) -> bool {
    let is_bracketed = shown.ends_with(')');
    if line.is_stopped && !is_bracketed {
        return false;
    }
    let opens = class(shown) == Some(Prompt::Picture);
    // «في صورة من الأرشيف» ("in a picture from the archive").
    let is_old = class(last_word(shown.trim_end_matches([')', ' ']))) == Some(Prompt::Archive);
    let by_source = parts.len() > 1 && {
        let last = parts[parts.len() - 1];
        let words = last.split_whitespace().count();
        words <= PART
            && (is_old
                || words > 1
                    && (is_bracketed || line.words > HEADING)
                    && matches!(class(last), Some(Prompt::Maker | Prompt::Picture))
                || is_bracketed && is_agency(last, true) && !shown.contains(". "))
    };
    by_source
        || (opens || is_old) && {
            let keys = keys(shown);
            let before = keys.len().checked_sub(2).map_or("", |at| keys[at].as_str());
            let second = keys.get(1).map_or("", String::as_str);
            is_old && (before == "من" || prompt_word(before) == Some(Prompt::Picture))
                || opens && (second == "من" && line.words > PART as u32 || matches!(second, "تخيلي" | "توضيحي"))
        }
}

/// Whether words are no more than the day on which a text was written, and the hour: «الثلاثاء 14 مارس 2023», «منذ 3 ساعات» ("3 hours ago"),
/// «صباحا» ("in the morning").
pub fn is_day(keys: &[String]) -> bool {
    let is_time = |key: &String| {
        let word = key.trim_start_matches("ال");
        matches!(key.as_str(), "الاحد" | "منذ" | "قبل" | "نشر" | "في" | BOTH)
            || [word, word.trim_end_matches('ا')].iter().any(|word| nature(word) == Some(Nature::Time))
    };
    // «1443هـ», «2022م».
    let is_number = |key: &String| {
        let number = key.trim_end_matches(['ه', 'م', 'ص']);
        let is_era = number.is_empty() || abbreviation(key) == Some(Abbreviation::Era);
        is_era || number.chars().all(|c| is_digit(c) || c.is_ascii_punctuation())
    };
    keys.len() <= DAY
        && keys.iter().any(|key| key.contains(is_digit))
        && keys.iter().any(is_time)
        && keys.iter().all(|key| is_number(key) || is_time(key))
}

/// Whether words name a day with its month: «4 شتنبر 2021» ("4 September 2021").
pub fn has_day(keys: &[String]) -> bool {
    keys.iter().any(|key| key.starts_with(is_digit)) && keys.iter().any(|key| nature(key) == Some(Nature::Time))
}
