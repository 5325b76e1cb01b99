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
    let words = words(name);
    if words.is_empty() || DENIALS.contains(&words[0].as_str()) {
        return None;
    }
    let entry = |part: &[String]| class_hint(&part.join(" "), part.len() == words.len());
    entry(&words).or_else(|| {
        let most = WORDS.min(words.len() - 1);
        (1..=most).rev().find_map(|count| entry(&words[..count]).or_else(|| entry(&words[words.len() - count..])))
    })
}

/// The words of a name in small letters: `postRelated-News_2` has post, related, news, 2.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = '-';
    for c in name.chars() {
        if c.is_alphanumeric() {
            let begins = !last.is_alphanumeric() || last.is_lowercase() && c.is_uppercase();
            match words.last_mut() {
                Some(word) if !begins => word.push(c.to_ascii_lowercase()),
                _ => words.push(c.to_ascii_lowercase().to_string()),
            }
        }
        last = c;
    }
    words
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
