//! A source → blocks: those that were given, else by the shape of its lines; and which are no part of the article.

use super::lines::{Line, Marker, has_inner_stop, is_full, lines, wrap_width};
use super::word::{first_word, small_number, split_word};
use super::{noise, tail};
use crate::lexicon::{is_question_word, is_speech_verb};
use crate::normalize::normalize;
use crate::script::{is_invisible, is_letter, is_stop};
use crate::source::{Noise, Role, Source, SourceBlock};
use crate::span::Span;

/// A heading has at most so many words and characters.
const HEADING_WORDS: u32 = 14;
const HEADING_CHARACTERS: u32 = 110;

/// A question of so many words at most may be a heading; longer ones are told in the text.
const QUESTION_WORDS: u32 = 10;

/// An exclamation of so many words at most may be a heading.
const EXCLAMATION_WORDS: u32 = 4;

/// Running text under a heading has so many words at least.
const BODY_WORDS: u32 = 8;

/// A prompt on a line of its own has so many words at most.
const PROMPT_WORDS: usize = 4;

/// At most so many lines in a row (headline, kicker, byline) are headings of what follows; more are verse or a list.
const HEADINGS_IN_A_ROW: usize = 3;

/// So many lines in a row after one that announces them are what it announces.
const ANNOUNCED: usize = 3;

/// A block, and why it is not part of the article where it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Where it stands and what it is.
    pub block: SourceBlock,
    /// Why it is left out.
    pub noise: Option<Noise>,
}

/// The blocks of a source: those that were given, else those that the shapes of its lines tell. `text` is what is read of it.
pub fn blocks(text: &str, source: &Source) -> Vec<Shape> {
    let is_plain = source.blocks().is_empty();
    let groups = if is_plain { grouped(text, &lines(text)) } else { given(text, source.blocks()) };
    let known = if is_plain {
        by_shape(text, &groups, !source.title().trim().is_empty())
    } else {
        source.blocks().iter().filter(|block| !shown(text, block).is_empty()).copied().collect()
    };
    let mut shapes = judged(text, &groups, &known, is_plain);
    for (shape, natural) in shapes.iter_mut().zip(&known) {
        if source.keeps(shape.block.span) {
            shape.noise = None;
            shape.block.role = if natural.role.is_noise() { Role::Paragraph } else { natural.role };
        }
    }
    shapes
}

/// Why a text would not be part of an article if it were a block by itself.
pub fn noise_alone(text: &str) -> Option<Noise> {
    noise::noise(text, &Line::new(text, Span::new(0, text.len()), true))
}

/// The blocks of a plain text. They cover all of it but white space and invisible characters on lines of their own.
/// `has_title`: whether a title was given apart; without one, a heading at the very start is the title.
fn by_shape(text: &str, groups: &[Line], has_title: bool) -> Vec<SourceBlock> {
    let entries = entries(text, groups);
    let block = |(at, group): (usize, &Line)| {
        let (role, level) = role(text, groups, &entries, at);
        let is_title = role == Role::Heading && at == 0 && !has_title;
        SourceBlock { span: group.span, role: if is_title { Role::Title } else { role }, level, noise: None }
    };
    groups.iter().enumerate().map(block).collect()
}

/// The blocks that were given as lines, free of white space at their ends; empty ones, and those beyond the text, are dropped.
fn given(text: &str, blocks: &[SourceBlock]) -> Vec<Line> {
    let spans = blocks.iter().map(|block| shown(text, block)).filter(|span| !span.is_empty());
    spans.map(|span| Line::new(text, span, true)).collect()
}

/// What of a block that was given is in the text, without white space at its ends.
fn shown(text: &str, block: &SourceBlock) -> Span {
    let whole = Span::new(0, text.len());
    if whole.contains(block.span) { block.span.trimmed(text) } else { Span::default() }
}

