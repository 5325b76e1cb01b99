//! Which script and language a text is in, by the statistics of its letters.

use crate::script::{is_arabic_letter, is_letter, is_plain_letter};

/// The language of a text, as far as letters tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Arabic.
    Arabic,
    /// Persian.
    Persian,
    /// Urdu.
    Urdu,
    /// Arabic script and another, neither prevailing.
    Mixed,
    /// Another script.
    Other,
    /// No letters.
    None,
}

impl Language {
    /// ISO 639-1 where the language is known, else `mixed`, `other` or `none`.
    pub fn code(self) -> &'static str {
        match self {
            Language::Arabic => "ar",
            Language::Persian => "fa",
            Language::Urdu => "ur",
            Language::Mixed => "mixed",
            Language::Other => "other",
            Language::None => "none",
        }
    }
}

/// A text's language and the share of its letters that are of the Arabic script.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Identification {
    /// The language.
    pub language: Language,
    /// Arabic letters / letters, in [0, 1]; 0 where there is no letter.
    pub arabic_share: f64,
}

/// Counts the letters of `text` and names its language.
///
/// Persian and Urdu write yeh and kaf by code points of their own and have letters that Arabic has not; one letter in
/// fourteen is enough, since foreign names in Arabic use them far more rarely.
pub fn identify(text: &str) -> Identification {
    let (mut arabic, mut other, mut persian, mut urdu) = (0u32, 0u32, 0u32, 0u32);
    for c in text.chars() {
        if is_plain_letter(c) {
            arabic += 1;
        } else if is_arabic_letter(c) {
            arabic += 1;
            match c {
                'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => urdu += 1,
                'پ' | 'چ' | 'ژ' | 'گ' | 'ی' | 'ک' => persian += 1,
                _ => {}
            }
        } else if is_letter(c) {
            other += 1;
        }
    }
    let letters = arabic + other;
    if letters == 0 {
        return Identification { language: Language::None, arabic_share: 0.0 };
    }
    let arabic_share = f64::from(arabic) / f64::from(letters);
    let language = match arabic_share {
        share if share < 0.3 => Language::Other,
        share if share < 0.6 => Language::Mixed,
        _ if urdu * 14 > arabic => Language::Urdu,
        _ if persian * 14 > arabic => Language::Persian,
        _ => Language::Arabic,
    };
    Identification { language, arabic_share }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_the_language() {
        for (text, code) in [
            ("هذا نص عربي فيه كلمة پاريس واحدة", "ar"),
            ("این یک متن فارسی است که می‌خوانید", "fa"),
            ("یہ ایک اردو عبارت ہے جو آپ پڑھ رہے ہیں", "ur"),
            ("This is English text.", "other"),
            ("Половина русский النصف عربي هنا", "mixed"),
            ("123 – 456", "none"),
            ("", "none"),
        ] {
            assert_eq!(identify(text).language.code(), code, "{text}");
        }
    }
}
