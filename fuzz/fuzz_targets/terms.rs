//! Words → normal forms and stems: a normal form is its own, and so is a stem; marks and the form of letters change neither.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zubda::normalize::normalize;
use zubda::stem::{Attested, Strings, stem};

fuzz_target!(|text: &str| {
    let normals: Vec<String> = text.split_whitespace().map(normalize).collect();
    let mut forms = Strings::default();
    for normal in &normals {
        forms.add(normal);
    }
    let (attested, alone) = (Attested::new(forms), Attested::new(Strings::default()));
    for normal in &normals {
        assert_eq!(&normalize(normal), normal, "a normal form is not its own");
        assert_eq!(&normalize(&format!("{normal}\u{640}")), normal, "a kashida made another word");
        for known in [&attested, &alone] {
            let stem = stem(normal, known);
            assert_eq!(stem.is_empty(), normal.is_empty(), "«{normal}» was emptied");
            assert_eq!(normalize(&stem), stem, "the stem of «{normal}» is no normal form");
        }
    }
});
