//! What was said of the elements, in the order in which they stand: a flat list, so that no depth is too deep.

use super::class::{class_hints, role_hint};
use super::element::{Attributes, Kind, as_role, kind, style};
use crate::lexicon::Hint;
use crate::source::Noise;
use crate::span::Span;

/// An element or a run of text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub kind: Kind,
    /// The index after the last of what it holds.
    pub end: u32,
    pub parent: u32,
    /// The nearest block that it is or stands in.
    pub block: u32,
    /// Of a run of text: where it stands in [`Markup::raw`].
    pub text: Span,
    /// Why it is no part of the article, by its own element, role or class.
    pub noise: Option<Noise>,
    /// Whether it holds the text of an article by its own account.
    pub is_body: bool,
    /// Whether it is a link.
    pub is_link: bool,
    /// Whether it stands in a link.
    pub is_linked: bool,
    pub is_bold: bool,
    /// Whether a quotation is around it: what it is signed with is no foot of a page.
    pub is_quoted: bool,
    /// Whether an article, or a page's main part, is around it.
    pub is_inner: bool,
}

/// Elements and text as they were met. See [the module](super).
#[derive(Clone, Debug)]
pub struct Markup {
    pub(super) nodes: Vec<Node>,
    /// The texts one after another, as they were said.
    pub(super) raw: String,
    /// The title of the document.
    pub(super) title: String,
    /// `og:title`.
    pub(super) shared_title: String,
    /// `og:site_name`.
    pub(super) site: String,
    /// The elements that are open, by their index; the first holds all.
    open: Vec<u32>,
    in_title: bool,
}

const ROOT: Node = Node {
    kind: Kind::Block,
    end: 1,
    parent: 0,
    block: 0,
    text: Span { start: 0, end: 0 },
    noise: None,
    is_body: false,
    is_link: false,
    is_linked: false,
    is_bold: false,
    is_quoted: false,
    is_inner: false,
};

/// Texts and elements beyond so many are not taken in; offsets have 32 bits.
const MOST: usize = u32::MAX as usize / 4;

impl Default for Markup {
    fn default() -> Self {
        Self::new()
    }
}

impl Markup {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            nodes: vec![ROOT],
            raw: String::new(),
            title: String::new(),
            shared_title: String::new(),
            site: String::new(),
            open: vec![0],
            in_title: false,
        }
    }

    /// An element of this local name (of HTML in small letters) begins. Whether it is read: if so, what it holds is to be said,
    /// and then [`close`](Markup::close); if not, neither.
    pub fn open(&mut self, name: &str, attributes: &Attributes) -> bool {
        if attributes.is_hidden || self.in_title || self.nodes.len() >= MOST {
            return false;
        }
        match name {
            "meta" => {
                self.meta(attributes);
                return false;
            }
            "title" => {
                // The first alone: others are of pictures that were drawn into the page.
                self.in_title = self.title.is_empty();
                return self.in_title;
            }
            _ => {}
        }
        let Some(kind) = kind(name) else { return false };
        let style = style(attributes.style);
        let kind = if style.is_block && kind == Kind::Inline { Kind::Block } else { kind };
        let hint = class_hints(attributes);
        if style.is_hidden || hint == Some(Hint::Unread) {
            return false;
        }
        let index = self.nodes.len() as u32;
        let parent = self.nodes[self.parent() as usize];
        let kind = match hint {
            Some(Hint::Caption) if kind.is_block() && !matches!(kind, Kind::Heading(_)) => Kind::Caption,
            _ if style.is_item && kind == Kind::Paragraph => Kind::Item,
            _ => as_role(kind, attributes.role),
        };
        let is_inner = parent.is_inner || matches!(kind, Kind::Article | Kind::Main);
        let is_link = name == "a" && attributes.has_href;
        let is_bold = style.is_bold.unwrap_or(parent.is_bold || matches!(name, "b" | "strong"));
        self.nodes.push(Node {
            kind,
            end: index + 1,
            parent: self.parent(),
            block: if kind.is_block() { index } else { parent.block },
            text: Span::default(),
            noise: noise(name, kind, hint, attributes.role, &parent),
            is_body: attributes.itemprop.split_ascii_whitespace().any(|name| name == "articleBody"),
            is_link,
            is_linked: parent.is_linked || is_link,
            is_bold,
            is_quoted: parent.is_quoted || kind == Kind::Quote,
            is_inner,
        });
        self.open.push(index);
        true
    }

    /// A run of text in the element that was opened last. What no string of Rust can hold (a lone surrogate) is said as U+FFFD.
    /// Gives the byte at which it begins among all that was said (see [`Run`](super::Run)); none where it is not taken in.
    pub fn text(&mut self, data: &str) -> Option<u32> {
        if self.in_title {
            self.title.push_str(data);
            return None;
        }
        if data.is_empty() || self.raw.len() + data.len() > MOST || self.nodes.len() >= MOST {
            return None;
        }
        let text = Span::new(self.raw.len(), self.raw.len() + data.len());
        self.raw.push_str(data);
        let parent = self.nodes[self.parent() as usize];
        let end = self.nodes.len() as u32 + 1;
        self.nodes.push(Node {
            kind: Kind::Text,
            end,
            parent: self.parent(),
            text,
            noise: None,
            is_body: false,
            is_link: false,
            ..parent
        });
        Some(text.start)
    }

    /// The element that was opened last ends.
    pub fn close(&mut self) {
        if self.in_title {
            self.in_title = false;
        } else if self.open.len() > 1
            && let Some(index) = self.open.pop()
        {
            self.nodes[index as usize].end = self.nodes.len() as u32;
        }
    }

    fn meta(&mut self, attributes: &Attributes) {
        let place = match attributes.property {
            "og:title" => &mut self.shared_title,
            "og:site_name" => &mut self.site,
            _ => return,
        };
        if place.is_empty() {
            place.push_str(attributes.content);
        }
    }

    fn parent(&self) -> u32 {
        self.open.last().copied().unwrap_or_default()
    }

    /// Closes what is open still.
    pub(super) fn finish(&mut self) {
        self.in_title = false;
        while self.open.len() > 1 {
            self.close();
        }
        self.nodes[0].end = self.nodes.len() as u32;
    }
}

/// Why an element is no part of an article, by itself. Classes of what stands in a line, of the page and of headings are not asked:
/// they tell of a word, of the page's make-up, of what follows.
fn noise(name: &str, kind: Kind, hint: Option<Hint>, role: &str, parent: &Node) -> Option<Noise> {
    if !kind.is_block()
        || matches!(name, "html" | "body" | "main" | "article")
        || matches!(kind, Kind::Heading(_) | Kind::Main)
    {
        return None;
    }
    let by_name = match name {
        "nav" | "search" => Some(Noise::Navigation),
        "aside" => Some(Noise::Aside),
        "footer" if !parent.is_quoted => Some(Noise::Footer),
        "dialog" => Some(Noise::Notice),
        _ => None,
    };
    let by_class = match hint {
        Some(Hint::Noise(noise)) if !parent.is_quoted => Some(noise),
        _ => None,
    };
    // A class says more than an element: `<aside class="related">`.
    by_class.or_else(|| role_hint(role)).or(by_name)
}
