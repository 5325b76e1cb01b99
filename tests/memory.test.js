// A core whose memory ends, on the thread that asks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSummarizer } from '../www/client/index.js';
import { tightCore } from './support/tight.js';

test('a text beyond the memory that the core can have is the code too_long, and the next one is read', async () => {
  const summarizer = await createSummarizer({ worker: 'never', wasm: await tightCore() });
  const text = 'عاد الصيادون إلى الميناء قبل الفجر. ومعهم من السمك ما يكفي المدينة أسبوعا. ';
  const long = text.repeat(100_000);
  for (let time = 0; time < 3; time += 1) {
    await assert.rejects(summarizer.analyze(long), { code: 'too_long' });
    assert.equal((await summarizer.analyze(text)).sentences.length, 2);
  }
});
