//! A list as one text. A slice of `(&str, &str)` would cost 16 bytes and two relocated addresses for each entry, more than the
//! entry itself, and most of what a browser downloads of the lexicon.

use std::cmp::Ordering;

/// Entries with their classes.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// The names of the classes.
    pub classes: &'static [&'static str],
    /// A line for each entry, sorted by the entry's bytes: a letter (`a` for the first class), the entry, a line feed.
    pub lines: &'static str,
}

impl Table {
    /// The class of an entry. A binary search over the bytes: each half is cut at the line that its middle falls in.
    pub fn class(&self, key: &str) -> Option<&'static str> {
        let mut lines = self.lines.as_bytes();
        loop {
            let (before, after) = lines.split_at(lines.len() / 2);
            let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |end| end + 1);
            let end = before.len() + after.iter().position(|&byte| byte == b'\n')?;
            let (letter, entry) = lines.get(start..end)?.split_first()?;
            match entry.cmp(key.as_bytes()) {
                Ordering::Less => lines = lines.get(end + 1..)?,
                Ordering::Greater => lines = lines.get(..start)?,
                Ordering::Equal => return self.classes.get(usize::from(letter - b'a')).copied(),
            }
        }
    }

    /// Whether an entry has a class; one of class `a+b` has two.
    pub fn has(&self, key: &str, wanted: &str) -> bool {
        self.class(key).is_some_and(|classes| classes.split('+').any(|class| class == wanted))
    }

    /// The entries, in their order.
    #[cfg(test)]
    pub fn entries(&self) -> impl Iterator<Item = &'static str> {
        self.lines.lines().map(|line| &line[1..])
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn every_entry_is_found_and_nothing_else() {
        let table = Table { classes: &["one", "two+three"], lines: "bab\nbb\nab c\naا\nbاب\n" };
        let found = |key: &str| table.class(key);
        assert_eq!(
            ["ab", "b c", "b", "ا", "اب"].map(found).map(Option::unwrap_or_default),
            ["two+three", "one", "two+three", "one", "two+three"]
        );
        assert_eq!(["", "a", "abc", "b ", "b\n", "aا", "ابا", "ت"].map(found), [None; 8]);
        assert!(table.has("ab", "three") && !table.has("ab", "one") && !table.has("a", "one"));
        assert_eq!(Table { classes: &[], lines: "" }.class("ا"), None);
        assert_eq!(table.entries().count(), 5);
    }
}
