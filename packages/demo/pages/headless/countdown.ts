import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { ask } from './form.ts';

/** Calls back with the seconds that are left, now and every second, until there are none or the element has gone. */
export function countDown(element: HTMLElement, until: number, show: (left: number) => void): void {
  const tick = (): number => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    show(left);
    return left;
  };
  if (tick() === 0) return;
  const timer = setInterval(() => {
    if (!element.isConnected || tick() === 0) clearInterval(timer);
  }, 1000);
}

/** Sends a code again, once the org will do so. */
export function resendMove(step: { resend?: () => unknown; resendAt?: number }): Child {
  const { resend, resendAt } = step;
  if (!resend) return false;
  const wait = h('span', {});
  const button = ask('Send it again', () => resend(), 'move');
  button.append(wait);
  countDown(button, resendAt ?? 0, (left) => {
    button.toggleAttribute('disabled', left > 0);
    wait.textContent = left > 0 ? ` (in ${left} s)` : '';
  });
  return button;
}
