//! A source that was read: blocks, sentences, tokens and terms, as compact index ranges. Built once, then read only.

mod stories;

use crate::intern::Strings;
use crate::lexicon::{Manner, is_dependent_opener, is_function_word, manner};
use crate::normalize::{normalize, normalize_into};
use crate::script::{count_words, ends_with_stop, is_arabic_letter, is_digit, is_letter};
use crate::segment::{block, clause, lead_in, sentence, word};
use crate::source::{Noise, Role, Source, SourceBlock};
use crate::span::{Span, addressable};
use crate::stem::{Attested, behind_proclitics, stem, stem_of_form};
use crate::typeset::{Typesetting, typesetting};
use std::num::NonZeroU32;
use std::ops::Range;

pub use crate::segment::sentence::Break;

/// A block with its sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// What it is.
    pub role: Role,
    /// The level of a heading, where it is known.
    pub level: Option<u8>,
    /// Why it is not part of the article, where it is not.
    pub noise: Option<Noise>,
    /// Its sentences.
    pub sentences: Range<u32>,
}

/// A sentence with its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Its block.
    pub block: u32,
    /// Its section: 0 before the first heading, then counted from 1.
    pub section: u32,
    /// Why it ends where it ends.
    pub end: Break,
    /// Its words: runs of non-white-space.
    pub words: u32,
    /// Its tokens.
    pub tokens: Range<u32>,
    /// Whether its opening leans on an earlier sentence.
    pub is_dependent: bool,
    /// Its clauses, where it is very long; else none.
    pub clauses: Vec<Span>,
    /// The dateline that it opens with; the ranking passes over it.
    pub lead_in: Option<Span>,
}

/// A word of a sentence: letters and digits with their marks, without punctuation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// Its term; none for a function word.
    pub term: Option<TermId>,
    /// What it tells of the manner in which its sentence speaks.
    pub manner: Manner,
}

/// An index into [`Document::terms`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(NonZeroU32);

impl TermId {
    /// The index.
    pub fn index(self) -> usize {
        self.0.get() as usize - 1
    }

    /// The term after so many others. Counting from one leaves a number for «none», so that a token is small.
    fn after(others: usize) -> Self {
        Self(NonZeroU32::MIN.saturating_add(others as u32))
    }
}

/// What tokens of one stem share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The comparison key.
    pub stem: String,
    /// Whether it is a number.
    pub is_number: bool,
}

/// A text that was read.
#[derive(Debug)]
pub struct Document<'t> {
    /// The text; spans refer to it.
    pub text: &'t str,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Its sentences, in order; headings and boilerplate have theirs too.
    pub sentences: Vec<Sentence>,
    /// Its tokens, in order.
    pub tokens: Vec<Token>,
    /// Its terms, in the order of their first mention.
    pub terms: Vec<Term>,
    /// The terms of the title: the one that was given, else that of the text.
    pub title: Vec<TermId>,
    /// The first sentence of each heading; that of section k stands at k − 1.
    pub headings: Vec<u32>,
    /// How its letters are stored.
    pub typesetting: Typesetting,
    /// Runs of non-white-space in the whole text.
    pub words: usize,
    vocabulary: Vocabulary,
}

