//! A text → blocks → sentences → clauses and words. Spans only; the pieces join to the source, but for white space between them.

pub mod block;
pub mod clause;
mod credits;
mod decision;
pub mod lead_in;
mod lines;
mod noise;
mod prompts;
mod quotes;
pub mod sentence;
mod tail;
pub mod word;
