/**
 * What is wrong with the words on the page: keys and placeholders that stayed, and controls that nothing names. Runs in
 * the page.
 */
export function strayWords(keys: readonly string[]): string[] {
  const found: string[] = [];
  const known = new Set(keys);
  const root = document.querySelector('sign-in-widget');
  if (!root) return ['no widget'];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? '').trim();
    for (const word of text.split(/\s+/)) if (known.has(word)) found.push(`key: ${text}`);
    if (/\{\w*\}|\bundefined\b|\bnull\b|\bNaN\b|\[object /.test(text)) found.push(`unfilled: ${text}`);
  }
  const named = 'button, a, h1, h2, label, legend, summary, option, li, p';
  for (const element of root.querySelectorAll<HTMLElement>(named)) {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    if (element.checkVisibility() && !words.trim() && !element.querySelector('img'))
      found.push(`empty: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}
