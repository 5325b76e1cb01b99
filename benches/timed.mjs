// How long something takes when it is warm.

/** For so many ms it warms up, and is measured. */
const WARMING = 1_000;
const MEASURED = 2_000;
/** What is shorter is measured many at a time: no clock of a browser or of Node is finer than this makes it. */
const SHORTEST = 0.2;

/**
 * Runs it until it is warm, then again and again; what takes longer than the measurement only once.
 *
 * @param {() => unknown} act
 * @returns {Promise<{ fastest: number, median: number, rounds: number }>} in ms
 */
export async function timed(act) {
  const begin = performance.now();
  let warmed = 0;
  while (warmed === 0 || performance.now() - begin < WARMING) {
    await act();
    warmed += 1;
  }
  const each = (performance.now() - begin) / warmed;
  if (each >= MEASURED) return { fastest: each, median: each, rounds: 1 };
  const batch = Math.max(1, Math.ceil(SHORTEST / each));
  const times = [];
  const start = performance.now();
  while (times.length === 0 || performance.now() - start < MEASURED) {
    const before = performance.now();
    for (let round = 0; round < batch; round += 1) await act();
    times.push((performance.now() - before) / batch);
  }
  times.sort((one, other) => one - other);
  return { fastest: times[0] ?? NaN, median: times[times.length >> 1] ?? NaN, rounds: times.length * batch };
}
