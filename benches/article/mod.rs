//! An article of any length, made by rule from the one that the page shows first: where it must be longer, copies follow in which
//! words change place and letters. So sentences differ, and new words keep coming, ever fewer of them, as in running text (Heaps).

/// The example of the page, which stands in a string of JavaScript.
const SCRIPT: &str = include_str!("../../www/page/examples/news.js");

const LETTERS: [char; 24] = [
    'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م',
    'ن',
];

/// Of long words this share gets other letters.
const VARIED: f64 = 0.6;

/// The paragraphs up to the first that reaches so many words; the first copy is the article as it stands.
pub fn article(words: usize) -> String {
    let original = SCRIPT.split('`').nth(1).unwrap_or(SCRIPT);
    let paragraphs = || original.split("\n\n");
    let mut chance = Chance(1);
    let mut text = String::new();
    let mut count = 0;
    for (index, paragraph) in paragraphs().cycle().enumerate() {
        if count >= words {
            break;
        }
        let is_copy = index >= paragraphs().count();
        text += &if is_copy { varied(paragraph, &mut chance) } else { paragraph.to_owned() };
        text += "\n\n";
        count += paragraph.split_whitespace().count();
    }
    text
}

/// A paragraph whose words stand elsewhere among those between two signs, and some of which have other letters.
fn varied(paragraph: &str, chance: &mut Chance) -> String {
    let is_plain = |word: &&str| word.chars().all(char::is_alphabetic);
    let mut words: Vec<String> = Vec::new();
    for run in
        paragraph.split_whitespace().collect::<Vec<_>>().chunk_by(|before, after| is_plain(before) && is_plain(after))
    {
        let first = words.len();
        for word in run {
            words.insert(first + chance.below(words.len() - first + 1), other(word, chance));
        }
    }
    words.join(" ")
}

/// Often another word in place of a long one: its third and fourth letters by a number of which small ones are the likelier.
fn other(word: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() >= 5 && letters.iter().all(|letter| letter.is_alphabetic()) && chance.share() < VARIED {
        let number = ((LETTERS.len() * LETTERS.len()) as f64).powf(chance.share()) as usize;
        letters[2] = LETTERS[number % LETTERS.len()];
        letters[3] = LETTERS[number / LETTERS.len() % LETTERS.len()];
    }
    letters.into_iter().collect()
}

/// Numbers that look random and are the same every time.
struct Chance(u32);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(self.0 >> 8) / f64::from(1 << 24)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.share() * bound as f64) as usize
    }
}
