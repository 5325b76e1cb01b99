//! What the blocks tell together: headings in bold letters, lists of links, the title.

use super::draft::{Draft, Pieces};
use super::title::squeezed;
use crate::script::ends_with_stop;
use crate::segment::block::noise_alone;
use crate::source::{Noise, Role};

/// A heading in bold letters has so many words at most.
const HEADING: usize = 14;
/// So many links are a bar of tags.
const TAGS: u32 = 3;

/// Whether a line has the shape of a heading.
pub(super) fn is_label(line: &str) -> bool {
    let is_open = !line.ends_with(['.', '،', ',', '؛', '…']) && !line.starts_with(['«', '"', '“']);
    is_open && line.split_whitespace().count() <= HEADING && line.contains(char::is_alphabetic)
}

/// Gives the blocks their last roles and reasons. `title`: that of the page.
pub(super) fn finish(pieces: &mut Pieces, title: Option<&str>) {
    let Pieces { text, drafts, .. } = pieces;
    leave_out_links(text, drafts);
    find_headings(text, drafts);
    leave_out_headings(text, drafts);
    find_title(text, drafts, title);
}

/// Two items or paragraphs in a row that are links and no sentences, a paragraph that is one, and bars of tags.
fn leave_out_links(text: &str, drafts: &mut [Draft]) {
    let is_open =
        |draft: &Draft| draft.noise.is_none() && draft.role.is_selectable() && !ends_with_stop(draft.span.of(text));
    let links: Vec<bool> = drafts.iter().map(|draft| is_open(draft) && draft.is_linked()).collect();
    for (at, draft) in drafts.iter_mut().enumerate() {
        let is_linked = |at: Option<usize>| at.and_then(|at| links.get(at)).copied().unwrap_or_default();
        let is_among_links = is_linked(at.checked_sub(1)) || is_linked(at.checked_add(1));
        let is_link = links[at] && (draft.role == Role::Paragraph || is_among_links);
        let is_bar = is_open(draft) && draft.links >= TAGS && draft.linked * 5 >= draft.characters * 3;
        if is_link || is_bar {
            draft.noise = Some(Noise::Links);
        }
    }
}

/// A paragraph in bold letters that is shaped as a heading is one, where text follows that is not.
fn find_headings(text: &str, drafts: &mut [Draft]) {
    let mut has_body = false;
    for draft in drafts.iter_mut().rev().filter(|draft| draft.noise.is_none()) {
        let shown = draft.span.of(text);
        let is_heading = draft.role == Role::Paragraph
            && draft.bold == draft.characters
            && is_label(shown)
            && !shown.contains('\n')
            && noise_alone(shown).is_none();
        if is_heading && has_body {
            draft.role = Role::Heading;
        }
        has_body = !is_heading && draft.role.is_selectable() || is_heading && has_body;
    }
}

/// A heading that leads to other stories or asks to share is no part of the article, and neither is one with nothing under it but
/// what is none.
fn leave_out_headings(text: &str, drafts: &mut [Draft]) {
    let mut under = None;
    // The level of the next heading that stays; the lowest where none follows.
    let mut next_level = 0;
    for draft in drafts.iter_mut().rev() {
        if draft.noise.is_some() {
            under = draft.noise.filter(|&noise| noise != Noise::Caption);
        } else if draft.role == Role::Heading {
            let level = draft.level.unwrap_or(u8::MAX);
            let is_prompt = |noise: &Noise| matches!(noise, Noise::Related | Noise::Share | Noise::Notice);
            draft.noise = noise_alone(draft.span.of(text)).filter(is_prompt).or(under.filter(|_| next_level <= level));
            if draft.noise.is_none() {
                next_level = level;
                under = None;
            }
        } else {
            (under, next_level) = (None, u8::MAX);
        }
    }
}

/// The first block that has the words of the page's title, or else a heading of the first level before all running text.
fn find_title(text: &str, drafts: &mut [Draft], title: Option<&str>) {
    let is_content = |draft: &Draft| draft.noise.is_none();
    let named = title.and_then(|title| {
        let may_be = |draft: &Draft| is_content(draft) && matches!(draft.role, Role::Heading | Role::Paragraph);
        drafts.iter().position(|draft| may_be(draft) && squeezed(draft.span.of(text)) == title)
    });
    let first = || {
        let first = drafts.iter().position(|draft| is_content(draft) && draft.role.is_selectable());
        let before = &drafts[..first.unwrap_or(drafts.len())];
        before.iter().position(|draft| is_content(draft) && draft.level == Some(1))
    };
    if let Some(at) = named.or_else(first) {
        drafts[at].role = Role::Title;
        drafts[at].level = drafts[at].level.or(Some(1));
    }
}
