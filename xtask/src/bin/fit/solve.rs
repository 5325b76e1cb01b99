//! Linear algebra for a few dozen unknowns.

/// The solution of A x = b for a symmetric positive definite A, by Cholesky decomposition.
pub fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for k in 0..n {
        for j in 0..k {
            let factor = a[k][j];
            (k..n).for_each(|i| a[i][k] -= a[i][j] * factor);
        }
        let pivot = a[k][k].max(1e-12).sqrt();
        (k..n).for_each(|i| a[i][k] /= pivot);
    }
    for i in 0..n {
        b[i] = (b[i] - (0..i).map(|j| a[i][j] * b[j]).sum::<f64>()) / a[i][i];
    }
    for i in (0..n).rev() {
        b[i] = (b[i] - (i + 1..n).map(|j| a[j][i] * b[j]).sum::<f64>()) / a[i][i];
    }
    b
}

/// Sums Z'WZ and Z'Wy row by row.
#[derive(Debug)]
pub struct Normal {
    pub a: Vec<Vec<f64>>,
    pub b: Vec<f64>,
}

impl Normal {
    pub fn new(n: usize) -> Self {
        Self { a: vec![vec![0.0; n]; n], b: vec![0.0; n] }
    }

    pub fn add(&mut self, row: &[f64], weight: f64, target: f64) {
        for (i, value) in row.iter().enumerate().filter(|(_, value)| **value != 0.0) {
            let scaled = value * weight;
            self.b[i] += scaled * target;
            self.a[i].iter_mut().zip(row).for_each(|(cell, other)| *cell += scaled * other);
        }
    }

    /// The solution with a penalty on each unknown.
    pub fn solved(mut self, penalty: &[f64]) -> Vec<f64> {
        penalty.iter().enumerate().for_each(|(i, penalty)| self.a[i][i] += penalty);
        solve(self.a, self.b)
    }
}

/// Mean and standard deviation of each column.
pub fn spread(rows: &[Vec<f64>]) -> Vec<f64> {
    let (n, count) = (rows.first().map_or(0, Vec::len), rows.len() as f64);
    let mean: Vec<f64> = (0..n).map(|k| rows.iter().map(|row| row[k]).sum::<f64>() / count).collect();
    (0..n).map(|k| (rows.iter().map(|row| (row[k] - mean[k]).powi(2)).sum::<f64>() / count).sqrt()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved() {
        let x = solve(vec![vec![4.0, 2.0, 0.0], vec![2.0, 5.0, 1.0], vec![0.0, 1.0, 3.0]], vec![8.0, 15.0, 11.0]);
        for (found, wanted) in x.iter().zip([1.0, 2.0, 3.0]) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }
}
