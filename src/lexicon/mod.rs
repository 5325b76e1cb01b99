//! Word lists, generated from `data/` and compiled in: sorted tables in normal form, found by binary search.

mod abbreviations;
mod boilerplate;
mod classes;
mod cues;
mod manner;
mod natures;
mod openers;
mod prompts;
mod stopwords;
mod table;
mod weights;

use crate::source::Noise;

/// What stands before a dot that may end no sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abbreviation {
    /// A title; a name follows (د.).
    Title,
    /// A reference; a number or a name follows (ص.).
    Reference,
    /// An era after a year (هـ.).
    Era,
    /// And so on (إلخ.).
    Etc,
    /// A unit of measure (كم.).
    Unit,
    /// The last part of a web address in Arabic letters (كوم).
    Domain,
    /// The Arabic name of a Latin letter (إم.بي.سي).
    LetterName,
    /// A noun that a single letter names (فيتامين د.): the letter is no abbreviation.
    Label,
    /// A Latin abbreviation that a word follows (St.).
    LatinTitle,
    /// A Latin abbreviation that may end a sentence (Inc.).
    LatinFinal,
}

/// What a word is, as far as that decides whether a keyword may be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// A verb.
    Verb,
    /// A weekday, a month, another word of time.
    Time,
    /// A unit of measure or money.
    Unit,
    /// A number word.
    Number,
    /// A noun that names no subject: «شيء» ("thing").
    Empty,
    /// An adjective; the entry is its masculine.
    Adjective,
    /// A title, an office or a class noun («مدينة», "city"), which a name may follow.
    Title,
    /// A given name.
    Given,
    /// A noun whose letters look like an article, a clitic, a verb or a yeh of relation.
    Noun,
}

/// The nature of a word in normal form, without clitics and article.
pub fn nature(key: &str) -> Option<Nature> {
    Some(match natures::NATURES.class(key)? {
        "verb" => Nature::Verb,
        "time" => Nature::Time,
        "unit" => Nature::Unit,
        "number" => Nature::Number,
        "empty" => Nature::Empty,
        "adjective" => Nature::Adjective,
        "title" => Nature::Title,
        "given" => Nature::Given,
        "noun" => Nature::Noun,
        _ => return None,
    })
}

/// The class of an abbreviation in normal form.
pub fn abbreviation(key: &str) -> Option<Abbreviation> {
    Some(match abbreviations::ABBREVIATIONS.class(key)? {
        "title" => Abbreviation::Title,
        "reference" => Abbreviation::Reference,
        "era" => Abbreviation::Era,
        "etc" => Abbreviation::Etc,
        "unit" => Abbreviation::Unit,
        "domain" => Abbreviation::Domain,
        "letter_name" => Abbreviation::LetterName,
        "label" => Abbreviation::Label,
        "latin_title" => Abbreviation::LatinTitle,
        "latin_final" => Abbreviation::LatinFinal,
        _ => return None,
    })
}

/// Whether a word or a pair of words (one space between) in normal form opens a new sentence where a dot leaves doubt.
pub fn opens_sentence(key: &str) -> bool {
    openers::OPENERS.class(key).is_some()
}

/// Whether such an opening leans on an earlier sentence: a bare pronoun, a demonstrative, «وأضاف» ("and he added").
pub fn is_dependent_opener(key: &str) -> bool {
    openers::OPENERS.class(key) == Some("dependent")
}

/// Whether a word in normal form is a verb of saying.
pub fn is_speech_verb(key: &str) -> bool {
    cues::CUES.has(key, "speech")
}

/// Whether a word in normal form opens a question.
pub fn is_question_word(key: &str) -> bool {
    cues::CUES.has(key, "question")
}

/// Whether a word in normal form goes on with the sentence after a dot that leaves doubt.
pub fn is_continuer(key: &str) -> bool {
    cues::CUES.has(key, "continuer")
}

