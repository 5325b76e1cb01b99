//! Who made a text or a picture, where and when, on a line of its own.

use super::lines::Line;
use super::word::first_word;
use crate::lexicon::{
    Abbreviation, Nature, Prompt, abbreviation, boilerplate, is_function_word, is_speech_verb, nature, prompt_word,
};
use crate::normalize::normalize;
use crate::script::{is_digit, is_letter, is_stop};
use crate::source::Noise;

/// A line of a place, an agency and a day has so many words at most; a part of it so many.
const WORDS: u32 = 10;
const PART: usize = 4;
/// A day has so many words at most, and this one between its names in two calendars ("corresponding to").
const DAY: usize = 9;
const BOTH: &str = "الموافق";

/// Why a line is left out that names makers, agencies or a picture's source, whatever its wording. The first line is a headline
/// sooner than what is under a picture.
pub fn credit(shown: &str, line: &Line) -> Option<Noise> {
    if line.words > 2 * WORDS {
        return None;
    }
    let is_first = line.span.start == 0;
    if line.words <= WORDS && (is_sourced(shown) || is_signed(shown) || is_agency_line(shown, line)) {
        return Some(Noise::Credit);
    }
    let is_both = || {
        let keys: Vec<String> = shown.split_whitespace().map(|word| normalize(first_word(word))).collect();
        keys.iter().any(|key| key == BOTH) && is_day(&keys)
    };
    if names_maker(shown, Prompt::Maker) || is_both() {
        return Some(Noise::Byline);
    }
    (!is_first && is_picture(shown, line)).then_some(Noise::Caption)
}

/// The letters of a text, its words in normal form with one space between: «أ.ف.ب» → «ا ف ب».
fn spelled(text: &str) -> String {
    let words = text.split(|c| !is_letter(c)).map(normalize).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Whether words name an agency; one whose name is another word too only where it is `sure`.
fn is_agency(words: &str, sure: bool) -> bool {
    let name = spelled(words);
    boilerplate(&name).is_some_and(|(reason, _)| reason == Noise::Credit)
        || sure && prompt_word(&name) == Some(Prompt::Agency)
}

/// Whether a line names its sources after a label: «المصادر: رويترز، أ.ف.ب» ("sources: Reuters, AFP").
fn is_sourced(shown: &str) -> bool {
    let Some((label, sources)) = shown.trim_start_matches(['(', '[']).split_once(':') else { return false };
    let first = sources.split(['،', '/', '+', '-', '–', ',', ')']).next().unwrap_or_default();
    matches!(spelled(label).as_str(), "المصدر" | "المصادر" | "مصادر" | "صور" | "الصور" | "الصوره")
        && (is_agency(first, true) || is_agency(sources, true))
}

/// Whether a line is the letters of those who wrote and edited, perhaps with their agencies: «م.ع/ ح.ز (د ب أ)».
fn is_signed(shown: &str) -> bool {
    let (letters, sources) = shown.split_once('(').unwrap_or((shown, ""));
    let runs = letters.split(|c| !is_letter(c)).filter(|run| !run.is_empty());
    let count = runs.clone().count();
    (2..=8).contains(&count)
        && runs.clone().all(|run| run.chars().count() == 1)
        && (letters.contains(['/', '،']) || !sources.is_empty())
        && !letters.is_ascii()
}

/// Whether a line is an agency, perhaps with its place and the day: «بغداد / وكالات» ("Baghdad / agencies"), «عمان 3 أيار (بترا)-»,
/// «(سانا)».
fn is_agency_line(shown: &str, line: &Line) -> bool {
    let parts = shown.split(['-', '–', '—', '/', '|', '•', '(', ')', ':']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| part.contains(is_letter)).collect();
    let is_apart = parts.len() > 1 || shown.starts_with(['(', '-', '–', '/']);
    let is_short =
        |part: &&str| part.split_whitespace().count() <= PART && !is_function_word(&normalize(first_word(part)));
    !line.is_stopped
        && (1..=3).contains(&parts.len())
        && parts.iter().all(is_short)
        && parts.iter().any(|part| is_agency(part, is_apart))
}

/// Whether a line is a label of a maker and a name after it: «كاتب المقال: سامي عون» ("the article's writer: …").
pub fn names_maker(shown: &str, class: Prompt) -> bool {
    let Some((label, name)) = shown.split_once(':') else { return false };
    let labels = label.split_whitespace().count();
    let names: Vec<String> = name.split_whitespace().map(|word| normalize(first_word(word))).collect();
    let is_name = |key: &String| key.chars().all(is_letter) && !is_function_word(key) && !is_speech_verb(key);
    labels <= 3
        && prompt_word(&normalize(first_word(label))) == Some(class)
        && (2..=PART).contains(&names.len())
        && names.iter().all(is_name)
        && !name.contains(is_stop)
}

/// Whether a line is of the words under a picture: its source or maker stands at its end («رجل أمام بيته / أرشيف», "a man before his
/// house / archive"; «… - عدسة رامي ديوب», "… by the lens of …"), or it begins as they do («صورة من داخل السوق», "a picture from inside the market").
fn is_picture(shown: &str, line: &Line) -> bool {
    let first = normalize(first_word(shown));
    let second = || normalize(first_word(shown.split_whitespace().nth(1).unwrap_or_default()));
    let opens = matches!(first.as_str(), "صوره" | "جانب" | "لقطه") && !line.is_stopped && line.words > 4
        || first == "رسم" && matches!(second().as_str(), "تخيلي" | "توضيحي");
    let end = shown.trim_end_matches([')', ']', '.', ' ']);
    let by_source = end.rsplit_once(['(', '[', '/', '-', '–', '|']).is_some_and(|(words, source)| {
        let tail = spelled(source);
        let makes = || matches!(normalize(first_word(source)).as_str(), "عدسه" | "بعدسه" | "تصوير" | "ت");
        let count = source.split_whitespace().count();
        words.contains(is_letter)
            && (!line.is_stopped || shown.ends_with(')'))
            && (matches!(
                tail.as_str(),
                "ارشيف" | "ارشيفيه" | "الارشيف" | "من المصدر" | "صوره ارشيفيه" | "تعبيريه" | "من الارشيف"
            ) || makes() && (2..=PART).contains(&count)
                || (tail.starts_with("صوره ") || tail.starts_with("الصوره ")) && count <= PART + 1
                || shown.ends_with(')')
                    && is_agency(source, true)
                    && !words.trim_end().trim_end_matches('.').contains(is_stop))
    });
    // «سفينة تعبر المضيق في صورة من الأرشيف» ("a ship crosses the strait in a picture from the archive").
    let is_old = !line.is_stopped && ["صورة من الأرشيف", "صورة أرشيفية"].iter().any(|end| shown.ends_with(end));
    by_source || is_old || opens && matches!(second().as_str(), "من" | "تخيلي" | "توضيحي")
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

/// Whether words are a day with its month: «4 شتنبر 2021» ("4 September 2021").
pub fn has_day(keys: &[String]) -> bool {
    let is_time = |key: &String| nature(key) == Some(Nature::Time);
    keys.iter().any(|key| key.starts_with(is_digit)) && keys.iter().any(is_time)
}
