//! Zubda (زُبدة, "the cream that rises to the top"): the key sentences of an Arabic article, verbatim.

pub mod normalize;
pub mod options;
pub mod script;
pub mod source;
pub mod span;
pub mod summary;
pub mod document;
pub mod language;
mod lexicon;
pub mod segment;
pub mod stem;
