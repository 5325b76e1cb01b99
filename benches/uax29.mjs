// Sentence boundaries beside UAX #29 (`Intl.Segmenter`), in one run:
//   node benches/uax29.mjs target/release/zubda FILE.json...
// A file is a list of {"id", "text", "sentences": [{"start", "end"}]} with offsets in code points. A boundary is known by the
// characters other than white space before it; the last one of a text does not count.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [program, ...files] = process.argv.slice(2);
if (program === undefined || files.length === 0) {
  console.error('usage: node benches/uax29.mjs PROGRAM FILE.json...');
  process.exit(2);
}

/** Ends of sentences, as counts of characters other than white space; `ends` are UTF-16 offsets. */
function boundaries(text, ends) {
  const solid = (piece) => [...piece.replace(/\s/gu, '')].length;
  const all = solid(text);
  return new Set(ends.map((end) => solid(text.slice(0, end))).filter((count) => count > 0 && count < all));
}

function ours(documents) {
  const input = documents.map(({ id, text }) => JSON.stringify({ id, text })).join('\n');
  const { stdout, status } = spawnSync(program, ['segment', '--jsonl'], { input, maxBuffer: 1 << 30, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with status ${status}`);
  return stdout.trim().split('\n').map((line) => JSON.parse(line).sentences.map(({ end }) => end));
}

function unicode(documents) {
  const segmenter = new Intl.Segmenter('ar', { granularity: 'sentence' });
  return documents.map(({ text }) => [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length));
}

function score(documents, found) {
  let [hit, wanted, made] = [0, 0, 0];
  documents.forEach(({ text, sentences }, at) => {
    const characters = [...text];
    const gold = boundaries(text, sentences.map(({ end }) => characters.slice(0, end).join('').length));
    const have = boundaries(text, found[at]);
    hit += [...have].filter((count) => gold.has(count)).length;
    wanted += gold.size;
    made += have.size;
  });
  const [precision, recall] = [hit / Math.max(made, 1), hit / Math.max(wanted, 1)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(precision + recall, 1e-9) };
}

const rows = {};
for (const file of files) {
  const documents = JSON.parse(readFileSync(file, 'utf8'));
  const name = file.split('/').at(-1);
  for (const [system, find] of Object.entries({ 'UAX #29': unicode, zubda: ours })) {
    const { precision, recall, f1 } = score(documents, find(documents));
    rows[`${name} ${system}`] = { precision: precision.toFixed(4), recall: recall.toFixed(4), F1: f1.toFixed(4) };
  }
}
console.table(rows);
