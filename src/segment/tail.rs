//! What stands after an article and is no part of it: the headlines of other stories, and its references.

use super::lines::{Line, Marker};
use super::word::{first_word, keys, last_word};
use crate::lexicon::{Prompt, joined_prompt_word, nature};
use crate::normalize::normalize;
use crate::script::is_digit;
use crate::source::Role;

/// A headline of another story has so many words at least; shorter lines are a list of the article's own, unless they are told from
/// it by their signs.
const HEADLINE: u32 = 8;
/// Such a run has so many lines at least, the first of them so many words, the others so many.
const RUN: usize = 3;
const FIRST: u32 = 4;
const OTHERS: u32 = 3;
/// A label has so many words at most.
const LABEL: usize = 4;
/// A reference has so many words at most, and so many letters where it is Latin.
const REFERENCE: u32 = 40;
const LATIN: usize = 8;

/// Whether a block says that a list follows.
fn announces(block: &str) -> bool {
    let end = block.trim_end_matches(['.', ':', ' ']);
    let last = normalize(end.split_whitespace().next_back().unwrap_or_default());
    block.trim_end().ends_with(':')
        || matches!(
            last.as_str(),
            "يلي"
                | "التالي"
                | "التاليه"
                | "الاتي"
                | "الاتيه"
                | "يقول"
                | "تقول"
                | "قايلا"
                | "قايله"
                | "انشد"
        )
}

/// Whether a line begins with a label of few words: «أفضل ممثل: كريم عواد» ("best actor: Karim Awwad").
fn has_label(line: &str) -> bool {
    line.find(':').is_some_and(|at| (1..=LABEL).contains(&line[..at].split_whitespace().count()))
}

/// Whether lines are of a poem: all end with one letter, the rhyme of the classical form, or each has a gap between its halves.
fn is_verse(lines: &[&str]) -> bool {
    // Two headlines may well end with one letter, but hardly with two.
    let letters = if lines.len() < 3 { 2 } else { 1 };
    let rhyme = |line: &&str| normalize(last_word(line)).chars().rev().take(letters).collect::<String>();
    let has_gap =
        |line: &&str| ["***", " * ", " .. ", " ... ", " … ", "    ", "\t"].iter().any(|gap| line.contains(gap));
    lines.iter().all(has_gap) || lines.windows(2).all(|pair| rhyme(&pair[0]) == rhyme(&pair[1]))
}

/// Whether lines are the entries of an unmarked list: most open with one word, or with a word that leans on what stands before it
/// («أن يكون», "that he be"), as hardly a headline does.
fn is_listed(lines: &[&str]) -> bool {
    let opening = |line: &str| normalize(first_word(line));
    let alike = lines.windows(2).filter(|pair| opening(pair[0]) == opening(pair[1])).count();
    let leans = |key: &str| {
        matches!(key, "ان" | "او" | "ثم" | "كي" | "لكي" | "لان" | "حيث" | "الذي" | "التي") || key.starts_with("وال")
    };
    let leaning = lines.iter().filter(|line| leans(&opening(line))).count();
    alike * 2 >= lines.len() || leaning * 2 >= lines.len()
}

/// How many blocks at the end are a run of other stories: two or more that mostly end without a stop, after a text whose
/// paragraphs mostly end with one.
/// What the article announces («النتائج كما يلي:», "the results as follows:") is its own, and so is what has labels.
pub fn other_stories(text: &str, groups: &[Line], roles: &[Role]) -> usize {
    let is_paragraph = |at: usize| roles[at] == Role::Paragraph;
    let open = |at: usize| is_paragraph(at) && !groups[at].is_stopped && groups[at].words >= HEADLINE;
    let (mut best, mut unstopped) = (0, 0);
    for (length, at) in (1..=groups.len()).zip((0..groups.len()).rev()) {
        if !is_paragraph(at) {
            break;
        }
        unstopped += usize::from(open(at));
        if open(at) && unstopped * 5 >= length * 3 {
            best = length;
        }
    }
    let body = groups.len() - best;
    let paragraphs = (0..body).filter(|&at| is_paragraph(at)).count();
    let stopped = (0..body).filter(|&at| is_paragraph(at) && groups[at].is_stopped).count();
    let labelled = (body..groups.len()).filter(|&at| has_label(groups[at].span.of(text))).count();
    let run: Vec<&str> = groups[body..].iter().map(|group| group.span.of(text)).collect();
    if body > 0 && announces(groups[body - 1].span.of(text))
        || labelled * 2 >= best
        || is_verse(&run)
        || is_listed(&run)
    {
        return 0;
    }
    if best >= 2 && paragraphs >= 2 && stopped * 5 >= paragraphs * 4 { best } else { 0 }
}