impl<'t> Document<'t> {
    /// Reads a source. Total: any text has a document.
    pub fn read(source: &Source<'t>) -> Self {
        let text = addressable(source.text());
        let title = source.title().trim();
        let shapes = block::blocks(text, source);
        let typesetting = typesetting(text);
        let mut reader = Reader { is_visual: typesetting.is_visual, ..Reader::default() };
        let mut blocks = Vec::with_capacity(shapes.len());
        let (mut sentences, mut headings) = (Vec::new(), Vec::new());
        let mut may_open = 2;
        let mut key = String::new();
        for block::Shape { block: SourceBlock { span, role, level, .. }, noise } in shapes {
            let first = sentences.len() as u32;
            if role == Role::Heading {
                headings.push(first);
            }
            // A dateline opens the text, or the text after its summary.
            let mut opens = role == Role::Paragraph && may_open > 0;
            may_open -= i32::from(opens);
            // «الفصل 3. العودة إلى الريف» ("chapter 3. return to the country"): a heading is one, whatever signs it has.
            let divided = if role.is_heading() { vec![sentence::whole(span)] } else { sentence::sentences(text, span) };
            for sentence in divided {
                let lead_in = opens.then(|| lead_in::dateline(text, sentence.span)).flatten();
                opens = false;
                let words = count_words(sentence.span.of(text));
                sentences.push(Sentence {
                    span: sentence.span,
                    block: blocks.len() as u32,
                    section: headings.len() as u32,
                    end: sentence.end,
                    words: words as u32,
                    tokens: reader.read(text, sentence.span),
                    is_dependent: role.is_selectable() && leans_back(text, sentence.span, &mut key),
                    clauses: clause::clauses(text, sentence.span, words),
                    lead_in,
                });
            }
            blocks.push(Block { span, role, level, noise, sentences: first..sentences.len() as u32 });
        }
        let body = reader.tokens.len();
        reader.read(title, Span::new(0, addressable(title).len()));
        let (mut tokens, terms, vocabulary) = reader.finish();
        let given: Vec<Token> = tokens.drain(body..).collect();
        let title = if title.is_empty() {
            let in_title = sentences.iter().filter(|s| blocks[s.block as usize].role == Role::Title);
            distinct(in_title.flat_map(|s| &tokens[range(&s.tokens)]).filter_map(|token| token.term))
        } else {
            distinct(given.iter().filter_map(|token| token.term))
        };
        let words = count_words(text);
        let mut document =
            Self { text, blocks, sentences, tokens, terms, title, headings, typesetting, words, vocabulary };
        document.leave_out_other_stories(source);
        document
    }

    /// Gives the openings of other stories at the end their role.
    fn leave_out_other_stories(&mut self, source: &Source) {
        let first = self.blocks.len() - stories::others(self);
        for block in self.blocks[first..].iter_mut().filter(|block| !source.keeps(block.span)) {
            block.role = Role::Boilerplate;
            block.noise = Some(Noise::OtherStories);
        }
    }

    /// The sentences of a block.
    pub fn sentences_of(&self, block: &Block) -> &[Sentence] {
        &self.sentences[range(&block.sentences)]
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        &self.tokens[range(&sentence.tokens)]
    }

    /// The terms of a sentence, each as often as it tells it, in order; those of its dateline are left out.
    pub fn mentions_of(&self, sentence: &Sentence) -> impl Iterator<Item = TermId> {
        let start = sentence.lead_in.unwrap_or_default().end;
        let told = self.tokens_of(sentence).iter().filter(move |token| token.span.start >= start);
        told.filter_map(|token| token.term)
    }

    /// The terms of a sentence, each once, in the order of their numbers; those of its dateline are left out.
    pub fn terms_of(&self, sentence: &Sentence) -> Vec<TermId> {
        self.terms_of_span(sentence, sentence.span)
    }

    /// The terms of this document that other words tell (a question, say), each once, in the order of their numbers. The words
    /// are stemmed by the forms that this document attests, and found where it has them behind a proclitic alone; function words
    /// and what it does not have are passed over.
    pub fn terms_told_by(&self, words: &str) -> Vec<TermId> {
        let words = addressable(words);
        let forms = word::words(words, Span::new(0, words.len())).map(|span| normalize(span.of(words)));
        distinct(forms.filter_map(|form| self.vocabulary.term(&form)))
    }

    /// The terms of each clause of a very long sentence, as [`Document::terms_of`] gives them; none for any other.
    pub fn terms_of_clauses(&self, sentence: &Sentence) -> Vec<Vec<TermId>> {
        sentence.clauses.iter().map(|&clause| self.terms_of_span(sentence, clause)).collect()
    }

