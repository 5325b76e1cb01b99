// A core that traps, on the thread that asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSummarizer } from '../www/client/index.js';
import { trappingCore } from './support/trapping.js';

test('a core that traps is made anew for the next call, for every summarizer of the thread', async () => {
  const setup = /** @type {const} */ ({ worker: 'never', wasm: await trappingCore() });
  const [one, other] = [await createSummarizer(setup), await createSummarizer(setup)];
  const text = 'نص قصير. نص آخر.';
  assert.equal((await one.analyze(text)).sentences.length, 2);
  await assert.rejects(one.analyze(text), { code: 'crashed', message: /unreachable/ });
  assert.equal((await other.analyze(text)).sentences.length, 2);
  await assert.rejects(other.analyze(text), { code: 'crashed' });
  assert.equal((await one.analyze(text)).sentences.length, 2);
});
