//! A text → lines, and whether they were broken to a width.

use crate::script::{count_words, ends_with_stop, is_bullet, is_digit, is_invisible, is_line_end, is_stop};
use crate::span::Span;

/// A line that is not blank.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Whether a blank line, or the text's start, stands before it.
    pub after_blank: bool,
    /// Its characters.
    pub characters: u32,
    /// Its words (runs of non-white-space).
    pub words: u32,
    /// Whether its last visible character, closing marks aside, is a stop.
    pub is_stopped: bool,
    /// What it starts with.
    pub marker: Marker,
}

impl Line {
    /// What is known of a line, or of a block that was given, by itself.
    pub fn new(text: &str, span: Span, after_blank: bool) -> Self {
        let shown = span.of(text);
        Self {
            span,
            after_blank,
            characters: shown.chars().count() as u32,
            words: count_words(shown) as u32,
            is_stopped: ends_with_stop(shown),
            marker: marker(shown),
        }
    }
}

/// The sign at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marker {
    /// None.
    None,
    /// A dash or bullet of a list, or of a dialogue.
    Bullet,
    /// A number or letter of a list.
    Number,
    /// The `#` of a Markdown heading, and how many.
    Hash(u8),
    /// The `>` of a quotation.
    Quote,
    /// The `|` of a row of a table.
    Row,
}

/// The lines of a text in order; blank lines are known by the line after them.
pub fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut after_blank = true;
    let mut at = 0;
    while at < text.len() {
        let end = text[at..].find(is_line_end).map_or(text.len(), |offset| at + offset);
        let span = Span::new(at, end).trimmed(text);
        let shown = span.of(text);
        if shown.chars().all(|c| is_invisible(c) || c.is_whitespace()) {
            after_blank = true;
        } else {
            found.push(Line::new(text, span, after_blank));
            after_blank = false;
        }
        at = end + line_end_length(&text[end..]);
    }
    found
}

/// The bytes of the line end that `rest` starts with; CR LF is one.
fn line_end_length(rest: &str) -> usize {
    if rest.starts_with("\r\n") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) }
}

fn marker(line: &str) -> Marker {
    let line = line.trim_start_matches(is_invisible);
    let Some(first) = line.chars().next() else { return Marker::None };
    let hashes = line.len() - line.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(char::is_whitespace) {
        return Marker::Hash(hashes as u8);
    }
    let rest = &line[first.len_utf8()..];
    if first == '>' {
        return Marker::Quote;
    }
    if first == '|' {
        return Marker::Row;
    }
    if is_bullet(first) && (rest.starts_with(char::is_whitespace) || first == '•') {
        return Marker::Bullet;
    }
    let is_circled = matches!(first, '①'..='⑳' | '❶'..='❿') || rest.starts_with("\u{FE0F}\u{20E3}");
    if is_circled || is_numbered(line) { Marker::Number } else { Marker::None }
}

/// Whether a line starts with "1.", "12)", "(3)", "٤-", "أ-" or "ب)"; a title such as «د. سامي» is no number.
fn is_numbered(line: &str) -> bool {
    let line = line.strip_prefix('(').unwrap_or(line);
    let digits = line.len() - line.trim_start_matches(is_digit).len();
    let label = match line.chars().next() {
        Some(_) if digits > 0 => &line[..digits],
        Some(c @ ('أ' | 'ا' | 'ب' | 'ج' | 'د' | 'ه' | 'و')) => &line[..c.len_utf8()],
        _ => return false,
    };
    let rest = line[label.len()..].strip_prefix('\u{640}').unwrap_or(&line[label.len()..]);
    let Some(sign) = rest.chars().next().filter(|c| matches!(c, '.' | ')' | '-' | '–' | ':' | '/')) else {
        return false;
    };
    let after = rest[sign.len_utf8()..].chars().next();
    let is_apart = after.is_none_or(|c| !is_digit(c));
    if digits > 0 {
        label.chars().count() <= 3 && is_apart && sign != '/' && sign != ':'
    } else {
        sign != '.' && sign != ':' && is_apart
    }
}

