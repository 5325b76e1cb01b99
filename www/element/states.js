/**
 * The custom states of an element, for `:state(…)`. A browser that does not know them, or only in an older form, is none the worse.
 *
 * @param {ElementInternals} internals
 * @returns {{ set: (name: string, isOn: boolean) => void }}
 */
export function createStates({ states }) {
  return {
    set(name, isOn) {
      try {
        if (isOn) states.add(name);
        else states.delete(name);
      } catch {
        // The page can go by events.
      }
    },
  };
}
