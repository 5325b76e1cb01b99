//! What a budget takes of the chain: a count of sentences a prefix of it, any other budget what fits.

use super::filling::filling;
use crate::options::{Budget, Limit};
use crate::summary::Note;

/// A link of the chain, as far as a budget needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The sentence's index in the document.
    pub sentence: u32,
    /// Its words.
    pub words: u32,
    /// Its UTF-16 units.
    pub characters: u32,
    /// The index of the sentence that must be taken before it.
    pub needs: Option<u32>,
    /// What it adds to a summary that has the sentence before it, and to one that has not, in thousandths of a score; 0 by a
    /// method that takes its chain as it comes.
    pub worth: [u32; 2],
}

/// The sentences that a budget takes, in the order of the text, and a note where none fits: a count of sentences from `chain`,
/// any other budget from `by_space`, which has the same links. `words`: the words of the whole text, of which a ratio is a share.
pub fn select(chain: &[Link], by_space: &[Link], budget: Budget, words: usize) -> (Vec<u32>, Option<Note>) {
    let mut taken = match budget.limit() {
        Limit::Sentences(count) => chain.iter().take(count).map(|link| link.sentence).collect(),
        Limit::Words(room) => filling(by_space, room, |link| link.words),
        Limit::Characters(room) => filling(by_space, room, |link| link.characters),
        Limit::Ratio(share) => {
            let filling = filling(by_space, (share * words as f64) as usize, |link| link.words);
            if filling.is_empty() { chain.iter().take(1).map(|link| link.sentence).collect() } else { filling }
        }
    };
    let note = if taken.is_empty() { too_small(chain, budget) } else { None };
    taken.sort_unstable();
    (taken, note)
}

/// The note that names the shortest sentence that could stand alone.
fn too_small(chain: &[Link], budget: Budget) -> Option<Note> {
    let alone = || chain.iter().filter(|link| link.needs.is_none());
    let (unit, shortest) = match budget.limit() {
        Limit::Words(_) => ("words", alone().map(|link| link.words).min()),
        Limit::Characters(_) => ("characters", alone().map(|link| link.characters).min()),
        Limit::Sentences(_) | Limit::Ratio(_) => return None,
    };
    shortest.map(|shortest| Note::BudgetTooSmall { unit, shortest: shortest as usize })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(sentence: u32, words: u32, needs: Option<u32>) -> Link {
        Link { sentence, words, characters: words * 6, needs, worth: [0; 2] }
    }

    fn taken(budget: Result<Budget, crate::options::OptionsError>) -> Vec<u32> {
        let chain = [link(3, 20, None), link(4, 5, Some(3)), link(0, 10, None), link(1, 4, Some(0))];
        budget.map(|budget| select(&chain, &chain, budget, 60).0).unwrap_or_default()
    }

    #[test]
    fn sentences_are_a_prefix_and_words_take_what_fits() {
        assert_eq!(taken(Budget::sentences(3)), [0, 3, 4]);
        assert_eq!(taken(Budget::words(24)), [3]);
        assert_eq!(taken(Budget::words(14)), [0, 1]);
        assert_eq!(taken(Budget::words(25)), [3, 4]);
        assert_eq!(taken(Budget::characters(60)), [0]);
        assert_eq!(taken(Budget::ratio(0.25)), [0, 1]);
    }

    #[test]
    fn sentences_and_space_have_each_their_chain() {
        let (chain, by_space) = ([link(0, 40, None), link(1, 5, None)], [link(1, 5, None), link(0, 40, None)]);
        let of = |budget: Result<Budget, _>| budget.map(|budget| select(&chain, &by_space, budget, 100).0);
        assert_eq!(of(Budget::sentences(1)), Ok(vec![0]));
        assert_eq!(of(Budget::words(40)), Ok(vec![1]));
        assert_eq!(of(Budget::ratio(0.01)), Ok(vec![0]));
    }

    #[test]
    fn a_ratio_gives_at_least_one_sentence_and_words_a_note() {
        assert_eq!(taken(Budget::ratio(0.01)), [3]);
        let chain = [link(0, 10, None), link(1, 2, Some(0))];
        let note = Budget::words(9).map(|budget| select(&chain, &chain, budget, 12));
        assert_eq!(note, Ok((vec![], Some(Note::BudgetTooSmall { unit: "words", shortest: 10 }))));
    }
}
