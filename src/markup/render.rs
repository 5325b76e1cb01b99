//! Elements → blocks, with white space as a browser shows it.

use super::draft::{Draft, Pieces};
use super::element::Kind;
use super::measure::{Measure, children};
use super::shape;
use super::trail::Trail;
use super::tree::{Markup, Node};
use crate::script::{ends_with_stop, is_bullet};
use crate::source::{Noise, Role};
use crate::span::Span;
use std::ops::Range;

/// A mark that leads to a note has so few letters: «[12]», «*».
const MARK: usize = 8;
/// A cell of a table of data has at most so many letters; a larger one lays out a page.
const CELL: u64 = 300;
/// A line of so many words that ends with a stop is a paragraph, though one `br` alone stands after it.
const PARAGRAPH: usize = 12;
/// Of marked parts outside of the main text so many bytes are told.
const TOLD: usize = 600;

/// What the elements around a place say of the text in it.
#[derive(Clone, Copy, Debug)]
struct Context {
    role: Role,
    level: Option<u8>,
    /// Whether line ends are shown.
    is_preformatted: bool,
    /// Whether a row of a table is one block, whatever stands in its cells.
    is_row: bool,
}

/// An element that is open.
#[derive(Debug)]
struct Frame {
    end: usize,
    is_block: bool,
    context: Context,
}

/// The text and blocks of the nodes; `main` are those of the main text.
pub(super) fn render(markup: &Markup, measures: &[Measure], regions: &[Option<Noise>], main: Range<usize>) -> Pieces {
    let nodes = &markup.nodes;
    let mut writer = Writer::default();
    let plain = Context { role: Role::Paragraph, level: None, is_preformatted: false, is_row: false };
    let mut frames = vec![Frame { end: nodes.len(), is_block: true, context: plain }];
    let mut at = 1;
    while at < nodes.len() {
        while frames.len() > 1 && frames.last().is_some_and(|frame| frame.end <= at) {
            if frames.pop().is_some_and(|frame| frame.is_block) {
                writer.flush();
            }
        }
        let around = frames.last().map_or(plain, |frame| frame.context);
        let node = &nodes[at];
        if at == main.start || at == main.end {
            writer.flush();
        }
        writer.place = Place { context: around, noise: regions[at], is_outside: !main.contains(&at) };
        match node.kind {
            Kind::Text => writer.text(node.text.of(&markup.raw), node),
            Kind::Break => writer.break_line(),
            Kind::Raised if leads_to_a_note(markup, at) => {
                at = node.end as usize;
                continue;
            }
            kind => {
                let context = context(markup, measures, at, around);
                // In a row of data the cells are told apart, and what stands in a cell only by a space.
                let is_block = kind.is_block() && !around.is_row;
                if is_block {
                    writer.flush();
                } else if kind == Kind::Cell {
                    writer.space("\t");
                } else if kind.is_block() {
                    writer.space(" ");
                }
                if node.is_link {
                    writer.links += 1;
                }
                frames.push(Frame { end: node.end as usize, is_block, context });
            }
        }
        at += 1;
    }
    writer.flush();
    writer.pieces
}

/// What an element says of the text in it.
fn context(markup: &Markup, measures: &[Measure], at: usize, around: Context) -> Context {
    let as_role = |role: Role| Context { role, level: None, ..around };
    let node = &markup.nodes[at];
    match node.kind {
        Kind::Heading(level) => Context { level, ..as_role(Role::Heading) },
        // Entries with paragraphs of their own are the posts of a forum, or cards.
        Kind::Item if measures[at].paragraphs >= 2 && is_laid_out(&markup.nodes, at) => as_role(Role::Paragraph),
        Kind::Item => as_role(Role::ListItem),
        Kind::Quote => as_role(Role::Quote),
        Kind::Caption => as_role(Role::Caption),
        Kind::Row if is_data(&markup.nodes, measures, at) => Context { is_row: true, ..as_role(Role::ListItem) },
        Kind::Cell if !around.is_row => as_role(Role::Paragraph),
        Kind::Article | Kind::Main => as_role(Role::Paragraph),
        Kind::Preformatted => Context { is_preformatted: true, ..around },
        _ => around,
    }
}

/// Whether what stands in an item directly are blocks that are no list.
fn is_laid_out(nodes: &[Node], at: usize) -> bool {
    let blocks = children(nodes, at).filter(|&child| nodes[child].kind.is_block());
    blocks.filter(|&child| matches!(nodes[child].kind, Kind::Paragraph | Kind::Block | Kind::Quote)).count() >= 2
}

/// Whether a row has cells with a few words each.
fn is_data(nodes: &[Node], measures: &[Measure], at: usize) -> bool {
    let cells = || children(nodes, at).filter(|&cell| measures[cell].characters > 0);
    cells().count() >= 2 && cells().all(|cell| measures[cell].blocks <= 1 && measures[cell].characters <= CELL)
}

/// Whether a superscript is a link of a few signs: the mark of a note, which nobody reads.
fn leads_to_a_note(markup: &Markup, at: usize) -> bool {
    let held = &markup.nodes[at..markup.nodes[at].end as usize];
    // A mark has few elements; more are not looked at, so that none is looked at twice in depth.
    held.len() <= MARK * 2
        && held.iter().any(|node| node.is_linked)
        && held.iter().map(|node| node.text.of(&markup.raw).trim().chars().count()).sum::<usize>() <= MARK
}

/// Where a piece of text stands.
#[derive(Clone, Copy, Debug)]
struct Place {
    context: Context,
    noise: Option<Noise>,
    is_outside: bool,
}

