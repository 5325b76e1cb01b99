//! A very long sentence → clauses. The sentence stays whole wherever it is shown; its clauses are how the ranking knows it, since
//! one sentence of two hundred words (a text without stops, an old book) tells of many things.

use crate::span::Span;

/// A sentence of more words than this is very long: in news one in a hundred is.
const LONG: usize = 60;
/// A clause has at least so many words.
const SHORTEST: usize = 12;

/// The clauses of a sentence of more than 60 words: they end at `،` `؛` `:` (and `,` `;`), have 12 words or more, and cover the
/// sentence but for white space. A sentence that is shorter, or has no such place, is one clause and has none. `words`: how many it
/// has.
pub fn clauses(text: &str, sentence: Span, words: usize) -> Vec<Span> {
    if words <= LONG {
        return Vec::new();
    }
    let piece = sentence.of(text);
    let mut ends = Vec::new();
    let (mut before, mut in_clause) = (0, 0);
    for word in piece.split_whitespace() {
        before += 1;
        in_clause += 1;
        if in_clause >= SHORTEST && word.ends_with(['،', ',', '؛', ';', ':']) {
            let end = word.as_ptr() as usize - piece.as_ptr() as usize + word.len();
            ends.push((end, before));
            in_clause = 0;
        }
    }
    // A short rest belongs to the clause before it.
    while ends.last().is_some_and(|&(_, before)| words - before < SHORTEST) {
        ends.pop();
    }
    if ends.is_empty() {
        return Vec::new();
    }
    let starts = std::iter::once(0).chain(ends.iter().map(|&(end, _)| end));
    let ends = ends.iter().map(|&(end, _)| end).chain([piece.len()]);
    let base = sentence.start as usize;
    starts.zip(ends).map(|(start, end)| Span::new(base + start, base + end).trimmed(text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        clauses(text, Span::new(0, text.len()), text.split_whitespace().count())
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn only_very_long_sentences_have_clauses() {
        let clause = "كلمة ".repeat(15).trim_end().to_owned() + "،";
        assert_eq!(of(&[clause.as_str(); 4].join(" ")), Vec::<&str>::new());
        assert_eq!(of(&[clause.as_str(); 5].join(" ")), [clause.as_str(); 5]);
        assert_eq!(of(&"كلمة ".repeat(100)), Vec::<&str>::new());
    }

    #[test]
    fn no_clause_is_short() {
        let text =
            ["كلمة ".repeat(50), "أولا، ثانيا، ".to_owned(), "كلمة ".repeat(20), "أخيرا، انتهى".to_owned()].concat();
        let found = of(&text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].ends_with("أولا،") && found[1].starts_with("ثانيا،") && found[1].ends_with("انتهى"));
    }
}
