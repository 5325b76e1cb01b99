//! What sites ask and say around an article, in so many wordings that a list of whole openings never ends: what makes a prompt is
//! a word of asking and a thing of the site's own («تابعوا … قناتنا», "follow … our channel"), and few words make most of them.

use super::lines::{Line, has_inner_stop};
use super::word::first_word;
use crate::lexicon::{Follows, Prompt, prompt_word};
use crate::normalize::normalize;
use crate::script::is_digit;
use crate::source::Noise;

/// A prompt has so many words at most.
const LONGEST: u32 = 24;
/// A post-office box has so many words at most, with its town.
const BOX: usize = 8;
/// So many points make a prompt.
const ENOUGH: usize = 3;

/// Why a block is left out that opens with these words in normal form, one space between, where they are composed: «مواضيع قد تهمك»
/// ("subjects that may interest you"), «طالع كذلك» ("read too").
pub fn composed(opening: &str) -> Option<(Noise, Follows)> {
    let words: Vec<&str> = opening.split(' ').collect();
    let class = |at: usize| words.get(at).and_then(|word: &&str| prompt_word(word));
    let is_story = class(0) == Some(Prompt::Story);
    let others = usize::from(is_story);
    let rest = words.len() - others;
    let is_composed = match words[others..] {
        ["ذات", likeness] => matches!(likeness, "صله" | "الصله" | "علاقه" | "العلاقه"),
        ["قد" | "ربما", ..] if rest <= 3 => {
            class(others + 1) == Some(Prompt::Appeal) && (rest == 2 || class(others + 2) == Some(Prompt::More))
        }
        [_] if is_story => matches!(class(1), Some(Prompt::Alike | Prompt::Appeal)),
        [_, _] => class(0) == Some(Prompt::Read) && class(1) == Some(Prompt::More),
        _ => false,
    };
    // With an article it may as well be the subject of a sentence: «الأخبار ذات الصلة …» ("the related news …").
    let follows = if is_story && words[0].starts_with("ال") { Follows::Sign } else { Follows::Little };
    is_composed.then_some((Noise::Related, follows))
}

/// Why a line is left out that asks something of the reader, or counts what a site counts, whatever its wording.
pub fn prompt(shown: &str, line: &Line) -> Option<Noise> {
    // «أعجبك المقال؟ شاركه مع أصدقائك» ("did you like the article? Share it with your friends") asks twice.
    if line.words > LONGEST || has_inner_stop(&shown.replace(['؟', '!'], "")) {
        return None;
    }
    let keys: Vec<String> =
        shown.split_whitespace().map(|word| normalize(first_word(word))).filter(|key| !key.is_empty()).collect();
    if is_invitation(shown, &keys, line) || is_buttons(shown, &keys) {
        return Some(Noise::Share);
    }
    if is_letter_to_us(shown, &keys) {
        return Some(Noise::Contact);
    }
    // «… لا تغني عن استشارة الطبيب» ("… are no substitute for a doctor's advice").
    let is_no_advice = keys.windows(3).any(|words| {
        matches!(words[0].as_str(), "تغني" | "يغني" | "يغنيك" | "تغنيك" | "بديلا" | "بديل")
            && words[1] == "عن"
            && matches!(words[2].as_str(), "استشاره" | "الاستشاره" | "زياره" | "مراجعه")
    });
    is_no_advice.then_some(Noise::Notice)
}

