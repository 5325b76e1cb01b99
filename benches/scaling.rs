//! How the time of an analysis grows from 10 KB to 10 MB, on running text and on texts made to hurt: `cargo bench --bench scaling`.
//! The last column is the time for each byte as a multiple of that at 100 KB; linear growth keeps it near 1.
#![allow(clippy::print_stdout, reason = "a table is what it makes")]

use std::time::Instant;
use zubda::{Source, analyze};

/// A way to make a text of about so many bytes.
type Maker = fn(usize) -> String;

/// Sentences whose words differ, in paragraphs.
fn running(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 200);
    let mut number = 0u32;
    while text.len() < bytes {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (place, matter) = (number >> 20, (number >> 8) % 512);
        text += &format!("وصل وفد المدينة{place} إلى الميناء وناقش قضية{matter} مع رئيس البلدية في مكتبه صباح اليوم. ");
        text += if number.is_multiple_of(5) { "\n" } else { "" };
    }
    text
}

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

fn main() {
    let makers: [(&str, Maker); 8] = [
        ("running text", running),
        ("one sentence repeated", |bytes| repeated("وأضاف الرجل أن العمل مستمر. ", bytes)),
        ("one line without a space", |bytes| repeated("كلمة", bytes)),
        ("stops", |bytes| repeated(". ", bytes)),
        ("line ends", |bytes| repeated("\n", bytes)),
        ("quotations after bullets", |bytes| "-".repeat(bytes / 2) + &repeated("«ا؟» في ", bytes / 2)),
        ("a heading of many words", |bytes| {
            let heading: String = (0..bytes / 30).map(|number| format!("كلمة{number} ")).collect();
            format!("# عنوان\n# {heading}\n{}", repeated("كلمة هنا. ", bytes / 2))
        }),
        ("brackets never closed", |bytes| repeated("(«", bytes)),
    ];
    println!("{:<26}{:>10}{:>12}{:>10}", "text", "bytes", "ms", "ratio");
    for (name, maker) in makers {
        let mut base = None;
        for bytes in [10_000, 100_000, 1_000_000, 10_000_000] {
            let text = maker(bytes);
            let rounds = (2_000_000 / bytes).clamp(1, 50);
            let start = Instant::now();
            for _ in 0..rounds {
                std::hint::black_box(analyze(&Source::plain(std::hint::black_box(&text))));
            }
            let seconds = start.elapsed().as_secs_f64() / rounds as f64;
            let per_byte = seconds / text.len() as f64;
            if bytes == 100_000 {
                base = Some(per_byte);
            }
            let ratio = base.map_or_else(String::new, |base| format!("{:.2}", per_byte / base));
            println!("{name:<26}{:>10}{:>12.2}{ratio:>10}", text.len(), seconds * 1000.0);
        }
    }
}
