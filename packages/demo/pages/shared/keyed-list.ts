/**
 * Shows one element per item, in order, making only what is new: what stays keeps its focus, its selection and its
 * place under the finger.
 */
export function keyedList<T>(
  list: HTMLElement,
  items: readonly T[],
  key: (item: T) => string,
  make: (item: T) => HTMLElement,
): void {
  const shown = new Map([...list.children].map((child) => [(child as HTMLElement).dataset['key'], child]));
  const wanted = items.map((item) => {
    const id = key(item);
    const kept = shown.get(id);
    shown.delete(id);
    if (kept) return kept;
    const element = make(item);
    element.dataset['key'] = id;
    return element;
  });
  for (const gone of shown.values()) gone.remove();
  wanted.forEach((element, index) => {
    const there = list.children[index];
    if (there !== element) list.insertBefore(element, there ?? null);
  });
}
