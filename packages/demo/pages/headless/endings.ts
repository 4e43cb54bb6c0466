import type { SuccessStep, UnsupportedStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { exchange } from '../shared/session.ts';
import { move, screen } from './form.ts';

/** SUCCESS: off to where it leads by itself, or the end of something else. */
export function successScreen(step: SuccessStep): HTMLElement {
  const [title, words] = ending(step);
  return screen(title, h('p', {}, words), !leads(step) && move('Sign in', () => step.cancel()));
}

function ending(step: SuccessStep): [title: string, words: string] {
  const { recoveryType, deviceActivationStatus: device } = step;
  if (leads(step)) return ['One moment', 'You are signed in.'];
  if (device === 'DEVICE_ACTIVATED') return ['Your device is in', 'It goes on by itself: look there.'];
  if (device !== undefined) return ['Your device stays out', 'Nothing was allowed to it.'];
  // An account that was unlocked is signed in to anew.
  if (recoveryType === 'UNLOCK') return ['The account is unlocked', 'You can sign in again.'];
  return ['Done', 'You can sign in now.'];
}

const leads = ({ sessionToken, next, recoveryType }: SuccessStep): boolean =>
  next !== undefined || (sessionToken !== undefined && recoveryType !== 'UNLOCK');

/** Leaves the page for where a success leads, if it leads anywhere. A page to go on at makes the session itself. */
export function leave(step: SuccessStep): boolean {
  const { sessionToken, next } = step;
  if (!leads(step)) return false;
  if (next) location.assign(next.href);
  else if (sessionToken !== undefined) void exchange(sessionToken, '/headless?signed-in');
  return true;
}

/** UNSUPPORTED: what the org offers, in its own words. */
export const unsupportedScreen = (step: UnsupportedStep): HTMLElement =>
  screen(
    'There is one more thing to do',
    h('p', {}, `This page does not know it yet (${step.wireStatus}). These ways are open:`),
    ...step.links.map(({ rel, name, title, href, follow }) => {
      const words = title ?? name ?? rel;
      return follow ? move(words, () => follow()) : href !== undefined && h('a', { href }, words);
    }),
    move('Start over', () => step.cancel()),
  );
