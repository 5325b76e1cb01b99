//! Which characters are letters and numbers, and the small form of a letter.
//!
//! As Unicode has it (Alphabetic, N) for the Arabic, Latin, Greek, Cyrillic, Armenian and Hebrew scripts, signs, and the CJK scripts.
//! Other scripts are told by their blocks, marks and digits of their own included: the tables of all of Unicode would be a
//! twentieth of what a browser downloads, and slower to ask.

/// A letter, or a vowel sign that Unicode counts as one.
pub fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{0620}'..='\u{0657}' | '\u{066E}'..='\u{06D3}' => true,
        '\u{2000}'..='\u{206F}' => false,
        '\u{10000}'.. => matches!(c,
            '\u{10000}'..='\u{1BC9E}' | '\u{1D400}'..='\u{1D7CB}' | '\u{1DF00}'..='\u{1EEBB}' | '\u{1F130}'..='\u{1F149}'
            | '\u{1F150}'..='\u{1F169}' | '\u{1F170}'..='\u{1F189}' | '\u{20000}'..='\u{33479}'),
        _ => {
            let unit = c as u32 as u16;
            let after = LETTERS.partition_point(|&(first, _)| first <= unit);
            LETTERS[..after].last().is_some_and(|&(_, last)| unit <= last)
        }
    }
}

/// A number: a digit, a fraction, a number in a circle.
fn is_number(c: char) -> bool {
    matches!(c,
        '0'..='9' | '²' | '³' | '¹' | '¼'..='¾' | '\u{0660}'..='\u{0669}' | '\u{06F0}'..='\u{06F9}' | '\u{0966}'..='\u{096F}'
        | '\u{0E50}'..='\u{0E59}' | '\u{2070}' | '\u{2074}'..='\u{2079}' | '\u{2080}'..='\u{2089}' | '\u{2150}'..='\u{2189}'
        | '\u{2460}'..='\u{249B}' | '\u{24EA}'..='\u{24FF}' | '\u{2776}'..='\u{2793}' | '\u{2CFD}' | '\u{3192}'..='\u{3195}'
        | '\u{3220}'..='\u{3229}' | '\u{3248}'..='\u{324F}' | '\u{3251}'..='\u{325F}' | '\u{3280}'..='\u{3289}'
        | '\u{32B1}'..='\u{32BF}' | '\u{FF10}'..='\u{FF19}' | '\u{1CCF0}'..='\u{1CCF9}' | '\u{1D2C0}'..='\u{1D2F3}'
        | '\u{1D360}'..='\u{1D378}' | '\u{1D7CE}'..='\u{1D7FF}' | '\u{1F100}'..='\u{1F10C}' | '\u{1FBF0}'..='\u{1FBF9}')
}

/// A letter or a number.
pub fn is_letter_or_number(c: char) -> bool {
    is_letter(c) || is_number(c)
}

