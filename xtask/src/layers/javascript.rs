//! The folders of `www/`: reads a file's tokens (so that comments and strings do not count) and follows each module
//! that it names: `import`, `export … from`, `import(…)` and `new URL(…, import.meta.url)`.

use super::{FOLDERS, FOREIGN, Fault, in_order};

/// What is wrong with the imports of a file, which stands at `place` below `www/`.
pub fn faults(place: &[String], text: &str) -> Vec<Fault> {
    let Some((_, folders)) = place.split_last() else {
        return Vec::new();
    };
    let own = folders.first().map_or("", String::as_str);
    let Some((_, allowed)) = FOLDERS.iter().find(|(folder, _)| *folder == own) else {
        let what = if own.is_empty() {
            "a script stands in a folder of www, not beside them".to_owned()
        } else {
            format!("`{own}` is no folder of the table")
        };
        return vec![Fault { line: 1, what }];
    };
    let own_path = place.join("/");
    let wrong = |path: &str| -> Option<String> {
        if FOREIGN.contains(&(own_path.as_str(), path)) {
            return None;
        }
        let Some(target) = target(folders, path) else {
            return Some(format!("imports '{path}', which is no relative path within www"));
        };
        let fits = target == own || allowed.contains(&target.as_str());
        (!fits).then(|| match allowed {
            [] => format!("`{own}` imports `{target}`, and may import nothing"),
            _ => format!("`{own}` imports `{target}`, and may import only {}", allowed.join(", ")),
        })
    };
    let found = imports(text).into_iter();
    in_order(found.filter_map(|(line, path)| wrong(&path).map(|what| Fault { line, what })).collect())
}

/// The folder of www that a relative path leads to.
fn target(folders: &[String], path: &str) -> Option<String> {
    if !path.starts_with("./") && !path.starts_with("../") {
        return None;
    }
    let mut place: Vec<&str> = folders.iter().map(String::as_str).collect();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        match part {
            "." | "" => {}
            ".." => {
                place.pop()?;
            }
            name if parts.peek().is_some() => place.push(name),
            _file => {}
        }
    }
    place.first().map(|folder| (*folder).to_owned())
}

/// The modules that are named in a text, with their lines.
fn imports(text: &str) -> Vec<(usize, String)> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    for (at, (line, token)) in tokens.iter().enumerate() {
        let Token::Text(path) = token else { continue };
        let before = |back: usize| at.checked_sub(back).map_or("", |at| tokens[at].1.code());
        let after = |on: usize| tokens.get(at + on).map_or("", |(_, token)| token.code());
        let statement = before(1) == "from" || (before(1) == "import" && before(2) != ".");
        let call = before(1) == "(" && before(2) == "import" && before(3) != ".";
        let url = before(1) == "("
            && before(2) == "URL"
            && [after(1), after(2), after(3), after(4), after(5), after(6)] == [",", "import", ".", "meta", ".", "url"];
        if statement || call || url {
            found.push((*line, path.clone()));
        }
    }
    found
}

#[derive(Debug)]
enum Token {
    /// A string, or a template without insertions.
    Text(String),
    /// A word, a number, or one sign.
    Code(String),
}

impl Token {
    fn code(&self) -> &str {
        match self {
            Token::Text(_) => "",
            Token::Code(code) => code,
        }
    }
}

/// The tokens of a script with their lines; comments and regular expressions are left out.
fn tokens(text: &str) -> Vec<(usize, Token)> {
    let mut lexer = Lexer { rest: text, line: 1, tokens: Vec::new() };
    lexer.read(false);
    lexer.tokens
}

struct Lexer<'t> {
    rest: &'t str,
    line: usize,
    tokens: Vec<(usize, Token)>,
}

