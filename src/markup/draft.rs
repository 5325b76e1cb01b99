//! Blocks as they are written, before their neighbours are asked.

use super::Run;
use crate::source::{Noise, Role, SourceBlock};
use crate::span::Span;

/// A block with what its shape is judged by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub span: Span,
    pub role: Role,
    pub level: Option<u8>,
    pub noise: Option<Noise>,
    /// Characters that are no white space; those in links; those in bold letters.
    pub characters: u32,
    pub linked: u32,
    pub bold: u32,
    /// The links in it.
    pub links: u32,
    /// Whether it stands outside of the main text of a page.
    pub is_outside: bool,
}

/// The text with its blocks.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pub text: String,
    pub drafts: Vec<Draft>,
    pub runs: Vec<Run>,
}

impl Draft {
    /// Whether it is links and little else.
    pub fn is_linked(&self) -> bool {
        self.characters > 0 && self.linked * 10 >= self.characters * 9
    }

    /// The block that it becomes.
    pub fn block(&self) -> SourceBlock {
        let role = match self.noise {
            Some(_) if self.role == Role::Caption => Role::Caption,
            Some(_) => Role::Boilerplate,
            None => self.role,
        };
        SourceBlock { span: self.span, role, level: self.level.filter(|_| role.is_heading()), noise: self.noise }
    }
}
