//! The rooms of `src/`: reads a file's tokens (so that comments and strings do not count, and macros do) and follows
//! every path that begins with `crate`, `super`, `self` or the name of a reserved crate.

use super::{Fault, RESERVED, floor, in_order};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::str::FromStr;

/// What is wrong with the imports of a file, which stands at `place` below `src/`.
pub fn faults(place: &[String], text: &str) -> Vec<Fault> {
    let room = room_of(place);
    let Some(floor) = floor(&room) else {
        let what = format!("`{room}` is no room of the table");
        return vec![Fault { line: 1, what }];
    };
    let tokens = match TokenStream::from_str(text) {
        Ok(tokens) => tokens,
        Err(error) => {
            return vec![Fault { line: error.span().start().line, what: format!("is no Rust: {error}") }];
        }
    };
    let mut reader = Reader { room, floor, faults: Vec::new() };
    reader.read(tokens, &module_of(place));
    in_order(reader.faults)
}

fn room_of(place: &[String]) -> String {
    let first = place.first().map_or("", String::as_str);
    first.strip_suffix(".rs").unwrap_or(first).to_owned()
}

/// The modules that lead to a file: `segment/block.rs` is `segment::block`, `segment/mod.rs` is `segment`; the root is
/// the empty path.
fn module_of(place: &[String]) -> Vec<String> {
    let names = place.iter().map(|part| part.strip_suffix(".rs").unwrap_or(part).to_owned());
    let mut module: Vec<String> = names.collect();
    if module.last().is_some_and(|last| last == "mod" || (module.len() == 1 && last == "lib")) {
        module.pop();
    }
    module
}

struct Reader {
    room: String,
    floor: usize,
    faults: Vec<Fault>,
}