    fn terms_of_span(&self, sentence: &Sentence, span: Span) -> Vec<TermId> {
        let start = span.start.max(sentence.lead_in.unwrap_or_default().end);
        let tokens = self.tokens_of(sentence);
        let from = tokens.partition_point(|token| token.span.start < start);
        let told = tokens[from..].iter().take_while(|token| token.span.end <= span.end);
        distinct(told.filter_map(|token| token.term))
    }

    /// The sentences that may stand in a summary: those of running text that have a letter, and are no fragment: a few words on a
    /// line of their own without a stop, in a text whose other sentences have one (a heading that was not known as such, a name, a
    /// label), or a row of a table likewise. Indices, in order.
    pub fn candidates(&self) -> Vec<u32> {
        let has_letter = |s: &Sentence| self.tokens_of(s).iter().any(|t| t.span.of(self.text).contains(is_letter));
        let told = |(_, sentence): &(u32, &Sentence)| self.role_of(sentence).is_selectable() && has_letter(sentence);
        let told: Vec<(u32, &Sentence)> = (0u32..).zip(&self.sentences).filter(told).collect();
        let open = told.iter().filter(|(_, sentence)| !ends_with_stop(sentence.span.of(self.text))).count();
        let is_told_by_stops = open * 2 < told.len();
        let is_fragment = |s: &Sentence| {
            let (block, shown) = (&self.blocks[s.block as usize], s.span.of(self.text));
            let is_line = s.words <= FRAGMENT && block.role == Role::Paragraph && block.sentences.len() == 1;
            // Between the cells of a row stands a tab.
            (is_line || shown.contains('\t')) && !ends_with_stop(shown)
        };
        told.iter().filter(|(_, s)| !(is_told_by_stops && is_fragment(s))).map(|(index, _)| *index).collect()
    }

    /// The first sentence of the heading above a sentence.
    pub fn heading_of(&self, sentence: &Sentence) -> Option<&Sentence> {
        let heading = *self.headings.get((sentence.section as usize).checked_sub(1)?)?;
        self.sentences.get(heading as usize)
    }

    /// The role of a sentence's block.
    pub fn role_of(&self, sentence: &Sentence) -> Role {
        self.blocks[sentence.block as usize].role
    }
}

/// A fragment has so many words at most.
const FRAGMENT: u32 = 6;

/// Each term once, in the order of their numbers.
fn distinct(terms: impl Iterator<Item = TermId>) -> Vec<TermId> {
    let mut terms: Vec<TermId> = terms.collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

fn range(of: &Range<u32>) -> Range<usize> {
    of.start as usize..of.end as usize
}

/// Whether a sentence opens with words that lean on an earlier one.
fn leans_back(text: &str, sentence: Span, key: &mut String) -> bool {
    key.clear();
    let mut words = word::words(text, sentence);
    let Some(first) = words.next() else { return false };
    normalize_into(first.of(text), key);
    is_dependent_opener(key)
        || words.next().is_some_and(|second| {
            key.push(' ');
            normalize_into(second.of(text), key);
            is_dependent_opener(key)
        })
}

/// What finds the term of a word that does not itself stand in the text.
#[derive(Debug)]
struct Vocabulary {
    attested: Attested,
    /// The term whose stem has each number.
    terms: Vec<Option<TermId>>,
}

impl Vocabulary {
    /// The term of a normal form; none for a function word, and where the text has no word of its stem.
    fn term(&self, form: &str) -> Option<TermId> {
        if form.is_empty() || is_function_word(form) {
            return None;
        }
        let stem = stem(form, &self.attested);
        self.of_stem(&stem).or_else(|| behind_proclitics(&stem).find_map(|other| self.of_stem(&other)))
    }

    fn of_stem(&self, stem: &str) -> Option<TermId> {
        self.terms.get(self.attested.find(stem)? as usize).copied().flatten()
    }
}

/// Gathers tokens with their normal forms; when all are known, forms become terms.
#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    /// The form of each token, by its number.
    form_of: Vec<u32>,
    forms: Strings,
    /// Words as they stand, and the form of each: most words of a text stand there again.
    surfaces: Strings,
    form_of_surface: Vec<u32>,
    buffer: String,
    /// Whether the last letter of a word stands first.
    is_visual: bool,
}

