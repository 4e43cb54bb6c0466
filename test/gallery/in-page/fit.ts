/** What is cut off, sticks out or is too small to press. Runs in the page. */
export function misfits(): string[] {
  const found: string[] = [];
  const widget = document.querySelector('sign-in-widget');
  const card = widget?.shadowRoot?.querySelector('[part=card]');
  const root = document.scrollingElement;
  if (!widget || !card || !root) return ['no widget'];
  const tell = (what: string, element: Element): void => {
    found.push(`${what}: ${element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 140)}`);
  };
  if (root.scrollWidth > innerWidth)
    found.push(`the page scrolls sideways: ${root.scrollWidth} in ${innerWidth}`);

  const edge = card.getBoundingClientRect();
  const isShown = (element: Element): boolean =>
    element.checkVisibility() && !element.closest('[data-part=unseen], option, svg');
  for (const element of widget.querySelectorAll<HTMLElement>('[data-part=page] *')) {
    if (!isShown(element)) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width <= 1) continue;
    if (left < edge.left - 0.5 || right > edge.right + 0.5) tell('sticks out of the card', element);
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.matches('input, select, iframe, [data-part=cells]')) continue; // what is typed may scroll
    if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) tell('cut off', element);
    if (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
      tell('cut off below', element);
  }

  const walker = document.createTreeWalker(widget, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const box = walker.currentNode.parentElement?.closest(
      'button, a, label, h1, p, li, legend, summary, span, code',
    );
    if (!box || !walker.currentNode.textContent?.trim() || !isShown(box)) continue;
    const around = box.closest('button, a, summary, [data-part=problem], [data-part=notice]') ?? box;
    const bounds = around.getBoundingClientRect();
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const outside = Math.max(
        bounds.left - left,
        right - bounds.right,
        bounds.top - top,
        bottom - bounds.bottom,
      );
      if (outside > 2) tell(`text outside its box by ${Math.round(outside)} px`, around);
    }
  }

  const targets = 'button, a, summary, select, input:not([type=checkbox], [type=radio]), label:has(input)';
  for (const target of widget.querySelectorAll<HTMLElement>(targets)) {
    if (!isShown(target) || target.matches('[aria-hidden]')) continue;
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) < 44) tell(`${Math.round(width)} × ${Math.round(height)} px, not 44`, target);
    const size = parseFloat(getComputedStyle(target).fontSize);
    if (target.matches('input, select') && size < 16) tell(`${size} px, which makes phones zoom`, target);
  }
  return found;
}
