//! Marked-up text, read element by element → a text with its blocks. It knows what HTML elements and their classes mean, but no
//! DOM and no parser: whoever walks a tree of elements says what it meets to a [`Markup`], and [`Markup::read`] does the rest.
//!
//! ```
//! use zubda::markup::{Attributes, Extent, Markup};
//! use zubda::{Role, Source};
//!
//! let mut markup = Markup::new();
//! for (name, text) in [("h2", "سوق  السمك"), ("p", "عاد الصيادون\n إلى الميناء."), ("script", "run()")] {
//!     if markup.open(name, &Attributes::default()) {
//!         markup.text(text);
//!         markup.close();
//!     }
//! }
//! let reading = markup.read(Extent::Fragment);
//! assert_eq!(reading.text, "سوق السمك\n\nعاد الصيادون إلى الميناء.");
//! assert_eq!(reading.blocks[0].role, Role::Heading);
//! assert_eq!(reading.runs.len(), 4, "the end of a block parts runs, and so do two white spaces that are shown as one");
//! let source = Source::plain(&reading.text).with_blocks(reading.blocks);
//! assert_eq!(source.blocks().len(), 2);
//! ```
//!
//! **The main text of a page** is found by what the field knows of it: running text is long, has commas and few links, and stands
//! together (Readability, Arc90 2010; Kohlschütter, Fankhauser & Nejdl 2010, "Boilerplate detection using shallow text features",
//! who divide it by link density and text density). Everything is linear in the elements, whatever their depth.

mod class;
mod draft;
mod element;
mod main_text;
mod measure;
mod region;
mod render;
mod shape;
mod title;
mod trail;
mod tree;

pub use element::Attributes;
pub use tree::Markup;

use crate::source::{Role, SourceBlock};
use crate::span::Span;

/// How much of a page was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A whole page: its main text is looked for, and what stands outside of it is no part of the article.
    Page,
    /// A piece of one (what was pasted, an article): all of it is content but for what is clearly none.
    Fragment,
    /// A page where there is a title of the document, else a fragment.
    Unknown,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The texts of the blocks as a browser shows them: a blank line between two blocks, a line end between two items of a list.
    pub text: String,
    /// The title of a page, where it does not stand in the text.
    pub title: Option<String>,
    /// The blocks, in order.
    pub blocks: Vec<SourceBlock>,
    /// Where the text was said, in order and apart. What was put between (line ends, a space where other white space stood) and
    /// what stands outside of the main text is in none.
    pub runs: Vec<Run>,
}

/// Letters that stand together in the text as they were said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Bytes of the text.
    pub text: Span,
    /// The byte at which they begin among all that was said; [`Markup::text`] gives that of each piece.
    pub said: u32,
}

impl Markup {
    /// The text that was said, with its blocks.
    ///
    /// Roles go by the elements, and by shape where they say nothing: a `div` with inline content is a paragraph, two `br` part
    /// paragraphs, a short paragraph in bold letters alone is a heading. What is no part of the article is
    /// [`Boilerplate`](Role::Boilerplate) with its reason, by element, role, class and id (`data/classes.tsv`) or as links
    /// and little else. Of marked parts outside of a page's main text the first words are told.
    pub fn read(mut self, extent: Extent) -> Reading {
        self.finish();
        let measures = measure::measure(&self);
        let regions = region::regions(&self.nodes, &measures);
        let is_page = match extent {
            Extent::Page => true,
            Extent::Fragment => false,
            Extent::Unknown => !self.title.trim().is_empty(),
        };
        let main = if is_page { main_text::main_text(&self, &measures, &regions) } else { 0..self.nodes.len() };
        let mut pieces = render::render(&self, &measures, &regions, main);
        let title = is_page.then(|| title::title(&self, &pieces)).flatten();
        shape::finish(&mut pieces, title.as_deref());
        let is_told = pieces.drafts.iter().any(|draft| draft.role == Role::Title);
        Reading {
            title: title.filter(|_| !is_told),
            blocks: pieces.drafts.iter().map(draft::Draft::block).collect(),
            text: pieces.text,
            runs: pieces.runs,
        }
    }
}
