//! Continuous LexRank (Erkan & Radev 2004, "LexRank: graph-based lexical centrality as salience in text summarization").
//!
//! Two sentences are as near as their idf-modified cosine: Σ tf·tf′·idf² over the terms of both, divided by the lengths of the
//! two vectors tf·idf; idf = ln(sentences / sentences with the term), over the candidates of this text. A sentence is no
//! neighbour of itself, so that one that shares nothing is the least central (in the paper's matrix it would keep its own).

use super::bags::{Bag, bags};
use super::power::centrality;
use crate::document::Document;

/// For each candidate the probability that a random walk stands at it, summing to 1; none for no candidates.
///
/// Each of at most 200 steps goes twice over the terms of the sentences, and memory is 24 bytes for each and for each term of the text.
pub fn scores(document: &Document, candidates: &[u32]) -> Vec<f64> {
    let vectors = unit_vectors(document, candidates);
    let terms = document.terms.len();
    let over_links = |values: &[f64]| {
        let mut sums = vec![0.0; terms];
        for (vector, value) in vectors.iter().zip(values) {
            for &(term, weight) in vector {
                sums[term as usize] += weight * value;
            }
        }
        let without_itself = |(vector, value): (&Vec<(u32, f64)>, &f64)| -> f64 {
            // What is left of a sum when the sentence's own part is taken from it may round to less than nothing.
            vector.iter().map(|&(term, weight)| weight * (sums[term as usize] - weight * value).max(0.0)).sum()
        };
        vectors.iter().zip(values).map(without_itself).collect()
    };
    let weights = centrality(vectors.len(), over_links);
    let all: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / all).collect()
}

/// The vector tf·idf of each candidate, of length 1 before the terms that no other candidate has are left out.
fn unit_vectors(document: &Document, candidates: &[u32]) -> Vec<Vec<(u32, f64)>> {
    let bags = bags(document, candidates);
    let mut frequencies = vec![0u32; document.terms.len()];
    for (term, _) in bags.iter().flatten() {
        frequencies[term.index()] += 1;
    }
    let count = bags.len() as f64;
    let idf: Vec<f64> = frequencies.iter().map(|&of| libm::log(count / f64::from(of.max(1)))).collect();
    let vector = |bag: &Bag| {
        let weighed = bag.iter().map(|&(term, often)| (term, f64::from(often) * idf[term.index()]));
        let length = weighed.clone().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
        weighed
            .filter(|&(term, weight)| frequencies[term.index()] > 1 && weight > 0.0)
            .map(|(term, weight)| (term.index() as u32, weight / length))
            .collect()
    };
    bags.iter().map(vector).collect()
}

#[cfg(test)]
mod tests {
    use super::super::dense::{self, read};
    use super::*;

    fn of(text: &str) -> Vec<f64> {
        let document = read(text);
        scores(&document, &document.candidates())
    }

    #[test]
    fn it_agrees_with_the_dense_matrix() {
        for text in dense::ARTICLES {
            let document = read(text);
            let candidates = document.candidates();
            let bags = bags(&document, &candidates);
            let frequency = |term| bags.iter().filter(|bag| bag.iter().any(|(other, _)| *other == term)).count();
            let weight = |bag: &Bag, term| {
                let often = bag.iter().find(|(other, _)| *other == term).map_or(0, |(_, often)| *often);
                f64::from(often) * libm::log(bags.len() as f64 / frequency(term) as f64)
            };
            let length =
                |bag: &Bag| bag.iter().map(|(term, _)| weight(bag, *term) * weight(bag, *term)).sum::<f64>().sqrt();
            let cosine = |a: usize, b: usize| {
                let (a, b) = (&bags[a], &bags[b]);
                let common: f64 = a.iter().map(|(term, _)| weight(a, *term) * weight(b, *term)).sum();
                if common > 0.0 { common / (length(a) * length(b)) } else { 0.0 }
            };
            let mut wanted = dense::centrality(bags.len(), cosine);
            let all: f64 = wanted.iter().sum();
            wanted.iter_mut().for_each(|score| *score /= all);
            dense::assert_near(&scores(&document, &candidates), &wanted, 1e-12);
        }
    }

    /// Worked by hand: the middle one of a path of three has w = .15 + .85 · 2b, its ends b = .15 + .85 · w / 2.
    #[test]
    fn the_middle_of_a_path_is_the_most_central() {
        let scores = of("زرع الفلاح قمحا. باع الفلاح خبزا. أكل الطفل خبزا.");
        let middle = (0.15 + 0.85 * 2.0 * 0.15) / (1.0 - 0.85 * 0.85);
        let end = 0.15 + 0.85 * middle / 2.0;
        let all = middle + 2.0 * end;
        dense::assert_near(&scores, &[end / all, middle / all, end / all], 1e-12);
    }

    #[test]
    fn sentences_that_differ_in_name_alone_are_equal_and_one_that_shares_nothing_is_last() {
        let scores = of("غنى البلبل صباحا. غنى الكروان صباحا. غنى الحسون صباحا. نضبت آبار بعيدة.");
        assert_eq!(scores[0].to_bits(), scores[1].to_bits());
        assert_eq!(scores[1].to_bits(), scores[2].to_bits());
        assert!(scores[3] < scores[0], "{scores:?}");
        assert!((scores.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn one_sentence_has_all_and_none_none() {
        assert_eq!(of("وصل القطار."), [1.0]);
        assert_eq!(of(""), [0.0; 0]);
    }
}
