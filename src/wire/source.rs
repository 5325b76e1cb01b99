//! A text with its blocks as it comes in and goes out: what `read` makes of a page, and what `analyze` takes in place of a string.

use super::role_name;
use crate::source::{self, Noise, Role, Source};
use crate::span::{Span, Utf16Map};
use serde::Serialize;
use std::fmt;
#[cfg(target_family = "wasm")]
use tsify::Tsify;

/// A text whose blocks are known: plain data, which a worker can be sent.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
pub struct TextSource {
    /// The text.
    pub text: String,
    /// Its title, where that does not stand in the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub title: Option<String>,
    /// Its blocks, in order and apart; none if they are to be found by the shape of its lines. Text outside of them belongs to
    /// no block.
    pub blocks: Vec<SourceBlock>,
}

/// A block of such a text.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(target_family = "wasm", derive(Tsify))]
pub struct SourceBlock {
    /// The first UTF-16 unit.
    pub start: u32,
    /// The UTF-16 unit after the last.
    pub end: u32,
    /// What it is.
    #[cfg_attr(
        target_family = "wasm",
        tsify(
            type = "\"title\" | \"heading\" | \"paragraph\" | \"list_item\" | \"quote\" | \"caption\" | \"boilerplate\""
        )
    )]
    pub role: String,
    /// The level of a heading, 1 for the highest, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub level: Option<u8>,
    /// Why a caption or boilerplate is no part of the article, by the names that `removed` has; `given` if nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_family = "wasm", tsify(optional))]
    pub reason: Option<String>,
}

/// What is wrong with a block that was given: its index and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockError {
    /// The index of the block.
    pub block: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

impl fmt::Display for BlockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "block {}: {}", self.block, self.what)
    }
}

impl std::error::Error for BlockError {}

impl TextSource {
    /// The names of its parts.
    pub const KEYS: &[&str] = &["text", "title", "blocks"];

    /// What the core reads, with the blocks at the UTF-16 units `keep` kept (see [`Source::with_kept`]); units beyond the text
    /// keep nothing. Fails where a block is empty, beyond the text, through a character or over the one before it, where no
    /// role or reason has the name, and where a level is 0.
    pub fn source(&self, keep: &[u32]) -> Result<Source<'_>, BlockError> {
        let map = Utf16Map::new(&self.text);
        let mut blocks = Vec::with_capacity(self.blocks.len());
        let mut end = 0;
        for (index, block) in self.blocks.iter().enumerate() {
            let read = block.read(&map, end).map_err(|what| BlockError { block: index, what })?;
            end = read.span.end;
            blocks.push(read);
        }
        let kept = keep.iter().filter_map(|&unit| map.byte(unit)).map(|byte| byte as usize).collect();
        let title = self.title.as_deref().unwrap_or_default();
        Ok(Source::plain(&self.text).with_title(title).with_checked_blocks(blocks).with_kept(kept))
    }

    /// A text with blocks that the core knows.
    pub fn new(text: String, title: Option<String>, blocks: &[source::SourceBlock]) -> Self {
        let map = Utf16Map::new(&text);
        let block = |of: &source::SourceBlock| SourceBlock {
            start: map.utf16(of.span.start),
            end: map.utf16(of.span.end),
            role: role_name(of.role).to_owned(),
            level: of.level,
            reason: of.noise.map(|noise| noise.code().to_owned()),
        };
        let blocks = blocks.iter().map(block).collect();
        Self { text, title, blocks }
    }
}

impl SourceBlock {
    /// The names of its parts.
    pub const KEYS: &[&str] = &["start", "end", "role", "level", "reason"];

    /// The block in bytes; `after` is where the one before it ends.
    fn read(&self, map: &Utf16Map, after: u32) -> Result<source::SourceBlock, &'static str> {
        let byte = |unit: u32| map.byte(unit).ok_or("it reaches beyond the text");
        let span = Span { start: byte(self.start)?, end: byte(self.end)? };
        if span.start >= span.end {
            return Err("its end must stand after its start");
        }
        if map.utf16(span.start) != self.start || map.utf16(span.end) != self.end {
            return Err("it parts a surrogate pair");
        }
        if span.start < after {
            return Err("it begins before the end of the one before it");
        }
        let role = Role::ALL.into_iter().find(|&role| role_name(role) == self.role).ok_or("no role has that name")?;
        let named = |name: &String| Noise::ALL.into_iter().find(|noise| noise.code() == name.as_str());
        let noise = self.reason.as_ref().map(|name| named(name).ok_or("no reason has that name")).transpose()?;
        if noise.is_some() && !role.is_noise() {
            return Err("only a caption and boilerplate have a reason");
        }
        if self.level == Some(0) {
            return Err("a level is counted from 1");
        }
        Ok(source::SourceBlock { span, role, level: self.level, noise })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(start: u32, end: u32, role: &str) -> SourceBlock {
        SourceBlock { start, end, role: role.to_owned(), level: None, reason: None }
    }

    /// What is said of blocks of «عنوان 🎉 نص».
    fn error(blocks: Vec<SourceBlock>) -> Option<BlockError> {
        let source = TextSource { text: "عنوان 🎉 نص".to_owned(), title: None, blocks };
        source.source(&[]).err()
    }

    #[test]
    fn blocks_are_checked_and_named_by_their_index() {
        let wrong = |block: SourceBlock| error(vec![block]).map(|error| error.what).unwrap_or_default();
        assert_eq!(error(vec![block(0, 5, "heading"), block(6, 11, "paragraph")]), None);
        assert_eq!(wrong(block(0, 12, "paragraph")), "it reaches beyond the text");
        assert_eq!(wrong(block(3, 3, "paragraph")), "its end must stand after its start");
        assert_eq!(wrong(block(0, 7, "paragraph")), "it parts a surrogate pair");
        assert_eq!(wrong(block(0, 5, "Heading")), "no role has that name");
        assert_eq!(wrong(SourceBlock { level: Some(0), ..block(0, 5, "heading") }), "a level is counted from 1");
        let because = |role: &str, reason: &str| SourceBlock { reason: Some(reason.to_owned()), ..block(0, 5, role) };
        assert_eq!(wrong(because("boilerplate", "other")), "no reason has that name");
        assert_eq!(wrong(because("paragraph", "related")), "only a caption and boilerplate have a reason");
        assert_eq!(wrong(because("boilerplate", "related")), "");
        let over = error(vec![block(0, 5, "heading"), block(4, 11, "paragraph")]).map(|error| error.to_string());
        assert_eq!(over.as_deref(), Some("block 1: it begins before the end of the one before it"));
    }

    #[test]
    fn what_goes_out_comes_in_again() {
        let text = "🎉 عنوان\n\nاقرأ أيضا";
        let span = |piece: &str| text.find(piece).map(|at| Span::new(at, at + piece.len())).unwrap_or_default();
        let blocks = [
            source::SourceBlock { span: span("🎉 عنوان"), role: Role::Heading, level: Some(2), noise: None },
            source::SourceBlock {
                span: span("اقرأ أيضا"),
                role: Role::Boilerplate,
                level: None,
                noise: Some(Noise::Related),
            },
        ];
        let out = TextSource::new(text.to_owned(), None, &blocks);
        assert_eq!(out.source(&[]).map(|source| source.blocks().to_vec()), Ok(blocks.to_vec()));
    }
}
