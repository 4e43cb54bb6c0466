import type { CSSResult } from 'lit';

type Root = Document | ShadowRoot;

const counts = new WeakMap<Root, Map<CSSStyleSheet, number>>();

/**
 * Style sheets for content outside the shadow root: adopted by the root that the element is in, once for all widgets
 * there, and taken away with the last of them. Constructed sheets need no `unsafe-inline`.
 */
export class AdoptedStyles {
  readonly #sheets = new Set<CSSStyleSheet>();
  #root: Root | undefined;

  /** Adds sheets, now and wherever the element moves. */
  add(styles: readonly CSSResult[]): void {
    for (const { styleSheet } of styles) {
      if (!styleSheet || this.#sheets.has(styleSheet)) continue;
      this.#sheets.add(styleSheet);
      if (this.#root) adopt(this.#root, styleSheet);
    }
  }

  /** Moves all of them to the root of `node`; `undefined` takes them away. */
  moveTo(node: Node | undefined): void {
    const found = node?.getRootNode();
    const root = found instanceof Document || found instanceof ShadowRoot ? found : undefined;
    if (root === this.#root) return;
    for (const sheet of this.#sheets) {
      if (this.#root) release(this.#root, sheet);
      if (root) adopt(root, sheet);
    }
    this.#root = root;
  }
}

function adopt(root: Root, sheet: CSSStyleSheet): void {
  const inUse = counts.get(root) ?? new Map<CSSStyleSheet, number>();
  counts.set(root, inUse);
  const users = inUse.get(sheet) ?? 0;
  inUse.set(sheet, users + 1);
  if (!users) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

function release(root: Root, sheet: CSSStyleSheet): void {
  const inUse = counts.get(root);
  const users = (inUse?.get(sheet) ?? 1) - 1;
  if (users) inUse?.set(sheet, users);
  else {
    inUse?.delete(sheet);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }
}
