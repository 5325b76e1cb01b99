//! What is not part of the article, by the way a block opens and by its shape; never by a word inside a sentence, for
//! «إعلان الدولة» ("the declaration of the state") is content where «إعلان» ("advertisement") alone is not.

use super::credits::{credit, has_day, is_day, may_name, names_maker, parts};
use super::lines::{Line, Marker, has_inner_stop};
use super::prompts::{composed, may_compose, prompt};
use super::word::{first_word, is_ordinal, keys, split_word};
use crate::lexicon::{
    Abbreviation, Follows, Nature, Prompt, abbreviation, bears_out_notice, boilerplate, joined_prompt_word, nature,
    prompt_word,
};
use crate::normalize::normalize;
use crate::script::{is_digit, is_letter, is_letter_or_number, is_stop};
use crate::source::Noise;

/// A block of more words than this is told, whatever it opens with.
const LONGEST: u32 = 30;
/// So many words after a name's opening («بقلم», "by the pen of") may be the name.
const NAME: usize = 4;
/// So many words may follow the opening of a prompt without a sign.
const PROMPT: usize = 5;
/// So many words may follow «يمنع نسخ أو إعادة» ("copying or … is forbidden"), of which one is the permission that lacks.
const PERMISSION: usize = 16;
/// So many words after a copyright line's opening may be its owner.
const SUPPORTED: usize = 4;
/// A telephone number has so many digits at least.
const TELEPHONE: usize = 7;
/// A date has so many words at most.
const DATE: usize = 8;
/// A label has so many words at most.
const LABEL: usize = 4;
/// Words in the longest opening of the list.
const OPENING: usize = 4;

/// Why a block is not part of the article, judged by itself.
pub fn noise(text: &str, line: &Line) -> Option<Noise> {
    let shown = line.span.of(text);
    // A rule may be drawn with the stroke that lengthens letters.
    if !shown.contains(|c| is_letter(c) && c != '\u{640}') {
        return Some(Noise::NoLetters);
    }
    if line.words > LONGEST || matches!(line.marker, Marker::Hash(_)) {
        return None;
    }
    let is_post = || is_post(shown).then_some(Noise::Post);
    let is_link = || is_link(shown, line).then_some(Noise::Share);
    let is_tags = || shown.split_whitespace().all(|word| word.starts_with('#')).then_some(Noise::Related);
    // «4. اضغط هنا على زر …» ("press here on the button …") is a step.
    let is_step = |reason: &Noise| *reason == Noise::Share && line.marker == Marker::Number && line.is_stopped;
    // «كتابة: رنا القيسي - آخر تحديث: 4 فبراير» ("writing: … - last update: 4 February").
    let is_dated_part = || {
        let is_update = |part: &&str| part.contains(is_digit) && opening(part) == Some(Noise::Byline);
        let may = line.words as usize <= PERMISSION && shown.contains(is_digit) && !has_inner_stop(shown);
        (may && parts(shown).iter().any(is_update)).then_some(Noise::Byline)
    };
    opening(shown)
        .filter(|reason| !is_step(reason))
        .or_else(is_dated_part)
        .or_else(is_link)
        .or_else(is_post)
        .or_else(is_tags)
        .or_else(|| is_address(shown).then_some(Noise::Contact))
        .or_else(|| prompt(shown, line))
        .or_else(|| credit(shown, line))
        .or_else(|| {
            let is_copyright = shown.starts_with(['©', '®']) || shown.starts_with("(c) ");
            is_copyright.then_some(Noise::Copyright)
        })
}

/// The reason that the first words of a block give.
fn opening(shown: &str) -> Option<Noise> {
    // «3 تعليقات» ("3 comments"): a count may stand before it.
    let mut rest = shown.trim_start_matches(|c| !is_letter(c));
    let mut keys = String::new();
    let (mut found, mut is_composed) = (None, false);
    for count in 1..=OPENING {
        let (word, after) = split_word(rest);
        keys.push_str(&normalize(word));
        if count == 1 {
            is_composed = may_compose(&keys);
        }
        let composed = || if is_composed && count > 1 { composed(&keys) } else { None };
        if let Some((reason, follows)) = boilerplate(&keys).or_else(composed)
            && (follows == Follows::Words && is_supported(reason, &keys, after)
                || is_closed(reason, follows, count, after))
        {
            found = Some(reason);
        }
        rest = after.trim_start();
        // The words of an opening have nothing but white space between them.
        if rest.len() == after.len() || !rest.starts_with(is_letter_or_number) {
            break;
        }
        keys.push(' ');
    }
    found
}

