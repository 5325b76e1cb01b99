//! Classes, ids and roles → what they tell of an element.

use super::element::Attributes;
use crate::lexicon::{Hint, class_hint};
use crate::source::Noise;

/// So many names of an element are looked at, none of them longer than this: more are no hand's.
const NAMES: usize = 24;
const LONGEST: usize = 64;

/// So many words are an entry at most.
const WORDS: usize = 3;

/// Words that deny what follows them, or say it of the page: `has-sidebar`, `no-comments`.
const DENIALS: [&str; 8] = ["has", "with", "no", "not", "without", "is", "hide", "show"];

/// What the role of an element tells.
pub(super) fn role_hint(role: &str) -> Option<Noise> {
    Some(match role.trim() {
        "navigation" | "menu" | "menubar" | "toolbar" | "tablist" | "search" | "banner" | "doc-toc" => {
            Noise::Navigation
        }
        "complementary" => Noise::Aside,
        "contentinfo" => Noise::Footer,
        "dialog" | "alertdialog" | "alert" | "status" => Noise::Notice,
        "doc-endnotes" | "doc-bibliography" => Noise::References,
        _ => return None,
    })
}

/// What the classes and the id tell, the first that tells anything.
pub(super) fn class_hints(attributes: &Attributes) -> Option<Hint> {
    let names = attributes.class.split_ascii_whitespace().take(NAMES).chain([attributes.id.trim()]);
    names.filter(|name| (2..=LONGEST).contains(&name.len())).find_map(hint)
}

fn hint(name: &str) -> Option<Hint> {
    let (words, starts) = words(name);
    let first = words.split(' ').next()?;
    if DENIALS.contains(&first) {
        return None;
    }
    class_hint(&words, true).or_else(|| {
        let count = starts.len();
        (1..count.min(WORDS + 1)).rev().find_map(|of| {
            let before = &words[..starts[of] - 1];
            class_hint(before, false).or_else(|| class_hint(&words[starts[count - of]..], false))
        })
    })
}

/// The words of a name in small letters, one space between, and where each begins: `postRelated-News_2` is post related news 2.
fn words(name: &str) -> (String, Vec<usize>) {
    let (mut words, mut starts) = (String::with_capacity(name.len()), Vec::new());
    let mut last = b'-';
    for &c in name.as_bytes() {
        // What is not ASCII is no sign, and no entry has it.
        let is_word = |c: u8| c.is_ascii_alphanumeric() || !c.is_ascii();
        if is_word(c) {
            if !is_word(last) || last.is_ascii_lowercase() && c.is_ascii_uppercase() {
                if !words.is_empty() {
                    words.push(' ');
                }
                starts.push(words.len());
            }
            words.push(if c.is_ascii() { char::from(c.to_ascii_lowercase()) } else { '?' });
        }
        last = c;
    }
    (words, starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(class: &str, wanted: Option<Hint>) {
        assert_eq!(class_hints(&Attributes { class, ..Attributes::default() }), wanted, "{class}");
    }

    #[test]
    fn an_entry_stands_at_an_end_of_a_name() {
        check("post relatedNews", Some(Hint::Noise(Noise::Related)));
        check("jp-related-posts__list", None);
        check("entry-related", Some(Hint::Noise(Noise::Related)));
        check("comments_area-2", Some(Hint::Noise(Noise::Comments)));
        check("has-sidebar no-comments", None);
        check("headline upload gradient", None);
        check("elementor-widget elementor-widget-text-editor", None);
        check("widget", Some(Hint::Noise(Noise::Aside)));
        check("screen-reader-text", Some(Hint::Unread));
        check("wp-caption-text", Some(Hint::Caption));
        check("", None);
    }
}
