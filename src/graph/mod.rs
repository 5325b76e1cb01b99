//! How central each sentence is in the graph of the candidates, which are linked by the terms that they share.
//!
//! No link is ever stored. A sum over the links of a sentence is taken through its terms: first each term sums over its
//! sentences, then each sentence over its terms, itself left out. That is exact, and where a hundred sentences share a term
//! it costs a hundred steps in place of ten thousand, so that time and memory grow with the text and no term need be capped.

mod bags;
#[cfg(test)]
mod dense;
pub mod lexrank;
mod power;
pub mod textrank;
