//! What comes out: plain data about sentences, in bytes and indices.

use crate::span::Span;
use std::fmt;

/// A signal that weighs in a sentence's score: for the editor a value in [0, 1] times its weight, for another method its own
/// score, under the signal that it goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signal {
    /// Nearness to the beginning of the text.
    Position,
    /// The first sentences of a section.
    SectionLead,
    /// Words of the title.
    Title,
    /// Words of the heading above it.
    Heading,
    /// Weighted concepts that it tells.
    Coverage,
    /// A length that carries a whole thought.
    Length,
    /// Likeness to the other sentences.
    Centrality,
    /// What its signs tell: its end, numbers, quotations.
    Form,
    /// Who speaks in it, and how.
    Voice,
    /// An opening that leans on an earlier sentence (it counts against).
    Opener,
    /// What sentences that were chosen before it tell already (it counts against).
    Redundancy,
    /// Words of the focus.
    Focus,
}

impl Signal {
    /// Every signal, in the order in which contributions are summed.
    pub const ALL: [Signal; 12] = [
        Signal::Position,
        Signal::SectionLead,
        Signal::Title,
        Signal::Heading,
        Signal::Coverage,
        Signal::Length,
        Signal::Centrality,
        Signal::Form,
        Signal::Voice,
        Signal::Opener,
        Signal::Redundancy,
        Signal::Focus,
    ];

    /// The signal's stable name in every outward form.
    pub fn code(self) -> &'static str {
        match self {
            Signal::Position => "position",
            Signal::SectionLead => "section_lead",
            Signal::Title => "title",
            Signal::Heading => "heading",
            Signal::Coverage => "coverage",
            Signal::Length => "length",
            Signal::Centrality => "centrality",
            Signal::Form => "form",
            Signal::Voice => "voice",
            Signal::Opener => "opener",
            Signal::Redundancy => "redundancy",
            Signal::Focus => "focus",
        }
    }
}

/// What one signal added to a sentence's score; a sentence's contributions sum to its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contribution {
    /// The signal.
    pub signal: Signal,
    /// Its value times its weight.
    pub value: f64,
}

/// Why a sentence stands where it does: the contributions that are not zero, the strongest first.
pub type Explanation = Vec<Contribution>;

/// A phrase of the text that tells its subject: a name, a noun phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The most frequent of its mentions that can stand alone.
    pub text: String,
    /// Its weight as a share of the heaviest, in (0, 1].
    pub score: f64,
    /// Every mention, without proclitics, in the order of the text.
    pub spans: Vec<Span>,
}

/// A block that is not part of the article, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Where it stands.
    pub span: Span,
    /// The reason's stable name.
    pub reason: &'static str,
}

/// Something odd about the input that the caller should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The text is empty or white space.
    Empty,
    /// The text has no letter.
    NoLetters,
    /// The text is beyond what 32-bit offsets address; what stands after the given byte was not read.
    TooLong(usize),
    /// Fewer sentences than a summary needs to leave anything out; holds their number.
    TooShort(usize),
    /// The text is not Arabic, by its letters; holds the share of letters of the Arabic script in per cent (100 for Persian).
    NotArabic(u8),
    /// A text of 40 words or more without a single stop: sentences are only lines.
    NoStops,
    /// The words are stored in visual order, the last letter first, as some PDFs give them: words were read the other way
    /// round, but sentences may begin and end at the wrong sign.
    VisualOrder,
    /// The letters are presentation forms, as some PDFs give them: they were read as plain letters.
    PresentationForms,
    /// No sentence fits the budget; holds the words or characters of the shortest.
    BudgetTooSmall {
        /// What is counted: `words` or `characters`.
        unit: &'static str,
        /// The count of the shortest sentence that could be chosen.
        shortest: usize,
    },
    /// No sentence that may be chosen tells a word of the focus: the summary is that of the whole text.
    FocusNotFound,
    /// The method does not follow a focus: the summary is that of the whole text.
    FocusUnused,
}

impl Note {
    /// The note's stable name in every outward form.
    pub fn code(self) -> &'static str {
        match self {
            Note::Empty => "empty",
            Note::NoLetters => "no_letters",
            Note::TooLong(_) => "too_long",
            Note::TooShort(_) => "too_short",
            Note::NotArabic(_) => "not_arabic",
            Note::NoStops => "no_stops",
            Note::VisualOrder => "visual_order",
            Note::PresentationForms => "presentation_forms",
            Note::BudgetTooSmall { .. } => "budget_too_small",
            Note::FocusNotFound => "focus_not_found",
            Note::FocusUnused => "focus_unused",
        }
    }

    /// The number that the note is about, where there is one.
    pub fn value(self) -> Option<usize> {
        match self {
            Note::Empty
            | Note::NoLetters
            | Note::NoStops
            | Note::VisualOrder
            | Note::PresentationForms
            | Note::FocusNotFound
            | Note::FocusUnused => None,
            Note::TooLong(value) | Note::TooShort(value) | Note::BudgetTooSmall { shortest: value, .. } => Some(value),
            Note::NotArabic(share) => Some(share.into()),
        }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::Empty => write!(f, "the text is empty"),
            Note::NoLetters => write!(f, "the text has no letter"),
            Note::TooLong(bytes) => write!(f, "only the first {bytes} bytes were read"),
            Note::TooShort(sentences) => {
                write!(f, "the text has {sentences} sentence(s) to choose from: too few to leave any out")
            }
            Note::NotArabic(share) => {
                write!(f, "the text is not Arabic ({share} % of its letters are of the Arabic script)")
            }
            Note::NoStops => write!(f, "the text has no full stops: its lines were taken as sentences"),
            Note::VisualOrder => {
                write!(
                    f,
                    "the text is stored in visual order, as copied from some PDFs: its sentences may be divided wrongly"
                )
            }
            Note::PresentationForms => {
                write!(
                    f,
                    "the text is written in presentation forms: it was read as plain letters and is shown as it is"
                )
            }
            Note::BudgetTooSmall { unit, shortest } => {
                write!(f, "no sentence fits the budget: the shortest has {shortest} {unit}")
            }
            Note::FocusNotFound => {
                write!(f, "no sentence tells a word of the focus: the summary is that of the whole text")
            }
            Note::FocusUnused => {
                write!(f, "only the method editor follows a focus: the summary is that of the whole text")
            }
        }
    }
}

/// The chosen sentences of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// Indices into the document's sentences, in the order of the text.
    pub sentences: Vec<u32>,
    /// The words of those sentences together.
    pub words: usize,
    /// What is odd about the text or the budget.
    pub notes: Vec<Note>,
}