/// Whether a word in normal form is a bare pronoun of the third person.
pub fn is_pronoun(key: &str) -> bool {
    cues::CUES.has(key, "pronoun")
}

/// Whether a word in normal form wants another after it, so that no sentence ends with it.
pub fn is_particle(key: &str) -> bool {
    cues::CUES.has(key, "particle")
}

/// What may follow the opening of a block that is no part of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Any words (class `…+free`).
    Words,
    /// The block's end, a sign, or little.
    Little,
    /// The block's end or a sign (class `…+whole`).
    Sign,
}

/// Why a block is left out that opens with these words in normal form, one space between, and what may follow them.
pub fn boilerplate(key: &str) -> Option<(Noise, Follows)> {
    let class = boilerplate::BOILERPLATE.class(key)?;
    let (name, follows) = match class.split_once('+') {
        Some((name, "free")) => (name, Follows::Words),
        Some((name, _)) => (name, Follows::Sign),
        None => (class, Follows::Little),
    };
    let reason = match name {
        "related" => Noise::Related,
        "share" => Noise::Share,
        "credit" => Noise::Credit,
        "caption" => Noise::Caption,
        "copyright" => Noise::Copyright,
        "notice" => Noise::Notice,
        "contact" => Noise::Contact,
        "byline" => Noise::Byline,
        _ => return None,
    };
    Some((reason, follows))
}

/// What a word is in the prompts of sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// What a site has many of: «مواضيع» ("subjects").
    Story,
    /// Which others, by their likeness: «مشابهة» ("similar").
    Alike,
    /// Which others, by the reader's taste: «تهمك» ("interest you").
    Appeal,
    /// It asks to read or watch.
    Read,
    /// More of it: «أيضا» ("too").
    More,
    /// It asks for something.
    Ask,
    /// It asks, or tells: the letters are those of another word too.
    Invite,
    /// It asks to follow, or tells.
    Follow,
    /// A thing of the site's own: «قناتنا» ("our channel").
    Site,
    /// What is the reader's, or done for the reader.
    Reader,
    /// A social network.
    Network,
    /// What stands beside the networks: «طباعة» ("print").
    Button,
    /// What sites count: «مشاهدة» ("views").
    Count,
    /// What stands for a likeness after «ذات»: «صلة» ("relation").
    Like,
    /// A word of numbers, for counts.
    Number,
    /// Where the site is.
    Address,
    /// A part of an address.
    Street,
    /// What is no substitute: «تغني» ("does without").
    Instead,
    /// For whose advice.
    Advice,
    /// A news agency whose name is another word too.
    Agency,
    /// Who makes what: «مصور» ("photographer").
    Maker,
    /// What was made: «تقرير» ("report").
    Piece,
    /// A picture.
    Picture,
    /// Where an old picture is from.
    Archive,
    /// What a text is drawn from: «مراجع» ("references").
    Source,
}

/// What a word in normal form is in the prompts of sites, with an article or without.
pub fn prompt_word(key: &str) -> Option<Prompt> {
    let listed = |key: &str| prompts::PROMPTS.class(key);
    let class = listed(key).or_else(|| key.strip_prefix("ال").and_then(listed))?;
    PROMPTS.iter().find(|(name, _)| *name == class).map(|&(_, prompt)| prompt)
}

/// The same of a word that may be written as one with «و» ("and") or a preposition.
pub fn joined_prompt_word(key: &str) -> Option<Prompt> {
    prompt_word(key).or_else(|| key.strip_prefix(['و', 'ب', 'ل', 'ف']).and_then(prompt_word))
}

