/** What a walk by the Tab key has come by, kept on the page while it goes on. */
export interface Walk {
  readonly expected: readonly string[];
  readonly frames: number;
}

/** Puts a stone before and after everything, and notes from now on what has the focus. Runs in the page. */
export function beginWalk(): Walk {
  const widget = document.querySelector('sign-in-widget');
  const main = document.querySelector('main');
  if (!widget || !main) throw new Error('There is no widget to walk through.');
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}${['name', 'data-name', 'data-part', 'data-factor', 'value']
      .flatMap((key) => (element.hasAttribute(key) ? [`[${key}=${element.getAttribute(key) ?? ''}]`] : []))
      .join('')}`;
  const isTabbable = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled, iframe');
  const isLeftOut = (element: HTMLElement): boolean =>
    // Of radio buttons the chosen one speaks for all.
    element instanceof HTMLInputElement && element.type === 'radio' && !element.checked;
  const all = [
    ...widget.querySelectorAll<HTMLElement>('a, button, input, select, summary, textarea, [tabindex]'),
  ];
  const order = all.filter((element) => isTabbable(element) && !isLeftOut(element));
  const styleOf = (element: Element): string => {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(element);
    return [outline, boxShadow, borderColor, backgroundColor].join(' | ');
  };
  const parts = (element: Element): Element[] =>
    [element, element.closest('label'), element.parentElement].filter(
      (one): one is HTMLElement => one !== null,
    );
  const active = document.activeElement;
  if (active instanceof HTMLElement) active.blur();
  const before = new Map(order.flatMap((one) => parts(one)).map((one) => [one, styleOf(one)]));
  const seen: string[] = [];
  const blind: string[] = [];
  let last: EventTarget | null = null;
  const over = new AbortController();
  const note = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === last || target.dataset['stone'] !== undefined) return;
    last = target;
    seen.push(nameOf(target));
    const isRinged = parts(target).some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const isOutlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && one === target;
      return isOutlined || styleOf(one) !== before.get(one);
    });
    if (!isRinged) blind.push(nameOf(target));
  };
  document.addEventListener('focusin', note, over);
  for (const [name, put] of [
    [
      'first',
      (stone: HTMLElement) => {
        main.before(stone);
      },
    ],
    [
      'last',
      (stone: HTMLElement) => {
        main.after(stone);
      },
    ],
  ] as const) {
    const stone = document.createElement('button');
    stone.dataset['stone'] = name;
    stone.textContent = name;
    put(stone);
  }
  Object.assign(globalThis, { walked: { seen, blind, over } });

  const isRtl = getComputedStyle(widget).direction === 'rtl';
  for (const [index, one] of order.entries()) {
    const next = order[index + 1];
    if (!next) break;
    const [a, b] = [one.getBoundingClientRect(), next.getBoundingClientRect()];
    const isSameRow = a.top < b.bottom && b.top < a.bottom;
    const isBackwards = isSameRow ? (isRtl ? b.right > a.right + 1 : b.left < a.left - 1) : b.bottom <= a.top;
    const isInside = one.contains(next) || next.contains(one);
    if (isBackwards && !isInside)
      blind.push(`${nameOf(next)} comes after ${nameOf(one)} and stands before it`);
  }
  document.querySelector<HTMLElement>('[data-stone=first]')?.focus();
  return { expected: order.map(nameOf), frames: widget.querySelectorAll('iframe').length };
}

/** What came of it. Runs in the page. */
export function endWalk(): { seen: string[]; blind: string[]; at: string } {
  const { walked } = globalThis as unknown as {
    walked: { seen: string[]; blind: string[]; over: AbortController };
  };
  const { seen, blind, over } = walked;
  over.abort();
  const active = document.activeElement;
  const at = (active instanceof HTMLElement && active.dataset['stone']) || (active?.tagName ?? 'nothing');
  for (const stone of document.querySelectorAll('[data-stone]')) stone.remove();
  return { seen, blind, at };
}
