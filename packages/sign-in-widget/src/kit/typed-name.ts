import type { ScreenHost } from '../screens/screen.ts';

const names = new WeakMap<ScreenHost, string>();

const inputOf = ({ element }: ScreenHost): HTMLInputElement | null =>
  element.querySelector<HTMLInputElement>('input[name="username"]:not([hidden])');

/** Keeps the name that was typed on a screen for the next one: nobody types it twice. */
export function keepName(host: ScreenHost): void {
  const typed = inputOf(host)?.value.trim();
  if (typed) names.set(host, typed);
}

/** The name that was kept, if any. */
export const keptName = (host: ScreenHost): string | undefined => names.get(host);

/** Puts the kept name into the screen that was just opened, where it has none. */
export function restoreName(host: ScreenHost): void {
  // After the stage has drawn, which it does at the end of this task.
  queueMicrotask(() => {
    const input = inputOf(host);
    if (input && !input.value) input.value = keptName(host) ?? '';
  });
}
