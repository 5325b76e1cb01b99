//! Markdown tables, and a document that has them between words written by hand.

use anyhow::{Context, Result, bail};
use std::fmt::Write as _;

/// The document with its tables in place of the marks `{{name}}`.
pub fn filled(document: &str, tables: &[(&str, String)]) -> Result<String> {
    let mut text = document.to_owned();
    for (name, table) in tables {
        let (before, after) =
            text.split_once(&format!("{{{{{name}}}}}\n")).with_context(|| format!("no mark {name}"))?;
        text = format!("{before}{table}{after}");
    }
    if text.contains("{{") {
        bail!("a mark of the document has no table");
    }
    Ok(text)
}

/// A Markdown table whose columns align where it is read as it stands.
pub fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = std::iter::once(head.map(str::to_owned)).chain(rows).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: [usize; N] = std::array::from_fn(width);
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        for (cell, width) in row.iter().zip(widths) {
            let _ = write!(text, "| {cell:width$} ");
        }
        text.push_str("|\n");
        if at == 0 {
            widths.iter().for_each(|width| text.push_str(&format!("|{}", "-".repeat(width + 2))));
            text.push_str("|\n");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_align() {
        let text = table(["a", "bcd"], [["xyz".into(), "1".into()]]);
        assert_eq!(text, "| a   | bcd |\n|-----|-----|\n| xyz | 1   |\n");
    }

    #[test]
    fn every_mark_and_every_table_needs_the_other() {
        let filled = |document: &str, name| filled(document, &[(name, "| a |\n".into())]).ok();
        assert_eq!(filled("before\n{{one}}\nafter\n", "one"), Some("before\n| a |\nafter\n".into()));
        assert_eq!(filled("before\n{{one}}\n{{two}}\n", "one"), None);
        assert_eq!(filled("before\n", "one"), None);
    }
}
