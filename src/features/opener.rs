//! Whether a sentence opens by leaning on an earlier one.

use crate::document::Sentence;

/// 1 for a sentence that does, else 0.
pub fn opener(sentence: &Sentence) -> f64 {
    f64::from(u8::from(sentence.is_dependent))
}