impl Reader {
    /// Reads the tokens of the module `module`, and what stands in their brackets.
    fn read(&mut self, tokens: TokenStream, module: &[String]) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if module.is_empty() && is_reexport(&tokens[at..]) {
                while at < tokens.len() && punct(tokens.get(at)) != Some(';') {
                    at += 1;
                }
            } else if let Some((name, body)) = inline_module(&tokens[at..]) {
                let inner: Vec<String> = module.iter().cloned().chain([name]).collect();
                self.read(body, &inner);
                at += 3;
            } else {
                self.look(&tokens, at, module);
                if let TokenTree::Group(group) = &tokens[at] {
                    self.read(group.stream(), module);
                }
                at += 1;
            }
        }
    }

    /// Follows the path that begins here, if one does.
    fn look(&mut self, tokens: &[TokenTree], at: usize, module: &[String]) {
        let Some(name) = ident(tokens.get(at)) else {
            return;
        };
        let line = tokens[at].span().start().line;
        if at >= 2 && is_path_separator(&tokens[at - 2..at]) && at >= 3 && ident(tokens.get(at - 3)).is_some() {
            return; // The middle of a path, which was followed from its start.
        }
        let rest = &tokens[at + 1..];
        let goes_on = is_path_separator(rest);
        let before = at.checked_sub(1).and_then(|before| ident(tokens.get(before)));
        match name.as_str() {
            "crate" if goes_on => self.follow(&[], &rest[2..], line),
            "crate" if before.as_deref() == Some("use") || ident(rest.first()).as_deref() == Some("as") => {
                self.fault(line, "gives the crate another name, which hides what is imported".into());
            }
            "zubda" if self.room == "bin" && goes_on => self.follow(&[], &rest[2..], line),
            "self" if goes_on => self.follow(module, &rest[2..], line),
            "super" if goes_on => self.follow(module.split_last().map_or(&[], |(_, outer)| outer), &rest[2..], line),
            // In the root, its own modules are in reach by their bare names.
            _ if module.is_empty() && goes_on && floor(&name).is_some() => self.import(&name, line),
            _ => {}
        }
        let reserved = RESERVED.iter().find(|(reserved, _)| *reserved == name);
        if let Some((_, rooms)) = reserved
            && (goes_on || matches!(before.as_deref(), Some("use" | "crate")))
            && !rooms.contains(&self.room.as_str())
        {
            self.fault(line, format!("`{}` may not use the crate `{name}`: only {} may", self.room, rooms.join(", ")));
        }
    }

    /// Where a path leads that has come to `module`: on the root's level, its next name is a room or the façade's own.
    fn follow(&mut self, module: &[String], rest: &[TokenTree], line: usize) {
        if let Some(TokenTree::Group(group)) = rest.first()
            && group.delimiter() == Delimiter::Brace
        {
            let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
            for branch in tokens.split(|token| punct(Some(token)) == Some(',')) {
                let line = branch.first().map_or(line, |first| first.span().start().line);
                self.follow(module, branch, line);
            }
            return;
        }
        let Some(name) = ident(rest.first()) else {
            if module.is_empty() && punct(rest.first()) == Some('*') {
                self.import("lib", line);
            }
            return;
        };
        let goes_on = is_path_separator(&rest[1..]);
        match name.as_str() {
            "super" => {
                let outer = module.split_last().map_or(&[][..], |(_, outer)| outer);
                if goes_on {
                    self.follow(outer, &rest[3..], line);
                } else if outer.is_empty() {
                    self.fault(line, "gives the crate another name, which hides what is imported".into());
                }
            }
            "self" if goes_on => self.follow(module, &rest[3..], line),
            "self" if module.is_empty() => {
                self.fault(line, "gives the crate another name, which hides what is imported".into());
            }
            "self" => {}
            _ => match module.first() {
                Some(room) => self.import(&room.clone(), line),
                // `lib`, `bin` are no modules: such a name is the façade's.
                None if floor(&name).is_some() && !matches!(name.as_str(), "lib" | "bin") => self.import(&name, line),
                None => self.import("lib", line),
            },
        }
    }

    fn import(&mut self, room: &str, line: usize) {
        if room == self.room {
            return;
        }
        match floor(room) {
            Some(floor) if floor < self.floor => {}
            Some(floor) => {
                let what = format!("`{}` (floor {}) imports `{room}` (floor {floor})", self.room, self.floor);
                self.fault(line, what);
            }
            None => self.fault(line, format!("`{room}` is no room of the table")),
        }
    }

    fn fault(&mut self, line: usize, what: String) {
        self.faults.push(Fault { line, what });
    }
}

fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

fn punct(token: Option<&TokenTree>) -> Option<char> {
    match token {
        Some(TokenTree::Punct(punct)) => Some(punct.as_char()),
        _ => None,
    }
}

fn is_path_separator(tokens: &[TokenTree]) -> bool {
    punct(tokens.first()) == Some(':') && punct(tokens.get(1)) == Some(':')
}

/// `pub use …`, which hands on, in the root.
fn is_reexport(tokens: &[TokenTree]) -> bool {
    ident(tokens.first()).as_deref() == Some("pub") && ident(tokens.get(1)).as_deref() == Some("use")
}

/// `mod name { … }`: its name and body.
fn inline_module(tokens: &[TokenTree]) -> Option<(String, TokenStream)> {
    let (Some("mod"), Some(name), Some(TokenTree::Group(body))) =
        (ident(tokens.first()).as_deref(), ident(tokens.get(1)), tokens.get(2))
    else {
        return None;
    };
    (body.delimiter() == Delimiter::Brace).then(|| (name, body.stream()))
}

#[cfg(test)]
mod tests {
    use super::super::trial;

    #[track_caller]
    fn good(place: &str, text: &str) {
        trial::good(super::faults, place, text);
    }

    #[track_caller]
    fn bad(place: &str, text: &str, fault: &str) {
        trial::bad(super::faults, place, text, fault);
    }

