//! TextRank for sentences (Mihalcea & Tarau 2004, "TextRank: bringing order into texts").
//!
//! Two sentences are as near as the number of terms in both, divided by ln|a| + ln|b|; |a| counts the content words of a
//! sentence. Two sentences of one such word have no link, where the paper would divide by 0, and a sentence of more than
//! 100 counts as one of 100.
//!
//! The divisor belongs to a pair, but only through the two lengths: so each term sums over its sentences length by length.

use super::bags::bags;
use super::power::centrality;
use crate::document::Document;
use std::ops::Range;

/// The greatest length that is told from others: what bounds the lengths of one term.
const LONGEST: usize = 100;

/// For each candidate its weight WS of the paper: at least 0.15, with a mean of 1 where every sentence has a neighbour.
///
/// Each of at most 200 steps goes twice over the terms of the sentences, and for each term over the pairs of its sentences'
/// lengths: at most LONGEST for each mention, some ten in running text. Memory is at most 40 bytes for each mention and as many for each term.
pub fn scores(document: &Document, candidates: &[u32]) -> Vec<f64> {
    let graph = Graph::new(document, candidates);
    centrality(graph.lengths.len(), |values| graph.over_links(values))
}

/// The sentences and the places in which their values meet: one for each term and each length of its sentences.
struct Graph {
    /// The length of each sentence, from 1 to LONGEST.
    lengths: Vec<usize>,
    /// The places of each sentence, one for each of its terms that another sentence has.
    places: Vec<Vec<u32>>,
    /// The length that each place stands for.
    length_of: Vec<usize>,
    /// The places of each term.
    terms: Vec<Range<usize>>,
    /// `nearness[a][b]` = 1 / (ln a + ln b) for lengths a and b; 0 where both are 1.
    nearness: Vec<Vec<f64>>,
}

impl Graph {
    fn new(document: &Document, candidates: &[u32]) -> Self {
        let bags = bags(document, candidates);
        let length = |bag: &super::bags::Bag| {
            let words: u32 = bag.iter().map(|(_, often)| often).sum();
            (words as usize).clamp(1, LONGEST)
        };
        let lengths: Vec<usize> = bags.iter().map(length).collect();
        let mut sentences: Vec<Vec<u32>> = vec![Vec::new(); document.terms.len()];
        for (sentence, bag) in (0u32..).zip(&bags) {
            for (term, _) in bag {
                sentences[term.index()].push(sentence);
            }
        }
        let mut places = vec![Vec::new(); bags.len()];
        let (mut length_of, mut terms) = (Vec::new(), Vec::new());
        // The last place of each length; it is that of an earlier term where it stands before the first of this one.
        let mut place_of: [Option<usize>; LONGEST + 1] = [None; LONGEST + 1];
        for of_term in sentences.iter().filter(|of_term| of_term.len() > 1) {
            let first = length_of.len();
            for &sentence in of_term {
                let length = lengths[sentence as usize];
                let place = place_of[length].filter(|&place| place >= first).unwrap_or(length_of.len());
                if place == length_of.len() {
                    length_of.push(length);
                    place_of[length] = Some(place);
                }
                places[sentence as usize].push(place as u32);
            }
            terms.push(first..length_of.len());
        }
        Self { lengths, places, length_of, terms, nearness: nearness() }
    }

    /// Σ over the neighbours v of each sentence: their likeness to it times their value.
    fn over_links(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.length_of.len()];
        for (places, value) in self.places.iter().zip(values) {
            for &place in places {
                sums[place as usize] += value;
            }
        }
        // What each place gives a sentence of its length, from the term's places of all lengths.
        let mut come = vec![0.0; sums.len()];
        for term in &self.terms {
            for at in term.clone() {
                let nearness = &self.nearness[self.length_of[at]];
                come[at] = term.clone().map(|other| sums[other] * nearness[self.length_of[other]]).sum();
            }
        }
        let without_itself = |((places, &length), value): ((&Vec<u32>, &usize), &f64)| -> f64 {
            let own = value * self.nearness[length][length];
            // What is left of a sum when the sentence's own part is taken from it may round to less than nothing.
            places.iter().map(|&place| (come[place as usize] - own).max(0.0)).sum()
        };
        self.places.iter().zip(&self.lengths).zip(values).map(without_itself).collect()
    }
}

fn nearness() -> Vec<Vec<f64>> {
    let logarithms: Vec<f64> = (0..=LONGEST).map(|length| libm::log(length.max(1) as f64)).collect();
    let nearness = |a: f64, b: f64| if a + b > 0.0 { 1.0 / (a + b) } else { 0.0 };
    logarithms.iter().map(|&a| logarithms.iter().map(|&b| nearness(a, b)).collect()).collect()
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
            let words = |bag: usize| f64::from(bags[bag].iter().map(|(_, often)| often).sum::<u32>());
            let overlap = |a: usize, b: usize| {
                let common = bags[a].iter().filter(|(term, _)| bags[b].iter().any(|(other, _)| other == term)).count();
                let divisor = libm::log(words(a)) + libm::log(words(b));
                if divisor > 0.0 { common as f64 / divisor } else { 0.0 }
            };
            dense::assert_near(&scores(&document, &candidates), &dense::centrality(bags.len(), overlap), 1e-12);
        }
    }

    /// Worked by hand: lengths 2, 2 and 4 that share two terms and one: likeness 1/ln 4 between the first two, 1/ln 8 and
    /// 2/ln 8 with the third.
    #[test]
    fn longer_sentences_count_less_for_each_shared_term() {
        let text = "قمح وفير. قمح رخيص. قمح رخيص وصل البلدة.";
        let (near, one, two) = (1.0 / 4f64.ln(), 1.0 / 8f64.ln(), 2.0 / 8f64.ln());
        let matrix = [[0.0, near, one], [near, 0.0, two], [one, two, 0.0]];
        dense::assert_near(&of(text), &dense::centrality(3, |a, b| matrix[a][b]), 1e-12);
    }

    #[test]
    fn a_sentence_that_shares_nothing_has_the_least() {
        let scores = of("غنى البلبل صباحا. غنى الكروان صباحا. غنى الحسون صباحا. نضبت آبار بعيدة.");
        assert_eq!(scores[0].to_bits(), scores[2].to_bits());
        assert!((scores[3] - 0.15).abs() < 1e-12);
        assert!(scores[3] < scores[1]);
    }

    #[test]
    fn sentences_of_one_word_are_never_divided_by_zero() {
        dense::assert_near(&of("مطر. مطر."), &[0.15, 0.15], 1e-12);
        let scores = of("مطر. مطر غزير.");
        assert_eq!(scores[0].to_bits(), scores[1].to_bits());
        assert!(scores.iter().all(|score| score.is_finite() && *score > 0.5));
        assert_eq!(of(""), [0.0; 0]);
    }

    #[test]
    fn very_long_sentences_count_as_a_hundred_words() {
        let long = |name: &str, words: usize| (0..words).map(|n| format!("{name}{n} ")).collect::<String>();
        let text = format!("{}قمح. {}قمح. قمح وفير.", long("بيت", 150), long("حقل", 120));
        let (near, far) = (1.0 / (2.0 * 100f64.ln()), 1.0 / 200f64.ln());
        let matrix = [[0.0, near, far], [near, 0.0, far], [far, far, 0.0]];
        dense::assert_near(&of(&text), &dense::centrality(3, |a, b| matrix[a][b]), 1e-12);
    }
}