/// Whether a line asks to follow, share or send, by points: what it asks with, a thing of the site's own («قناتنا», "our channel"), a
/// network, what is the reader's («أصدقائك», "your friends") and what sites count each tell for it. A sentence may have some of
/// them: «سجل الدخول إلى فيسبوك» ("log in to Facebook").
fn is_invitation(shown: &str, keys: &[String], line: &Line) -> bool {
    let class = |key: &String| {
        let joined = || key.strip_prefix(['و', 'ب', 'ل', 'ف']).and_then(prompt_word);
        prompt_word(key).or_else(joined)
    };
    let count = |wanted: Prompt| keys.iter().filter(|key| class(key) == Some(wanted)).count();
    let Some(last) = keys.last() else { return false };
    let has_picture = shown.contains(|c| matches!(c, '\u{1F300}'..='\u{1FAFF}' | '❤' | '⭐' | '⬇'));
    let (asks, sites, readers) = (count(Prompt::Ask), count(Prompt::Site), count(Prompt::Reader));
    // «… أرسل كلمة خبر إلى 1234» ("… send the word news to 1234").
    if asks > 0 && last.contains(is_digit) && keys.iter().any(|key| matches!(key.as_str(), "ارسل" | "ارسلوا"))
    {
        return true;
    }
    // «اشترك في نشرتنا ألف قارئ.» ("a thousand readers subscribed to our newsletter."): the verb of a sentence has the same letters.
    let leads = |wanted: Prompt| !line.is_stopped && class(&keys[0]) == Some(wanted);
    let ends_with_network = class(last) == Some(Prompt::Network) || shown.contains('@');
    let doubtful = match () {
        () if leads(Prompt::Follow) && ends_with_network => 2,
        () if leads(Prompt::Follow) || leads(Prompt::Invite) => 1,
        () => 0,
    };
    if asks == 0 && readers == 0 && doubtful == 0 || line.is_stopped && sites == 0 && readers == 0 {
        return false;
    }
    let points = 2 * asks.min(1)
        + doubtful
        + 2 * sites.min(1)
        + count(Prompt::Network).min(2)
        + readers.min(2)
        + count(Prompt::Count).min(2)
        + usize::from(has_picture);
    points >= ENOUGH || asks + doubtful > 0 && shown.ends_with(['⬇', '👇'])
}

/// Whether a line is all buttons and counts: «فيسبوك واتساب طباعة» ("Facebook WhatsApp print"), «3.2 ألف مشاهدة» ("3.2 thousand views"),
/// «5 دقائق للقراءة» ("5 minutes to read").
fn is_buttons(shown: &str, keys: &[String]) -> bool {
    let is_number = |key: &String| {
        key.starts_with(is_digit)
            || matches!(key.as_str(), "الف" | "الاف" | "مليون" | "دقيقه" | "دقايق" | "لا" | "مره" | "مرات")
    };
    let is_button = |key: &String| matches!(prompt_word(key), Some(Prompt::Network | Prompt::Button | Prompt::Count));
    let buttons = keys.iter().filter(|key| is_button(key)).count();
    // «قراءة مشاركة» are words as well as buttons.
    let is_told =
        shown.contains(is_digit) || keys.iter().any(|key| prompt_word(key) == Some(Prompt::Network)) || buttons > 2;
    buttons > 0 && is_told && keys.iter().all(|key| is_button(key) || is_number(key))
}

/// Whether a line asks to write to an address at its end («نرحب بتعليقاتكم على البريد info@…», "we welcome your comments at …"), is a
/// post-office box («ص.ب. 1234، عمّان») or tells where a house stands («العنوان: شارع …», "address: … street").
fn is_letter_to_us(shown: &str, keys: &[String]) -> bool {
    let is_mail = |word: &str| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    let is_asked = |key: &String| matches!(prompt_word(key), Some(Prompt::Ask | Prompt::Reader)) || key.ends_with("كم");
    let is_box = ["ص.ب", "ص. ب", "ص ب", "صندوق بريد"].iter().any(|opening| shown.starts_with(opening));
    let is_street = |key: &String| {
        matches!(key.as_str(), "شارع" | "نهج" | "حي" | "طريق" | "جاده" | "مبني" | "عماره" | "بنايه" | "الطابق")
    };
    shown.split_whitespace().next_back().is_some_and(is_mail) && keys.iter().any(is_asked)
        || is_box && shown.contains(is_digit) && keys.len() <= BOX
        || shown.contains(':')
            && matches!(keys[0].as_str(), "العنوان" | "عنواننا" | "المقر")
            && keys.iter().any(is_street)
}
