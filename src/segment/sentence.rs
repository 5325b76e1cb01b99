//! A block → sentences.
//!
//! A boundary is a run of stops that ends a sentence, or the block's end; `،` `؛` `:` never end one. The frame is that of
//! UAX #29 (Unicode Text Segmentation, sentence boundaries: a terminator, its closing marks, then the decision); the decisions
//! are for Arabic, whose letters have no case to tell a new sentence by.

use super::quotes::{Pairs, Side, is_straight};
use super::word::{ends_with_number, first_word, last_word};
use crate::lexicon::{Abbreviation, abbreviation, is_continuer, is_function_word, is_speech_verb, opens_sentence};
use crate::normalize::normalize;
use crate::script::{
    is_arabic_letter, is_arabic_mark, is_bullet, is_closing_bracket, is_closing_quote, is_digit, is_dot, is_invisible,
    is_stop,
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
        let run = Run::read(piece, at + offset, &pairs);
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
}

impl Run {
    /// Reads the run whose first stop stands at `start`.
    fn read(text: &str, start: usize, pairs: &Pairs) -> Self {
        let mut run = Run { start, end: start, dots: 0, has_mark: false, closing: None };
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
                let goes_on = rest.is_some_and(|c| is_stop(c) && !is_dot(c)) && run.has_mark;
                if !closes && !goes_on && !rest.is_some_and(is_emoji) {
                    break;
                }
            } else if is_closing_bracket(c) && pairs.in_brackets(start) {
                // The parenthesis closes; what stands after it is a run of its own.
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
        if matches!(c, '،' | ',' | '؛' | ';' | ':' | '/' | '%' | '٪') || pairs.in_brackets(self.start) {
            return None;
        }
        if !spaced && !starts_something(c) {
            return None;
        }
        let context = Context { text, from, stop: self.start, next, spaced };
        if let Some(closing) = self.closing {
            let verdict = context.ends_at_quotation(pairs.opening_of(closing), self.has_mark);
            return verdict.then_some(Break::Quotation);
        }
        if self.has_mark {
            return context.ends_at_mark().then_some(Break::Mark);
        }
        match self.dots {
            0 | 1 => context.ends_at_dot().then_some(Break::Dot),
            2 => context.ends_at_two_dots().then_some(Break::Ellipsis),
            _ => context.opens_anew().then_some(Break::Ellipsis),
        }
    }
}

/// Who said a quotation is told in so many words at most.
const ATTRIBUTION_WORDS: usize = 10;
const ATTRIBUTION_BYTES: usize = 160;

/// What a decision looks at.
struct Context<'t> {
    text: &'t str,
    /// The start of the sentence's words: bullets, white space and invisible characters before them are passed over once.
    from: usize,
    /// The first stop.
    stop: usize,
    /// What follows, from its first visible character.
    next: &'t str,
    /// Whether white space stands between.
    spaced: bool,
}

