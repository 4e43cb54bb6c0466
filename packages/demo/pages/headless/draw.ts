/**
 * Puts a new screen in place of the last one. While it is still the same screen (the same title), what was typed and
 * where the cursor was are carried over, so a screen can be made anew for every step without a thought for what it was.
 */
export function draw(stage: HTMLElement, screen: HTMLElement): void {
  const title = (from: HTMLElement): string | undefined => from.querySelector('h1')?.textContent;
  const isSame = title(stage) === title(screen);
  const before = controls(stage);
  const wasOpen = [...stage.querySelectorAll('details')].map(({ open }) => open);
  const focused = before.findIndex((control) => control === document.activeElement);
  stage.replaceChildren(screen);
  const now = controls(stage);
  if (isSame) {
    before.forEach((old, i) => {
      const input = now[i];
      if (old instanceof HTMLInputElement && input instanceof HTMLInputElement) input.value = old.value;
    });
    stage.querySelectorAll('details').forEach((folded, i) => (folded.open = wasOpen[i] ?? false));
    now[focused]?.focus();
  } else
    (now.find((control) => control.matches('input') && !control.value) ?? stage.querySelector('h1'))?.focus();
}

/** Marks the field that a refusal is about, the last that was filled in unless told, and puts the cursor there. */
export function pointAt(stage: HTMLElement, name?: string): void {
  const filled = controls(stage).filter((control) => control.matches('input') && control.value);
  const field = filled.findLast((input) => name === undefined || input.name === name);
  field?.setAttribute('aria-invalid', 'true');
  field?.setAttribute('aria-describedby', 'problem');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

const controls = (stage: HTMLElement): (HTMLInputElement | HTMLButtonElement)[] => [
  ...stage.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button'),
];