impl Lexer<'_> {
    /// Reads to the end, or to the brace that closes an insertion of a template.
    fn read(&mut self, insertion: bool) {
        let mut depth = 0_usize;
        while let Some(character) = self.rest.chars().next() {
            let line = self.line;
            match character {
                _ if self.rest.starts_with("//") => self.skip_to("\n"),
                _ if self.rest.starts_with("/*") => self.skip_to("*/"),
                '\'' | '"' => {
                    let text = self.quoted(character);
                    self.tokens.push((line, Token::Text(text)));
                }
                '`' => self.template(),
                '/' if self.regular_expression_may_stand() => self.regular_expression(),
                '}' if insertion && depth == 0 => {
                    self.take(1);
                    return;
                }
                _ if is_word(character) => {
                    let length = self.rest.find(|next| !is_word(next)).unwrap_or(self.rest.len());
                    let word = self.take(length);
                    self.tokens.push((line, Token::Code(word)));
                }
                _ => {
                    depth = match character {
                        '{' => depth + 1,
                        '}' => depth.saturating_sub(1),
                        _ => depth,
                    };
                    let sign = self.take(character.len_utf8());
                    if !character.is_whitespace() {
                        self.tokens.push((line, Token::Code(sign)));
                    }
                }
            }
        }
    }

    /// Takes so many bytes, and counts their lines.
    fn take(&mut self, bytes: usize) -> String {
        let (taken, rest) = self.rest.split_at(bytes);
        self.rest = rest;
        self.line += taken.matches('\n').count();
        taken.to_owned()
    }

    fn skip_to(&mut self, end: &str) {
        let length = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        self.take(length);
    }

    /// Takes a sign, or a backslash with the sign that it escapes.
    fn take_sign(&mut self) -> String {
        let mut signs = self.rest.chars();
        let first = signs.next().map_or(0, char::len_utf8);
        let escaped = if self.rest.starts_with('\\') { signs.next().map_or(0, char::len_utf8) } else { 0 };
        self.take(first + escaped)
    }

    fn quoted(&mut self, quote: char) -> String {
        self.take(1);
        let mut text = String::new();
        while !self.rest.is_empty() && !self.rest.starts_with([quote, '\n']) {
            text += &self.take_sign();
        }
        self.take_sign();
        text
    }

    fn template(&mut self) {
        let line = self.line;
        self.take(1);
        let mut text = String::new();
        let mut plain = true;
        while !self.rest.is_empty() && !self.rest.starts_with('`') {
            if self.rest.starts_with("${") {
                plain = false;
                self.take(2);
                self.read(true);
            } else {
                text += &self.take_sign();
            }
        }
        self.take_sign();
        // One with insertions is no name of a module, but an operand like any other.
        self.tokens.push((line, if plain { Token::Text(text) } else { Token::Code("`".into()) }));
    }

    /// Whether a slash begins a regular expression here, for it cannot be a division.
    fn regular_expression_may_stand(&self) -> bool {
        match self.tokens.last() {
            None => true,
            Some((_, Token::Text(_))) => false,
            Some((_, Token::Code(code))) => {
                let operand = code.starts_with(is_word) || matches!(code.as_str(), ")" | "]" | "}" | "`");
                !operand
                    || matches!(
                        code.as_str(),
                        "return" | "typeof" | "case" | "in" | "of" | "void" | "delete" | "await" | "yield"
                    )
            }
        }
    }

    fn regular_expression(&mut self) {
        let line = self.line;
        self.take(1);
        let mut class = false;
        while !self.rest.is_empty() && !self.rest.starts_with('\n') && (class || !self.rest.starts_with('/')) {
            class = match self.take_sign().as_str() {
                "[" => true,
                "]" => false,
                _ => class,
            };
        }
        self.take_sign();
        // Its place, so that what follows is read as what follows an operand.
        self.tokens.push((line, Token::Code("`".into())));
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$' | '#')
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
    fn a_folder_imports_what_lies_below() {
        good("client/worker.js", "import init, { analyze } from '../core/zubda.js';\nexport * from './local.js';");
        good(
            "element/tag.js",
            "import { ar } from \"../i18n/ar.js\";\nnew URL('../client/worker.js', import.meta.url);",
        );
        good("page/parts/list.js", "import '../../element/define.js'; import './row.js'; await import('../main.js');");
    }

    #[test]
    fn a_folder_imports_nothing_that_lies_above() {
        bad(
            "client/a.js",
            "\nimport { x } from '../page/b.js';",
            "2: `client` imports `page`, and may import only core",
        );
        bad("client/a.js", "export { x } from '../i18n/b.js';", "1: `client` imports `i18n`, and may import only core");
        bad("i18n/ar.js", "import '../core/zubda.js'", "1: `i18n` imports `core`, and may import nothing");
        let fault = "1: `element` imports `page`, and may import only core, client, i18n, summary";
        bad("element/a.js", "const x = await import('../page/b.js');", fault);
        bad("element/a.js", "new Worker(new URL(`../page/b.js`, import.meta.url))", fault);
        bad("element/sub/a.js", "import * as b from '../../page/b.js'", fault);
    }

    #[test]
    fn only_relative_paths_within_www_are_imported() {
        good("client/node.js", "import { readFile } from 'node:fs/promises';");
        let fault = "1: imports 'node:fs/promises', which is no relative path within www";
        bad("client/compile.js", "import { readFile } from 'node:fs/promises';", fault);
        bad("page/a.js", "import 'lit'", "1: imports 'lit', which is no relative path within www");
        bad(
            "page/a.js",
            "import '../../src/x.js'",
            "1: imports '../../src/x.js', which is no relative path within www",
        );
        bad(
            "page/a.js",
            "import '/core/zubda.js'",
            "1: imports '/core/zubda.js', which is no relative path within www",
        );
    }

    #[test]
    fn comments_strings_and_regular_expressions_do_not_count() {
        good(
            "client/a.js",
            "// import '../page/a.js'\n/** @type {import('../page/a.js').X} */\nlet x = \"import '../page/a.js'\";",
        );
        good(
            "client/a.js",
            "const quote = /['\"/]/; const y = `${f('}')} import '../page/a.js'`; const z = a / b / c;",
        );
    }

    #[test]
    fn what_follows_them_does() {
        let fault = "1: `client` imports `page`, and may import only core";
        bad("client/a.js", "const quote = /[/'\"]/g; /* ' */ import('../page/a.js')", fault);
        bad("client/a.js", "const t = `a ${b({ c: `d` })} '`; import('../page/a.js')", fault);
        bad("client/a.js", "const half = (a + b) / 2; const s = 'it\\'s'; import('../page/a.js')", fault);
    }

    #[test]
    fn every_folder_stands_in_the_table() {
        bad("attic/a.js", "", "1: `attic` is no folder of the table");
        bad("a.js", "", "1: a script stands in a folder of www, not beside them");
    }
}