impl Context<'_> {
    /// A single dot: of an abbreviation, a number, an address, or a sentence's end.
    fn ends_at_dot(&self) -> bool {
        let before = &self.text[self.from..self.stop];
        let visible = before.trim_end_matches(|c: char| is_invisible(c) || is_arabic_mark(c));
        let Some(last) = visible.chars().next_back() else { return false };
        let first = self.next.chars().next().unwrap_or(' ');
        if !self.spaced && self.is_inside_token(last, first) {
            return false;
        }
        if last.is_whitespace() {
            return self.ends_at_lone_dot(visible, first);
        }
        let word = last_word(visible);
        let opening = visible[..visible.len() - word.len()]
            .trim_end_matches(|c: char| c.is_whitespace() || is_bullet(c) || is_invisible(c));
        if opening.is_empty() && is_enumerator(word) {
            return false;
        }
        if first_key(self.next).as_str() == "الخ" {
            return false;
        }
        if last.is_ascii_alphabetic() {
            return self.ends_at_latin_dot(word, first);
        }
        if !is_arabic_letter(last) {
            return true;
        }
        self.ends_at_arabic_word(word, opening, first)
    }

    /// A dot between two characters without a space: in a number, an address, or a dotted abbreviation.
    fn is_inside_token(&self, last: char, first: char) -> bool {
        if last.is_whitespace() {
            return !is_arabic_letter(first) && (first.is_ascii_alphanumeric() || is_digit(first));
        }
        if is_digit(last) && is_digit(first) || last.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() {
            return true;
        }
        if !is_arabic_letter(last) {
            // "1.افتح" is decided as a number at the sentence's start, "2008.وقال" as an end.
            return false;
        }
        let visible = self.text[self.from..self.stop].trim_end_matches(|c: char| is_invisible(c) || is_arabic_mark(c));
        let piece = last_piece(last_word(visible));
        let key = normalize(piece);
        if is_letter_with_conjunction(&key) {
            return true;
        }
        let following = normalize(first_word(self.next));
        let is_spelled = |key: &str| abbreviation(key) == Some(Abbreviation::LetterName);
        is_spelled(key.trim_start_matches('و')) && (is_spelled(&following) || is_single_letter(&following))
    }

    /// A dot with a space before it: «كثيرا .» ends, «ج . م . ع» does not.
    fn ends_at_lone_dot(&self, visible: &str, first: char) -> bool {
        if !self.spaced && first.is_ascii_alphanumeric() {
            return false;
        }
        let key = normalize(last_word(visible.trim_end()));
        let next = first_key(self.next);
        !(is_single_letter(&key) && is_single_letter(&next))
    }

    /// A dot after a Latin word.
    fn ends_at_latin_dot(&self, word: &str, first: char) -> bool {
        // "iPhone" begins with a small letter wherever it stands.
        if first.is_ascii_lowercase() && !self.next.chars().nth(1).is_some_and(|c| c.is_ascii_uppercase()) {
            return false;
        }
        let key = normalize(word);
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let kind = abbreviation(&key);
        if kind == Some(Abbreviation::LatinTitle) {
            return self.opens_anew();
        }
        let is_initial = letters == 1 && word.chars().all(|c| c.is_ascii_uppercase());
        if is_initial {
            // "J. Smith" goes on; the letter that an Arabic noun names («الفئة A.», "class A") ends.
            return !first.is_ascii_alphabetic();
        }
        let is_dotted = word.contains('.') && word.split('.').all(|piece| piece.len() <= 2);
        if is_dotted || kind == Some(Abbreviation::LatinFinal) {
            return self.opens_anew();
        }
        true
    }

    /// A dot after an Arabic word: `opening` is what stands before it in the sentence.
    fn ends_at_arabic_word(&self, word: &str, opening: &str, first: char) -> bool {
        let key = normalize(word);
        let last = last_piece(&key);
        let is_dotted = key.contains('.');
        let after_number = ends_with_number(opening);
        if matches!(abbreviation(&key), Some(Abbreviation::Etc))
            || after_number && abbreviation(&key) == Some(Abbreviation::Unit)
        {
            return !is_continuer(&first_key(self.next));
        }
        if is_dotted && after_number && key == "ق.م" {
            return self.ends_after_year(first);
        }
        if is_dotted {
            let is_spelled = |piece: &str| {
                is_letter_with_conjunction(piece)
                    || abbreviation(piece.trim_start_matches('و')) == Some(Abbreviation::LetterName)
            };
            return !key.split('.').all(is_spelled) || self.opens_anew();
        }
        if after_number && (last == "م" || abbreviation(last) == Some(Abbreviation::Era)) {
            return self.ends_after_year(first);
        }
        let is_spelled = |key: &str| abbreviation(key.trim_start_matches('و')) == Some(Abbreviation::LetterName);
        if is_spelled(&key) && is_spelled(&normalize(last_word(opening))) {
            // Initials by the names of their letters: «دي آر. بوبو» ("D. R. Bobo").
            return self.opens_anew();
        }
        if !is_letter_with_conjunction(&key) {
            let is_reference = matches!(abbreviation(&key), Some(Abbreviation::Reference | Abbreviation::Title));
            return !(is_reference && (is_digit(first) || first.is_alphabetic()));
        }
        if is_digit(first) {
            return false;
        }
        let label = normalize(last_word(opening));
        if is_single_letter(&key) && (after_number || is_label(&label)) {
            return true;
        }
        // «ود.» is a title with "and"; two other letters with و or ف are a word («وب.» does not occur, «فم.» is a mouth).
        if !is_single_letter(&key)
            && !matches!(abbreviation(last_letter(&key)), Some(Abbreviation::Title | Abbreviation::Reference))
        {
            return true;
        }
        opens_sentence(&first_key(self.next)) || opens_sentence(&first_two_keys(self.next))
    }

    /// A question or exclamation mark, alone or with dots.
    fn ends_at_mark(&self) -> bool {
        // The query of a URL: "?id=3".
        let before = self.text[..self.stop].chars().next_back().unwrap_or(' ');
        let first = self.next.chars().next().unwrap_or(' ');
        self.spaced || !(before.is_ascii_alphanumeric() || before == '/') || !first.is_ascii_alphanumeric()
    }

    /// Two dots, the newspapers' strong pause: they end a sentence unless what follows only goes on.
    fn ends_at_two_dots(&self) -> bool {
        (self.spaced || self.next.chars().next().is_some_and(is_arabic_letter)) && first_key(self.next) != "الخ"
    }

    /// A stop inside a quotation that closes: `opening` is where the quotation began, where that is known.
    fn ends_at_quotation(&self, opening: Option<usize>, has_mark: bool) -> bool {
        let key = first_key(self.next);
        let starts_quotation = matches!(self.next.chars().next(), Some('«' | '“' | '"' | '‹'));
        let Some(opening) = opening.filter(|&opening| opening >= self.from) else {
            // A quotation over several sentences: its last stop ends the last of them.
            return !self.is_attribution(&key) && (!has_mark || !is_continuer(&key));
        };
        let before = self.text[self.from..opening]
            .trim_end_matches(|c: char| c.is_whitespace() || is_invisible(c) || is_arabic_mark(c));
        if before.is_empty() {
            // «إلى أين؟» سأله ("where to?" he asked him) goes on; what opens anew does not.
            return !self.is_attribution(&key)
                && (!has_mark || starts_quotation || is_speech_verb(&key) || self.opens_anew());
        }
        let is_introduced =
            before.ends_with([':', '،', ',']) || is_speech_verb(normalize(last_word(before)).trim_start_matches('و'));
        if is_introduced {
            return !is_continuer(&key);
        }
        !has_mark && (starts_quotation || !is_continuer(&key))
    }

    /// Whether what follows a quotation only tells who said it: a verb of saying in a short rest without a clause of its own
    /// («سأله الحارس بحدة.», "the guard asked him sharply").
    fn is_attribution(&self, key: &str) -> bool {
        let reach = &self.next[..self.next.floor_char_boundary(ATTRIBUTION_BYTES)];
        let rest = reach.find(is_stop).map_or(reach, |end| &reach[..end]);
        is_speech_verb(key)
            && !rest.contains(':')
            && rest.split_whitespace().count() <= ATTRIBUTION_WORDS
            && !rest.split_whitespace().any(|word| matches!(normalize(word).as_str(), "ان" | "انه" | "انها" | "انهم"))
    }

    /// A dot after a year and its era («808 هـ.», "808 AH"): it ends unless what follows goes on with the date, or with the clause.
    fn ends_after_year(&self, first: char) -> bool {
        let key = first_key(self.next);
        let is_joined = key.starts_with(['و', 'ف']) && !is_function_word(&key);
        if is_joined { self.opens_anew() } else { !is_digit(first) && !is_continuer(&key) }
    }

    /// Whether what follows reads like the start of a sentence: a listed opening, or و and ف before a word
    /// that is neither definite nor a number («ودفن» "and was buried", but not «والقرن» "and the century").
    fn opens_anew(&self) -> bool {
        let key = first_key(self.next);
        // «أن» and «إن» ("that") share a normal form; after an abbreviation both go on far more often than they begin.
        if is_continuer(&key) || key == "ان" {
            return false;
        }
        if opens_sentence(&key) || opens_sentence(&first_two_keys(self.next)) {
            return true;
        }
        key.strip_prefix(['و', 'ف']).is_some_and(|rest| {
            rest.chars().count() >= 3
                && !rest.starts_with("ال")
                && rest.chars().all(is_arabic_letter)
                && !matches!(rest, "حتي" | "الي")
        })
    }
}

