/** @typedef {import('../core/zubda.js').Sentence} Sentence */

/** These are those of src/select/filling.rs, which does the same, and says why. */
const RETURNED = 8;
const OPEN = 24;
const PARTS = 1024;

/**
 * The sentences that fill a room: a walk takes what fits, its last are given back, and what is worth the most together is found
 * among the next of the chain.
 *
 * @param {Sentence[]} chain
 * @param {number} room
 * @param {(sentence: Sentence) => number} sizeOf
 * @returns {Sentence[]}
 */
export function filling(chain, room, sizeOf) {
  /** By their index. @type {Map<number, Sentence>} */
  const taken = new Map();
  let left = room;
  const take = (/** @type {Sentence} */ sentence) => {
    left -= sizeOf(sentence);
    taken.set(sentence.index, sentence);
  };
  const walk = () => {
    for (const sentence of chain) {
      if (sizeOf(sentence) <= left && !taken.has(sentence.index) && sentence.needs.every((index) => taken.has(index))) take(sentence);
    }
  };
  walk();
  for (const sentence of [...taken.values()].slice(-RETURNED)) {
    left += sizeOf(sentence);
    taken.delete(sentence.index);
  }
  /** @type {Sentence[]} */
  const open = [];
  for (const sentence of chain) {
    if (open.length === OPEN) break;
    if (!taken.has(sentence.index)) open.push(sentence);
  }
  open.sort((a, b) => a.index - b.index);
  const set = best(open, taken, left, sizeOf);
  open.forEach((sentence, bit) => {
    if ((set >> bit) & 1) take(sentence);
  });
  walk();
  return [...taken.values()];
}

/**
 * The set of the open sentences, a bit for each, that fits beside what was taken and is worth the most. A number holds the worth of a
 * set in its upper bits, less the set in its lower.
 *
 * @param {Sentence[]} open in the order of the text
 * @param {{ has: (index: number) => boolean }} taken
 * @param {number} room what is left of it
 * @param {(sentence: Sentence) => number} sizeOf
 */
function best(open, taken, room, sizeOf) {
  const part = Math.ceil(room / PARTS) || 1;
  const parts = Math.floor(room / part);
  // For each room, the best without the last sentence that was looked at, and the best with it.
  const without = Array(parts + 1).fill(0);
  const last = Array(parts + 1).fill(-Infinity);
  open.forEach((sentence, bit) => {
    const { index, needs } = sentence;
    const size = Math.ceil(sizeOf(sentence) / part);
    const [supported, unsupported] = sentence.worth.map((worth) => worth * 2 ** OPEN - 2 ** bit);
    const alone = taken.has(index - 1) ? supported : needs.length > 0 ? -Infinity : unsupported;
    const after = open[bit - 1]?.index === index - 1 ? supported : alone;
    for (let at = parts; at >= 0; at--) {
      const rest = at - size;
      const taking = rest < 0 ? -Infinity : Math.max(without[rest] + alone, last[rest] + after);
      without[at] = Math.max(without[at], last[at]);
      last[at] = taking;
    }
  });
  return -Math.max(without[parts], last[parts]) & (2 ** OPEN - 1);
}
