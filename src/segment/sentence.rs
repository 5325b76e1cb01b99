//! A block → sentences.
//!
//! A boundary is a run of stops that ends a sentence, or the block's end; `،` `؛` `:` never end one. The frame is that of
//! UAX #29 (Unicode Text Segmentation, sentence boundaries: a terminator, its closing marks, then the decision); the decisions
//! are for Arabic, whose letters have no case to tell a new sentence by.

use super::decision::Context;
use super::quotes::{Pairs, Side, is_straight};
use crate::script::{
    is_arabic_mark, is_bullet, is_closing_bracket, is_closing_quote, is_digit, is_dot, is_invisible, is_stop,
};
use crate::span::Span;

/// Why a sentence ends where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// The block ends.
    BlockEnd,
    /// A question or exclamation mark.
    Mark,
    /// A dot.
    Dot,
    /// Several dots, and a new sentence after them.
    Ellipsis,
    /// A stop inside a quotation that closes.
    Quotation,
}

impl Break {
    /// The reason's stable name in every outward form.
    pub fn code(self) -> &'static str {
        match self {
            Break::BlockEnd => "block_end",
            Break::Mark => "mark",
            Break::Dot => "dot",
            Break::Ellipsis => "ellipsis",
            Break::Quotation => "quotation",
        }
    }
}

/// A sentence and why it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in the text, without white space at its ends.
    pub span: Span,
    /// Why it ends there.
    pub end: Break,
}

/// Divides one block. The sentences cover all of it but white space; a block of white space has none.
pub fn sentences(text: &str, block: Span) -> Vec<Sentence> {
    let piece = block.of(text);
    let pairs = Pairs::find(piece);
    let mut found = Vec::new();
    let mut start = 0;
    let mut content = content_start(piece, start);
    let mut push = |from: usize, to: usize, end: Break| {
        let span = Span::new(block.start as usize + from, block.start as usize + to).trimmed(text);
        if !span.is_empty() {
            found.push(Sentence { span, end });
        }
    };
    let mut at = 0;
    while let Some(offset) = piece[at..].find(is_stop) {
        let run = Run::read(piece, content, at + offset, &pairs);
        if let Some(reason) = run.decide(piece, content.min(run.start), &pairs) {
            push(start, run.end, reason);
            start = run.end;
            content = content_start(piece, start);
        }
        at = run.end;
    }
    push(start, piece.len(), Break::BlockEnd);
    found
}

/// A block that is one sentence.
pub fn whole(block: Span) -> Sentence {
    Sentence { span: block, end: Break::BlockEnd }
}

/// A run of stops with the closing marks, footnote marks and invisible characters that belong to it.
#[derive(Debug)]
struct Run {
    /// The first stop.
    start: usize,
    /// The end of all that belongs to it.
    end: usize,
    dots: usize,
    has_mark: bool,
    /// The closing quotation mark after the last stop, where one stands there.
    closing: Option<usize>,
    /// Whether it ends a parenthesis that is a sentence by itself: «(انظر الفصل الثاني.)».
    closes_aside: bool,
}

impl Run {
    /// Reads the run whose first stop stands at `start`, in a sentence whose words begin at `from`.
    fn read(text: &str, from: usize, start: usize, pairs: &Pairs) -> Self {
        let brackets = pairs.brackets_around(start);
        let mut run = Run { start, end: start, dots: 0, has_mark: false, closing: None, closes_aside: false };
        let mut at = start;
        while let Some(c) = text[at..].chars().next() {
            let next = at + c.len_utf8();
            if is_stop(c) {
                run.dots += match c {
                    '.' => 1,
                    '…' => 3,
                    _ => 0,
                };
                run.has_mark |= !matches!(c, '.' | '…');
                run.closing = None;
            } else if is_closing_quote(c) && run.takes(c, at, &text[next..], pairs) {
                run.closing = Some(at);
            } else if let Some(end) = footnote(text, at) {
                at = end;
                run.end = end;
                continue;
            } else if c == ' ' || c == '\u{A0}' {
                // «كفى ! »: a space may stand before the mark that closes, or between stops.
                let rest = text[next..].chars().next();
                let closes = rest.is_some_and(|c| is_closing_quote(c) && pairs.opening_of(next).is_some());
                let goes_on = match rest {
                    Some('.') => run.dots > 0 && is_apart(&text[next + 1..]),
                    rest => run.has_mark && rest.is_some_and(|c| is_stop(c) && !is_dot(c)),
                };
                if let Some(end) = footnote(text, next).filter(|_| rest == Some('[')) {
                    at = end;
                    run.end = end;
                    continue;
                }
                if !closes && !goes_on && !rest.is_some_and(is_emoji) {
                    break;
                }
            } else if is_closing_bracket(c) && brackets.is_some() {
                // The parenthesis closes; what stands after it is a run of its own, unless the sentence opened with it.
                run.closes_aside = brackets == Some((from, at)) && text[from..start].contains(char::is_whitespace);
                if run.closes_aside {
                    run.end = next;
                }
                break;
            } else if !(is_invisible(c) || is_emoji(c) || is_arabic_mark(c) || is_closing_bracket(c)) {
                break;
            }
            at = next;
            run.end = at;
        }
        run
    }

