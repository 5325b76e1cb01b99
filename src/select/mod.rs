//! Scores → one ordered chain of all candidates, and the walk along it that a budget takes.

pub mod budget;
pub mod chain;
pub mod cohesion;
mod filling;
pub mod order;
pub mod told;
mod worth;
