//! The filling of a budget of space. A walk along the chain takes what fits, and leaves room that a long sentence would have used
//! better: so the last that it took are given back, and what is worth the most together is found among the next of the chain, by
//! dynamic programming over the room (the knapsack, Bellman 1957). A sentence is worth less without the one before it, so that a
//! pair competes with two that stand alone. `select` in JavaScript does the same, step by step.

use super::budget::Link;

/// So many of the last that the walk took are given back.
const RETURNED: usize = 8;
/// Among so many of the chain the best are found: each has a bit of a set.
const OPEN: usize = 24;
/// Room is counted in so many parts at most, so that the time does not grow with it; sizes are rounded up to parts.
const PARTS: usize = 1024;

/// What was taken, and the room that is left.
struct Taken {
    is_taken: Vec<bool>,
    room: usize,
}

impl Taken {
    fn has(&self, sentence: u32) -> bool {
        self.is_taken.get(sentence as usize) == Some(&true)
    }

    fn take(&mut self, link: &Link, size: usize) {
        self.is_taken[link.sentence as usize] = true;
        self.room -= size;
    }

    fn give_back(&mut self, link: &Link, size: usize) {
        self.is_taken[link.sentence as usize] = false;
        self.room += size;
    }

    /// Takes along a chain what was not taken, fits, and has its antecedent; what it took.
    fn walk(&mut self, chain: &[Link], size: impl Fn(&Link) -> u32) -> Vec<Link> {
        let fits = |link: &&Link| {
            let of = size(link) as usize;
            let fits =
                of <= self.room && !self.has(link.sentence) && link.needs.is_none_or(|antecedent| self.has(antecedent));
            if fits {
                self.take(link, of);
            }
            fits
        };
        chain.iter().filter(fits).copied().collect()
    }
}

/// The sentences that fill a room, in no order.
pub fn filling(chain: &[Link], room: usize, size: impl Fn(&Link) -> u32) -> Vec<u32> {
    let sentences = chain.iter().map(|link| link.sentence as usize + 1).max().unwrap_or(0);
    let mut taken = Taken { is_taken: vec![false; sentences], room };
    for link in taken.walk(chain, &size).iter().rev().take(RETURNED) {
        taken.give_back(link, size(link) as usize);
    }
    let mut open: Vec<Link> = chain.iter().filter(|link| !taken.has(link.sentence)).take(OPEN).copied().collect();
    open.sort_unstable_by_key(|link| link.sentence);
    let set = best(&open, &taken, &size);
    for (_, link) in open.iter().enumerate().filter(|(bit, _)| set >> bit & 1 == 1) {
        taken.take(link, size(link) as usize);
    }
    taken.walk(chain, &size);
    (0..sentences as u32).filter(|&sentence| taken.has(sentence)).collect()
}

/// The worth of a set of links in the upper bits less the set in the lower, so that the greater number is the worthier set, or of
/// equals the one with fewer late links; JavaScript's numbers hold it exactly.
type Best = i64;
/// No set is possible; far enough from the end that a sum of all links stays within the bits.
const NEVER: Best = Best::MIN / 64;

/// The set of the open links, which stand in the order of the text, that fits beside what was taken and is worth the most.
fn best(open: &[Link], taken: &Taken, size: impl Fn(&Link) -> u32) -> Best {
    let part = taken.room.div_ceil(PARTS).max(1);
    let parts = taken.room / part;
    // For each room, the best without the last link that was looked at, and the best with it.
    let mut without = vec![0; parts + 1];
    let mut with = vec![NEVER; parts + 1];
    for (bit, link) in open.iter().enumerate() {
        let size = (size(link) as usize).div_ceil(part);
        let [supported, alone] = link.worth.map(|worth| (Best::from(worth) << OPEN) - (1 << bit));
        let has_before = link.sentence.checked_sub(1).is_some_and(|before| taken.has(before));
        let alone = match link.needs {
            _ if has_before => supported,
            Some(_) => NEVER,
            None => alone,
        };
        let follows = bit > 0 && open[bit - 1].sentence + 1 == link.sentence;
        let after = if follows { supported } else { alone };
        // From the greatest room down, what a smaller room held before this link is still there.
        for room in (0..=parts).rev() {
            let taken = room.checked_sub(size).map_or(NEVER, |rest| (without[rest] + alone).max(with[rest] + after));
            without[room] = without[room].max(with[room]);
            with[room] = taken;
        }
    }
    -without[parts].max(with[parts]) & ((1 << OPEN) - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(sentence: u32, words: u32, worth: [u32; 2]) -> Link {
        Link { sentence, words, characters: 0, needs: None, worth }
    }

    fn filled(chain: &[Link], room: usize) -> Vec<u32> {
        filling(chain, room, |link| link.words)
    }

    #[test]
    fn the_room_holds_what_is_worth_the_most_together() {
        let chain = [link(0, 12, [30, 30]), link(5, 15, [25, 25]), link(9, 20, [28, 28]), link(7, 5, [1, 1])];
        assert_eq!(filled(&chain, 27), [0, 5]);
        assert_eq!(filled(&chain, 35), [0, 9], "58, where the walk has 56");
        assert_eq!(filled(&chain, 4), [0; 0]);
        assert_eq!(filled(&chain, 1000), [0, 5, 7, 9]);
    }

    #[test]
    fn a_pair_competes_with_two_that_stand_alone() {
        let chain = [link(0, 10, [9, 9]), link(4, 10, [8, 5]), link(3, 10, [4, 4]), link(8, 10, [6, 6])];
        assert_eq!(filled(&chain, 20), [0, 8], "15, where 3 and 4 have 12");
        let chain = [link(0, 10, [6, 6]), link(4, 10, [9, 5]), link(3, 10, [5, 5]), link(8, 10, [6, 6])];
        assert_eq!(filled(&chain, 20), [3, 4]);
        let needing = Link { needs: Some(3), ..link(4, 10, [9, 9]) };
        let chain = [link(0, 10, [6, 6]), link(8, 10, [6, 6]), link(3, 10, [1, 1]), needing];
        assert_eq!(filled(&chain, 20), [0, 8]);
        assert_eq!(filled(&chain, 10), [0]);
    }

    #[test]
    fn without_a_worth_the_walk_stands() {
        let chain: Vec<Link> = (0..50).map(|at| link(at * 7 % 50, 10 + at % 5, [0, 0])).collect();
        let mut taken = Taken { is_taken: vec![false; 50], room: 200 };
        taken.walk(&chain, |link| link.words);
        let walked: Vec<u32> = (0..50).filter(|&sentence| taken.has(sentence)).collect();
        assert_eq!(filled(&chain, 200), walked);
    }

    #[test]
    fn a_great_room_is_counted_in_parts_and_never_exceeded() {
        let chain: Vec<Link> = (0..300).map(|at| link(at * 7 % 300, 997 + at % 13, [at, at])).collect();
        for room in [1_023, 1_025, 9_999, 100_000] {
            let taken = filled(&chain, room);
            let size =
                |sentence: &u32| chain.iter().find(|link| link.sentence == *sentence).map_or(0, |link| link.words);
            let all: u32 = taken.iter().map(size).sum();
            assert!(all as usize <= room && all as usize + 1_200 > room, "{room}: {all}");
        }
    }
}