/// The same of headlines that are no longer than the entries of a list, where nothing leads to them: lines without stops right after a
/// paragraph, of which a quarter at least have a sign of headlines: two dots or a colon after the first words («عاجل..», "urgent.."), or a
/// verb of the present among them.
pub fn short_stories(text: &str, groups: &[Line], roles: &[Role]) -> usize {
    let is_open = |at: &usize| {
        roles[*at] == Role::Paragraph
            && !groups[*at].is_stopped
            && groups[*at].words >= OTHERS
            && groups[*at].marker == Marker::None
    };
    let length = (0..groups.len()).rev().take_while(is_open).count();
    let body = groups.len() - length;
    let stopped = (0..body).filter(|&at| roles[at] == Role::Paragraph && groups[at].is_stopped).count();
    let run: Vec<&str> = groups[body..].iter().map(|group| group.span.of(text)).collect();
    let has_sign = |line: &&&str| {
        let opening: String = line.split_inclusive(char::is_whitespace).take(LABEL).collect();
        let verb = line.split_whitespace().skip(1).take(2).map(|word| normalize(first_word(word)));
        opening.contains("..")
            || opening.contains('…')
            || has_label(line)
            || verb.into_iter().any(|key| is_present(&key))
    };
    // What is no part of the article may stand between.
    let last = (0..body).rfind(|&at| !roles[at].is_noise());
    let is_after_text = last.is_some_and(|at| {
        roles[at] == Role::Paragraph && groups[at].is_stopped && !announces(groups[at].span.of(text))
    });
    let is_run = length >= RUN
        && stopped >= RUN - 1
        && is_after_text
        && groups[body].words >= FIRST
        && !is_verse(&run)
        && !is_listed(&run)
        && run.iter().filter(|line| has_label(line)).count() * 2 < length
        && run.iter().filter(has_sign).count() * 4 >= length;
    if is_run { length } else { 0 }
}

/// Whether a word is a verb of the present by its letters: «يوقف» ("stops"), but not «يوم» ("day").
fn is_present(key: &str) -> bool {
    let count = key.chars().count();
    key.starts_with('ي') && (4..=6).contains(&count) && !key.ends_with(['ه', 'ا', 'ن']) && nature(key).is_none()
}

/// From which block on the references stand: from a heading of that name on, lines that a number or a sign opens or that tell a year, a
/// page or a Latin title, and what is no part of the article anyhow. Where there are none, the end.
pub fn references(text: &str, groups: &[Line], roles: &[Role]) -> usize {
    let is_named = |at: &usize| {
        let is_name = |key: &String| joined_prompt_word(key) == Some(Prompt::Source);
        let name = if groups[*at].words > 2 { Vec::new() } else { keys(groups[*at].span.of(text)) };
        roles[*at] != Role::Title && !name.is_empty() && name.iter().all(is_name)
    };
    let begins = |at: usize, signs: &[char]| groups[at].span.of(text).starts_with(signs);
    // Of an encyclopedia each has the way back to its mark.
    let marked = (0..groups.len()).rev().take_while(|&at| begins(at, &['^', '↑'])).count();
    let Some(start) = (2..groups.len()).rev().find(is_named) else { return groups.len() - marked };
    let entries = (start + 1..groups.len()).filter(|&at| !roles[at].is_noise());
    let is_opened = |at: usize| groups[at].marker != Marker::None || begins(at, &['^', '↑', '[', '*']);
    let is_source = |at: usize| {
        let shown = groups[at].span.of(text);
        groups[at].words <= REFERENCE
            && (shown.contains(is_digit) || shown.chars().filter(char::is_ascii_alphabetic).count() >= LATIN)
    };
    let (count, opened) = (entries.clone().count(), entries.clone().filter(|&at| is_opened(at)).count());
    let is_list = count > 0
        && opened * 2 >= count
        && entries.clone().all(|at| is_source(at) || is_opened(at) && !groups[at].is_stopped);
    if is_list { start } else { groups.len() - marked }
}