/// Which of the blocks are no part of the article. Where blocks were given, headings are what they were given as.
fn judged(text: &str, groups: &[Line], known: &[SourceBlock], is_plain: bool) -> Vec<Shape> {
    let mut shapes: Vec<Shape> = Vec::with_capacity(groups.len());
    let mut has_body = false;
    // The shape of a line that names the writer is that of a heading.
    let byline = if is_plain { Role::Heading } else { Role::Paragraph };
    let mut related = None;
    for (at, (group, &block)) in groups.iter().zip(known).enumerate() {
        let mut role = block.role;
        let mut noise = None;
        if role.is_noise() {
            noise = Some(block.noise.unwrap_or(Noise::Given));
        } else if is_plain || role.is_selectable() {
            let follows_heading = shapes.last().is_some_and(|last| {
                last.block.role.is_heading() || matches!(last.noise, Some(Noise::Byline | Noise::NoLetters))
            });
            noise = noise::noise(text, group);
            let is_told = || {
                let follows_text = shapes.last().is_some_and(|last| last.noise.is_none());
                let text_follows = groups.get(at + 1).is_some_and(|next| next.is_stopped && next.words >= BODY_WORDS);
                is_plain && role.is_heading() && follows_text && text_follows
            };
            if noise.is_some_and(|noise| noise::is_subject(group.span.of(text), noise)) && is_told() {
                noise = None;
            }
            let stands_as_byline = role == byline && follows_heading || is_plain && noise::is_in_dashes(text, group);
            let follows_item = shapes.last().is_some_and(|last| last.block.role == Role::ListItem);
            let signs =
                is_plain && at + 1 == groups.len() && has_body && !follows_item && noise::is_signature(text, group);
            if noise.is_none() && (stands_as_byline && !has_body && noise::is_byline(text, group) || signs) {
                noise = Some(Noise::Byline);
            }
            if noise.is_none() && led_by(text, related, role, group, at) {
                // The headlines to which «اقرأ أيضا» ("read also") on the line above leads.
                noise = Some(Noise::Related);
            } else {
                let is_prompt = noise == Some(Noise::Related) && group.words as usize <= PROMPT_WORDS;
                let marker = groups.get(at + 1).map_or(Marker::None, |next| next.marker);
                related = is_prompt.then_some(Prompt { at, marker });
            }
            role = noise.map_or(role, Noise::role);
        }
        has_body |= role.is_selectable();
        shapes.push(Shape { block: SourceBlock { span: group.span, role, ..block }, noise });
    }
    let roles: Vec<Role> = shapes.iter().map(|shape| shape.block.role).collect();
    let end = if is_plain { tail::references(text, groups, &roles) } else { groups.len() };
    let (before, roles) = (&groups[..end], &roles[..end]);
    let others = tail::other_stories(text, before, roles).max(tail::short_stories(text, before, roles));
    for (at, shape) in shapes.iter_mut().enumerate().skip(end - others) {
        shape.block.role = Role::Boilerplate;
        shape.noise = Some(if at < end { Noise::OtherStories } else { Noise::References });
    }
    shapes
}

/// A line that leads to other stories: where it stands, and the sign of the line after it.
#[derive(Clone, Copy, Debug)]
struct Prompt {
    at: usize,
    marker: Marker,
}

/// Whether the line at `at` is a headline to which such a line leads: the first after it, or of a list or a run that has no
/// stops but question marks. A heading is one only where it is the first, since another names what the article goes on with.
fn led_by(text: &str, prompt: Option<Prompt>, role: Role, line: &Line, at: usize) -> bool {
    let is_like = |prompt: Prompt| match prompt.marker {
        Marker::None => line.marker == Marker::None && (at == prompt.at + 1 || role == Role::Paragraph),
        marker => matches!(marker, Marker::Bullet | Marker::Number) && line.marker == marker,
    };
    let shown = line.span.of(text);
    let is_question = || shown.ends_with(['؟', '?']) && line.words <= HEADING_WORDS && !has_inner_stop(shown);
    prompt.is_some_and(is_like) && (!line.is_stopped || is_question())
}

