//! The command-line program: reads, calls, prints.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use serde_json::json;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use zubda::{Analysis, Budget, Document, Focus, Method, Options, Role, Source, Summary, analyze, lines, wire};

/// The key sentences of an Arabic article, verbatim.
#[derive(Parser)]
#[command(name = "zubda", version, about)]
struct Cli {
    #[command(flatten)]
    ranked: Ranked,
    #[command(subcommand)]
    command: Command,
}

/// How `summarize` and `inspect` rank the sentences; stands before or after the command.
#[derive(Args)]
struct Ranked {
    /// What ranks the sentences: the editor, or a baseline to compare it with (summarize, inspect)
    #[arg(long, global = true, value_parser = method(), default_value = Method::default().name())]
    method: Method,
    /// A topic or question: sentences that tell its words come first (summarize, inspect; the editor alone follows it)
    #[arg(long, global = true, value_name = "WORDS", default_value = "", hide_default_value = true)]
    focus: String,
}

/// The names that the help lists, read by the core.
fn method() -> impl TypedValueParser<Value = Method> {
    PossibleValuesParser::new(Method::ALL.map(Method::name)).try_map(|name| name.parse::<Method>())
}

impl Ranked {
    fn options(&self, budget: Budget) -> Options {
        Options { budget, method: self.method, focus: Focus::new(&self.focus) }
    }
}

#[derive(Subcommand)]
enum Command {
    /// Choose the key sentences of a text
    Summarize(Summarize),
    /// Divide a text into sentences
    Segment(Input),
    /// List the words of each text with their stems
    Terms(Lines),
    /// Show how a text is divided: blocks, sentences and why they end, words with normal form and stem
    Inspect(Inspect),
}

#[derive(Args)]
struct Input {
    /// The text: a UTF-8 file, or - for standard input
    #[arg(default_value = "-", conflicts_with = "jsonl")]
    file: PathBuf,
    /// Read one JSON object {"id", "text"} a line from standard input, and answer each with one
    #[arg(long)]
    jsonl: bool,
}

#[derive(Args)]
struct Lines {
    /// Read one JSON object {"id", "text"} a line from standard input, and answer each with one
    #[arg(long, required = true)]
    jsonl: bool,
}

#[derive(Args)]
struct Inspect {
    /// The text: a UTF-8 file, or - for standard input
    #[arg(default_value = "-")]
    file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Layout::Text)]
    format: Layout,
}

#[derive(Args)]
struct Summarize {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    length: Length,
    /// The title of the text, where it does not stand in it
    #[arg(long, default_value = "", conflicts_with = "jsonl")]
    title: String,
    /// How to print the summary
    #[arg(long, value_enum, default_value_t = Format::Text, conflicts_with = "jsonl")]
    format: Format,
}

#[derive(Args)]
#[group(multiple = false)]
struct Length {
    /// At most N sentences [default: 3]
    #[arg(long, value_name = "N")]
    sentences: Option<usize>,
    /// At most N words
    #[arg(long, value_name = "N")]
    words: Option<usize>,
    /// At most N characters, counted in UTF-16 units
    #[arg(long, value_name = "N")]
    characters: Option<usize>,
    /// At most this share of the text's words, above 0 and at most 1; at least one sentence
    #[arg(long, value_name = "R", allow_negative_numbers = true)]
    ratio: Option<f64>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A sentence a line
    Text,
    /// One JSON object
    Json,
    /// A list under the headings of the text
    Markdown,
}