/// The width that the lines of a text were broken to, in characters, where they were: texts from PDFs and old papers.
///
/// Judged over the whole text. Most lines that another follows directly end without a stop, and either the next line's first
/// word had no more room (that is how a width breaks lines), or they are nearly as long as the longest while stops stand
/// inside lines. Verse has even lines too, but hardly a stop; paragraphs on lines of their own are long.
pub fn wrap_width(text: &str, lines: &[Line]) -> Option<u32> {
    let mut widths: Vec<u32> = lines.iter().map(|line| line.characters).collect();
    widths.sort_unstable();
    let width = *widths.get(widths.len() * 4 / 5)?;
    let longest = *widths.last()?;
    // A few short lines are verse sooner than a narrow column.
    let narrowest = if lines.len() < ENOUGH { 40 } else { 30 };
    if lines.len() < 4 || !(narrowest..=170).contains(&width) || longest > width * 2 {
        return None;
    }
    // A line with an address or its number is set as a line.
    let is_plain =
        |line: &Line| matches!(line.marker, Marker::None | Marker::Quote) && !line.span.of(text).contains('@');
    let followed = || lines.windows(2).filter(|pair| !pair[1].after_blank && is_plain(&pair[0]) && is_plain(&pair[1]));
    // A colon at a line's end leads to what stands on the next.
    let is_open = |line: &Line| !line.is_stopped && !line.span.of(text).ends_with(':');
    let count = |of: &dyn Fn(&[Line]) -> bool| followed().filter(|pair| is_open(&pair[0]) && of(pair)).count();
    let filled = count(&|pair| pair[0].characters + first_word_length(text, &pair[1]) + SLACK > longest);
    let full = count(&|pair| is_full(&pair[0], width));
    let inner_stops = lines.iter().filter(|line| has_inner_stop(line.span.of(text))).count();
    let stops = inner_stops + lines.iter().filter(|line| line.is_stopped).count();
    let most = |count: usize| count >= 2 && count * 2 >= followed().count();
    // Headlines, verses and entries after two paragraphs may fill their lines by chance; of running text that was broken, some
    // sentence ends in the line after the one in which it began.
    let is_long = lines.len() >= ENOUGH;
    let ended = count(&|pair| has_inner_stop(pair[1].span.of(text)) || is_long && pair[1].is_stopped);
    let is_text = ended > 0 || is_long && inner_stops == 0;
    (is_text && (most(filled) && stops * 40 >= lines.len() || most(full) && inner_stops * 8 >= lines.len()))
        .then_some(width)
}

/// So many lines do not all fill their width by chance.
const ENOUGH: usize = 8;

/// The space before a word, and the room by which a broken line may fall short of the longest one.
const SLACK: u32 = 3;

fn first_word_length(text: &str, line: &Line) -> u32 {
    line.span.of(text).split_whitespace().next().map_or(0, |word| word.chars().count() as u32)
}

/// Whether a line is so long that the width broke it.
pub fn is_full(line: &Line, width: u32) -> bool {
    line.characters * 4 >= width * 3
}

/// Whether a stop with white space after it stands inside a line.
pub fn has_inner_stop(line: &str) -> bool {
    let mut stopped = false;
    line.chars().any(|c| {
        let inner = stopped && c.is_whitespace();
        stopped = is_stop(c);
        inner
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_words() {
        for (line, wanted) in [
            ("- من أنت؟", Marker::Bullet),
            ("1. افتح", Marker::Number),
            ("٢) ادفع", Marker::Number),
            ("(3) استلم", Marker::Number),
            ("أ- أولا", Marker::Number),
            ("## عنوان", Marker::Hash(2)),
            ("> قيل", Marker::Quote),
            ("| البلد | السكان |", Marker::Row),
            ("#وسم في أول السطر", Marker::None),
            ("1.5 مليون", Marker::None),
            ("2010 كان عاما", Marker::None),
            ("د. سامي", Marker::None),
            ("10/3 كان", Marker::None),
            ("-5 درجات", Marker::None),
        ] {
            assert_eq!(marker(line), wanted, "{line}");
        }
    }

    #[test]
    fn a_blank_line_is_known_whatever_ends_it() {
        for end in ["\n", "\r\n", "\r", "\u{2028}"] {
            let text = ["a", "b", "", " \t", "c"].join(end);
            let blanks: Vec<bool> = lines(&text).iter().map(|line| line.after_blank).collect();
            assert_eq!(blanks, [true, false, true], "{end:?}");
        }
        assert_eq!(lines("a\n\u{200F} \u{200F}\nb").len(), 2);
    }
}