/// Whether words after an opening that any may follow bear it out: «جميع الحقوق محفوظة» ("all rights reserved") may also be what a
/// sentence is about.
fn is_supported(reason: Noise, opening: &str, rest: &str) -> bool {
    let words = rest.split_whitespace().count();
    match reason {
        // «يمنع نسخ أو إعادة نشر …» ("copying or publishing … is forbidden") may be a law; a line of a site names the permission.
        Noise::Copyright if !opening.ends_with("محفوظه") && !opening.ends_with("reserved") => {
            words <= PERMISSION && rest.split_whitespace().any(|word| is_permission(&normalize(first_word(word))))
        }
        // «جميع الحقوق محفوظة: ماذا تعني؟» ("all rights reserved: what does it mean?")
        Noise::Copyright if rest.ends_with('؟') => false,
        Noise::Copyright => {
            words <= SUPPORTED
                || rest.trim_start().starts_with(['-', '–', '—', 'ـ', '|'])
                || rest.contains(['©', '®'])
                || rest.contains(is_digit)
        }
        Noise::Notice => {
            words == 0 || rest.split_whitespace().any(|word| bears_out_notice(&normalize(first_word(word))))
        }
        _ => true,
    }
}

/// Whether a word in normal form is a permission: «دون إذن خطي» ("without written permission").
fn is_permission(key: &str) -> bool {
    matches!(key, "اذن" | "باذن" | "موافقه" | "بموافقه" | "تصريح" | "ترخيص")
}

/// Whether an opening of `count` words stands as one: before the block's end or a sign; or, of two words, in a short line
/// without a stop («تابعونا على فيسبوك», "follow us on Facebook"). A whole sentence that begins so is content.
fn is_closed(reason: Noise, follows: Follows, count: usize, rest: &str) -> bool {
    let after = rest.trim_start_matches(char::is_whitespace);
    let signed =
        after.trim_end_matches(['.', '…', '!', '<', '>', '«', '»', ')', ']', '⬇', '👇', '↑', '↓', '→', '←']).is_empty()
            || after.starts_with([':', '|', '/', '؛', '-', '–', '—', '>', '›', '»', '👈', '👉', '⬅', '←', '◄', '[']);
    let words = rest.split_whitespace().count();
    let is_prompt = || {
        let is_open = !after.contains(is_stop) && !after.starts_with('،');
        follows != Follows::Sign && count >= 2 && words <= PROMPT && is_open
    };
    match reason {
        // «بحث: أثر الصوم» ("a study: the effect of fasting"): a label of one word may be the article's own.
        Noise::Notice if follows == Follows::Sign && count == 1 && after.starts_with(':') => false,
        // «نشر في 5 يناير 2020» ("published on 5 January 2020").
        Noise::Byline => {
            // «نشر في الوسط الجديد يوم 03 - 05 - 2019» ("published in … on …").
            let is_placed = || count >= 2 && words <= DATE + 2 && after.ends_with(is_digit);
            (signed || count >= 2 && after.starts_with(is_digit)) && (words <= NAME + 1 || is_dated(after))
                || is_placed()
        }
        Noise::Copyright if after.starts_with(['©', '®']) => true,
        Noise::Caption | Noise::Credit if count == 1 => {
            after.trim_start_matches([')', ']']).is_empty() || after.starts_with([':', '|', '/'])
        }
        // «تعليقات (12)» ("comments (12)").
        Noise::Share if after.chars().all(|c| is_digit(c) || matches!(c, '(' | ')' | ' ')) => true,
        // «مصدر الصورة، غيتي» ("source of the picture: Getty").
        Noise::Caption | Noise::Credit if after.starts_with('،') => true,
        _ if signed || after.starts_with(['.', '…']) => true,
        _ => is_prompt(),
    }
}

/// Whether a line that a prompt might be names what stands under it, as a heading of an article on such things does: «حقوق النشر»
/// ("copyright"), «فيسبوك» ("Facebook").
pub fn is_subject(shown: &str, noise: Noise) -> bool {
    let keys = keys(shown);
    let is_bare = keys.len() <= 2 && shown.chars().all(|c| is_letter(c) || c.is_whitespace());
    is_bare
        && match noise {
            Noise::Copyright | Noise::Contact => true,
            Noise::Notice => matches!(keys[0].as_str(), "سياسه" | "النشره" | "شروط"),
            Noise::Share => keys.iter().all(|key| joined_prompt_word(key) == Some(Prompt::Network)),
            Noise::Credit => matches!(keys[0].as_str(), "المصدر" | "المصادر"),
            _ => false,
        }
}

/// Whether words after a label are a day, perhaps in two calendars, and an hour.
fn is_dated(rest: &str) -> bool {
    let keys = keys(rest);
    keys.len() <= PERMISSION && has_day(&keys)
}

/// Whether a line ends with what was a link: «لمعرفة المزيد اضغط هنا.» ("to know more press here").
fn is_link(shown: &str, line: &Line) -> bool {
    if line.words as usize > PERMISSION || has_inner_stop(shown) {
        return false;
    }
    let end = shown.trim_end_matches(|c| !is_letter(c));
    if !end.ends_with("هنا") && !end.ends_with("الرابط") {
        return false;
    }
    let keys = keys(shown);
    let presses = |key: &str| matches!(key, "اضغط" | "اضغطوا" | "انقر" | "انقروا");
    match &keys[..] {
        [.., press, here] if here == "هنا" => presses(press),
        [.., press, on, link] => link == "الرابط" && on == "علي" && presses(press),
        _ => false,
    }
}

