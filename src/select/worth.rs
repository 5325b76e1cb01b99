//! What a sentence adds to a summary by space: its score is what it adds for its room.

use crate::rank::{Gain, STATE, room};

/// The fit tells differences of scores, not their zero: this was set by hand; from .3 to .5 nothing changes for certain.
const ZERO: f64 = 0.4;
/// Worths are whole numbers, so that sums are the same in any order and language.
const UNIT: f64 = 1000.0;
/// The greatest worth: the sums that a filling makes are exact in JavaScript too.
const GREATEST: f64 = 1e6;

/// The place of `unsupported` in [`STATE`].
const UNSUPPORTED: usize = STATE.len() - 1;

/// With the sentence before it and without; 1 at least, since room that nothing uses is worth nothing.
pub fn worth(score: f64, state: &[f64; STATE.len()], dependence: f64, words: u32, gain: &Gain) -> [u32; 2] {
    let of_state = |state: &[f64]| state.iter().zip(&gain.state).map(|(value, weight)| value * weight).sum::<f64>();
    let supported = score + of_state(&state[..UNSUPPORTED]);
    let alone = supported + dependence * gain.state[UNSUPPORTED];
    [supported, alone].map(|gain| (UNIT * (gain + ZERO) * room(words)).round().clamp(1.0, GREATEST) as u32)
}