/// The classes of `data/prompts.tsv` by name.
const PROMPTS: [(&str, Prompt); 25] = [
    ("story", Prompt::Story),
    ("like", Prompt::Like),
    ("alike", Prompt::Alike),
    ("appeal", Prompt::Appeal),
    ("read", Prompt::Read),
    ("more", Prompt::More),
    ("ask", Prompt::Ask),
    ("invite", Prompt::Invite),
    ("follow", Prompt::Follow),
    ("site", Prompt::Site),
    ("reader", Prompt::Reader),
    ("network", Prompt::Network),
    ("button", Prompt::Button),
    ("count", Prompt::Count),
    ("number", Prompt::Number),
    ("address", Prompt::Address),
    ("street", Prompt::Street),
    ("instead", Prompt::Instead),
    ("advice", Prompt::Advice),
    ("agency", Prompt::Agency),
    ("maker", Prompt::Maker),
    ("piece", Prompt::Piece),
    ("picture", Prompt::Picture),
    ("archive", Prompt::Archive),
    ("source", Prompt::Source),
];

/// What the class, id or role of an HTML element tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// No reader sees it.
    Unread,
    /// The words under a picture.
    Caption,
    /// It is no part of the article.
    Noise(Noise),
}

/// What words of a class, id or role tell: small letters with one space between. `is_whole`: whether there are no others.
pub fn class_hint(words: &str, is_whole: bool) -> Option<Hint> {
    let classes = classes::CLASSES.class(words)?;
    let name = classes.strip_suffix("+whole").unwrap_or(classes);
    if name.len() < classes.len() && !is_whole {
        return None;
    }
    Some(match name {
        "unread" => Hint::Unread,
        "caption" => Hint::Caption,
        _ => Hint::Noise(Noise::ALL.into_iter().find(|noise| noise.code() == name)?),
    })
}

/// What a word tells of the manner in which a sentence speaks: a set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner(u16);

impl Manner {
    /// A verb of saying.
    pub const SPEECH: Self = Self(1);
    /// A verb that goes on with what somebody said («أضاف», "he added").
    pub const SEQUEL: Self = Self(1 << 1);
    /// A demonstrative.
    pub const DEMONSTRATIVE: Self = Self(1 << 2);
    /// A pronoun of the third person, alone or with a particle.
    pub const PRONOUN: Self = Self(1 << 3);
    /// A connective that sets against, or draws from, what was told.
    pub const CONTRAST: Self = Self(1 << 4);
    /// An opening of a remark on the background («يذكر أن», "it is worth noting that").
    pub const BACKGROUND: Self = Self(1 << 5);
    /// The writer speaks of himself.
    pub const FIRST_PERSON: Self = Self(1 << 6);
    /// The writer addresses the reader.
    pub const SECOND_PERSON: Self = Self(1 << 7);
    /// An example.
    pub const EXAMPLE: Self = Self(1 << 8);
    /// A cause.
    pub const CAUSE: Self = Self(1 << 9);
    /// A noun or verb with a pronoun of the third person at its end («مدينتهم», "their city").
    pub const SUFFIX: Self = Self(1 << 10);
    /// A time, which a demonstrative before it dates from the day of writing («هذا العام», "this year").
    pub const TIME: Self = Self(1 << 11);

