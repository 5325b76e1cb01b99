//! Articles whose key facts editors marked, read by the product itself.

use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use zubda::features::{Features, concepts, features};
use zubda::select::budget::Link;
use zubda::select::order::links;
use zubda::{Document, Source};

/// A reference sentence counts as told where this share of its characters, white space aside, is selected.
const SELECTED: f64 = 0.8;

/// An article with what its editors say of it.
#[derive(Debug)]
pub struct Article {
    pub source: String,
    pub features: Features,
    pub links: Vec<Link>,
    /// The words of each reference sentence.
    pub words: Vec<usize>,
    /// `worth[sentence][fact]` of each reference sentence: what it tells of all that is to be told, whose greatest is 1 in all.
    pub worth: Vec<Vec<f64>>,
    /// The reference sentences that hang in the air, and those that are noise, for all editors.
    pub dangling: BTreeSet<usize>,
    pub noise: BTreeSet<usize>,
    /// The reference sentences that each candidate covers.
    pub covered: Vec<Vec<usize>>,
    /// The reference sentences that each candidate shares characters with, and how great a share of theirs that is.
    pub shares: Vec<Vec<(usize, f64)>>,
}

/// Reads a list of articles.
pub fn read(file: &Path) -> Result<Vec<Article>> {
    let shown = file.display();
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {shown}"))?;
    let rows: Vec<Value> = serde_json::from_str(&text).with_context(|| format!("{shown} is no list of articles"))?;
    rows.iter().map(|row| article(row).with_context(|| format!("an article of {shown}"))).collect()
}

fn article(row: &Value) -> Result<Article> {
    let text = row["text"].as_str().context("no text")?;
    let document = Document::read(&Source::plain(text).with_title(row["title"].as_str().unwrap_or_default()));
    let features = features(&document, concepts(&document));
    let references = spans(text, &row["sentences"])?;
    let shares: Vec<Vec<(usize, f64)>> = features
        .candidates
        .iter()
        .map(|&index| {
            let span = document.sentences[index as usize].span.range();
            let share = |at: usize| Some((at, share(text, &references[at], &span)?));
            (0..references.len()).filter_map(share).collect()
        })
        .collect();
    let editors = row["annotations"].as_array().context("no annotations")?;
    Ok(Article {
        source: row["source"].as_str().unwrap_or_default().to_owned(),
        links: links(&document, &features.candidates),
        words: references.iter().map(|span| text[span.clone()].split_whitespace().count()).collect(),
        worth: worth(references.len(), editors),
        dangling: agreed(editors, "dangling"),
        noise: agreed(editors, "noise"),
        covered: shares.iter().map(|of| selected(of)).collect(),
        shares,
        features,
    })
}

/// Byte ranges of sentences whose offsets count code points.
fn spans(text: &str, sentences: &Value) -> Result<Vec<std::ops::Range<usize>>> {
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let place = |value: &Value| bytes.get(value.as_u64()? as usize).copied();
    let span = |of: &Value| Some(place(&of["start"])?..place(&of["end"])?);
    sentences
        .as_array()
        .context("no sentences")?
        .iter()
        .map(|of| span(of).context("an offset beyond the text"))
        .collect()
}

/// The share of a reference sentence's characters, white space aside, that stand in a span; none where it has none of them.
fn share(text: &str, reference: &std::ops::Range<usize>, span: &std::ops::Range<usize>) -> Option<f64> {
    let solid = |range: std::ops::Range<usize>| {
        text.get(range).unwrap_or_default().chars().filter(|c| !c.is_whitespace()).count() as f64
    };
    let common = reference.start.max(span.start)..reference.end.min(span.end);
    let share = if common.start < common.end { solid(common) / solid(reference.clone()) } else { 0.0 };
    (share > 0.0).then_some(share)
}

/// The reference sentences that are told by a share of them.
fn selected(shares: &[(usize, f64)]) -> Vec<usize> {
    shares.iter().filter(|(_, share)| *share >= SELECTED).map(|(at, _)| *at).collect()
}

/// What each sentence tells of each fact of each editor: all of it, half, or nothing.
fn worth(sentences: usize, editors: &[Value]) -> Vec<Vec<f64>> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let weight = |fact: &Value| fact["weight"].as_f64().unwrap_or_default();
    let mut worth = vec![Vec::new(); sentences];
    for editor in editors {
        let facts = list(&editor["facts"]);
        let all = facts.iter().map(weight).sum::<f64>() * editors.len() as f64;
        for fact in &facts {
            let share = weight(fact) / all;
            worth.iter_mut().for_each(|of| of.push(0.0));
            for (key, part) in [("partial", 0.5), ("full", 1.0)] {
                for at in list(&fact[key]).iter().filter_map(|at| Some(at.as_u64()? as usize)) {
                    if let Some(of) = worth.get_mut(at).and_then(|of| of.last_mut()) {
                        *of = share * part;
                    }
                }
            }
        }
    }
    worth
}

/// The sentences that every editor names.
fn agreed(editors: &[Value], key: &str) -> BTreeSet<usize> {
    let named = |editor: &Value| -> BTreeSet<usize> {
        editor[key].as_array().into_iter().flatten().filter_map(|at| Some(at.as_u64()? as usize)).collect()
    };
    editors.iter().map(named).reduce(|all, one| &all & &one).unwrap_or_default()
}

impl Article {
    /// What a candidate tells of each fact.
    pub fn worth_of(&self, candidate: usize) -> Vec<f64> {
        self.told(self.covered[candidate].iter().copied())
    }

    /// The reference sentences that candidates tell together.
    pub fn selected(&self, candidates: impl Iterator<Item = usize>) -> Vec<usize> {
        let mut shares = vec![0.0; self.words.len()];
        candidates.flat_map(|candidate| &self.shares[candidate]).for_each(|&(at, share)| shares[at] += share);
        selected(&shares.into_iter().enumerate().collect::<Vec<_>>())
    }

    /// What reference sentences tell of each fact together.
    pub fn told(&self, sentences: impl Iterator<Item = usize>) -> Vec<f64> {
        let mut told = vec![0.0; self.worth.first().map_or(0, Vec::len)];
        for at in sentences {
            told.iter_mut().zip(&self.worth[at]).for_each(|(best, worth)| *best = worth.max(*best));
        }
        told
    }

    /// Whether nine in ten of the reference sentences that are no noise are covered by one candidate. What the editors took for
    /// one sentence of ten lines teaches nothing about each of its ten sentences.
    pub fn is_divided_alike(&self) -> bool {
        let told: BTreeSet<usize> = self.covered.iter().flatten().copied().collect();
        let wanted = self.words.len() - self.noise.len();
        told.difference(&self.noise).count() * 10 >= wanted * 9
    }

    /// Whether a candidate covers a sentence that hangs in the air.
    pub fn dangles(&self, candidate: usize) -> bool {
        self.covered[candidate].iter().any(|at| self.dangling.contains(at))
    }
}