/// Lines that are one block: each by itself, but for lines that were broken to a width, which are joined again.
fn grouped(text: &str, lines: &[Line]) -> Vec<Line> {
    let Some(width) = wrap_width(text, lines) else { return lines.to_vec() };
    let mut groups: Vec<Line> = Vec::new();
    let mut last_line_is_full = false;
    let mut last_number = 0;
    for line in lines {
        // «(3) ساعات» ("(3) hours") opens a line by chance where no second entry of a list stands before it.
        let number = small_number(first_word(line.span.of(text)));
        let is_in_text = line.marker == Marker::None
            || line.marker == Marker::Number && number.is_some_and(|number| number > 1 && number != last_number + 1);
        let joined = last_line_is_full && !line.after_blank && is_in_text;
        if line.marker == Marker::Number && !joined {
            last_number = number.unwrap_or(0);
        }
        match groups.last_mut() {
            Some(group) if joined => {
                group.span.end = line.span.end;
                group.characters += 1 + line.characters;
                group.words += line.words;
                group.is_stopped = line.is_stopped;
            }
            _ => groups.push(*line),
        }
        last_line_is_full = is_full(line, width);
    }
    groups
}

/// What the block at `at` is, and the level of a heading.
fn role(text: &str, groups: &[Line], entries: &[bool], at: usize) -> (Role, Option<u8>) {
    let group = &groups[at];
    match group.marker {
        Marker::Hash(level) => (Role::Heading, Some(level)),
        Marker::Quote => (Role::Quote, None),
        Marker::Bullet | Marker::Row => (Role::ListItem, None),
        Marker::Number if is_in_list(groups, at) || !is_heading(text, groups, entries, at) => (Role::ListItem, None),
        _ if is_heading(text, groups, entries, at) => (Role::Heading, None),
        _ => (Role::Paragraph, None),
    }
}

/// Which lines are entries of a list without marks, or verse: so many lines in a row have the shape of a heading that they cannot
/// all name what follows, or fewer do after a line that announces them («وهي:», "which are:"). The last of them is a heading
/// where a blank line sets it apart from the others. Headline, kicker and byline stand in a row at a text's start.
fn entries(text: &str, groups: &[Line]) -> Vec<bool> {
    let is_short = |line: &Line| line.marker == Marker::None && is_shaped_as_heading(text, line);
    let announces = |line: &Line| line.span.of(text).ends_with(':');
    let mut found = vec![false; groups.len()];
    let mut start = 0;
    while start < groups.len() {
        let end = start + groups[start..].iter().take_while(|line| is_short(line)).count();
        let first = (start..end).rfind(|&at| announces(&groups[at])).map_or(start, |at| at + 1);
        let is_announced = first > 0 && announces(&groups[first - 1]);
        let fewest = match is_announced {
            // Running text that ends with a colon announces two.
            true if first == start => ANNOUNCED - 1,
            true => ANNOUNCED,
            false => HEADINGS_IN_A_ROW + 2,
        };
        if (is_announced || start > 0) && end - first >= fewest {
            let is_apart =
                groups[end - 1].after_blank && groups[first + 1..end - 1].iter().any(|line| !line.after_blank);
            for (at, line) in (first..end - usize::from(is_apart)).zip(&groups[first..]) {
                // A question among them asks what those after it answer.
                found[at] = !line.is_stopped;
            }
        }
        start = end + 1;
    }
    found
}

/// Whether a neighbour of a numbered line is numbered too.
fn is_in_list(groups: &[Line], at: usize) -> bool {
    let is_numbered = |line: Option<&Line>| line.is_some_and(|line| line.marker == Marker::Number);
    is_numbered(at.checked_sub(1).and_then(|before| groups.get(before))) || is_numbered(groups.get(at + 1))
}

