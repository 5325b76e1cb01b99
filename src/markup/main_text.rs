//! Where the main text of a page stands.

use super::element::Kind;
use super::measure::{Measure, children};
use super::region::content;
use super::title;
use super::tree::Markup;
use crate::source::Noise;
use std::ops::Range;

/// A headline has at most so many elements and texts; what holds more is not looked at, so that none is looked at twice in depth.
const HEADLINE: u32 = 200;

/// The nodes of the main text: what the page says is its article, else the smallest element that holds most of the running text
/// that stands in no part marked as something else; and all from the headline before it.
pub(super) fn main_text(markup: &Markup, measures: &[Measure], regions: &[Option<Noise>]) -> Range<usize> {
    let nodes = &markup.nodes;
    let prose = content(nodes, measures, regions);
    let half = |index: &usize| prose[0] > 0 && prose[*index] * 2 >= prose[0];
    // Of several the one with the most, and of equal ones the first.
    let best = |is: &dyn Fn(usize) -> bool| {
        let named = (1..nodes.len()).filter(|&index| is(index) && regions[index].is_none()).filter(half);
        named.reduce(|best, index| if prose[index] > prose[best] { index } else { best })
    };
    let found = best(&|index| nodes[index].is_body)
        .or_else(|| best(&|index| nodes[index].kind == Kind::Article))
        .unwrap_or_else(|| {
            densest(markup, measures, &prose, best(&|index| nodes[index].kind == Kind::Main).unwrap_or(0))
        });
    let start = headline(markup, measures, regions, found).unwrap_or(found);
    start..nodes[found].end as usize
}

/// Goes from an element down to the one that holds most of its running text, as long as there is one and what it leaves out has
/// none, or has links as side columns have; what reads like the text stays with it, for a text may stand in several parts.
fn densest(markup: &Markup, measures: &[Measure], prose: &[u64], from: usize) -> usize {
    let nodes = &markup.nodes;
    let reads_like_text = |&index: &usize| prose[index] > 0 && measures[index].linked * 5 < measures[index].characters;
    let mut at = from;
    loop {
        let heavy = children(nodes, at).find(|&child| prose[child] > 0 && prose[child] * 5 >= prose[at] * 3);
        let holds_all =
            |child: usize| !children(nodes, at).filter(|&other| other != child).any(|other| reads_like_text(&other));
        match heavy.filter(|&child| holds_all(child)) {
            Some(child) if nodes[child].kind.is_container() || !nodes[child].kind.is_block() => at = child,
            _ => return at,
        }
    }
}

/// The words of an element, one space between.
fn words(markup: &Markup, index: usize) -> String {
    let held = &markup.nodes[index..markup.nodes[index].end as usize];
    let text: String = held.iter().map(|node| node.text.of(&markup.raw)).collect();
    title::squeezed(&text)
}

/// The headline before the main text: the last heading of the first level that is no link, where the text has none itself.
fn headline(markup: &Markup, measures: &[Measure], regions: &[Option<Noise>], main: usize) -> Option<usize> {
    if measures[main].has_headline {
        return None;
    }
    let title = title::of_document(markup);
    let is_headline = |&index: &usize| {
        let node = &markup.nodes[index];
        let is_first = node.kind == Kind::Heading(Some(1)) && node.end - index as u32 <= HEADLINE;
        is_first && regions[index].is_none() && measures[index].has_headline && measures[index].characters > 0 && {
            // The name of the site may be a heading too.
            let words = words(markup, index);
            title.is_empty() || title.contains(&words) || words.contains(&title)
        }
    };
    (1..main).rev().find(is_headline)
}
