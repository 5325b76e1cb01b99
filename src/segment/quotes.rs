//! Quotation marks and brackets: which belong together, in one pass over a block.

use crate::script::{
    closing_bracket, closing_quote, is_closing_bracket, is_closing_quote, is_invisible, is_letter_or_number,
    is_plain_letter, is_stop,
};

/// A longer parenthesis is a passage with sentences of its own (or was never closed), in bytes.
const LONGEST_PARENTHESIS: usize = 600;

/// How many open marks are looked through for a partner: deeper nesting is noise, and the search stays linear.
const DEEPEST: usize = 16;

/// A quotation mark that is the same at both ends.
pub fn is_straight(c: char) -> bool {
    matches!(c, '"' | '\'')
}

/// What the neighbours of a mark tell of its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// White space or an opening sign before it, none after it.
    Opens,
    /// White space or punctuation after it, none before it.
    Closes,
    /// Nothing, or the mark has a form for each side.
    Unknown,
}

impl Side {
    /// The side of the mark `c` between two characters; a space stands for the ends of the text.
    pub fn of(c: char, before: char, after: char) -> Self {
        let is_apart = |c: char| c.is_whitespace() || is_invisible(c);
        if !is_straight(c) {
            Side::Unknown
        } else if c == '\'' && is_letter_or_number(before) && is_letter_or_number(after) {
            // An apostrophe: it stands open for nothing, and closes nothing.
            Side::Opens
        } else if (is_apart(before) || closing_bracket(before).is_some()) && !is_apart(after) && !is_stop(after) {
            Side::Opens
        } else if !is_apart(before) && (is_apart(after) || is_stop(after) || is_closing_bracket(after)) {
            Side::Closes
        } else {
            Side::Unknown
        }
    }
}

/// The pairs of a block; offsets in bytes from the block's start.
#[derive(Debug, Default)]
pub struct Pairs {
    /// (closing, opening) of quotations, by their closing mark.
    quotes: Vec<(usize, usize)>,
    /// (opening, closing) of parentheses and verses, outermost only, by their opening mark.
    brackets: Vec<(usize, usize)>,
}

impl Pairs {
    /// Finds the pairs of `text`. What was never closed, or never opened, belongs to no pair.
    pub fn find(text: &str) -> Self {
        let mut pairs = Self::default();
        let mut open: Vec<(char, usize, bool)> = Vec::new();
        let (mut earlier, mut before) = (' ', ' ');
        let mut characters = text.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            if is_plain_letter(c) {
                (earlier, before) = (before, c);
                continue;
            }
            let after = characters.peek().map_or(' ', |&(_, c)| c);
            if is_emoticon(earlier, before, c, after) {
                (earlier, before) = (before, c);
                continue;
            }
            let side = Side::of(c, before, after);
            let partner = (side != Side::Opens && (is_closing_quote(c) || is_closing_bracket(c)))
                .then(|| (open.len().saturating_sub(DEEPEST)..open.len()).rfind(|&place| open[place].0 == c))
                .flatten();
            if let Some(place) = partner {
                let (_, start, bracket) = open[place];
                // What stands open inside a pair that closes was never closed itself.
                open.truncate(place);
                if bracket { pairs.add_bracket(start, at) } else { pairs.quotes.push((at, start)) }
            } else if let Some(closing) = closing_bracket(c) {
                open.push((closing, at, true));
            } else if c == '﴿' || (c == '﴾' && open.is_empty()) {
                open.push((closing_quote(c).unwrap_or(c), at, true));
            } else if let Some(closing) = closing_quote(c) {
                open.push((closing, at, false));
            } else if c == '”' {
                // Urdu, Persian and older Arabic print open with the mark that others close with.
                open.push(('“', at, false));
            } else if is_straight(c) && side != Side::Closes && !(c == '\'' && is_letter_or_number(before)) {
                open.push((c, at, false));
            }
            (earlier, before) = (before, c);
        }
        pairs
    }

    /// The opening mark of the quotation that ends with the mark at `closing`, both in bytes from the block's start.
    pub fn opening_of(&self, closing: usize) -> Option<usize> {
        self.quotes.binary_search_by_key(&closing, |pair| pair.0).ok().map(|place| self.quotes[place].1)
    }

    /// The quotation around `at` that is open innermost and no longer than `reach`: where it opens and closes.
    pub fn quotation_around(&self, at: usize, reach: usize) -> Option<(usize, usize)> {
        let place = self.quotes.partition_point(|pair| pair.0 <= at);
        let mut closing = self.quotes[place..].iter().take(DEEPEST).take_while(|pair| pair.0 - at <= reach);
        closing
            .find(|pair| pair.1 < at)
            .filter(|pair| pair.0 - pair.1 <= reach)
            .map(|&(closing, opening)| (opening, closing))
    }

    /// The parenthesis or verse around `at`, whose stops end no sentence of the text around it: where it opens and closes.
    pub fn brackets_around(&self, at: usize) -> Option<(usize, usize)> {
        let place = self.brackets.partition_point(|pair| pair.0 < at);
        self.brackets[..place].last().copied().filter(|pair| at < pair.1)
    }

    fn add_bracket(&mut self, start: usize, end: usize) {
        if end - start > LONGEST_PARENTHESIS {
            return;
        }
        while self.brackets.last().is_some_and(|pair| pair.0 > start) {
            self.brackets.pop();
        }
        self.brackets.push((start, end));
    }
}

/// Whether the bracket `c` is the mouth of a face, ":(" or " :)", and encloses nothing.
fn is_emoticon(earlier: char, before: char, c: char, after: char) -> bool {
    let is_eyes = matches!(before, ':' | ';') && earlier.is_whitespace();
    is_eyes && (c == ')' || c == '(' && after.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_pair_with_their_like() {
        let text = "a «b \"c\" d» (e (f) g) «h";
        let pairs = Pairs::find(text);
        let at = |c: char| text.find(c).unwrap_or_default();
        assert_eq!(pairs.opening_of(at('»')), Some(at('«')));
        assert_eq!(pairs.quotes.len(), 2);
        assert!(pairs.brackets_around(at('f')).is_some() && pairs.brackets_around(at('g')).is_some());
        assert!(pairs.brackets_around(at('h')).is_none() && pairs.brackets_around(at('b')).is_none());
    }

    #[test]
    fn a_straight_mark_that_was_never_closed_takes_no_other_with_it() {
        let text = "a \"b. c \"d\" e";
        assert_eq!(Pairs::find(text).quotes, [(10, 8)]);
        assert_eq!(Pairs::find("it's \"so\"").quotes, [(8, 5)]);
    }
}
