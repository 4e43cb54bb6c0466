import type { Step } from '@authn-flow/authn-core';

/** What matters beside a screen and not in it: these come and go while people type. */
const ELSEWHERE = ['problem', 'activity', 'expiring', 'expiresAt'];

/** Two steps that look the same need no new screen: whoever types, or answers in a frame, is not disturbed. */
export const lookOf = (step: Step): string =>
  JSON.stringify(step, (name, value: unknown) => {
    if (ELSEWHERE.includes(name)) return undefined;
    return typeof value === 'function' ? 'move' : value;
  });

/**
 * Puts a new screen in place of the last one. While it is still the same screen (the same title), what was typed, what
 * was opened and where the cursor was are carried over, so a screen can be made anew without a thought for what it was.
 */
export function draw(stage: HTMLElement, screen: HTMLElement): void {
  const isSame = title(stage) === title(screen);
  const before = named(stage);
  const open = new Set(
    [...stage.querySelectorAll('details[open] > summary')].map((each) => each.textContent),
  );
  const focused = [...before].find(([, control]) => control === document.activeElement)?.[0];
  stage.replaceChildren(screen);
  const now = named(stage);
  if (isSame) {
    for (const [name, control] of now) carryOver(before.get(name), control);
    for (const summary of stage.querySelectorAll('summary'))
      summary.parentElement?.toggleAttribute('open', open.has(summary.textContent));
    now.get(focused ?? '')?.focus();
  } else
    (
      [...now.values()].find((control) => isEmptyField(control) && control.checkVisibility()) ??
      stage.querySelector('h1')
    )?.focus();
}

/** Marks the field that a refusal is about, the last that was filled in unless told, and puts the cursor there. */
export function pointAt(stage: HTMLElement, name?: string): void {
  const sent = stage.querySelector<HTMLElement>('form[data-sent]') ?? stage;
  const filled = [...named(sent).values()].filter(
    (control) => control instanceof HTMLInputElement && control.type !== 'checkbox' && control.value !== '',
  );
  const field = filled.findLast((input) => name === undefined || input.name === name) ?? filled.at(-1);
  field?.setAttribute('aria-invalid', 'true');
  field?.setAttribute('aria-describedby', 'problem');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Takes such marks away. */
export function unmark(stage: HTMLElement): void {
  for (const field of stage.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
}

type Control = HTMLInputElement | HTMLButtonElement | HTMLSelectElement;

const title = (from: HTMLElement): string | undefined => from.querySelector('h1')?.textContent;

/** What can be typed into or pressed, by a name that a screen made anew gives to the same things. */
function named(from: HTMLElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  const seen = new Map<string, number>();
  for (const control of from.querySelectorAll<Control>('input, select, button')) {
    const name = `${control.localName} ${control.name || control.textContent}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    controls.set(`${name} ${count}`, control);
  }
  return controls;
}

const isEmptyField = (control: Control): boolean =>
  control instanceof HTMLInputElement && control.type !== 'checkbox' && control.value === '';

function carryOver(from: Control | undefined, to: Control): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    to.value = from.value;
    to.checked = from.checked;
  }
  if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement && from.value)
    to.value = from.value;
}
