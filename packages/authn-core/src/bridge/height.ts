/**
 * Tells the height of an element's box, in whole CSS pixels: now, and after every frame in which it has changed.
 * Returns the way to stop that.
 */
export function observeHeight(element: Element, tell: (height: number) => void): () => void {
  let told: number | undefined;
  let frame: number | undefined;
  const measure = (): void => {
    frame = undefined;
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height !== told) tell((told = height));
  };
  const observer = new ResizeObserver(() => {
    frame ??= requestAnimationFrame(measure);
  });
  observer.observe(element);
  return () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}