/// The small form of a capital letter; any other character as it is.
pub fn to_small(c: char) -> char {
    let code = c as u32;
    let small = match c {
        '\0'..='\u{7F}' => u32::from(code as u8 | u8::from(c.is_ascii_uppercase()) << 5),
        'İ' => u32::from(b'i'),
        'Ÿ' => 0xFF,
        '×' | '\u{03A2}' => code,
        'À'..='Þ' | 'Α'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => code + 32,
        'Ā'..='ķ'
        | 'Ŋ'..='ŷ'
        | 'Ǟ'..='ǯ'
        | 'Ǹ'..='ȟ'
        | 'Ȣ'..='ȳ'
        | 'Ѡ'..='ҁ'
        | 'Ҋ'..='ҿ'
        | 'Ӑ'..='ԯ'
        | 'Ḁ'..='ẕ'
        | 'Ạ'..='ỿ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' => code + (code & 1),
        'Ά' => code + 38,
        'Έ'..='Ί' => code + 37,
        'Ό' => code + 64,
        'Ύ' | 'Ώ' => code + 63,
        'Ѐ'..='Џ' => code + 80,
        'Ա'..='Ֆ' => code + 48,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

/// The letters between U+0080 and U+FFFF: first and last of each run.
#[rustfmt::skip]
const LETTERS: [(u16, u16); 87] = [
    (0x00AA, 0x00AA), (0x00B5, 0x00B5), (0x00BA, 0x00BA), (0x00C0, 0x00D6), (0x00D8, 0x00F6), (0x00F8, 0x02C1),
    (0x02C6, 0x02D1), (0x02E0, 0x02E4), (0x02EC, 0x02EC), (0x02EE, 0x02EE), (0x0345, 0x0345), (0x0363, 0x037D),
    (0x037F, 0x0386), (0x0388, 0x03F5), (0x03F7, 0x0481), (0x048A, 0x0559), (0x0560, 0x0588), (0x05B0, 0x05BD),
    (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05F2), (0x0610, 0x061A), (0x0620, 0x0657),
    (0x0659, 0x065F), (0x066E, 0x06D3), (0x06D5, 0x06DC), (0x06E1, 0x06E8), (0x06ED, 0x06EF), (0x06FA, 0x06FC),
    (0x06FF, 0x0887), (0x0889, 0x088F), (0x0897, 0x0897), (0x08A0, 0x08C9), (0x08D4, 0x08DF), (0x08E3, 0x08E9),
    (0x08F0, 0x0963), (0x0971, 0x0E4D), (0x0E81, 0x167F), (0x1681, 0x1DBF), (0x1DD3, 0x1DF4), (0x1E00, 0x1FFC),
    (0x2071, 0x2071), (0x207F, 0x207F), (0x2090, 0x209C), (0x2102, 0x2102), (0x2107, 0x2107), (0x210A, 0x2113),
    (0x2115, 0x2115), (0x2119, 0x211D), (0x2124, 0x2124), (0x2126, 0x2126), (0x2128, 0x2128), (0x212A, 0x212D),
    (0x212F, 0x2139), (0x213C, 0x213F), (0x2145, 0x2149), (0x214E, 0x214E), (0x2160, 0x2188), (0x24B6, 0x24E9),
    (0x2C00, 0x2CEE), (0x2CF2, 0x2CF3), (0x2D00, 0x2D6F), (0x2D80, 0x2DFF), (0x2E2F, 0x2E2F), (0x3005, 0x3007),
    (0x3021, 0x3029), (0x3031, 0x3035), (0x3038, 0x303C), (0x3041, 0x3096), (0x309D, 0x309F), (0x30A1, 0x30FA),
    (0x30FC, 0x318E), (0x31A0, 0x31BF), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0xA48C), (0xA4D0, 0xFB28),
    (0xFB2A, 0xFBB1), (0xFBD3, 0xFD3D), (0xFD50, 0xFD8F), (0xFD92, 0xFDC7), (0xFDF0, 0xFDFB), (0xFE70, 0xFEFC),
    (0xFF21, 0xFF3A), (0xFF41, 0xFF5A), (0xFF66, 0xFFDC),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// Scripts that are told to the character.
    fn is_exact(c: char) -> bool {
        matches!(c,
            '\0'..='\u{036F}' | '\u{0400}'..='\u{052F}' | '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{08A0}'..='\u{08C8}'
            | '\u{08D4}'..='\u{08FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}'
            | '\u{FB50}'..='\u{FBB1}' | '\u{FE70}'..='\u{FE74}' | '\u{FE76}'..='\u{FEFC}' | '\u{FF00}'..='\u{FFBE}')
    }

    #[test]
    fn letters_and_numbers_are_those_of_unicode() {
        for c in ('\0'..='\u{10FFFF}').filter(|&c| is_exact(c)) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?} {:x}", c as u32);
            assert_eq!(is_letter_or_number(c), c.is_alphanumeric(), "{c:?} {:x}", c as u32);
        }
        for c in ('\0'..='\u{10FFFF}').filter(|c| c.is_alphanumeric()) {
            assert!(is_letter_or_number(c), "{c:?} {:x}", c as u32);
        }
        assert!("हिन्दी中文ไทยქართული".chars().all(is_letter));
        assert!(!"।、。「」€→★🎉".chars().any(is_letter_or_number));
    }

    #[test]
    fn small_forms_are_those_of_unicode() {
        for c in ('\0'..='\u{10FFFF}').filter(|&c| c != 'İ') {
            let small = to_small(c);
            assert!(small == c || c.to_lowercase().eq([small]), "{c:?} {small:?}");
            assert_eq!(to_small(small), small);
        }
        let all = "ABZ ÀÉÞ ĀŠŸŽ ΆΩ АЯЁЏҐӘ ԱՖ ẞ Ạ Ａ İ";
        assert_eq!(all.chars().map(to_small).collect::<String>(), "abz àéþ āšÿž άω аяёџґә աֆ ẞ ạ ａ i");
    }
}
