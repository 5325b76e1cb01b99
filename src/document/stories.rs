//! Where the text ends and the openings of other stories follow, whole sentences that sites append without a heading: known by
//! their words, since their shape is that of the article, and by the connectives that the article has and they have not. Lexical cohesion falls where a topic ends (Hearst 1997, "TextTiling").

use super::{Block, Document, Sentence, TermId, distinct};
use crate::lexicon::{Manner, is_speech_verb, opens_sentence};
use crate::normalize::normalize;
use crate::source::Role;

/// A run has at least so many blocks, and no more are looked at, so that the search is linear.
const FEWEST: usize = 4;
const MOST: usize = 10;
/// The opening of a story has so many words, and at least so many terms.
const WORDS: std::ops::RangeInclusive<u32> = 10..=45;
const TERMS: usize = 6;
/// It shares less than this of its terms with the article, with what the article tells more than once, and with the block
/// before it.
const SHARED: f64 = 0.3;
const SHARED_WITH_TOPIC: f64 = 0.12;
const SHARED_WITH_NEIGHBOUR: f64 = 0.15;
/// A possessive among so many words leans back.
const POSSESSIVE: usize = 3;
/// One block in so many may look like a part of the article.
const EXCEPTIONS: usize = 5;

/// How many blocks at the end are openings of other stories; none in a text with headings, where a new topic is a section.
pub(super) fn others(document: &Document) -> usize {
    let blocks = &document.blocks;
    if !document.headings.is_empty() {
        return 0;
    }
    let floor = blocks.len().saturating_sub(MOST);
    let paragraphs = blocks[floor..].iter().rev().take_while(|block| block.role == Role::Paragraph).count();
    // At least as much of the article stands before it: where the greater part differs from the beginning, that is the article.
    let body = blocks.iter().filter(|block| block.role.is_selectable()).count();
    let longest = paragraphs.min(body / 2);
    if longest < FEWEST {
        return 0;
    }
    let terms: Vec<Vec<TermId>> = blocks.iter().map(|block| terms_of(document, block)).collect();
    // The first two blocks that tell each term.
    let mut told_in = vec![(usize::MAX, usize::MAX); document.terms.len()];
    for (at, of) in terms.iter().enumerate() {
        for &term in of {
            let places = &mut told_in[term.index()];
            let place = if places.0 == usize::MAX { &mut places.0 } else { &mut places.1 };
            *place = at.min(*place);
        }
    }
    let is_other = |at: usize, start: usize| {
        let of = &terms[at];
        let is_below = |limit: f64, is_shared: &dyn Fn(&TermId) -> bool| {
            (of.iter().filter(|term| is_shared(term)).count() as f64) < limit * of.len() as f64
        };
        opens_story(document, &blocks[at], of.len())
            && is_below(SHARED, &|term| told_in[term.index()].0 < start)
            && is_below(SHARED_WITH_TOPIC, &|term| told_in[term.index()].1 < start || document.title.contains(term))
            && is_below(SHARED_WITH_NEIGHBOUR, &|term| terms[at - 1].binary_search(term).is_ok())
    };
    (FEWEST..=longest)
        .rev()
        .find(|&length| {
            let start = blocks.len() - length;
            let exceptions = (start..blocks.len()).filter(|&at| !is_other(at, start)).count();
            is_other(start, start) && exceptions * EXCEPTIONS <= length && is_connected(document, &blocks[..start])
        })
        .unwrap_or(0)
}

/// Whether half of an article's blocks after its first go on with what stands before them.
fn is_connected(document: &Document, article: &[Block]) -> bool {
    let others = || article[1..].iter().filter_map(|block| document.sentences_of(block).first());
    others().filter(|sentence| goes_on(document, sentence)).count() * 2 >= others().count()
}

/// Whether a block has the shape of a story's opening: one sentence or two that lean on nothing before them.
fn opens_story(document: &Document, block: &Block, terms: usize) -> bool {
    let sentences = document.sentences_of(block);
    let words: u32 = sentences.iter().map(|sentence| sentence.words).sum();
    (1..=2).contains(&sentences.len()) && WORDS.contains(&words) && terms >= TERMS && !goes_on(document, &sentences[0])
}

/// Whether a sentence opens with a function word, a listed opening, or و, which is "and" far more often than a letter of the word.
fn goes_on(document: &Document, sentence: &Sentence) -> bool {
    let Some(first) = document.tokens_of(sentence).first() else { return true };
    let key = normalize(first.span.of(document.text));
    let has_possessive =
        document.tokens_of(sentence).iter().take(POSSESSIVE).any(|token| token.manner.has(Manner::SUFFIX));
    // «يعمل زوجها» ("her husband works") is of somebody who was named before.
    has_possessive || first.term.is_none() || key.starts_with('و') || (opens_sentence(&key) && !is_speech_verb(&key))
}

/// The terms of a block, each once; numbers are left out, since they are told of anything.
fn terms_of(document: &Document, block: &Block) -> Vec<TermId> {
    let of_sentences = document.sentences_of(block).iter().flat_map(|sentence| document.terms_of(sentence));
    distinct(of_sentences.filter(|term| !document.terms[term.index()].is_number))
}