    #[test]
    fn a_room_imports_what_lies_below() {
        good("rank.rs", "use crate::{document::Document, features};\nfn f() -> crate::span::Span {}");
        good("segment/block.rs", "use super::word;\nuse super::super::script::Class;\nuse crate::segment::word::Word;");
        good("select/mod.rs", "mod chain;\npub use chain::Chain;\nuse self::chain::walk;");
        good("wire.rs", "use crate::Analysis;\nuse serde::Serialize;\n#[serde(rename = \"x\")] struct S;");
        good("bin/zubda.rs", "use zubda::{wire, Analysis};\nuse clap::Parser;");
    }

    #[test]
    fn a_room_imports_neither_its_floor_nor_what_lies_above() {
        bad("stem.rs", "use crate::segment::Word;", "1: `stem` (floor 3) imports `segment` (floor 3)");
        bad("span.rs", "\nuse crate::rank;", "2: `span` (floor 0) imports `rank` (floor 6)");
        bad("rank.rs", "use crate::{\n  span,\n  wire::Sentence,\n};", "3: `rank` (floor 6) imports `wire` (floor 10)");
        bad("rank.rs", "use crate::Analysis;", "1: `rank` (floor 6) imports `lib` (floor 9)");
        bad("rank.rs", "use crate::*;", "1: `rank` (floor 6) imports `lib` (floor 9)");
        bad("lib.rs", "use wire::Sentence;", "1: `lib` (floor 9) imports `wire` (floor 10)");
        bad("bin/zubda.rs", "use zubda::wasm::x;", "1: `bin` (floor 12) imports `wasm` (floor 12)");
    }

    #[test]
    fn paths_count_wherever_they_stand() {
        let fault = "1: `stem` (floor 3) imports `rank` (floor 6)";
        bad("stem.rs", "fn f() { let x = crate::rank::top(); }", fault);
        bad("stem.rs", "fn f(x: &super::rank::Top) {}", fault);
        bad("stem.rs", "fn f() { println!(\"{}\", crate::rank::TOP); }", fault);
        bad("stem.rs", "mod tests { use super::super::rank; }", fault);
        bad("segment/word.rs", "use super::super::{rank::Top};", "1: `segment` (floor 3) imports `rank` (floor 6)");
        bad("span.rs", "impl<T> From<Vec<crate::rank::Top>> for T {}", "1: `span` (floor 0) imports `rank` (floor 6)");
    }

    #[test]
    fn comments_and_strings_do_not_count() {
        good("stem.rs", "// crate::rank\n/* crate::rank */\n/// [`crate::rank`]\nfn f() { \"crate::rank serde::x\"; }");
    }

    #[test]
    fn the_facade_declares_and_hands_on() {
        good(
            "lib.rs",
            "mod wire;\npub mod wasm;\npub use wire::Sentence;\nuse rank::Ranking;\nfn f() { select::walk() }",
        );
    }

    #[test]
    fn the_crate_keeps_its_name() {
        let fault = "1: gives the crate another name, which hides what is imported";
        bad("stem.rs", "use crate as all;", fault);
        bad("stem.rs", "use crate::{self as all};", fault);
    }

    #[test]
    fn crates_are_kept_to_their_rooms() {
        bad("rank.rs", "use serde::Serialize;", "1: `rank` may not use the crate `serde`: only wire, lines, wasm may");
        bad(
            "wire.rs",
            "use wasm_bindgen::prelude::*;",
            "1: `wire` may not use the crate `wasm_bindgen`: only wasm may",
        );
        bad(
            "rank.rs",
            "#[derive(::serde::Serialize)] struct S;",
            "1: `rank` may not use the crate `serde`: only wire, lines, wasm may",
        );
        good("wasm/mod.rs", "use wasm_bindgen::prelude::*;\nuse serde_wasm_bindgen as swb;");
    }

    #[test]
    fn every_room_stands_in_the_table() {
        bad("attic.rs", "", "1: `attic` is no room of the table");
    }
}
