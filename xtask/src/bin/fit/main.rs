//! `cargo xtask fit DIR`: the weights of the ranking from DIR/facts/train.json, judged by cross-validation over train and dev.

mod articles;
mod measure;
mod model;
mod solve;

use anyhow::{Context, Result};
use articles::Article;
use clap::Parser;
use measure::{Random, SETTINGS, Score, interval};
use model::{Settings, fit};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use zubda::features::{OPENINGS, names};
use zubda::rank::{STATE, Weights};

/// Fit the weights of the ranking.
#[derive(Parser)]
struct Cli {
    /// The folder that has facts/train.json and facts/dev.json
    sets: PathBuf,
    /// Write the weights, fitted on all of train, to this file
    #[arg(long)]
    write: Option<PathBuf>,
    /// Cross-validate over train alone, without a look at dev
    #[arg(long)]
    train_only: bool,
    /// How often the articles are divided anew
    #[arg(long, default_value_t = 4)]
    repeats: u64,
    /// Show each source by itself too
    #[arg(long)]
    by_source: bool,
    /// Leave out these features, to see what they are worth
    #[arg(long, value_delimiter = ',')]
    without: Vec<String>,
}

const FOLDS: usize = 5;

fn main() -> Result<()> {
    let cli = Cli::parse();
    let settings = [Settings::by_count(), Settings::by_space()]
        .map(|settings| Settings { without: cli.without.iter().cloned().collect(), ..settings });
    let train = articles::read(&cli.sets.join("facts/train.json"))?;
    let dev = if cli.train_only { Vec::new() } else { articles::read(&cli.sets.join("facts/dev.json"))? };
    let all: Vec<&Article> = train.iter().chain(&dev).collect();
    println!("cross-validated, {} articles, {FOLDS} folds, {} times", all.len(), cli.repeats);
    let scores = validated(&all, &settings, cli.repeats);
    report(&all, &scores);
    if cli.by_source {
        let sources: BTreeSet<&str> = all.iter().map(|article| article.source.as_str()).collect();
        for source in sources {
            let is_of = |at: &usize| all[*at].source == source;
            let of: Vec<usize> = (0..all.len()).filter(is_of).collect();
            println!("{source}: {} articles", of.len());
            let articles: Vec<&Article> = of.iter().map(|&at| all[at]).collect();
            report(&articles, &of.iter().map(|&at| scores[at]).collect::<Vec<_>>());
        }
    }
    if let Some(file) = &cli.write {
        let weights = fit(&train.iter().collect::<Vec<_>>(), &settings[0], &settings[1]);
        std::fs::write(file, written(&weights)).with_context(|| format!("cannot write {}", file.display()))?;
        println!("the weights, fitted on the {} articles of train, stand in {}", train.len(), file.display());
    }
    Ok(())
}

/// The scores of each article with weights that were fitted on others, the mean over the repeats.
fn validated(articles: &[&Article], settings: &[Settings; 2], repeats: u64) -> Vec<[Score; SETTINGS.len()]> {
    let mut sums = vec![[Score::default(); SETTINGS.len()]; articles.len()];
    for repeat in 0..repeats {
        let mut order: Vec<usize> = (0..articles.len()).collect();
        let mut random = Random(repeat + 1);
        (1..order.len()).rev().for_each(|at| order.swap(at, random.below(at + 1)));
        for fold in 0..FOLDS {
            let is_out = |place: usize| place % FOLDS == fold;
            let inside = (0..order.len()).filter(|&place| !is_out(place)).map(|place| articles[order[place]]);
            let weights = fit(&inside.collect::<Vec<_>>(), &settings[0], &settings[1]);
            for place in (0..order.len()).filter(|&place| is_out(place)) {
                let scores = measure::scores(articles[order[place]], &weights);
                for (sum, score) in sums[order[place]].iter_mut().zip(scores) {
                    sum.coverage += score.coverage / repeats as f64;
                    sum.dangling += score.dangling / repeats as f64;
                    sum.noise += score.noise / repeats as f64;
                    sum.sentences += score.sentences / repeats as f64;
                }
            }
        }
    }
    sums
}

fn report(articles: &[&Article], scores: &[[Score; SETTINGS.len()]]) {
    println!("setting        coverage   lead  over lead                 dangling  noise");
    let leads: Vec<_> = articles.iter().map(|article| measure::lead(article)).collect();
    for (k, (amount, is_sentences)) in SETTINGS.into_iter().enumerate() {
        let sum = |of: &dyn Fn(&Score) -> f64| scores.iter().map(|scores| of(&scores[k])).sum::<f64>();
        let count = scores.len() as f64;
        let differences: Vec<f64> = scores.iter().zip(&leads).map(|(a, b)| a[k].coverage - b[k].coverage).collect();
        let (mean, low, high) = interval(&differences);
        let lead = leads.iter().map(|lead| lead[k].coverage).sum::<f64>() / count;
        let unit = if is_sentences { "sentences" } else { "words" };
        let of_sentences = |of: &dyn Fn(&Score) -> f64| sum(of) / sum(&|score| score.sentences).max(1e-9);
        println!(
            "{amount:>3} {unit:<10} {:.3}     {lead:.3}  {mean:+.3} [{low:+.3}, {high:+.3}]   {:.3}     {:.3}",
            sum(&|score| score.coverage) / count,
            of_sentences(&|score| score.dangling),
            of_sentences(&|score| score.noise),
        );
    }
}

/// The weights as data/weights.tsv has them.
fn written(weights: &Weights) -> String {
    let mut text = String::from(
        "#! weights\n# The weights of the ranking, written by `cargo xtask fit`; data/PROVENANCE.md says on what. Name, weight, source, note.\n",
    );
    let mut row = |model: &str, name: &str, weight: f64, note: &str| {
        let _ = writeln!(text, "{model}.{name}\t{weight:.4}\tfitted\t{note}");
    };
    let orders =
        [("count", &weights.count, "what a sentence adds"), ("space", &weights.space, "what it adds for its room")];
    for (order, gain, note) in orders {
        for ((name, _), weight) in names().zip(gain.features) {
            row(order, name, weight, note);
        }
        for ((name, _), weight) in STATE.into_iter().zip(gain.state) {
            row(&format!("{order}_state"), name, weight, &format!("{note}, after those chosen before it"));
        }
    }
    for (name, weight) in OPENINGS.into_iter().zip(weights.opening).chain([("constant", weights.constant)]) {
        row("opening", name, weight, "the logarithm of the odds that it hangs in the air alone");
    }
    text
}
