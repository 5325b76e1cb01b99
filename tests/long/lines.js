// Long service on the command line: so many generated articles through `zubda summarize --jsonl`, in constant memory, killed in the
// middle and resumed by line, with nothing lost or doubled. `node tests/long/lines.js COUNT [PROGRAM]`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { article } from '../support/articles.js';

const count = Number(process.argv[2] ?? 100_000);
const program = process.argv[3] ?? fileURLToPath(new URL('../../target/release/zubda', import.meta.url));
const sentences = article.split(/(?<=\.)\s+/);

/**
 * The article with this number: sentences of the tests' article from another place, in another number.
 *
 * @param {number} id
 */
function line(id) {
  const from = (id * 7) % sentences.length;
  const chosen = Array.from({ length: 3 + (id % 23) }, (_, at) => sentences[(from + at) % sentences.length]);
  return `${JSON.stringify({ id, text: `${chosen.join(' ')} وهذا الخبر رقم ${id}.` })}\n`;
}

/**
 * Sends the lines from `first`, takes the answers in, and kills the program after so many.
 *
 * @param {number} first
 * @param {number} killAfter
 * @returns {Promise<{ ids: number[], peaks: number[] }>} the ids that were answered whole; kilobytes in use at each tenth
 */
async function serve(first, killAfter) {
  const child = spawn(program, ['summarize', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.on('error', () => {});
  const send = async () => {
    for (let id = first; id < count && child.exitCode === null && !child.killed; id += 1) {
      if (!child.stdin.write(line(id))) await flowing(child.stdin);
    }
    child.stdin.end();
  };
  const sending = send();
  /** @type {number[]} */
  const ids = [];
  /** @type {number[]} */
  const peaks = [];
  for await (const answer of createInterface({ input: child.stdout })) {
    let parsed;
    try {
      parsed = JSON.parse(answer);
    } catch {
      break; // The line in the middle of which it was killed.
    }
    assert.ok(parsed.sentences.length > 0);
    ids.push(parsed.id);
    if (ids.length % Math.ceil(count / 10) === 0) peaks.push(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]));
    if (ids.length >= killAfter) {
      child.kill('SIGKILL');
      break;
    }
  }
  await sending;
  return { ids, peaks };
}

/**
 * When a stream takes more, or has ended.
 *
 * @param {import('node:stream').Writable} stream
 */
function flowing(stream) {
  return new Promise((/** @type {(nothing: void) => void} */ resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.once('drain', go).once('close', go);
  });
}

const start = Date.now();
const before = await serve(0, Math.floor(count * 0.37));
const after = await serve(before.ids.length, Infinity);
const seconds = (Date.now() - start) / 1000;
const ids = [...before.ids, ...after.ids];
assert.equal(ids.length, count);
ids.forEach((id, at) => assert.equal(id, at, 'a line was lost, doubled or moved'));
const memory = [...before.peaks, ...after.peaks];
console.log(`${count} articles in ${seconds.toFixed(0)} s, killed after ${before.ids.length} and resumed: none lost, none doubled`);
console.log(`memory at each tenth, in KB: ${memory.join(' ')}`);
assert.ok(Math.max(...memory) <= Math.min(...memory) * 1.5 + 1_000, 'memory grew');