    /// Whether it has any of the classes of another set.
    pub fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl std::ops::BitOr for Manner {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The manner that a word in normal form tells, with و or ف ("and") before it or not.
pub fn manner(key: &str) -> Manner {
    let listed = |key: &str| manner::MANNER.class(key);
    let classes = listed(key).or_else(|| key.strip_prefix(['و', 'ف']).and_then(listed)).unwrap_or_default();
    let letters = key.chars().count();
    let has_suffix = letters > 4 && ["ها", "هم", "هما"].iter().any(|suffix| key.ends_with(suffix));
    let is_ours = letters > 5 && key.ends_with("نا");
    let derived = [(has_suffix, Manner::SUFFIX), (is_ours, Manner::FIRST_PERSON)];
    let all = classes.split('+').map(named).chain(derived.into_iter().filter(|(is, _)| *is).map(|(_, set)| set));
    all.fold(Manner::default(), |all, one| all | one)
}

/// The set of one class.
fn named(class: &str) -> Manner {
    match class {
        "speech" => Manner::SPEECH,
        "sequel" => Manner::SEQUEL,
        "demonstrative" => Manner::DEMONSTRATIVE,
        "pronoun" => Manner::PRONOUN,
        "contrast" => Manner::CONTRAST,
        "background" => Manner::BACKGROUND,
        "first_person" => Manner::FIRST_PERSON,
        "second_person" => Manner::SECOND_PERSON,
        "example" => Manner::EXAMPLE,
        "cause" => Manner::CAUSE,
        "time" => Manner::TIME,
        _ => Manner::default(),
    }
}

/// Whether a word in normal form is one of those that the notices of sites have: whose opinion, what cookies are for.
pub fn bears_out_notice(key: &str) -> bool {
    cues::CUES.has(key, "notice")
}

/// Pronouns that are written as one word with a preposition or conjunction, longest first.
const PRONOUNS: [&str; 10] = ["كما", "هما", "ها", "هم", "هن", "كم", "نا", "ه", "ك", "ي"];

/// Whether a word in normal form is a function word: one of the list, or a composition of one with its clitics
/// (وفي "and in", بأن "that", عليها "on her", لهذا "for this").
pub fn is_function_word(key: &str) -> bool {
    is_listed(key) || ["و", "ف"].iter().any(|proclitic| key.strip_prefix(proclitic).is_some_and(is_listed))
}

fn is_listed(key: &str) -> bool {
    let list = &stopwords::STOPWORDS;
    list.class(key).is_some()
        || ["ب", "ل", "ك"].iter().any(|p| key.strip_prefix(p).is_some_and(|rest| list.has(rest, "prefix")))
        || PRONOUNS.iter().any(|p| key.strip_suffix(p).is_some_and(|rest| list.has(rest, "suffix")))
}

/// Every fitted weight with its name, sorted by name.
pub fn weights() -> &'static [(&'static str, f64)] {
    weights::WEIGHTS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::normalize;

    #[test]
    fn every_list_is_sorted_and_in_normal_form() {
        for list in [
            stopwords::STOPWORDS,
            abbreviations::ABBREVIATIONS,
            openers::OPENERS,
            cues::CUES,
            prompts::PROMPTS,
            boilerplate::BOILERPLATE,
            classes::CLASSES,
            manner::MANNER,
            natures::NATURES,
        ] {
            assert!(
                list.entries().is_sorted_by(|a, b| (a.len(), a) < (b.len(), b)),
                "a list is out of order or repeats an entry"
            );
            for entry in list.entries() {
                assert_eq!(normalize(entry), entry);
                assert!(list.class(entry).is_some(), "{entry} is not found");
            }
        }
        for entry in abbreviations::ABBREVIATIONS.entries() {
            assert!(abbreviation(entry).is_some(), "{entry} has an unknown class");
        }
        for classes in manner::MANNER.classes {
            assert!(classes.split('+').all(|class| named(class) != Manner::default()), "{classes} is unknown");
        }
        for entry in natures::NATURES.entries() {
            assert!(nature(entry).is_some(), "{entry} has an unknown class");
        }
        for entry in classes::CLASSES.entries() {
            assert!(class_hint(entry, true).is_some(), "{entry} has an unknown class");
        }
        for entry in boilerplate::BOILERPLATE.entries() {
            assert!(boilerplate(entry).is_some(), "{entry} has an unknown class");
        }
    }

    #[test]
    fn function_words_are_composed_by_rule() {
        for word in ["وفي", "بأن", "فإن", "عليها", "لهذا", "بذلك", "ومنهم", "إليهم", "وكان", "لديه"]
        {
            assert!(is_function_word(&normalize(word)), "{word}");
        }
        for word in ["وزير", "اتفاق", "كتاب", "فيلم", "علم", "ورد", "لندن"] {
            assert!(!is_function_word(&normalize(word)), "{word}");
        }
    }
}
