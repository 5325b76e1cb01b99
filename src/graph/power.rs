//! The power iteration of weighted PageRank (Brin & Page 1998; Mihalcea & Tarau 2004), where links have a weight and no
//! direction.

/// The share of a sentence's weight that comes by its links; LexRank names what is left, 0.15, its damping factor.
pub const DAMPING: f64 = 0.85;

/// No weight of a result that is done changes by more in a step; weights are about 1.
const TOLERANCE: f64 = 1e-13;

/// Each step leaves at most DAMPING of the distance to the limit: so many are enough for the tolerance in any graph.
const MOST_STEPS: usize = 200;

/// Results are rounded to its inverse, 9e-13: what sums in another order left in the last bits decides between no two sentences
/// that are alike.
const GRID: f64 = (1u64 << 40) as f64;

/// The limit of w = (1 − d) + d · Σ weight(u, v) / degree(v) · w(v) over the neighbours v of each u, from w = 1.
///
/// `over_links(values)` gives Σ weight(u, v) · values(v) for each u. The mean of the result is 1 where every sentence has a
/// neighbour; a sentence without one has 1 − d, the least that there is.
pub fn centrality(count: usize, over_links: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
    let degrees = over_links(&vec![1.0; count]);
    let mut weights = vec![1.0; count];
    for _ in 0..MOST_STEPS {
        let given = weights.iter().zip(&degrees);
        let given: Vec<f64> = given.map(|(w, &degree)| if degree > 0.0 { w / degree } else { 0.0 }).collect();
        let next: Vec<f64> = over_links(&given).iter().map(|come| (1.0 - DAMPING) + DAMPING * come).collect();
        let change = weights.iter().zip(&next).map(|(old, new)| (new - old).abs()).fold(0.0, f64::max);
        weights = next;
        if change <= TOLERANCE {
            break;
        }
    }
    weights.iter().map(|weight| (weight * GRID).round() / GRID).collect()
}
