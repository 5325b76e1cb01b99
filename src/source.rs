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
    /// Every role.
    pub const ALL: [Role; 7] =
        [Role::Title, Role::Heading, Role::Paragraph, Role::ListItem, Role::Quote, Role::Caption, Role::Boilerplate];

    /// Whether sentences of such a block may stand in a summary.
    pub fn is_selectable(self) -> bool {
        matches!(self, Role::Paragraph | Role::ListItem | Role::Quote)
    }

    /// Whether such a block is no part of the article.
    pub fn is_noise(self) -> bool {
        matches!(self, Role::Caption | Role::Boilerplate)
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
    /// A menu, a trail of pages, a table of contents.
    Navigation,
    /// It stands beside the article: a box, a side column.
    Aside,
    /// What readers wrote under it.
    Comments,
    /// Its sources and notes.
    References,
    /// The foot of the page.
    Footer,
    /// It is links and little else.
    Links,
    /// It stands outside of the page's main text.
    Outside,
    /// The caller gave the block this role.
    Given,
}

impl Noise {
    /// Every reason.
    pub const ALL: [Noise; 19] = [
        Noise::Related,
        Noise::Share,
        Noise::Credit,
        Noise::Caption,
        Noise::Copyright,
        Noise::Notice,
        Noise::Contact,
        Noise::Byline,
        Noise::Post,
        Noise::OtherStories,
        Noise::NoLetters,
        Noise::Navigation,
        Noise::Aside,
        Noise::Comments,
        Noise::References,
        Noise::Footer,
        Noise::Links,
        Noise::Outside,
        Noise::Given,
    ];

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
            Noise::Navigation => "navigation",
            Noise::Aside => "aside",
            Noise::Comments => "comments",
            Noise::References => "references",
            Noise::Footer => "footer",
            Noise::Links => "links",
            Noise::Outside => "outside",
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
    /// Why it is no part of the article, where its role says that it is none; [`Noise::Given`] if nothing is said. Of another
    /// role it is not asked.
    pub noise: Option<Noise>,
}

/// A text to be read.
#[derive(Clone, Debug, Default)]
pub struct Source<'t> {
    text: &'t str,
    title: &'t str,
    blocks: Vec<SourceBlock>,
    kept: Vec<u32>,
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
        self.with_checked_blocks(blocks)
    }

    /// The same with blocks that are known to be in order and to fit: the page need not download what sorts them.
    pub(crate) fn with_checked_blocks(self, blocks: Vec<SourceBlock>) -> Self {
        Self { blocks, ..self }
    }

    /// The same, whose blocks at these bytes are content whatever tells against them: a block that begins or reaches over one
    /// of them has the role that its shape gives it, or that of a paragraph where it was given as boilerplate. So a reader
    /// takes back what was left out, by the starts of what [`removed`](crate::Analysis::removed) reports.
    ///
    /// ```
    /// use zubda::{Source, analyze};
    ///
    /// let text = "بدأ الموسم أمس.\nوحضره المئات.\nاقرأ أيضا: مواعيد العروض المقبلة";
    /// let start = analyze(&Source::plain(text)).removed()[0].span.start as usize;
    /// assert!(analyze(&Source::plain(text).with_kept(vec![start])).removed().is_empty());
    /// ```
    pub fn with_kept(self, kept: Vec<usize>) -> Self {
        let mut kept: Vec<u32> = kept.into_iter().filter_map(|at| u32::try_from(at).ok()).collect();
        kept.sort_unstable();
        Self { kept, ..self }
    }

    /// Whether a block is kept by [`Source::with_kept`].
    pub fn keeps(&self, block: Span) -> bool {
        self.kept.get(self.kept.partition_point(|&at| at < block.start)).is_some_and(|&at| at < block.end)
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
