/**
 * Calls `act` once the calls have paused for so many milliseconds; `now` calls it at once and forgets the pending call.
 *
 * @param {() => void} act
 * @param {number} pause
 * @returns {{ later: () => void, now: () => void }}
 */
export function debounce(act, pause) {
  let timer = 0;
  return {
    later: () => {
      clearTimeout(timer);
      timer = window.setTimeout(act, pause);
    },
    now: () => {
      clearTimeout(timer);
      act();
    },
  };
}
