/**
 * Brings ranges of the article into view: its element first, whatever scrolls, and then the very lines.
 *
 * @param {Range[]} ranges
 */
export function scrollTo([first]) {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const parent = first?.startContainer.parentElement;
  if (first === undefined || parent === null || parent === undefined) return;
  const { top, bottom } = first.getBoundingClientRect();
  // A paragraph that is taller than the window would show its middle, wherever the sentence stands.
  const block = parent.getBoundingClientRect().height > innerHeight / 2 ? 'nearest' : 'center';
  parent.scrollIntoView({ block, behavior });
  if (block === 'nearest' && (top < 0 || bottom > innerHeight)) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior });
}
