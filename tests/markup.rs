//! What must hold for any elements in any order, as no browser need have parsed them.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::panic, reason = "a test may fail by panic")]

#[path = "support/laws.rs"]
mod laws;

use proptest::prelude::*;
use zubda::markup::{Attributes, Extent, Markup, Reading};
use zubda::{Source, analyze};

#[derive(Clone, Debug)]
enum Step {
    Open { name: &'static str, class: &'static str, style: &'static str, has_href: bool },
    Text(&'static str),
    Close,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let names = vec![
        "div",
        "p",
        "span",
        "a",
        "b",
        "h1",
        "h2",
        "ul",
        "li",
        "br",
        "table",
        "tr",
        "td",
        "sup",
        "pre",
        "nav",
        "aside",
        "header",
        "article",
        "main",
        "blockquote",
        "footer",
        "figcaption",
        "script",
        "title",
        "meta",
        "o:p",
        "",
    ];
    let classes = vec!["", "related", "comments-area", "caption", "sr-only", "content-sidebar", "مقال", "-_-"];
    let styles = vec!["", "display:none", "font-weight:bold", "mso-list:l0", "display: block"];
    let texts = vec![
        "عاد الصيادون إلى الميناء القديم صباح أمس، بعد شهرين من العواصف التي أبقت القوارب على الرمل.",
        "اقرأ أيضا",
        " \n ",
        "\u{A0}",
        "- بند",
        "🎉",
        "\u{FFFD}",
        "كلمة",
        "خبر آخر من أخبار اليوم",
    ];
    let open =
        (prop::sample::select(names), prop::sample::select(classes), prop::sample::select(styles), any::<bool>());
    let open = open.prop_map(|(name, class, style, has_href)| Step::Open { name, class, style, has_href });
    let step = prop_oneof![4 => open, 4 => prop::sample::select(texts).prop_map(Step::Text), 3 => Just(Step::Close)];
    prop::collection::vec(step, 0..80)
}

fn read(steps: &[Step], extent: Extent) -> Reading {
    read_aloud(steps, extent).0
}

/// What was read, and all that was said.
fn read_aloud(steps: &[Step], extent: Extent) -> (Reading, String) {
    let mut markup = Markup::new();
    let mut said = String::new();
    for step in steps {
        match *step {
            Step::Open { name, class, style, has_href } => {
                markup.open(name, &Attributes { class, style, has_href, ..Attributes::default() });
            }
            Step::Text(text) => {
                if let Some(begin) = markup.text(text) {
                    assert_eq!(begin as usize, said.len());
                    said.push_str(text);
                }
            }
            Step::Close => markup.close(),
        }
    }
    (markup.read(extent), said)
}

proptest! {
    #[test]
    fn the_pieces_join(steps in steps()) {
        for extent in [Extent::Page, Extent::Fragment, Extent::Unknown] {
            let reading = read(&steps, extent);
            laws::check_reading(&reading);
            let source = Source::plain(&reading.text).with_blocks(reading.blocks);
            laws::hold_for(&source, &analyze(&source));
        }
    }
}

proptest! {
    #[test]
    fn every_letter_is_found_where_it_was_said(steps in steps()) {
        for extent in [Extent::Page, Extent::Fragment] {
            let (reading, said) = read_aloud(&steps, extent);
            laws::check_runs(&reading, &said, extent);
        }
    }
}

#[test]
fn no_depth_is_too_deep() {
    let mut markup = Markup::new();
    for depth in 0..300_000 {
        assert!(markup.open(["div", "span", "li", "td", "tr"][depth % 5], &Attributes::default()));
    }
    markup.text("عميق.");
    // Nothing is closed: all ends with the page.
    assert_eq!(markup.read(Extent::Page).text, "عميق.");
}

#[test]
fn headlines_in_headlines_are_not_read_over_and_over() {
    let mut markup = Markup::new();
    assert!(markup.open("title", &Attributes::default()));
    markup.text("عودة الصيادين");
    markup.close();
    const DEPTH: usize = 100_000;
    for _ in 0..DEPTH {
        assert!(markup.open("h1", &Attributes::default()));
    }
    markup.text("ميناء المدينة");
    for _ in 0..DEPTH {
        markup.close();
    }
    assert!(markup.open("article", &Attributes::default()));
    let body = "عاد الصيادون إلى الميناء قبل الفجر، ومعهم من السمك ما يكفي المدينة أسبوعا. ".repeat(5);
    markup.text(&body);
    markup.close();
    let reading = markup.read(Extent::Page);
    assert!(reading.text.contains(body.trim()));
}

#[test]
fn a_part_of_which_the_beginning_is_kept_says_so() {
    let body = "عاد الصيادون إلى الميناء قبل الفجر، ومعهم من السمك ما يكفي المدينة أسبوعا. ".repeat(20);
    let mut cut = 0;
    for words in 40..80 {
        let mut markup = Markup::new();
        let mut part = |name: &str, class: &str, texts: &[&str]| {
            markup.open(name, &Attributes { class, ..Attributes::default() });
            for text in texts {
                markup.open("p", &Attributes::default());
                markup.text(text);
                markup.close();
            }
            markup.close();
        };
        part("article", "", &[&body]);
        part("section", "comments-area", &["تعليق ".repeat(words).trim(), "ثم ختام"]);
        let Reading { text, .. } = markup.read(Extent::Page);
        assert_ne!(text.ends_with('…'), text.ends_with("ختام"), "{words}: {text}");
        cut += usize::from(text.ends_with('…'));
    }
    assert!((1..40).contains(&cut), "some are cut, and some are whole: {cut}");
}
