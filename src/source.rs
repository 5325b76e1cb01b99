//! What is read: a text, with its title and blocks where they are known.

use crate::span::Span;

/// What a block of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The headline of the text.
    Title,
    /// The heading of a section.
    Heading,
    /// Running text.
    Paragraph,
    /// One entry of a list.
    ListItem,
    /// A quotation set apart.
    Quote,
    /// The words under a picture or a table.
    Caption,
    /// What is not part of the article: share prompts, related links, notices.
    Boilerplate,
}

impl Role {
    /// Whether sentences of such a block may stand in a summary.
    pub fn is_selectable(self) -> bool {
        matches!(self, Role::Paragraph | Role::ListItem | Role::Quote)
    }

    /// Whether the block names what follows it.
    pub fn is_heading(self) -> bool {
        matches!(self, Role::Title | Role::Heading)
    }
}

/// Why a block is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Noise {
    /// It leads to other stories: «اقرأ أيضا» ("read also").
    Related,
    /// It asks to share, follow or comment.
    Share,
    /// It names who made a picture, or where a text comes from.
    Credit,
    /// It says what a picture shows.
    Caption,
    /// A copyright line.
    Copyright,
    /// A notice of the site: cookies, a newsletter, an advertisement.
    Notice,
    /// How to reach somebody.
    Contact,
    /// It names who wrote.
    Byline,
    /// A post of a social network that was embedded: its signature and its link.
    Post,
    /// A run of other stories' headlines at the end.
    OtherStories,
    /// A rule or a number alone, without a letter.
    NoLetters,
    /// The caller gave the block this role.
    Given,
}

impl Noise {
    /// The reason's stable name in every outward form.
    pub fn code(self) -> &'static str {
        match self {
            Noise::Related => "related",
            Noise::Share => "share",
            Noise::Credit => "credit",
            Noise::Caption => "caption",
            Noise::Copyright => "copyright",
            Noise::Notice => "notice",
            Noise::Contact => "contact",
            Noise::Byline => "byline",
            Noise::Post => "post",
            Noise::OtherStories => "other_stories",
            Noise::NoLetters => "no_letters",
            Noise::Given => "given",
        }
    }

    /// The role of a block that is left out for this reason.
    pub fn role(self) -> Role {
        if self == Noise::Caption { Role::Caption } else { Role::Boilerplate }
    }
}

/// A block of a source whose blocks are known (read from HTML, say).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceBlock {
    /// Where it stands, in bytes.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// The level of a heading, 1 for the highest.
    pub level: Option<u8>,
}

/// A text to be read.
#[derive(Clone, Debug, Default)]
pub struct Source<'t> {
    text: &'t str,
    title: &'t str,
    blocks: Vec<SourceBlock>,
}

impl<'t> Source<'t> {
    /// A plain text: its blocks are found by the shape of its lines.
    pub fn plain(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    /// The same with a title that does not stand in the text. An empty title is none.
    pub fn with_title(self, title: &'t str) -> Self {
        Self { title, ..self }
    }

    /// The same with blocks that are known, in any order. Text outside of them belongs to no block.
    ///
    /// Blocks are put in order; one that is empty, off a character boundary, beyond the text or over the one
    /// before it is left out.
    pub fn with_blocks(self, mut blocks: Vec<SourceBlock>) -> Self {
        let text = self.text;
        blocks.sort_by_key(|block| block.span);
        let mut end = 0;
        blocks.retain(|block| {
            let fits = block.span.start >= end && text.get(block.span.range()).is_some_and(|piece| !piece.is_empty());
            if fits {
                end = block.span.end;
            }
            fits
        });
        Self { blocks, ..self }
    }

    /// The text, as it was given.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The title that was given, or an empty string.
    pub fn title(&self) -> &'t str {
        self.title
    }

    /// The blocks that were given; none for a plain text.
    pub fn blocks(&self) -> &[SourceBlock] {
        &self.blocks
    }
}
