//! What is not part of the article, by the way a block opens and by its shape; never by a word inside a sentence, for
//! «إعلان الدولة» ("the declaration of the state") is content where «إعلان» ("advertisement") alone is not.

use super::lines::{Line, Marker, has_inner_stop};
use super::word::{first_word, is_ordinal, last_word, split_word};
use crate::lexicon::{
    Abbreviation, Follows, Nature, abbreviation, bears_out_notice, boilerplate, is_function_word, is_speech_verb,
    nature,
};
use crate::normalize::normalize;
use crate::script::{is_digit, is_letter, is_letter_or_number, is_stop};
use crate::source::{Noise, Role};

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
/// A headline of another story has so many words at least; shorter lines are a list of the article's own.
const HEADLINE: u32 = 8;
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
    if !shown.contains(is_letter) {
        return Some(Noise::NoLetters);
    }
    if line.words > LONGEST || matches!(line.marker, Marker::Hash(_)) {
        return None;
    }
    let is_post = || is_post(shown).then_some(Noise::Post);
    let is_link = || is_link(shown, line).then_some(Noise::Share);
    let is_tags = || shown.split_whitespace().all(|word| word.starts_with('#')).then_some(Noise::Related);
    let is_picture = || is_credited(shown, line).then_some(Noise::Caption);
    opening(shown)
        .or_else(is_link)
        .or_else(is_post)
        .or_else(is_tags)
        .or_else(is_picture)
        .or_else(|| is_address(shown).then_some(Noise::Contact))
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
    let mut found = None;
    for count in 1..=OPENING {
        let (word, after) = split_word(rest);
        keys.push_str(&normalize(word));
        if let Some((reason, follows)) = boilerplate(&keys)
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
        Noise::Copyright => words <= SUPPORTED || rest.contains(['©', '®']) || rest.contains(is_digit),
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
    let signed = after.trim_end_matches(['.', '…', '!', '<', '>', '«', '»', ')', ']', '⬇', '👇']).is_empty()
        || after.starts_with([':', '|', '/', '؛', '-', '–', '—', '>', '›', '»']);
    let words = rest.split_whitespace().count();
    let is_prompt = || {
        let is_open = !after.contains(is_stop) && !after.starts_with('،');
        follows != Follows::Sign && count >= 2 && words <= PROMPT && is_open
    };
    match reason {
        // «نشر في 5 يناير 2020» ("published on 5 January 2020").
        Noise::Byline => (signed || count >= 2 && after.starts_with(is_digit)) && words <= NAME + 1,
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

/// Whether a line ends with what was a link: «لمعرفة المزيد اضغط هنا.» ("to know more press here"), or asks to follow where it ends:
/// «تابعوا المرصد على فيسبوك» ("follow the Observer on Facebook").
fn is_link(shown: &str, line: &Line) -> bool {
    if line.words as usize > PERMISSION || has_inner_stop(shown) {
        return false;
    }
    let mut words = shown.split_whitespace().rev().map(|word| normalize(first_word(word)));
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let asks = || matches!(normalize(first_word(shown)).as_str(), "تابع" | "تابعوا" | "تابعونا" | "اشترك" | "اشتركوا");
    last == "هنا" && matches!(before.as_str(), "اضغط" | "اضغطوا" | "انقر" | "انقروا")
        || !line.is_stopped && boilerplate(&last).is_some_and(|(reason, _)| reason == Noise::Share) && asks()
}

/// Whether a line is of the words under a picture, with its source at the end: «رجل أمام بيته (رويترز)» ("a man before his house
/// (Reuters)"). The first line is a headline sooner.
fn is_credited(shown: &str, line: &Line) -> bool {
    let source = shown.strip_suffix(')').and_then(|shown| shown.rsplit_once('('));
    line.span.start > 0
        && source.is_some_and(|(words, source)| {
            !words.contains(is_stop)
                && boilerplate(&normalize(source.trim())).is_some_and(|(reason, _)| reason == Noise::Credit)
        })
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
    let shown = line.span.of(text);
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
    let is_name = |key: &String| key.chars().all(is_letter) && !is_function_word(key) && !is_speech_verb(key);
    // «منذ 3 ساعات» ("3 hours ago"), «صباحا» ("in the morning").
    let is_time = |key: &String| {
        let word = key.trim_start_matches("ال");
        matches!(key.as_str(), "الاحد" | "منذ" | "قبل" | "نشر" | "في")
            || [word, word.trim_end_matches('ا')].iter().any(|word| nature(word) == Some(Nature::Time))
    };
    let is_number = |key: &String| {
        let is_era = key == "م" || abbreviation(key) == Some(Abbreviation::Era);
        is_era || key.chars().all(|c| is_digit(c) || c.is_ascii_punctuation())
    };
    // «الثلاثاء 14 مارس 2023»: the day on which it was written.
    let is_date = keys.len() <= DATE
        && keys.iter().any(|key| key.contains(is_digit))
        && keys.iter().any(is_time)
        && keys.iter().all(|key| is_number(key) || is_time(key));
    is_date
        || (2..=4).contains(&keys.len())
            && !line.is_stopped
            && (line.marker == Marker::None || is_in_dashes(text, line))
            && !keys[0].starts_with("ال")
            && !is_ordinal(&keys[0])
            && keys.iter().all(is_name)
}

/// Whether a line after the text tells who wrote it: «* كاتب من الأردن» ("a writer from Jordan").
pub fn is_signature(text: &str, line: &Line) -> bool {
    let shown = line.span.of(text);
    shown.starts_with('*')
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

/// Whether a block says that a list follows.
fn announces(block: &str) -> bool {
    let end = block.trim_end_matches(['.', ':', ' ']);
    let last = normalize(end.split_whitespace().next_back().unwrap_or_default());
    block.trim_end().ends_with(':')
        || matches!(
            last.as_str(),
            "يلي"
                | "التالي"
                | "التاليه"
                | "الاتي"
                | "الاتيه"
                | "يقول"
                | "تقول"
                | "قايلا"
                | "قايله"
                | "انشد"
        )
}

/// Whether a line begins with a label of few words: «أفضل ممثل: كريم عواد» ("best actor: Karim Awwad").
fn has_label(line: &str) -> bool {
    line.find(':').is_some_and(|at| (1..=LABEL).contains(&line[..at].split_whitespace().count()))
}

/// Whether lines are of a poem: all end with one letter, the rhyme of the classical form, or each has a gap between its halves.
fn is_verse(lines: &[&str]) -> bool {
    // Two headlines may well end with one letter, but hardly with two.
    let letters = if lines.len() < 3 { 2 } else { 1 };
    let rhyme = |line: &&str| normalize(last_word(line)).chars().rev().take(letters).collect::<String>();
    let has_gap =
        |line: &&str| ["***", " * ", " .. ", " ... ", " … ", "    ", "\t"].iter().any(|gap| line.contains(gap));
    lines.iter().all(has_gap) || lines.windows(2).all(|pair| rhyme(&pair[0]) == rhyme(&pair[1]))
}

/// Whether lines are the entries of an unmarked list: most open with one word, or with a word that leans on what stands before it
/// («أن يكون», "that he be"), as hardly a headline does.
fn is_listed(lines: &[&str]) -> bool {
    let opening = |line: &str| normalize(first_word(line));
    let alike = lines.windows(2).filter(|pair| opening(pair[0]) == opening(pair[1])).count();
    let leans = |key: &str| {
        matches!(key, "ان" | "او" | "ثم" | "كي" | "لكي" | "لان" | "حيث" | "الذي" | "التي") || key.starts_with("وال")
    };
    let leaning = lines.iter().filter(|line| leans(&opening(line))).count();
    alike * 2 >= lines.len() || leaning * 2 >= lines.len()
}

/// How many blocks at the end are a run of other stories: two or more that mostly end without a stop, after a text whose
/// paragraphs mostly end with one.
/// What the article announces («النتائج كما يلي:», "the results as follows:") is its own, and so is what has labels.
pub fn other_stories(text: &str, groups: &[Line], roles: &[Role]) -> usize {
    let is_paragraph = |at: usize| roles[at] == Role::Paragraph;
    let open = |at: usize| is_paragraph(at) && !groups[at].is_stopped && groups[at].words >= HEADLINE;
    let (mut best, mut unstopped) = (0, 0);
    for (length, at) in (1..=groups.len()).zip((0..groups.len()).rev()) {
        if !is_paragraph(at) {
            break;
        }
        unstopped += usize::from(open(at));
        if open(at) && unstopped * 5 >= length * 3 {
            best = length;
        }
    }
    let body = groups.len() - best;
    let paragraphs = (0..body).filter(|&at| is_paragraph(at)).count();
    let stopped = (0..body).filter(|&at| is_paragraph(at) && groups[at].is_stopped).count();
    let labelled = (body..groups.len()).filter(|&at| has_label(groups[at].span.of(text))).count();
    let run: Vec<&str> = groups[body..].iter().map(|group| group.span.of(text)).collect();
    if body > 0 && announces(groups[body - 1].span.of(text))
        || labelled * 2 >= best
        || is_verse(&run)
        || is_listed(&run)
    {
        return 0;
    }
    if best >= 2 && paragraphs >= 2 && stopped * 5 >= paragraphs * 4 { best } else { 0 }
}
