import type { Step } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { ask } from './form.ts';

/** In the last half minute of a transaction: the offer of more time. Beside the screen, which stays as it is. */
export function showTime(place: HTMLElement, { expiring, stay }: Step): void {
  const isOffered = expiring === true && stay !== undefined;
  if (isOffered === place.hasChildNodes()) return;
  place.replaceChildren();
  if (isOffered)
    place.append(
      h('p', {}, 'Time is running out.'),
      ask('I need more time', () => stay()),
    );
}
