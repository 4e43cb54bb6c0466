/** What rules of the page have done to controls: size, borders, display. Runs in the page. */
export function damages(): string[] {
  const found: string[] = [];
  const widget = document.querySelector('sign-in-widget');
  if (!widget) return ['no widget'];
  const controls = 'button, a, summary, select, input:not([type=checkbox], [type=radio])';
  for (const control of widget.querySelectorAll<HTMLElement>(controls)) {
    if (!control.checkVisibility() || control.closest('[data-part=unseen], [aria-hidden]')) continue;
    const { width, height } = control.getBoundingClientRect();
    const name = control.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 120);
    if (Math.min(width, height) < 44) found.push(`${Math.round(width)} × ${Math.round(height)} px: ${name}`);
    const { backgroundColor } = getComputedStyle(control);
    // One input for a whole code has its border around the cells.
    const edge = getComputedStyle(control.closest('[data-code=digits]') ?? control);
    const isBordered = parseFloat(edge.borderTopWidth) >= 1 && edge.borderTopStyle !== 'none';
    if (control.matches('input, select') && !isBordered) found.push(`without a border: ${name}`);
    if (control.dataset['part'] === 'submit' && /, 0\)$|transparent/.test(backgroundColor))
      found.push(`without a ground: ${name}`);
  }
  for (const box of widget.querySelectorAll<HTMLElement>('input[type=checkbox], input[type=radio]')) {
    const { width, height } = box.getBoundingClientRect();
    if (Math.min(width, height) < 12)
      found.push(`nothing to tick: ${Math.round(width)} × ${Math.round(height)} px`);
  }
  for (const one of widget.querySelectorAll<HTMLElement>('[data-part=unseen], [data-part=status]'))
    if (getComputedStyle(one).clipPath === 'none') found.push(`to be seen: ${one.outerHTML.slice(0, 120)}`);
  return found;
}
