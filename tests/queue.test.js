// The order of calls, and how they are given up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createQueue } from '../www/client/queue.js';

/** A piece of work that ends when it is told to, and what became of it. */
function piece() {
  /** @type {{ begun: boolean, signal: AbortSignal | null, end: (value: string) => void }} */
  const piece = { begun: false, signal: null, end: () => {} };
  const ended = new Promise((resolve) => (piece.end = resolve));
  /** @param {AbortSignal} signal */
  const work = (signal) => {
    Object.assign(piece, { begun: true, signal });
    return ended;
  };
  return { piece, work };
}

/** Until everything that is due has run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('one begins when the one before it has ended, whether well or not', async () => {
  const queue = createQueue();
  const [a, b] = [piece(), piece()];
  /** @type {string[]} */
  const order = [];
  const answers = [
    queue.run(a.work).then((value) => order.push(String(value))),
    queue.run(() => Promise.reject(new Error('bad'))).catch((error) => order.push(error.message)),
    queue.run(b.work).then((value) => order.push(String(value))),
  ];
  await settle();
  assert.equal(b.piece.begun, false);
  b.piece.end('b');
  a.piece.end('a');
  await Promise.all(answers);
  assert.deepEqual(order, ['a', 'bad', 'b']);
});

test('work that waits is given up at once, and what comes after it still waits', async () => {
  const queue = createQueue();
  const [a, b, c] = [piece(), piece(), piece()];
  const controller = new AbortController();
  const first = queue.run(a.work);
  const second = queue.run(b.work, controller.signal);
  const third = queue.run(c.work);
  controller.abort('enough');
  await assert.rejects(second, (reason) => reason === 'enough');
  await settle();
  assert.equal(c.piece.begun, false);
  a.piece.end('a');
  c.piece.end('c');
  assert.deepEqual(await Promise.all([first, third]), ['a', 'c']);
  assert.equal(b.piece.begun, false);
});

test('work that has begun is told to stop, and the next need not wait for it', async () => {
  const queue = createQueue();
  const [a, b] = [piece(), piece()];
  const controller = new AbortController();
  const first = queue.run(a.work, controller.signal);
  const second = queue.run(b.work);
  await settle();
  controller.abort();
  await assert.rejects(first, { name: 'AbortError' });
  assert.equal(a.piece.signal?.aborted, true);
  b.piece.end('b');
  assert.equal(await second, 'b');
});

test('an abort before is a rejection, and one afterwards is nothing', async () => {
  const queue = createQueue();
  const { piece: never, work } = piece();
  await assert.rejects(queue.run(work, AbortSignal.abort()), { name: 'AbortError' });
  assert.equal(never.begun, false);
  const controller = new AbortController();
  assert.equal(await queue.run(async () => 'done', controller.signal), 'done');
  controller.abort();
});

test('an abort from within the work is a rejection', async () => {
  const queue = createQueue();
  const controller = new AbortController();
  const work = async () => controller.abort('enough');
  await assert.rejects(queue.run(work, controller.signal), (reason) => reason === 'enough');
});

test('once it is closed, what is pending and what comes later is rejected', async () => {
  const queue = createQueue();
  const [a, b] = [piece(), piece()];
  const pending = [queue.run(a.work), queue.run(b.work)];
  queue.close(new Error('closed'));
  queue.close(new Error('closed again'));
  for (const call of [...pending, queue.run(b.work)]) await assert.rejects(call, { message: 'closed' });
  assert.equal(b.piece.begun, false);
});
