//! Distinct strings, numbered in the order in which they came. They stand in one text, so that none is allocated by itself.

use std::ops::Range;

/// Strings and their numbers.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    text: String,
    /// Where each string ends in `text`.
    ends: Vec<u32>,
    /// A table with open addressing, a power of two long: a string's hash and its number.
    slots: Vec<(u32, u32)>,
}

/// Two strings are joined in place where they have so many bytes at most.
const JOINED: usize = 64;

/// The number in a slot that is empty.
const NONE: u32 = u32::MAX;

impl Strings {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The string with this number; empty where there is none.
    pub fn get(&self, number: u32) -> &str {
        &self.text[self.place(number)]
    }

    fn place(&self, number: u32) -> Range<usize> {
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        start as usize..end as usize
    }

    /// The number of a string.
    pub fn find(&self, string: &str) -> Option<u32> {
        self.find_bytes(string.as_bytes())
    }

    /// The number of the string that two others make.
    pub fn find_joined(&self, start: &str, end: &str) -> Option<u32> {
        let mut buffer = [0; JOINED];
        match buffer.get_mut(..start.len() + end.len()) {
            Some(joined) => {
                joined[..start.len()].copy_from_slice(start.as_bytes());
                joined[start.len()..].copy_from_slice(end.as_bytes());
                self.find_bytes(joined)
            }
            None => self.find(&[start, end].concat()),
        }
    }

    fn find_bytes(&self, string: &[u8]) -> Option<u32> {
        let number = self.slots.get(self.slot(hash(string), string)?)?.1;
        (number != NONE).then_some(number)
    }

    /// The number of a string, which is the next where it is new.
    pub fn add(&mut self, string: &str) -> u32 {
        // Three quarters are filled at most, so that a search soon meets an empty slot.
        if (self.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let hash = hash(string.as_bytes());
        let next = self.len() as u32;
        let Some(slot) = self.slot(hash, string.as_bytes()).and_then(|slot| self.slots.get_mut(slot)) else {
            return next;
        };
        if slot.1 == NONE {
            *slot = (hash, next);
            self.text.push_str(string);
            self.ends.push(self.text.len() as u32);
            return next;
        }
        slot.1
    }

    /// The slot of a string, or the empty one where it would stand; none without a table.
    fn slot(&self, hash: u32, string: &[u8]) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            let (other, number) = self.slots[at];
            if number == NONE || other == hash && self.text.as_bytes()[self.place(number)] == *string {
                return Some(at);
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let wider = vec![(0, NONE); (self.slots.len() * 2).max(64)];
        let mask = wider.len() - 1;
        for (hash, number) in std::mem::replace(&mut self.slots, wider).into_iter().filter(|slot| slot.1 != NONE) {
            let mut at = hash as usize & mask;
            while self.slots[at].1 != NONE {
                at = (at + 1) & mask;
            }
            self.slots[at] = (hash, number);
        }
    }
}

/// Eight bytes at a time, as rustc's FxHash has it; the last may be taken twice.
fn hash(string: &[u8]) -> u32 {
    let step = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x517C_C1B7_2722_0A95);
    let length = string.len() as u64;
    let hash = match (string.last_chunk(), string.first_chunk(), string.last_chunk()) {
        (Some(&last), ..) => {
            let words = string.as_chunks().0.iter().fold(length, |hash, &word| step(hash, u64::from_le_bytes(word)));
            step(words, u64::from_le_bytes(last))
        }
        (None, Some(&first), Some(&last)) => {
            step(length, u64::from(u32::from_le_bytes(first)) << 32 | u64::from(u32::from_le_bytes(last)))
        }
        _ => string.iter().fold(length, |hash, &byte| step(hash, byte.into())),
    };
    (hash >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::Strings;

    #[test]
    fn each_string_has_one_number() {
        let mut strings = Strings::default();
        assert_eq!((strings.find(""), strings.get(0)), (None, ""));
        let words: Vec<String> = (0..5_000).map(|number| format!("كلمة{number}")).collect();
        for _ in 0..2 {
            assert!((0u32..).zip(&words).all(|(number, word)| strings.add(word) == number));
        }
        assert_eq!(strings.add(""), 5_000);
        assert!((0u32..).zip(&words).all(|(number, word)| strings.get(number) == word));
        assert_eq!((strings.find("كلمة17"), strings.find_joined("كلمة1", "7")), (Some(17), Some(17)));
        assert_eq!((strings.find("كلمة"), strings.find_joined("كلمة17", "كلمة17")), (None, None));
        let long = "طويلة".repeat(20);
        assert_eq!((strings.add(&long), strings.find_joined(&long[..12], &long[12..])), (5_001, Some(5_001)));
        assert_eq!((strings.find(""), strings.get(5_002), strings.len()), (Some(5_000), "", 5_002));
    }
}