    /// Whether the closing mark `c` at `at`, before `rest`, belongs to the run: its partner, its form or its place says so.
    fn takes(&self, c: char, at: usize, rest: &str, pairs: &Pairs) -> bool {
        if pairs.opening_of(at).is_some() {
            return true;
        }
        let is_tight = self.end == at;
        if is_straight(c) {
            is_tight && Side::of(c, '.', rest.chars().next().unwrap_or(' ')) == Side::Closes
        } else {
            !matches!(c, '﴿' | '“')
        }
    }

    /// Whether a sentence whose words begin at `from` ends with this run, and why.
    fn decide(&self, text: &str, from: usize, pairs: &Pairs) -> Option<Break> {
        let rest = &text[self.end..];
        let next = rest.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
        let spaced = rest[..rest.len() - next.len()].contains(char::is_whitespace);
        let c = next.chars().next()?;
        if matches!(c, '،' | ',' | '؛' | ';' | ':' | '/' | '%' | '٪') {
            return None;
        }
        if pairs.brackets_around(self.start).is_some() && !self.closes_aside {
            return None;
        }
        if !spaced && !starts_something(c) {
            return None;
        }
        let context = Context { text, from, stop: self.start, next, spaced };
        if self.closes_aside {
            return context.ends_at_aside().then_some(if self.has_mark { Break::Mark } else { Break::Dot });
        }
        if let Some(closing) = self.closing {
            let around = pairs.quotation_around(closing, NESTED_BYTES);
            let is_nested = around.is_some_and(|(opening, _)| opening > from);
            let verdict =
                context.ends_at_quotation(pairs.opening_of(closing), self.has_mark || self.dots > 1, is_nested);
            return verdict.then_some(Break::Quotation);
        }
        let quotation = pairs.quotation_around(self.start, TITLE_BYTES).filter(|&(opening, _)| opening > from);
        if quotation.is_some_and(|(opening, closing)| context.is_in_title(opening, closing)) {
            return None;
        }
        if self.has_mark {
            return context.ends_at_mark().then_some(Break::Mark);
        }
        match self.dots {
            0 | 1 => context.ends_at_dot().then_some(Break::Dot),
            2 => context.ends_at_two_dots().then_some(Break::Ellipsis),
            _ => context.ends_at_ellipsis().then_some(Break::Ellipsis),
        }
    }
}

/// A quotation with another inside it is looked for so far, in bytes.
const NESTED_BYTES: usize = 400;

/// A quoted title has at most so many bytes.
const TITLE_BYTES: usize = 120;

/// Where the words of the sentence that starts at `start` begin.
fn content_start(text: &str, start: usize) -> usize {
    let skipped = |c: char| c.is_whitespace() || is_bullet(c) || is_invisible(c);
    text[start..].find(|c| !skipped(c)).map_or(text.len(), |offset| start + offset)
}

/// Whether a sentence may begin with `c` where no space stands before it.
fn starts_something(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '«' | '“' | '"' | '‹' | '(' | '[' | '-' | '–' | '—' | '•' | '#' | '@')
}

/// A footnote mark has at most so many bytes.
const FOOTNOTE_BYTES: usize = 48;

/// The end of a footnote mark at `at`: little in square brackets, digits in round ones, or raised digits.
fn footnote(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let raised = rest.len() - rest.trim_start_matches(is_raised).len();
    if raised > 0 {
        return Some(at + raised);
    }
    if let Some(inner) = rest.strip_prefix('[') {
        // «[3]», «[1–3]», «[ملاحظة 1]» ("[note 1]"), and the page after it: «[1]:45».
        let reach = &inner[..inner.floor_char_boundary(FOOTNOTE_BYTES)];
        let close = reach.find(']').filter(|&close| close > 0 && !reach[..close].contains(is_stop))?;
        let end = at + 1 + close + 1;
        let page = text[end..]
            .strip_prefix(':')
            .map_or("", |rest| &rest[..rest.len() - rest.trim_start_matches(is_digit).len()]);
        return Some(if page.is_empty() { end } else { end + 1 + page.len() });
    }
    let inner = rest.strip_prefix('(')?;
    let digits = inner.len() - inner.trim_start_matches(|c| is_digit(c) || c == '،' || c == ',').len();
    let closed = inner[digits..].starts_with(')');
    (digits > 0 && digits <= 12 && closed).then(|| at + 1 + digits + 1)
}

/// Whether white space, another dot or the end follows.
fn is_apart(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| c.is_whitespace() || is_dot(c))
}

/// Pictographs and what joins them; they belong to the sentence that they follow.
fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1F000}'..='\u{1FAFF}' | '\u{2190}'..='\u{21FF}' | '\u{2300}'..='\u{23FF}' | '\u{2600}'..='\u{27BF}'
        | '\u{2B00}'..='\u{2BFF}' | '\u{200D}')
}
