//! How much text each element holds, and how much of it is running text: one pass down and one up.

use super::element::Kind;
use super::tree::{Markup, Node};

/// A block of fewer letters than this is no running text: a label, a date, a headline of another story.
const FEWEST: u64 = 40;

/// A comma is worth so many letters: lists of links have none.
const COMMA: u64 = 40;

/// What an element holds, all that stands in it together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Characters that are no white space.
    pub characters: u64,
    /// Those of them that stand in links.
    pub linked: u64,
    /// How much of it is running text: for each block (characters + commas) × (1 − link density).
    pub prose: u64,
    /// The blocks with running text.
    pub paragraphs: u32,
    /// The blocks with text of their own.
    pub blocks: u32,
    /// Whether it holds a heading of the first level that is no link.
    pub has_headline: bool,
}

impl Measure {
    /// Whether it is links and little else.
    pub fn is_linked(self) -> bool {
        self.characters > 0 && self.linked * 10 >= self.characters * 9
    }

    fn add(&mut self, other: Measure) {
        self.characters += other.characters;
        self.linked += other.linked;
        self.prose += other.prose;
        self.paragraphs += other.paragraphs;
        self.blocks += other.blocks;
        self.has_headline |= other.has_headline;
    }
}

/// The measure of each node.
pub(super) fn measure(markup: &Markup) -> Vec<Measure> {
    let nodes = &markup.nodes;
    let mut measures = vec![Measure::default(); nodes.len()];
    let mut commas = vec![0; nodes.len()];
    for node in nodes.iter().filter(|node| node.kind == Kind::Text) {
        let own = &mut measures[node.block as usize];
        for c in node.text.of(&markup.raw).chars().filter(|c| !c.is_whitespace()) {
            own.characters += 1;
            own.linked += u64::from(node.is_linked);
            commas[node.block as usize] += u64::from(matches!(c, '،' | ',' | '؛'));
        }
    }
    for (measure, commas) in measures.iter_mut().zip(commas).filter(|(measure, _)| measure.characters > 0) {
        measure.blocks = 1;
        if measure.characters >= FEWEST {
            let unlinked = measure.characters - measure.linked;
            measure.prose = (measure.characters + COMMA * commas) * unlinked / measure.characters;
            measure.paragraphs = u32::from(measure.prose > 0);
        }
    }
    for index in (1..nodes.len()).rev() {
        let mut measure = measures[index];
        measure.has_headline |= nodes[index].kind == Kind::Heading(Some(1)) && !measure.is_linked();
        measures[index] = measure;
        measures[nodes[index].parent as usize].add(measure);
    }
    measures
}

/// The elements that stand directly in the one at an index, in order; its texts too.
pub(super) fn children(nodes: &[Node], index: usize) -> impl Iterator<Item = usize> {
    let end = nodes[index].end as usize;
    let mut at = index + 1;
    std::iter::from_fn(move || {
        let child = (at < end).then_some(at)?;
        at = nodes[at].end as usize;
        Some(child)
    })
}
