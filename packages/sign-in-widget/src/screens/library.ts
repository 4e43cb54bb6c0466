import type { Step } from '@authn-flow/authn-core';
import type { Catalogue } from '../i18n/catalogue.ts';
import type { ScreenName } from './first.ts';
import type * as furtherModule from './further.ts';
import type { Place } from './route.ts';
import type { ScreenModule } from './screen.ts';

/** What everything but a plain sign-in needs: the list of all screens, who is where, and what stands around a screen. */
type Further = typeof furtherModule;

const arrived = new Map<ScreenName, ScreenModule>();
let further: Further | undefined;

/** Where a person is. Where only the list of all screens can tell, the place is that list, which is to be fetched. */
export function route(step: Step, picked: string | undefined): Place {
  if (further) return further.route(step, picked);
  const name =
    step.status === 'UNAUTHENTICATED' && !picked
      ? 'sign-in'
      : step.status === 'SUCCESS' && step.recoveryType === undefined
        ? 'success'
        : 'further';
  return { name, key: name };
}

/** Screens that a step makes possible, to be fetched while the person decides or the org answers. */
export function nextScreens(step: Step): readonly ScreenName[] {
  return further?.nextScreens(step) ?? ['success', 'further'];
}

/** A screen that is here, its texts included. */
export function loaded(name: ScreenName, catalogue: Catalogue): ScreenModule | undefined {
  return name === 'success' || catalogue.has('rest') ? arrived.get(name) : undefined;
}

/** What stands around a screen, once it and its words are here. */
export const around = (catalogue: Catalogue): Further | undefined =>
  catalogue.has('rest') ? further : undefined;

/** Fetches what goes with every further screen, and with problems on the first. */
export async function fetchAround(catalogue: Catalogue): Promise<Further> {
  [further] = await Promise.all([import('./further.ts'), catalogue.load('rest')]);
  return further;
}

/** Fetches a screen and what goes with it; rejects when it does not arrive, and may then be tried again. */
export async function load(name: ScreenName, catalogue: Catalogue): Promise<void> {
  const module =
    name === 'success'
      ? await import('./success/success.ts')
      : await (await fetchAround(catalogue)).fetchScreen(name);
  if (module) arrived.set(name, module.screen);
}
