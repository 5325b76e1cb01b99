//! Whether a sentence is long enough to carry a whole thought, and not much longer.

/// Rises to 1 at this many words.
const FULL: f64 = 16.0;
/// Falls from 1 beyond this many words, in inverse proportion.
const LONG: f64 = 45.0;

/// In [0, 1], by the sentence's words.
pub fn length(words: u32) -> f64 {
    let words = f64::from(words);
    if words < FULL { words / FULL } else { (LONG / words).min(1.0) }
}
