//! Which elements stand in a part of the page that is no part of the article.

use super::element::Kind;
use super::measure::Measure;
use super::tree::Node;
use crate::source::Noise;

/// Where less running text than this is left outside of all such parts, and less than a quarter, they were named wrongly.
const LEAST: u64 = 500;

/// For each node why it is no part of the article, by the outermost element around it that says so.
pub(super) fn regions(nodes: &[Node], measures: &[Measure]) -> Vec<Option<Noise>> {
    let all = measures[0].prose;
    let found = marked(nodes, measures, u64::MAX);
    let left = all - inside(nodes, measures, &found);
    if left < LEAST && left * 4 < all {
        // What holds most of the text is the text, whatever it is called.
        return marked(nodes, measures, all.div_ceil(2));
    }
    found
}

/// The same, but that an element with so much running text or more says nothing.
fn marked(nodes: &[Node], measures: &[Measure], most: u64) -> Vec<Option<Noise>> {
    let mut found: Vec<Option<Noise>> = Vec::with_capacity(nodes.len());
    for (index, node) in nodes.iter().enumerate() {
        let around = found.get(node.parent as usize).copied().flatten();
        let measure = &measures[index];
        let of_header = node.kind == Kind::Header && !node.is_inner && !measure.has_headline && measure.prose == 0;
        let own = node.noise.or(of_header.then_some(Noise::Navigation)).filter(|_| measure.prose < most);
        found.push(around.or(own));
    }
    found
}

/// The running text in such parts.
fn inside(nodes: &[Node], measures: &[Measure], found: &[Option<Noise>]) -> u64 {
    let is_outermost = |&index: &usize| found[index].is_some() && found[nodes[index].parent as usize].is_none();
    (1..nodes.len()).filter(is_outermost).map(|index| measures[index].prose).sum()
}

/// The running text of each element that stands in no such part.
pub(super) fn content(nodes: &[Node], measures: &[Measure], regions: &[Option<Noise>]) -> Vec<u64> {
    let mut prose: Vec<u64> = measures.iter().map(|measure| measure.prose).collect();
    // What an outermost part holds is taken from all around it, from the last to the first.
    let mut taken = vec![0; nodes.len()];
    for index in (1..nodes.len()).rev() {
        let parent = nodes[index].parent as usize;
        if regions[index].is_some() {
            taken[index] = measures[index].prose;
            prose[index] = 0;
        } else {
            prose[index] -= taken[index];
        }
        if regions[parent].is_none() {
            taken[parent] += taken[index];
        }
    }
    prose[0] = if regions[0].is_some() { 0 } else { prose[0] - taken[0] };
    prose
}
