//! What sites ask and say around an article, in so many wordings that a list of whole openings never ends: what makes a prompt is
//! a word of asking and a thing of the site's own («تابعوا … قناتنا», "follow … our channel"), and few words make most of them.

use super::lines::{Line, has_inner_stop};
use super::word::first_word;
use crate::lexicon::{Follows, Prompt, joined_prompt_word, prompt_word};
use crate::normalize::normalize_into;
use crate::script::{is_digit, is_letter, is_letter_or_number};
use crate::source::Noise;

/// A prompt has so many words at most.
const LONGEST: u32 = 24;
/// A post-office box has so many words at most, with its town.
const BOX: usize = 8;
/// So many points make a prompt.
const ENOUGH: usize = 3;

/// Whether a word in normal form may be the first of an opening that is composed.
pub fn may_compose(first: &str) -> bool {
    matches!(first, "ذات" | "قد" | "ربما") || matches!(prompt_word(first), Some(Prompt::Story | Prompt::Read))
}

/// Why a block is left out that opens with these words in normal form, one space between, where they are composed: «مواضيع قد تهمك»
/// ("subjects that may interest you"), «طالع كذلك» ("read too").
pub fn composed(opening: &str) -> Option<(Noise, Follows)> {
    let words: Vec<&str> = opening.split(' ').collect();
    let classes: Vec<Option<Prompt>> = words.iter().map(|word| prompt_word(word)).collect();
    let is_story = classes[0] == Some(Prompt::Story);
    let others = usize::from(is_story);
    let is_composed = match (&words[others..], &classes[others..]) {
        (["ذات", ..], [_, Some(Prompt::Like)])
        | (["قد" | "ربما", ..], [_, Some(Prompt::Appeal)] | [_, Some(Prompt::Appeal), Some(Prompt::More)])
        | (_, [Some(Prompt::Read), Some(Prompt::More)]) => true,
        (_, [Some(Prompt::Alike | Prompt::Appeal)]) => is_story,
        _ => false,
    };
    // With an article it may as well be the subject of a sentence: «الأخبار ذات الصلة …» ("the related news …").
    let follows = if is_story && opening.starts_with("ال") { Follows::Sign } else { Follows::Little };
    is_composed.then_some((Noise::Related, follows))
}

/// Why a line is left out that asks something of the reader, counts what a site counts or tells where the site is, whatever its
/// wording.
pub fn prompt(shown: &str, line: &Line) -> Option<Noise> {
    if line.words > LONGEST || line.is_stopped && !may_address(shown) {
        return None;
    }
    // «أعجبك المقال؟ شاركه مع أصدقائك» ("did you like the article? Share it with your friends") asks twice.
    if has_inner_stop(shown) && has_inner_stop(&shown.replace(['؟', '!'], "")) {
        return None;
    }
    let classes = classes(shown);
    if classes.iter().all(Option::is_none) {
        return None;
    }
    let count = |wanted: Prompt| classes.iter().filter(|&&class| class == Some(wanted)).count();
    if is_invitation(shown, line, &classes, count) || is_buttons(&classes, count) {
        return Some(Noise::Share);
    }
    let asks = count(Prompt::Ask) + count(Prompt::Reader) > 0;
    // «أرسل كلمة خبر إلى 1234» ("send the word news to 1234").
    if asks && shown.contains("أرسل") && classes.last() == Some(&Some(Prompt::Number)) {
        return Some(Noise::Share);
    }
    // «نرحب بتعليقاتكم على البريد info@…» ("we welcome your comments at …"), «ص.ب. 1234، عمّان» (a post-office box), «العنوان: شارع …»
    // ("address: … street").
    let mail = shown.split_whitespace().next_back().and_then(|word| word.split_once('@'));
    let is_box = (shown.starts_with("ص.ب") || shown.starts_with("صندوق بريد"))
        && classes.len() <= BOX
        && count(Prompt::Number) > 0;
    let is_address = || shown.contains(':') && classes[0] == Some(Prompt::Address) && count(Prompt::Street) > 0;
    if mail.is_some_and(|(_, host)| asks && host.contains('.')) || is_box || is_address() {
        return Some(Noise::Contact);
    }
    // «… لا تغني عن استشارة الطبيب» ("… are no substitute for a doctor's advice").
    (count(Prompt::Instead) > 0 && count(Prompt::Advice) > 0).then_some(Noise::Notice)
}

/// Whether a sentence may speak of a site or to its reader, by the ends of its words and its signs: most are told from prompts by them
/// alone, before each word is looked up.
fn may_address(shown: &str) -> bool {
    let ends = |word: &str| {
        let word = word.trim_end_matches(|c| !is_letter(c));
        word.ends_with("نا") || word.ends_with("كم") || word.ends_with('ك') || word.ends_with("غني")
    };
    shown.contains(['@', ':']) || shown.split_whitespace().any(ends)
}

/// What each word is; a number is one of digits too.
fn classes(shown: &str) -> Vec<Option<Prompt>> {
    let mut key = String::new();
    let class = |word: &str| {
        key.clear();
        normalize_into(first_word(word), &mut key);
        if key.starts_with(is_digit) { Some(Prompt::Number) } else { joined_prompt_word(&key) }
    };
    shown.split_whitespace().filter(|word| word.contains(is_letter_or_number)).map(class).collect()
}

/// Whether a line asks to follow or share, by points: what it asks with, a thing of the site's own («قناتنا», "our channel"), a
/// network, what is the reader's («أصدقائك», "your friends") and what sites count each tell for it. A sentence may have some of
/// them: «سجل الدخول إلى فيسبوك» ("log in to Facebook").
fn is_invitation(shown: &str, line: &Line, classes: &[Option<Prompt>], count: impl Fn(Prompt) -> usize) -> bool {
    let has_picture = shown.contains(|c| matches!(c, '\u{1F300}'..='\u{1FAFF}' | '❤' | '⭐' | '⬇'));
    let (asks, sites, readers) = (count(Prompt::Ask).min(1), count(Prompt::Site).min(1), count(Prompt::Reader).min(2));
    // «اشترك في نشرتنا ألف قارئ.» ("a thousand readers subscribed to our newsletter."): the verb of a sentence has the same letters.
    let doubtful = match classes[0] {
        _ if line.is_stopped => 0,
        Some(Prompt::Follow) if classes.last() == Some(&Some(Prompt::Network)) || shown.contains('@') => 2,
        Some(Prompt::Follow | Prompt::Invite) => 1,
        _ => 0,
    };
    let may = asks + readers + doubtful > 0 && (!line.is_stopped || sites + readers > 0);
    let others = count(Prompt::Network).min(2) + count(Prompt::Count).min(2) + usize::from(has_picture);
    may && 2 * (asks + sites) + doubtful + readers + others >= ENOUGH
        || asks + doubtful > 0 && shown.ends_with(['⬇', '👇'])
}

/// Whether a line is all buttons and counts: «فيسبوك واتساب طباعة» ("Facebook WhatsApp print"), «3.2 ألف مشاهدة» ("3.2 thousand views"),
/// «5 دقائق للقراءة» ("5 minutes to read"). «قراءة مشاركة» alone are words as well as buttons.
fn is_buttons(classes: &[Option<Prompt>], count: impl Fn(Prompt) -> usize) -> bool {
    let buttons = count(Prompt::Network) + count(Prompt::Button) + count(Prompt::Count);
    let numbers = count(Prompt::Number);
    let is_told = numbers > 0 || count(Prompt::Network) > 0 || buttons > 2;
    buttons > 0 && is_told && buttons + numbers == classes.len()
}