/// Whether a line is of an embedded post: its signature («— رصد الجبل (@name) 3 أكتوبر 2021»), or little but words before the
/// link of its picture.
fn is_post(shown: &str) -> bool {
    let is_signed = shown.starts_with(['—', '–', '-']) && shown.contains("(@");
    is_signed || shown.contains("pic.twitter.com/") || shown.contains("pic.x.com/")
}

/// Whether a line is little but an e-mail address, a web address or a telephone number, with a label of few words («هاتف المكتب:
/// 01 234567», "office telephone: …").
fn is_address(shown: &str) -> bool {
    let (mut others, mut digits, mut addresses) = (0, 0, 0);
    for word in shown.split_whitespace() {
        let is_mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        let is_web = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
        if is_mail || is_web {
            addresses += 1;
        } else if word.chars().all(|c| is_digit(c) || matches!(c, '+' | '-' | '(' | ')')) {
            digits += word.chars().filter(|&c| is_digit(c)).count();
        } else {
            others += 1;
        }
    }
    others < LABEL && (addresses > 0 || digits >= TELEPHONE && (others <= 1 || shown.contains(':')))
}

/// Whether a short line between the headline and the text names its writer, and perhaps a place after a dash: two to four words,
/// the first without an article, none of which is a function word or a verb of saying, and no stop.
pub fn is_byline(text: &str, line: &Line) -> bool {
    let whole = line.span.of(text);
    // «القاهرة – عثمان ود الشيخ» ("Cairo – Othman wad al-Sheikh"): a place of one or two words, then the name.
    let placed = whole.split_once(['–', '—', '-', '/']).filter(|(place, name)| {
        (1..=2).contains(&place.split_whitespace().count())
            && name.split_whitespace().count() >= 2
            && !is_ordinal(&normalize(first_word(place)))
    });
    // «باريس – «الأيام»:» ("Paris – al-Ayyam:"): a newspaper is quoted.
    if let Some((_, name)) = placed.or_else(|| whole.split_once(['–', '—', '-']))
        && let name = name.trim().trim_end_matches(':')
        && name.starts_with('«')
        && name.ends_with('»')
        && line.words as usize <= DATE
    {
        return true;
    }
    let shown = placed.map_or(whole, |(_, name)| name.trim());
    // «كتبت سعاد منصور:» ("Suad Mansour wrote:").
    let wrote = |word: &str| shown.ends_with(':') && matches!(word, "كتب" | "كتبت");
    // «د. سعاد منصور» ("Dr Suad Mansour").
    let is_title = |word: &str| {
        let is_listed = |piece: &str| abbreviation(&normalize(piece)) == Some(Abbreviation::Title);
        word.strip_suffix('.').is_some_and(|title| title.split('.').all(is_listed))
    };
    let keys: Vec<String> = shown
        .split_whitespace()
        .filter(|word| !is_title(word) && !wrote(word))
        .map(|word| normalize(word.trim_end_matches(['،', ':'])))
        .filter(|key| key.contains(is_letter_or_number))
        .collect();
    let is_made = || prompt_word(&keys[0]) == Some(Prompt::Maker) && keys.len() < NAME;
    // «تطبيقات الخرائط» ("the applications of maps") names things.
    let is_plural = || keys[0].ends_with("ات") && keys.get(1).is_some_and(|key| key.starts_with("ال"));
    // «مولده ونشأته» ("his birth and upbringing") is of somebody.
    let is_his = || keys.last().is_some_and(|key| key.starts_with('و') && key.ends_with('ه')) && keys[0].ends_with('ه');
    is_day(&keys)
        || (2..=NAME + 1).contains(&keys.len()) && !line.is_stopped && (is_made() || keys[0] == "بقلم")
        || (2..=NAME).contains(&keys.len())
            && !is_his()
            && !is_plural()
            && !line.is_stopped
            && (line.marker == Marker::None || is_in_dashes(text, line))
            && !keys[0].starts_with("ال")
            && !is_ordinal(&keys[0])
            && keys.iter().all(|key| may_name(key))
}

/// Whether a line after the text tells who wrote it: «* كاتب من الأردن» ("a writer from Jordan").
pub fn is_signature(text: &str, line: &Line) -> bool {
    let shown = line.span.of(text);
    names_maker(shown, Prompt::Piece)
        || shown.starts_with('*')
            && !line.is_stopped
            && line.words as usize <= DATE
            && nature(&normalize(first_word(shown))) == Some(Nature::Title)
}

/// Whether a line stands between dashes: «- سعاد منصور -».
pub fn is_in_dashes(text: &str, line: &Line) -> bool {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—');
    let shown = line.span.of(text);
    shown.starts_with(is_dash) && shown.ends_with(is_dash)
}
