//! A plain text → blocks, sentences, words: the pieces join, and `inspect` says the same of them as `segment` and `terms`.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zubda::{Document, Options, Source, analyze, wire};
use zubda_fuzz::laws;

fuzz_target!(|text: &str| {
    let analysis = analyze(&Source::plain(text));
    let document = analysis.document();
    laws::check_text(document);
    laws::check_pieces(document);
    laws::check_wire(&analysis);
    let again = Document::read(&Source::plain(text));
    assert_eq!((&again.blocks, &again.sentences), (&document.blocks, &document.sentences), "two readings differ");
    assert_eq!((&again.tokens, &again.terms), (&document.tokens, &document.terms), "two readings differ");
    let blocks = wire::inspection(document, &analysis.order(&Options::default()));
    let sentences: Vec<_> = blocks.iter().flat_map(|block| &block.sentences).collect();
    let inspected = sentences.iter().map(|sentence| (sentence.piece.start, sentence.piece.end));
    assert!(inspected.eq(wire::pieces(document).iter().map(|piece| (piece.start, piece.end))));
    let words = sentences.iter().flat_map(|sentence| &sentence.words).map(|word| word.term.text);
    assert!(words.eq(wire::terms(document).iter().map(|term| term.text)));
});