/// Whether a line names what follows it: shaped like a heading, with running text or a list after it.
fn is_heading(text: &str, groups: &[Line], entries: &[bool], at: usize) -> bool {
    if entries[at] || !is_shaped_as_heading(text, &groups[at]) {
        return false;
    }
    let is_question = |at: usize| groups.get(at).is_some_and(|line| line.span.of(text).ends_with(['؟', '?']));
    if at > 0 && is_question(at) && (at > 1 && is_question(at - 1) || is_question(at + 1)) {
        // Two questions in a row are asked of somebody.
        return false;
    }
    if at > 0 && is_first_person(groups[at].span.of(text)) {
        return false;
    }
    let is_item = |at: usize| {
        entries[at]
            || groups[at].marker == Marker::Bullet
            || groups[at].marker == Marker::Number && is_in_list(groups, at)
    };
    let mut after = at + 1..groups.len().min(at + 2 + HEADINGS_IN_A_ROW);
    after
        .find(|&next| is_item(next) || !is_shaped_as_heading(text, &groups[next]) && has_letters(text, &groups[next]))
        .is_some_and(|body| is_item(body) || groups[body].is_stopped || groups[body].words > 4)
}

/// Whether a line says anything: a rule or a date of digits alone does not.
fn has_letters(text: &str, line: &Line) -> bool {
    line.span.of(text).chars().any(is_letter)
}

/// Whether a line tells of the one who writes it («لم أكن أعرف», "I did not know"; «ثم عدت», "then I came back"): a tale goes on.
fn is_first_person(line: &str) -> bool {
    let (first, rest) = split_word(line);
    match normalize(first).as_str() {
        "كنت" | "كنا" | "لست" | "انني" | "اني" | "لكنني" | "لكني" | "ثم" => true,
        "لم" | "لن" => first_word(rest).starts_with('أ'),
        _ => false,
    }
}

fn is_shaped_as_heading(text: &str, line: &Line) -> bool {
    if line.words > HEADING_WORDS
        || line.characters > HEADING_CHARACTERS
        || matches!(line.marker, Marker::Bullet | Marker::Quote | Marker::Row)
    {
        return false;
    }
    let shown = line.span.of(text).trim_end_matches(is_invisible);
    if !has_letters(text, line) {
        return false;
    }
    if shown.starts_with('«') && shown.ends_with('»') && shown.matches('«').count() == 1 {
        // A line that is all quoted is said by somebody.
        return false;
    }
    let says = || {
        let opening = normalize(first_word(shown));
        is_speech_verb(opening.trim_start_matches(['و', 'ف'])) && !opening.starts_with("كتب")
    };
    if shown.ends_with(':') && (has_inner_stop(shown) || says()) {
        // «عرضت الخطة أمس. وأهدافها:» ("the plan was shown yesterday. Its goals:") is told, and announces a list; «قالت جدتي:» ("my
        // grandmother said:") announces what she said.
        return false;
    }
    let end = shown.trim_end_matches(['.', '…']);
    if end.len() < shown.len() {
        // «القرية بين الأمس واليوم..»: two dots or more end a headline, one ends a sentence.
        return shown.chars().rev().take_while(|&c| is_stop(c)).count() == 2 && line.words <= QUESTION_WORDS;
    }
    match shown.chars().next_back() {
        Some('؟' | '?') => {
            line.words <= QUESTION_WORDS && is_question_word(&normalize(first_word(shown))) && has_stops(shown, 1)
        }
        // «ثقة مفقودة!» ("lost trust!"): an exclamation of few words alone on its line; the first line may be a longer one.
        Some('!') => {
            let most = if line.span.start == 0 { QUESTION_WORDS } else { EXCLAMATION_WORDS };
            line.words <= most && has_stops(shown.trim_end_matches('!'), 0)
        }
        Some('،' | ',' | '؛' | ';' | '۔') => false,
        // A line of quotation or parenthesis that closed after its stop is running text.
        _ => !line.is_stopped,
    }
}

/// Whether a line has just so many stops.
fn has_stops(line: &str, stops: usize) -> bool {
    line.chars().filter(|&c| is_stop(c)).count() == stops
}
