//! How the time of an analysis grows from 10 KB to 10 MB, on running text and on texts made to hurt: `cargo bench --no-default-features --bench scaling`.
//! The last column is the time for each byte as a multiple of that at 100 KB; linear growth keeps it near 1. Where it is above
//! 5 for any text the run fails: quadratic growth makes it 100 at 10 MB.
//! A second table has what another method or a focus costs for texts of 1,000 and 10,000 sentences that were read already.
#![allow(clippy::print_stdout, reason = "a table is what it makes")]

use std::process::ExitCode;
use std::sync::LazyLock;
use std::time::Instant;
use zubda::{Focus, Method, Options, Source, analyze};

/// No text may take more times as long for each byte as at 100 KB; what caches make of it is below.
const STEEPEST: f64 = 5.0;

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

/// So many sentences of 6 to 29 words, of which a few stand everywhere and most are rare, as in running text (Zipf).
fn sentences(count: usize) -> String {
    let mut number = 1u32;
    let mut next = |below: f64| {
        number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(number >> 8) / f64::from(1 << 24) * below
    };
    let mut sentence = |_| {
        let words = 6 + next(24.0) as usize;
        let word = |_| format!("قضية{} ", next(10.8).exp() as u32);
        (0..words).map(word).collect::<String>().trim_end().to_owned() + ". "
    };
    (0..count).map(&mut sentence).collect()
}

/// The same number of sentences, all of whose words all of them have, of 60 lengths.
fn alike(count: usize) -> String {
    let sentence = |number: usize| (0..20 + number % 60).map(|word| format!("كلمة{word} ")).collect::<String>();
    (0..count).map(|number| sentence(number).trim_end().to_owned() + ". ").collect()
}

/// What this thread has had of the processor, where the system tells (Linux), so that a busy machine does not count; else the clock.
fn seconds_at_work() -> f64 {
    static BEGINNING: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|first| first.parse::<f64>().ok());
    nanoseconds.map_or_else(|| BEGINNING.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

fn main() -> ExitCode {
    let makers: [(&str, Maker); 11] = [
        ("running text", running),
        ("one sentence repeated", |bytes| repeated("وأضاف الرجل أن العمل مستمر. ", bytes)),
        ("one line without a space", |bytes| repeated("كلمة", bytes)),
        ("stops", |bytes| repeated(". ", bytes)),
        ("line ends", |bytes| repeated("\n", bytes)),
        ("all words distinct", |bytes| (0..bytes / 18).map(|number| format!("كلمة{number:07}. ")).collect()),
        ("quotations in quotations", |bytes| repeated("«قال ", bytes / 2) + &repeated("نعم» ", bytes / 2)),
        ("marks without letters", |bytes| repeated("\u{64B}\u{651}\u{200F}", bytes)),
        ("quotations after bullets", |bytes| "-".repeat(bytes / 2) + &repeated("«ا؟» في ", bytes / 2)),
        ("a heading of many words", |bytes| {
            let heading: String = (0..bytes / 30).map(|number| format!("كلمة{number} ")).collect();
            format!("# عنوان\n# {heading}\n{}", repeated("كلمة هنا. ", bytes / 2))
        }),
        ("brackets never closed", |bytes| repeated("(«", bytes)),
    ];
    let mut is_linear = true;
    println!("{:<26}{:>10}{:>12}{:>10}", "text", "bytes", "ms", "ratio");
    for (name, maker) in makers {
        let mut base = None;
        for bytes in [10_000, 100_000, 1_000_000, 10_000_000] {
            let text = maker(bytes);
            let rounds = (2_000_000 / bytes).clamp(1, 50);
            let start = seconds_at_work();
            for _ in 0..rounds {
                std::hint::black_box(analyze(&Source::plain(std::hint::black_box(&text))));
            }
            let seconds = (seconds_at_work() - start) / rounds as f64;
            let per_byte = seconds / text.len() as f64;
            if bytes == 100_000 {
                base = Some(per_byte);
            }
            let ratio = base.map(|base| per_byte / base);
            let shown = ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"));
            println!("{name:<26}{:>10}{:>12.2}{shown:>10}", text.len(), seconds * 1000.0);
            is_linear &= ratio.is_none_or(|ratio| ratio < STEEPEST);
        }
    }
    orders();
    if is_linear { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The time of each order of a text that was read.
fn orders() {
    println!("\n{:<26}{:>10}{:>12}{:>12}", "order", "sentences", "ms", "ms, alike");
    let ways = Method::ALL.map(|method| (method.name(), method, None));
    let focus = ("editor with a focus", Method::Editor, Focus::new("قضية40 قضية3 كلمة7"));
    for (name, method, focus) in ways.into_iter().skip(1).chain([focus]) {
        let options = Options { method, focus, ..Options::default() };
        for count in [1_000, 10_000] {
            let [running, alike] = [sentences(count), alike(count)].map(|text| {
                let analysis = analyze(&Source::plain(&text));
                assert_eq!(analysis.chain().len(), count);
                let start = seconds_at_work();
                std::hint::black_box(analysis.order(&options));
                (seconds_at_work() - start) * 1000.0
            });
            println!("{name:<26}{count:>10}{running:>12.2}{alike:>12.2}");
        }
    }
}
