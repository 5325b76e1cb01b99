// The crate as it is published, in a program of somebody else's.
import assert from 'node:assert/strict';
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { article } from '../support/articles.js';
import { folderWith, run, told } from './support/project.js';

const CRATE = told('ZUBDA_CRATE');
const CARGO = process.env['CARGO'] ?? 'cargo';

const folder = await folderWith('crate', {
  'Cargo.toml': `[package]
name = "host"
version = "0.0.0"
edition = "2024"

[dependencies]
zubda = { path = ${JSON.stringify(CRATE)}, default-features = false }

[workspace]
`,
  'src/main.rs': `use zubda::{Budget, Options, Source, analyze};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string("article.txt")?;
    let analysis = analyze(&Source::plain(&text));
    let summary = analysis.summarize(&Options { budget: Budget::sentences(1)?, ..Options::default() });
    print!("{}", analysis.text_of(summary.sentences[0]));
    Ok(())
}
`,
  'article.txt': article,
});
// The versions that the repository has, so that nothing newer is looked for.
await copyFile(join(CRATE, 'Cargo.lock'), join(folder, 'Cargo.lock'));

test('a program takes the library', async () => {
  const printed = await run(folder, CARGO, ['run', '--quiet']);
  assert.ok(printed.length > 0 && article.includes(printed), printed);
});

test('nothing of WebAssembly and of the command line comes along', async () => {
  const tree = await run(folder, CARGO, ['tree', '--prefix', 'none', '--format', '{p}', '--edges', 'normal,build']);
  const crates = tree.trim().split('\n').map((line) => line.split(' ')[0] ?? '');
  assert.ok(crates.includes('zubda') && crates.includes('libm'), tree);
  assert.deepEqual(
    crates.filter((name) => /wasm|js-sys|web-sys|tsify|clap|json/.test(name)),
    [],
  );
});

test('it has its licences, its examples, and no part of the page', async () => {
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'README.md', 'data/PROVENANCE.md', 'examples/summarize.rs', 'tests/support/laws.rs']) {
    assert.ok((await readFile(join(CRATE, file), 'utf8')).length > 0, file);
  }
  await assert.rejects(readFile(join(CRATE, 'package.json')), { code: 'ENOENT' });
});