#[derive(Clone, Copy, ValueEnum)]
enum Layout {
    /// Indented lines for a reader
    Text,
    /// One JSON object
    Json,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(all_good) => ExitCode::from(u8::from(!all_good)),
        // The reader of our output went away: nothing is wrong here.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zubda: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out a command; false where a line of the input was refused.
fn run(Cli { ranked, command }: Cli) -> io::Result<bool> {
    match command {
        Command::Summarize(command) => summarize(&command, &ranked),
        Command::Segment(input) if input.jsonl => lines::sentences(io::stdin().lock(), io::stdout().lock()),
        Command::Segment(input) => segment(&read(&input.file)?),
        Command::Inspect(command) => inspect(&read(&command.file)?, command.format, &ranked),
        Command::Terms(_) => lines::terms(io::stdin().lock(), io::stdout().lock()),
    }
}

fn summarize(command: &Summarize, ranked: &Ranked) -> io::Result<bool> {
    let Length { sentences, words, characters, ratio } = command.length;
    let length = wire::SummarizeOptions { sentences, words, characters, ratio, ..Default::default() };
    let budget = length.options().map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?.budget;
    let options = ranked.options(budget);
    if command.input.jsonl {
        return lines::summaries(io::stdin().lock(), io::stdout().lock(), &options);
    }
    let text = read(&command.input.file)?;
    let analysis = analyze(&Source::plain(&text).with_title(&command.title));
    let summary = analysis.summarize(&options);
    let mut out = io::stdout().lock();
    match command.format {
        Format::Json => {
            serde_json::to_writer(&mut out, &wire::summary(&analysis, &options))?;
            writeln!(out)?;
            return Ok(true);
        }
        Format::Text => print_text(&mut out, &analysis, &summary)?,
        Format::Markdown => print_markdown(&mut out, &analysis, &summary)?,
    }
    for note in &summary.notes {
        eprintln!("zubda: note: {note}");
    }
    Ok(true)
}

/// A sentence a line; a sentence that was broken over lines keeps its words and loses its line ends.
fn print_text(out: &mut impl Write, analysis: &Analysis, summary: &Summary) -> io::Result<()> {
    summary.sentences.iter().try_for_each(|&index| writeln!(out, "{}", on_one_line(analysis.text_of(index))))
}

/// A list, under the title and the headings of the sections that the summary touches.
fn print_markdown(out: &mut impl Write, analysis: &Analysis, summary: &Summary) -> io::Result<()> {
    let document = analysis.document();
    if let Some(title) = document.sentences.iter().find(|sentence| document.role_of(sentence) == Role::Title) {
        writeln!(out, "# {}\n", on_one_line(title.span.of(document.text)))?;
    }
    let mut section = 0;
    for &index in &summary.sentences {
        let sentence = &document.sentences[index as usize];
        if sentence.section != section {
            section = sentence.section;
            if let Some(heading) = document.heading_of(sentence) {
                writeln!(out, "\n## {}\n", on_one_line(heading.span.of(document.text)).trim_start_matches(['#', ' ']))?;
            }
        }
        writeln!(out, "- {}", on_one_line(analysis.text_of(index)))?;
    }
    Ok(())
}

fn segment(text: &str) -> io::Result<bool> {
    let document = Document::read(&Source::plain(text));
    let mut out = io::stdout().lock();
    for sentence in &document.sentences {
        writeln!(out, "{}", on_one_line(sentence.span.of(text)))?;
    }
    Ok(true)
}

/// A block a line, below it its sentences with their places in the chain and their scores, below each its words: as written,
/// normal form, stem (`·` for a function word).
fn inspect(text: &str, layout: Layout, ranked: &Ranked) -> io::Result<bool> {
    let analysis = analyze(&Source::plain(text));
    let order = analysis.order(&ranked.options(Budget::default()));
    let blocks = wire::inspection(analysis.document(), &order);
    if let Some(note) = order.note {
        eprintln!("zubda: note: {note}");
    }
    let mut out = io::stdout().lock();
    if let Layout::Json = layout {
        serde_json::to_writer(&mut out, &json!({ "blocks": blocks }))?;
        writeln!(out)?;
        return Ok(true);
    }
    for of in &blocks {
        let reason = of.noise.map(|noise| format!(" ({noise})")).unwrap_or_default();
        writeln!(out, "{}{reason} {}–{}", of.block.role, of.block.start, of.block.end)?;
        for sentence in &of.sentences {
            let clauses = match sentence.clauses.len() {
                0 => String::new(),
                count => format!(", {count} clauses"),
            };
            let place = sentence.rank.map(|rank| format!("\trank {rank}, score {:.3}", sentence.score));
            let (text, place) = (on_one_line(sentence.piece.text), place.unwrap_or_default());
            writeln!(out, "  [{}{clauses}] {text}{place}", sentence.end_reason)?;
            for word in &sentence.words {
                writeln!(out, "    {}\t{}\t{}", word.term.text, word.normal, word.term.stem.as_deref().unwrap_or("·"))?;
            }
        }
    }
    Ok(true)
}

fn on_one_line(text: &str) -> String {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The text of a file, or of standard input for `-`.
fn read(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes)?;
    } else {
        bytes = std::fs::read(file)
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))?;
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("{}: not UTF-8: a wrong byte stands at {at}", file.display()),
        )
    })
}
