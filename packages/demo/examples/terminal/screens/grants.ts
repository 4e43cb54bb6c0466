import type { ConsentStep, DeviceActivateStep, PollStep, UnsupportedStep } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';

/** CONSENT_REQUIRED, ADMIN_CONSENT_REQUIRED: who wants what, and yes or no. */
export function consent(step: ConsentStep, screen: Screen): Promise<unknown> {
  const { target, scopes, granular, consent: allow } = step;
  const isForAll = step.status === 'ADMIN_CONSENT_REQUIRED';
  screen.say(`${target?.label ?? 'An application'} asks for access${isForAll ? ', to everybody' : ''}:`);
  for (const { name, displayName = name, description, optional } of scopes)
    screen.say(
      `  - ${displayName}${description === undefined ? '' : `: ${description}`}${optional ? ' (if you like)' : ''}`,
    );
  const needed = scopes.filter(({ optional }) => !optional).map(({ name }) => name);
  return screen.choose('What now', [
    ...move('Allow all of it', allow && (() => allow())),
    ...move(
      'Allow only what is needed',
      granular && allow && needed.length < scopes.length ? () => allow({ scopes: needed }) : undefined,
    ),
    ...waysOut(step),
  ]);
}

/** DEVICE_ACTIVATE: the code that another device shows. */
export async function device(step: DeviceActivateStep, screen: Screen): Promise<unknown> {
  const { activate, userCode } = step;
  if (!activate) return screen.choose('What now', waysOut(step));
  screen.say(
    userCode === undefined ? 'Your device shows a code.' : `Your device shows the code ${userCode}.`,
  );
  return screen.fill(
    'Code of the device',
    (typed) => activate({ userCode: typed.trim() }),
    [
      ...move('It is that code', userCode === undefined ? undefined : () => activate({ userCode })),
      ...waysOut(step),
    ],
    false,
  );
}

/** POLL: the org is busy; the flow asks again by itself. */
export function poll(step: PollStep, screen: Screen): Promise<unknown> {
  screen.say('The org is not ready yet, and is asked again by itself.');
  return screen.wait(waysOut(step));
}

/** UNSUPPORTED: what the org offers, in its own words. */
export function unsupported(step: UnsupportedStep, screen: Screen): Promise<unknown> {
  screen.say(`This program does not know what the org asks for (${step.wireStatus}). These ways are open:`);
  return screen.choose('Which', [
    ...step.links.flatMap(({ rel, name, title, follow }) =>
      move(title ?? name ?? rel, follow && (() => follow())),
    ),
    ...waysOut(step),
  ]);
}
