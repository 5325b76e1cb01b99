/** Lets the browser paint and answer before the work goes on. */
export function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}
