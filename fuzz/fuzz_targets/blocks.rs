//! A text with any blocks, kept places and title: as JavaScript gives them, in UTF-16 units, and as Rust does, in bytes.
#![no_main]

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use zubda::wire::{self, TextSource};
use zubda::{Noise, Role, Source, SourceBlock, Span, analyze};
use zubda_fuzz::{laws, slice};

#[derive(Arbitrary, Debug)]
struct Given {
    start: u16,
    length: u16,
    role: u8,
    level: Option<u8>,
    noise: Option<u8>,
}

#[derive(Arbitrary, Debug)]
struct Input<'a> {
    title: (u16, u8),
    blocks: [Given; 6],
    count: u8,
    kept: [u16; 3],
    text: &'a str,
}

fuzz_target!(|input: Input| {
    let Input { title: (start, length), blocks, count, kept, text } = input;
    let title = slice(text, start, length.into());
    let blocks = &blocks[..usize::from(count) % (blocks.len() + 1)];

    // In bytes: what does not fit is left out.
    let source = Source::plain(text)
        .with_title(title)
        .with_blocks(blocks.iter().map(in_bytes).collect())
        .with_kept(kept.iter().map(|&at| at.into()).collect());
    laws::check_pieces(analyze(&source).document());
    assert!(source.blocks().is_sorted_by(|a, b| a.span.end <= b.span.start));

    // In units: what does not fit is refused, and what is taken is taken as it was given.
    let given = TextSource {
        text: text.to_owned(),
        title: Some(title.to_owned()),
        blocks: blocks.iter().map(in_units).collect(),
    };
    let keep = kept.map(u32::from);
    let Ok(source) = given.source(&keep) else { return };
    assert_eq!(source.blocks().len(), blocks.len());
    let units: Vec<u16> = text.encode_utf16().collect();
    for (taken, of) in source.blocks().iter().zip(&given.blocks) {
        let piece = &units[of.start as usize..of.end as usize];
        assert!(piece.iter().copied().eq(taken.span.of(text).encode_utf16()), "another piece was taken");
    }
    let again = TextSource::new(text.to_owned(), None, source.blocks());
    assert_eq!(again.source(&[]).map(|source| source.blocks().to_vec()).ok().as_deref(), Some(source.blocks()));
    let mut turned = keep;
    turned.reverse();
    let analysis = analyze(&source);
    let other = given.source(&turned).map(|source| laws::json(&analyze(&source)));
    assert_eq!(other.ok(), Some(laws::json(&analysis)), "the order of what is kept counts");
    laws::check_pieces(analysis.document());
    laws::check_wire(&analysis);
});

fn in_bytes(of: &Given) -> SourceBlock {
    let noise = of.noise.map(|index| Noise::ALL[usize::from(index) % Noise::ALL.len()]);
    let (start, end) = (u32::from(of.start), u32::from(of.start.wrapping_add(of.length)));
    SourceBlock { span: Span { start, end }, role: role(of), level: of.level, noise }
}

fn in_units(of: &Given) -> wire::SourceBlock {
    let block = in_bytes(of);
    let reason = block.noise.filter(|_| block.role.is_noise()).map(|noise| noise.code().to_owned());
    let role = wire::role_name(block.role).to_owned();
    wire::SourceBlock { start: block.span.start, end: block.span.end, role, level: block.level, reason }
}

fn role(of: &Given) -> Role {
    Role::ALL[usize::from(of.role) % Role::ALL.len()]
}
