type Listener = (event: Event) => unknown;
type Value = string | number | boolean | undefined | Listener;

/** What an element may contain; nothing is shown for `false` and `undefined`. */
export type Child = Node | string | number | false | undefined;

/**
 * Builds an element: `h('button', { type: 'submit', onclick: send }, 'Send')`. Functions listen, `true` sets a bare
 * attribute, `false` and `undefined` none. Text stays text: there is no way to pass HTML.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  dress(element, attributes, children);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** The same for SVG. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  dress(element, attributes, children);
  return element;
}

function dress(
  element: Element,
  attributes: Readonly<Record<string, Value>>,
  children: readonly Child[],
): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value);
    else if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : `${value}`);
  }
  for (const child of children)
    if (child !== undefined && child !== false) element.append(child as Node | string);
}

/** The one element of this page that matches; a page without it is a mistake of ours. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, kind?: new () => E): E {
  const element = document.querySelector(selector);
  if (!(element instanceof (kind ?? HTMLElement))) throw new Error(`This page has no ${selector}.`);
  return element as E;
}
