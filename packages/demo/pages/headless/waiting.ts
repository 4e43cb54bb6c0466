import type { DeviceActivateStep, PollStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { countDown } from './countdown.ts';
import { field, form, move, screen } from './form.ts';

/** DEVICE_ACTIVATE: the code that another device shows. */
export function deviceScreen(step: DeviceActivateStep): HTMLElement {
  const { userCode, activate } = step;
  return screen(
    'Let your device in',
    h('p', {}, 'Type the code that it shows.'),
    activate &&
      form(
        'Go on',
        [
          field('Code of the device', 'userCode', {
            value: userCode ?? '',
            autocomplete: 'off',
            autocapitalize: 'characters',
            spellcheck: 'false',
          }),
        ],
        (typed) => activate({ userCode: (typed['userCode'] ?? '').trim() }),
      ),
    move('Start over', () => step.cancel()),
  );
}

/** POLL: the org is busy; the flow asks again by itself. */
export function pollScreen(step: PollStep): HTMLElement {
  const words = h('p', {}, 'It is not ready yet. This page asks again by itself.');
  const { nextPollAt } = step;
  if (nextPollAt !== undefined)
    countDown(words, nextPollAt, (left) => {
      words.textContent = `It is not ready yet. This page asks again ${left > 0 ? `in ${left} s` : 'now'}.`;
    });
  return screen(
    'One moment',
    words,
    move('Start over', () => step.cancel()),
  );
}
