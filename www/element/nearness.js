/** An element within so much of the viewport's height is near. */
const MARGIN = '100%';

/**
 * Calls back once the element comes near the viewport.
 *
 * @param {Element} element
 * @param {() => void} act
 * @returns {() => void} gives it up
 */
export function whenNear(element, act) {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: MARGIN },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
