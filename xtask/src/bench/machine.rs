//! What the figures were measured on.

use crate::browser::Browser;
use crate::project::Project;
use crate::run::{capture, program};
use std::fs::read_to_string;

/// The parts of the machine, each by name; what the system does not tell is left out.
pub fn machine(project: &Project) -> Vec<[String; 2]> {
    let line = |file: &str, key: &str| {
        let text = read_to_string(file).ok()?;
        let (_, value) = text.lines().find(|line| line.starts_with(key))?.split_once([':', '='])?;
        Some(value.trim().trim_matches('"').to_owned())
    };
    let version =
        |name: &str| capture(&mut program(project, name, &["--version"])).ok().map(|text| text.trim().to_owned());
    let cores = std::thread::available_parallelism().ok().map(|cores| format!(", {cores} cores")).unwrap_or_default();
    let gigabytes = |kilobytes: String| {
        let number: f64 = kilobytes.trim_end_matches(" kB").parse().ok()?;
        Some(format!("{:.0} GB", number / 1e6))
    };
    // Whoever shares the processor makes every time longer.
    let load = read_to_string("/proc/loadavg").ok();
    let load = load
        .as_deref()
        .and_then(|load| load.split(' ').nth(2))
        .map(|load| format!("{load} on average, in the last 15 minutes"));
    let chromium = Browser::find().and_then(|browser| version(browser.chromium.to_str()?));
    let parts = [
        ("processor", line("/proc/cpuinfo", "model name").map(|name| name + &cores)),
        ("memory", line("/proc/meminfo", "MemTotal").and_then(gigabytes)),
        ("load", load),
        ("system", line("/etc/os-release", "PRETTY_NAME")),
        ("compiler", version("rustc")),
        ("Node", version("node")),
        ("browser", chromium),
    ];
    parts.into_iter().filter_map(|(name, value)| Some([name.to_owned(), value?])).collect()
}