/// Where the words of the sentence that starts at `start` begin.
fn content_start(text: &str, start: usize) -> usize {
    let skipped = |c: char| c.is_whitespace() || is_bullet(c) || is_invisible(c);
    text[start..].find(|c| !skipped(c)).map_or(text.len(), |offset| start + offset)
}

/// Whether a sentence may begin with `c` where no space stands before it.
fn starts_something(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '«' | '“' | '"' | '‹' | '(' | '[' | '-' | '–' | '—' | '•' | '#' | '@')
}

/// The end of a footnote mark at `at`: digits in brackets, or raised digits.
fn footnote(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let is_raised = |c: char| matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let raised = rest.len() - rest.trim_start_matches(is_raised).len();
    if raised > 0 {
        return Some(at + raised);
    }
    let inner = rest.strip_prefix(['(', '['])?;
    let digits = inner.len() - inner.trim_start_matches(|c| is_digit(c) || c == '،' || c == ',').len();
    let closed = inner[digits..].starts_with([')', ']']);
    (digits > 0 && digits <= 12 && closed).then(|| at + 1 + digits + 1)
}

/// Pictographs and what joins them; they belong to the sentence that they follow.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{200D}')
}

/// Whether a word before a dot at a sentence's start numbers it: "1", "12", "أ".
fn is_enumerator(word: &str) -> bool {
    let visible: String = normalize(word);
    !visible.is_empty() && (visible.chars().count() <= 3 && visible.chars().all(is_digit) || is_single_letter(&visible))
}

fn is_single_letter(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// A single letter, or one with و or ف ("and") before it.
fn is_letter_with_conjunction(key: &str) -> bool {
    is_single_letter(key) || key.strip_prefix(['و', 'ف']).is_some_and(is_single_letter)
}

fn last_letter(key: &str) -> &str {
    key.char_indices().next_back().map_or(key, |(at, _)| &key[at..])
}

/// What stands after the last inner dot of a word.
fn last_piece(word: &str) -> &str {
    word.rsplit('.').next().unwrap_or(word)
}

fn is_label(key: &str) -> bool {
    abbreviation(key) == Some(Abbreviation::Label)
        || ["و", "ب", "ل", "لل"]
            .iter()
            .any(|p| key.strip_prefix(p).is_some_and(|rest| abbreviation(rest) == Some(Abbreviation::Label)))
}

fn first_key(text: &str) -> String {
    normalize(first_word(text))
}

fn first_two_keys(text: &str) -> String {
    let word = first_word(text);
    let at = word.as_ptr() as usize - text.as_ptr() as usize + word.len();
    format!("{} {}", normalize(word), first_key(text[at..].trim_start()))
}
