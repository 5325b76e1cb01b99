//! A list as one text. A slice of `(&str, &str)` would cost 16 bytes and two relocated addresses for each entry, more than the
//! entry itself, and most of what a browser downloads of the lexicon.

use std::cmp::Ordering;

/// Entries with their classes.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The names of the classes.
    pub classes: &'static [&'static str],
    /// Where the entries of each length in bytes begin in `lines`; the last is where all end.
    pub starts: &'static [u16],
    /// A line for each entry, sorted by the entry's length and its bytes: a letter (`a` for the first class), the entry, a line
    /// feed.
    pub lines: &'static str,
}

impl Table {
    /// The class of an entry: a binary search among those of its length, whose lines are all as long.
    pub fn class(&self, key: &str) -> Option<&'static str> {
        let [start, end] = *self.starts.get(key.len()..key.len() + 2)? else { return None };
        let lines = self.lines.as_bytes().get(usize::from(start)..usize::from(end))?;
        let width = key.len() + 2;
        let (key, wanted) = (key.as_bytes(), head(key.as_bytes()));
        let (mut low, mut high) = (0, lines.len() / width);
        while low < high {
            let middle = (low + high) / 2;
            let line = lines.get(middle * width..(middle + 1) * width)?;
            let entry = &line[1..=key.len()];
            match head(entry).cmp(&wanted).then_with(|| entry.cmp(key)) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return self.classes.get(usize::from(line[0] - b'a')).copied(),
            }
        }
        None
    }

    /// Whether an entry has a class; one of class `a+b` has two.
    pub fn has(&self, key: &str, wanted: &str) -> bool {
        self.class(key).is_some_and(|classes| classes.split('+').any(|class| class == wanted))
    }

    /// The entries, by their lengths.
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.lines.lines().map(|line| &line[1..])
    }
}

/// The first bytes of an entry as a number, which orders entries of one length as their bytes do, but for those that only differ
/// after the eighth: a few instructions in place of a call for each step of the search.
fn head(entry: &[u8]) -> u64 {
    if let Some(&first) = entry.first_chunk() {
        return u64::from_be_bytes(first);
    }
    if let (Some(&first), Some(&last)) = (entry.first_chunk(), entry.last_chunk()) {
        return u64::from(u32::from_be_bytes(first)) << 32 | u64::from(u32::from_be_bytes(last));
    }
    entry.iter().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{Table, head};

    #[test]
    fn entries_compare_as_their_bytes_do() {
        let entries: Vec<String> =
            (1..20).flat_map(|length| ["a", "b", "ab", "ba", "aab"].map(|piece| piece.repeat(length))).collect();
        for (one, other) in entries.iter().flat_map(|one| entries.iter().map(move |other| (one, other))) {
            let length = one.len().min(other.len());
            let (one, other) = (&one.as_bytes()[..length], &other.as_bytes()[..length]);
            assert_eq!(head(one).cmp(&head(other)).then_with(|| one.cmp(other)), one.cmp(other));
        }
    }

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let table =
            Table {
                classes: &["one", "two+three"], starts: &[0, 0, 3, 11, 16, 22], lines: "bb\nbab\naا\nab c\nbاب\n"
            };
        let found = |key: &str| table.class(key);
        assert_eq!(
            ["ab", "b c", "b", "ا", "اب"].map(found).map(Option::unwrap_or_default),
            ["two+three", "one", "two+three", "one", "two+three"]
        );
        assert_eq!(["", "a", "abc", "b ", "b\n", "aا", "ابا", "ت"].map(found), [None; 8]);
        assert!(table.has("ab", "three") && !table.has("ab", "one") && !table.has("a", "one"));
        assert_eq!(Table { classes: &[], starts: &[0], lines: "" }.class("ا"), None);
        assert_eq!(table.entries().count(), 5);
    }
}
