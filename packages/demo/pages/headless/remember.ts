import type { RememberDevice, RememberDevicePolicy } from '@authn-flow/authn-core';
import type { Child } from '../shared/dom.ts';
import { tick } from './form.ts';

let wish: boolean | undefined;

/** Whether this device is to be remembered, as it was last said; the core keeps it to where the policy allows it. */
export const remembered = (): RememberDevice => (wish === undefined ? {} : { rememberDevice: wish });

/** The question, where the policy allows it. */
export function remember(policy: RememberDevicePolicy | undefined): Child {
  if (!policy) return false;
  wish ??= policy.byDefault;
  return tick(`Do not ask on this device${howLong(policy.lifetimeInMinutes)}`, 'rememberDevice', {
    checked: wish,
    onchange({ currentTarget }) {
      wish = (currentTarget as HTMLInputElement).checked;
    },
  });
}

function howLong(minutes: number): string {
  if (minutes === 0) return ' again';
  const [count, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return ` for ${count} ${unit}${count === 1 ? '' : 's'}`;
}
