// Whether words of one lemma get one stem (B-cubed, Bagga & Baldwin 1998), with all words attested at once, and with attestation
// limited to groups of 400 words, as in single articles:
//   node benches/stems.mjs target/release/zubda FILE.json
// The file is a list of {"form", "lemma", "count"}. Groups are made in the file's order and in one fixed random order.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const GROUP = 400;
/** A stop stands after so many forms, so that no sentence is long. */
const SENTENCE = 20;

const [program, file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node benches/stems.mjs PROGRAM FILE.json');
  process.exit(2);
}

/** The stem of each form, where the forms of a group are attested together; a function word's is the word itself. */
function stems(groups) {
  const places = groups.map((forms) => {
    let text = '';
    const starts = forms.map((form, at) => {
      const start = text.length;
      text += form + (at % SENTENCE === SENTENCE - 1 ? '. ' : ' ');
      return start;
    });
    return { text, starts };
  });
  const input = places.map(({ text }, id) => JSON.stringify({ id, text })).join('\n');
  const { stdout, status } = spawnSync(program, ['terms', '--jsonl'], { input, maxBuffer: 1 << 30, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ended with status ${status}`);
  return stdout.trim().split('\n').flatMap((line, id) => {
    const found = new Map(JSON.parse(line).terms.map(({ start, end, stem }) => [`${start} ${end}`, stem]));
    return groups[id].map((form, at) => {
      const start = places[id].starts[at];
      return found.get(`${start} ${start + form.length}`) ?? form;
    });
  });
}

/** B-cubed precision, recall and F1, each form weighted by its count. */
function score(rows, stemOf) {
  const [byStem, byLemma, byBoth] = [new Map(), new Map(), new Map()];
  const add = (map, key, count) => map.set(key, (map.get(key) ?? 0) + count);
  const both = (row, at) => `${stemOf[at]} ${row.lemma}`;
  rows.forEach((row, at) => {
    add(byStem, stemOf[at], row.count);
    add(byLemma, row.lemma, row.count);
    add(byBoth, both(row, at), row.count);
  });
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const share = (map, key) =>
    rows.reduce((sum, row, at) => sum + (row.count * byBoth.get(both(row, at))) / map.get(key(row, at)), 0) / total;
  const precision = share(byStem, (_, at) => stemOf[at]);
  const recall = share(byLemma, (row) => row.lemma);
  return { precision, recall, F1: (2 * precision * recall) / (precision + recall) };
}

/** The rows in an order that is random and always the same (a linear congruential generator, Knuth's MMIX constants). */
function shuffled(rows) {
  let state = 1n;
  const next = () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n);
  };
  return rows.map((row) => [next(), row]).sort(([a], [b]) => a - b).map(([, row]) => row);
}

const groupsOf = (rows) =>
  Array.from({ length: Math.ceil(rows.length / GROUP) }, (_, at) => rows.slice(at * GROUP, (at + 1) * GROUP));
const rows = JSON.parse(readFileSync(file, 'utf8'));
const random = shuffled(rows);
const settings = {
  'all at once': [rows, [rows]],
  [`groups of ${GROUP}, file order`]: [rows, groupsOf(rows)],
  [`groups of ${GROUP}, random order`]: [random, groupsOf(random)],
};
const table = {};
for (const [name, [order, groups]] of Object.entries(settings)) {
  const figures = score(order, stems(groups.map((group) => group.map(({ form }) => form))));
  table[name] = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value.toFixed(4)]));
}
console.table(table);