impl Reader {
    /// Adds the tokens of a span of `text`; their range.
    fn read(&mut self, text: &str, span: Span) -> Range<u32> {
        let first = self.tokens.len() as u32;
        for span in word::words(text, span) {
            let surface = self.surfaces.add(span.of(text)) as usize;
            let form = match self.form_of_surface.get(surface) {
                Some(&form) => form,
                None => {
                    let form = self.form(span.of(text));
                    self.form_of_surface.push(form);
                    form
                }
            };
            self.tokens.push(Token { span, term: None, manner: Manner::default() });
            self.form_of.push(form);
        }
        first..self.tokens.len() as u32
    }

    /// The number of a word's normal form.
    fn form(&mut self, word: &str) -> u32 {
        self.buffer.clear();
        if self.is_visual && word.contains(is_arabic_letter) {
            normalize_into(&word.chars().rev().collect::<String>(), &mut self.buffer);
        } else {
            normalize_into(word, &mut self.buffer);
        }
        self.forms.add(&self.buffer)
    }

    /// Gives every token its term.
    fn finish(mut self) -> (Vec<Token>, Vec<Term>, Vocabulary) {
        drop(self.surfaces);
        let forms = self.forms.len() as u32;
        let mut attested = Attested::new(self.forms);
        let mut terms: Vec<Term> = Vec::new();
        let mut term_of_stem: Vec<Option<TermId>> = Vec::new();
        let of_form = |form: u32| {
            let key = attested.form(form);
            let manner = manner(key);
            if key.is_empty() || is_function_word(key) {
                return (None, manner);
            }
            let is_number = key.starts_with(is_digit);
            stem_of_form(form, &attested, &mut self.buffer);
            let stem = attested.number(&self.buffer) as usize;
            term_of_stem.resize(term_of_stem.len().max(stem + 1), None);
            let term = *term_of_stem[stem].get_or_insert_with(|| {
                terms.push(Term { stem: self.buffer.clone(), is_number });
                TermId::after(terms.len() - 1)
            });
            (Some(term), manner)
        };
        let of_form: Vec<(Option<TermId>, Manner)> = (0..forms).map(of_form).collect();
        for (token, form) in self.tokens.iter_mut().zip(&self.form_of) {
            (token.term, token.manner) = of_form[*form as usize];
        }
        self.tokens.shrink_to_fit();
        (self.tokens, terms, Vocabulary { attested, terms: term_of_stem })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terms_of_other_words_are_those_of_the_text() {
        let document = Document::read(&Source::plain("وصل المزارعون بتذكرة واحدة. قرأ الرجل كتابا عن المدرسة."));
        let stems = |words: &str| -> Vec<&str> {
            document.terms_told_by(words).iter().map(|term| document.terms[term.index()].stem.as_str()).collect()
        };
        let of = |sentence: usize, place: usize| {
            let token = document.tokens_of(&document.sentences[sentence])[place];
            token.term.map(|term| document.terms[term.index()].stem.as_str())
        };
        assert_eq!(stems("للمزارعين؟").first().copied(), of(0, 1));
        assert_eq!(stems("تذكرة").first().copied(), of(0, 2));
        assert_eq!(stems("مدرستهم مدارس المدرسة").last().copied(), of(1, 4));
        assert_eq!(stems("تاب عن ذلك في القطار"), [""; 0], "neither كتاب nor function words nor strangers");
        assert_eq!(document.terms_told_by("كتاب، الكتاب: كتابا").len(), 1);
    }
}
