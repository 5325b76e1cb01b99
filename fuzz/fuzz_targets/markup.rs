//! Elements in any order, nested in any way and closed or not: what is read is whole, in order, and can be summarized.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use zubda::markup::{Attributes, Extent, Markup};
use zubda::{Source, analyze};
use zubda_fuzz::laws;

/// Names that the reader knows, and a few that it does not.
const NAMES: [&str; 48] = [
    "div",
    "p",
    "span",
    "a",
    "b",
    "strong",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "br",
    "hr",
    "table",
    "caption",
    "tr",
    "td",
    "sup",
    "pre",
    "nav",
    "aside",
    "header",
    "article",
    "main",
    "section",
    "blockquote",
    "footer",
    "figure",
    "figcaption",
    "details",
    "summary",
    "script",
    "style",
    "title",
    "meta",
    "dialog",
    "form",
    "svg",
    "template",
    "xmp",
    "o:p",
    "zubda-summary",
    "unknown-element",
    "",
];
const WORDS: [&str; 24] = [
    "",
    "related",
    "comments-area",
    "caption",
    "sr-only",
    "content-sidebar",
    "مقال",
    "-_-",
    "share tags",
    "navigation",
    "main",
    "listitem",
    "heading",
    "complementary",
    "display:none",
    "display: block",
    "font-weight:bold",
    "font-weight: 1000",
    "mso-list:l0 level1",
    "mso-list:ignore",
    "visibility:hidden",
    "articleBody",
    "og:title",
    "og:site_name",
];

#[derive(Arbitrary, Debug)]
enum Step<'a> {
    Open {
        name: u8,
        class: u8,
        id: u8,
        role: u8,
        style: u8,
        property: u8,
        is_hidden: bool,
        has_href: bool,
    },
    /// An element and attributes that no table knows.
    OpenAny {
        name: &'a str,
        class: &'a str,
        style: &'a str,
    },
    Text(&'a str),
    Repeat {
        text: &'a str,
        times: u8,
    },
    Close,
    CloseAll(u8),
}

fn pick<'t>(from: &[&'t str], at: u8) -> &'t str {
    from[usize::from(at) % from.len()]
}

/// Says a text, and keeps it where it is taken in.
fn say(markup: &mut Markup, text: &str, said: &mut String) {
    if let Some(begin) = markup.text(text) {
        assert_eq!(begin as usize, said.len());
        said.push_str(text);
    }
}

fuzz_target!(|steps: Vec<Step>| {
    let (mut markup, mut said) = (Markup::new(), String::new());
    for step in &steps {
        match *step {
            Step::Open { name, class, id, role, style, property, is_hidden, has_href } => {
                let [class, id, role, style] = [class, id, role, style].map(|at| pick(&WORDS, at));
                let property = pick(&WORDS, property);
                // Most elements are not hidden.
                let is_hidden = is_hidden && property.is_empty();
                let attributes = Attributes {
                    class,
                    id,
                    role,
                    style,
                    itemprop: property,
                    property,
                    content: class,
                    is_hidden,
                    has_href,
                };
                markup.open(pick(&NAMES, name), &attributes);
            }
            Step::OpenAny { name, class, style } => {
                markup.open(name, &Attributes { class, style, ..Attributes::default() });
            }
            Step::Text(text) => say(&mut markup, text, &mut said),
            Step::Repeat { text, times } => say(&mut markup, &text.repeat(times.into()), &mut said),
            Step::Close => markup.close(),
            Step::CloseAll(count) => (0..count).for_each(|_| markup.close()),
        }
    }
    for extent in [Extent::Page, Extent::Fragment, Extent::Unknown] {
        let reading = markup.clone().read(extent);
        laws::check_reading(&reading);
        laws::check_runs(&reading, &said, extent);
        assert_eq!(markup.clone().read(extent), reading, "the same elements gave two texts");
        let title = reading.title.unwrap_or_default();
        let source = Source::plain(&reading.text).with_title(&title).with_blocks(reading.blocks);
        laws::check_pieces(analyze(&source).document());
    }
});
