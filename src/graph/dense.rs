//! For the tests: the same centrality with every link in a matrix, solved as linear equations in place of iterated.

use super::power::DAMPING;
use crate::document::Document;
use crate::source::Source;

/// The articles of the tests.
pub const ARTICLES: [&str; 5] = [
    include_str!("../../tests/data/articles/column.txt"),
    include_str!("../../tests/data/articles/encyclopedia.txt"),
    include_str!("../../tests/data/articles/news.txt"),
    include_str!("../../tests/data/articles/sections.txt"),
    include_str!("../../tests/data/articles/wrapped.txt"),
];

pub fn read(text: &str) -> Document<'_> {
    Document::read(&Source::plain(text))
}

/// w = (1 − d) + d · M w, where M has likeness(u, v) / Σ likeness(·, v), by Gaussian elimination.
pub fn centrality(count: usize, likeness: impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let link = |a: usize, b: usize| if a == b { 0.0 } else { likeness(a, b) };
    let degrees: Vec<f64> = (0..count).map(|v| (0..count).map(|u| link(u, v)).sum()).collect();
    let mut rows: Vec<Vec<f64>> = (0..count)
        .map(|u| {
            let share = |v: usize| if degrees[v] > 0.0 { link(u, v) / degrees[v] } else { 0.0 };
            let of = |v: usize| f64::from(u8::from(u == v)) - DAMPING * share(v);
            (0..count).map(of).chain([1.0 - DAMPING]).collect()
        })
        .collect();
    // The matrix is diagonally dominant by columns: no row need be exchanged.
    for pivot in 0..count {
        let of_pivot = rows[pivot].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != pivot) {
            let factor = row[pivot] / of_pivot[pivot];
            row.iter_mut().zip(&of_pivot).for_each(|(cell, above)| *cell -= factor * above);
        }
    }
    (0..count).map(|at| rows[at][count] / rows[at][at]).collect()
}

#[track_caller]
pub fn assert_near(found: &[f64], wanted: &[f64], tolerance: f64) {
    assert_eq!(found.len(), wanted.len());
    for (found, wanted) in found.iter().zip(wanted) {
        assert!((found - wanted).abs() <= tolerance, "{found} is not {wanted}");
    }
}
