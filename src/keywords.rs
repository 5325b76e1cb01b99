//! The terms that tell a text's subject, in the form a reader knows.

use crate::document::Document;
use crate::features::Features;
use crate::normalize::normalize;
use crate::span::Span;
use crate::summary::Keyword;
use std::collections::BTreeMap;

/// At most so many keywords are named.
const MOST: usize = 8;

/// The heaviest concepts of a text that it mentions at least twice, the heaviest first. Each is shown in its most frequent
/// form, the earlier one where two are as frequent.
pub fn keywords(document: &Document, features: &Features) -> Vec<Keyword> {
    let mut heaviest: Vec<usize> = (0..features.concepts.len()).filter(|&term| features.concepts[term] > 0.0).collect();
    heaviest.sort_by(|&a, &b| features.concepts[b].total_cmp(&features.concepts[a]).then(a.cmp(&b)));
    // Some concepts stand in the title alone; so look a little further than what is named.
    heaviest.truncate(2 * MOST);
    let mut mentions: BTreeMap<usize, Vec<Span>> = heaviest.iter().map(|&term| (term, Vec::new())).collect();
    for token in &document.tokens {
        if let Some(spans) = token.term.and_then(|term| mentions.get_mut(&term.index())) {
            spans.push(token.span);
        }
    }
    let most = heaviest.first().map_or(1.0, |&term| features.concepts[term]);
    let named = heaviest.iter().filter_map(|term| {
        let spans = mentions.remove(term).filter(|spans| spans.len() >= 2)?;
        Some(Keyword { text: shown(document.text, &spans), score: features.concepts[*term] / most, spans })
    });
    named.take(MOST).collect()
}

/// The most frequent form among the mentions, as it is written where it first stands.
fn shown(text: &str, spans: &[Span]) -> String {
    let mut forms: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (at, span) in spans.iter().enumerate() {
        forms.entry(normalize(span.of(text))).or_insert((0, at)).0 += 1;
    }
    let best = forms.values().max_by_key(|(count, first)| (*count, std::cmp::Reverse(*first)));
    best.map_or_else(String::new, |&(_, first)| spans[first].of(text).to_owned())
}