/// Writes one block after another.
#[derive(Debug)]
struct Writer {
    pieces: Pieces,
    /// Where the next text stands.
    place: Place,
    /// The block that is being written, and where its first letter stands.
    block: String,
    trail: Trail,
    begun: Place,
    /// What stands before the next letter: nothing, a space, a tab.
    space: &'static str,
    /// The `br` since the last letter.
    breaks: u32,
    /// Where the line begins, and whether its letters are bold.
    line: usize,
    is_bold: bool,
    characters: u32,
    linked: u32,
    bold: u32,
    links: u32,
}

impl Default for Writer {
    fn default() -> Self {
        let context = Context { role: Role::Paragraph, level: None, is_preformatted: false, is_row: false };
        let place = Place { context, noise: None, is_outside: false };
        Self {
            pieces: Pieces::default(),
            place,
            block: String::new(),
            trail: Trail::default(),
            begun: place,
            space: "",
            breaks: 0,
            line: 0,
            is_bold: false,
            characters: 0,
            linked: 0,
            bold: 0,
            links: 0,
        }
    }
}

impl Writer {
    fn text(&mut self, data: &str, node: &Node) {
        for (at, c) in data.char_indices() {
            match c {
                '\n' if self.place.context.is_preformatted => self.break_line(),
                ' ' | '\t' | '\n' | '\r' | '\u{0C}' => self.space(" "),
                // A space that does not break is none where no word stands before it: `<p>&nbsp;</p>`, `<br>&nbsp;<br>`.
                '\u{A0}' if self.block.is_empty() || self.breaks > 0 => {}
                _ => self.letter(c, node.text.start + at as u32, node),
            }
        }
    }

    fn letter(&mut self, c: char, said: u32, node: &Node) {
        if self.breaks > 0 && !self.block.is_empty() {
            self.block.truncate(self.block.trim_end().len());
            self.trail.truncate(self.block.len());
            if self.ends_paragraph(c, node) {
                self.flush();
            } else {
                self.block.push('\n');
                self.line = self.block.len();
                self.is_bold = true;
            }
        } else if !self.block.is_empty() {
            self.block.push_str(self.space);
        }
        if self.block.is_empty() {
            self.begun = self.place;
            self.is_bold = true;
        }
        (self.space, self.breaks) = ("", 0);
        self.trail.push(self.block.len(), said, c.len_utf8());
        self.block.push(c);
        if !c.is_whitespace() {
            self.characters += 1;
            self.linked += u32::from(node.is_linked);
            self.bold += u32::from(node.is_bold);
            self.is_bold &= node.is_bold;
        }
    }

    /// Whether the line that ended is a paragraph of its own, or a label in bold letters, and `c` begins another.
    fn ends_paragraph(&self, c: char, node: &Node) -> bool {
        let line = &self.block[self.line..];
        let is_stopped = ends_with_stop(line);
        let is_label = self.line == 0 && self.is_bold && shape::is_label(line) && !node.is_bold;
        let begins_label = node.is_bold && !self.is_bold && is_stopped;
        self.breaks >= 2
            || is_label
            || begins_label
            || is_bullet(c)
            || is_stopped && line.split_whitespace().count() >= PARAGRAPH
    }

    fn space(&mut self, space: &'static str) {
        // Between two cells a tab, whatever else stands there.
        if self.space != "\t" {
            self.space = space;
        }
    }

    fn break_line(&mut self) {
        self.breaks += 1;
        self.space = "";
    }

    /// Ends the block, if one was begun.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        let shown = block.trim();
        if !shown.is_empty() {
            self.push(shown, block.len() - block.trim_start().len());
        }
        // The room is used again.
        self.block = block;
        self.block.clear();
        self.trail.clear();
        (self.space, self.breaks, self.line) = ("", 0, 0);
        (self.characters, self.linked, self.bold, self.links) = (0, 0, 0, 0);
    }

    /// `lead`: the bytes of the block before what is shown of it.
    fn push(&mut self, shown: &str, lead: usize) {
        let Place { context, noise, is_outside } = self.begun;
        let has_bullet = shown.strip_prefix(is_bullet).is_some_and(|rest| rest.starts_with(char::is_whitespace));
        let is_item = (has_bullet || shown.starts_with('•')) && context.role == Role::Paragraph;
        let mut draft = Draft {
            span: Span::default(),
            role: if is_item { Role::ListItem } else { context.role },
            level: context.level,
            noise: noise.or((context.role == Role::Caption).then_some(Noise::Caption)),
            characters: self.characters,
            linked: self.linked,
            bold: self.bold,
            links: self.links,
            is_outside,
        };
        if is_outside && noise.is_none() {
            draft.noise = Some(if draft.is_linked() { Noise::Links } else { Noise::Outside });
        }
        let last = self.pieces.drafts.last_mut();
        let text = &mut self.pieces.text;
        if let Some(last) = last {
            if is_outside && last.is_outside && last.noise == draft.noise && draft.noise != Some(Noise::Outside) {
                // One block for the whole of such a part.
                let room = TOLD.saturating_sub(last.span.len());
                if room > 0 {
                    text.push('\n');
                    text.push_str(&shown[..shown.floor_char_boundary(room)]);
                }
                // Whatever is left out of the part, its end says so.
                if shown.len() > room && !text.ends_with('…') {
                    text.push('…');
                }
                last.span.end = text.len() as u32;
                return;
            }
            let are_items = last.role == Role::ListItem && draft.role == Role::ListItem;
            text.push_str(if are_items { "\n" } else { "\n\n" });
        }
        draft.span.start = text.len() as u32;
        text.push_str(shown);
        draft.span.end = text.len() as u32;
        if !is_outside {
            self.trail.settle(lead, draft.span, &mut self.pieces.runs);
        }
        self.pieces.drafts.push(draft);
    }
}
