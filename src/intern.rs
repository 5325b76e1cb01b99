//! Distinct strings, numbered in the order in which they came. They stand in one text, so that none is allocated by itself.

/// Strings and their numbers.
#[derive(Clone, Debug, Default)]
pub struct Strings {
    text: String,
    /// Where each string ends in `text`.
    ends: Vec<u32>,
    /// A table with open addressing, a power of two long: a string's hash and its number.
    slots: Vec<(u32, u32)>,
}

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
        let number = number as usize;
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(start);
        &self.text[start as usize..end as usize]
    }

    /// The number of a string.
    pub fn find(&self, string: &str) -> Option<u32> {
        self.find_joined(string, "")
    }

    /// The number of the string that two others make.
    pub fn find_joined(&self, start: &str, end: &str) -> Option<u32> {
        let number = self.slots.get(self.slot(hash(start, end), start, end)?)?.1;
        (number != NONE).then_some(number)
    }

    /// The number of a string, which is the next where it is new.
    pub fn add(&mut self, string: &str) -> u32 {
        // Three quarters are filled at most, so that a search soon meets an empty slot.
        if (self.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let hash = hash(string, "");
        let next = self.len() as u32;
        let Some(slot) = self.slot(hash, string, "").and_then(|slot| self.slots.get_mut(slot)) else { return next };
        if slot.1 == NONE {
            *slot = (hash, next);
            self.text.push_str(string);
            self.ends.push(self.text.len() as u32);
            return next;
        }
        slot.1
    }

    /// The slot of a string, or the empty one where it would stand; none without a table.
    fn slot(&self, hash: u32, start: &str, end: &str) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let is_it = |number| self.get(number).strip_prefix(start) == Some(end);
        let mut at = hash as usize & mask;
        loop {
            let (other, number) = self.slots[at];
            if number == NONE || other == hash && is_it(number) {
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

/// FNV-1a of two strings as one, its high half mixed into the low (Fowler, Noll & Vo).
fn hash(start: &str, end: &str) -> u32 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01B3);
    let hash = start.as_bytes().iter().fold(0xCBF2_9CE4_8422_2325, step);
    let hash = end.as_bytes().iter().fold(hash, step);
    (hash ^ hash >> 32) as u32
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
        assert_eq!((strings.find(""), strings.get(5_001), strings.len()), (Some(5_000), "", 5_001));
    }
}
