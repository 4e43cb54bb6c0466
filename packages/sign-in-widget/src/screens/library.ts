import type { Step, UnauthenticatedStep } from '@authn-flow/authn-core';
import type { Catalogue } from '../i18n/catalogue.ts';
import { loadTexts } from '../i18n/load-texts.ts';
import { isRemembering, widgetOf } from '../widget-of.ts';
import type { ScreenName } from './first.ts';
import type * as furtherModule from './further.ts';
import type { Place } from './route.ts';
import type { ScreenHost, ScreenModule } from './screen.ts';

/** What everything but a plain sign-in needs: the list of all screens, who is where, and what stands around a screen. */
type Further = typeof furtherModule;

const arrived = new Map<ScreenName, ScreenModule>();
const asked = new WeakSet<Catalogue>();
let further: Further | undefined;

/** Where a person is. Where only the list of all screens can tell, the place is that list, which is to be fetched. */
export function route(step: Step, picked: string | undefined, front: ScreenName): Place {
  if (further) return further.route(step, picked, front);
  const name =
    step.status === 'UNAUTHENTICATED' && !picked && !isParticular(step)
      ? front
      : step.status === 'SUCCESS' && !step.recoveryType && !step.deviceActivationStatus
        ? 'success'
        : 'further';
  return { name, key: name };
}

/** A beginning at which there is more to say, or other things to ask, than the first screen has by itself. */
const isParticular = ({ factors, login, target, usingDeviceFlow, problem }: UnauthenticatedStep): boolean =>
  Boolean(factors ?? login ?? target ?? usingDeviceFlow) || problem?.code === 'configuration';

/**
 * Screens that a step makes possible, to be fetched while the person decides or the org answers. For a plain sign-in
 * that is its end, and the words for what may go wrong; whoever has more to do fetches the list of screens first.
 */
export function nextScreens(step: Step): readonly ScreenName[] {
  return further?.nextScreens(step) ?? ['success'];
}

/** A screen that is here, its texts included. */
export function loaded(name: ScreenName, catalogue: Catalogue): ScreenModule | undefined {
  return name === 'success' || further?.hasTexts(name, catalogue) ? arrived.get(name) : undefined;
}

/**
 * What stands around a screen, once it and its words are here. It is fetched with the first further screen, and for the
 * first screen where the page wants more on it than the form.
 */
export function around(host: ScreenHost): Further | undefined {
  const { catalogue } = host;
  if (further && catalogue.has('everyday')) return further;
  // Where all is here already, for another widget or language, only words are missing.
  if ((further ?? wishesMore(host)) && !asked.has(catalogue)) {
    asked.add(catalogue);
    fetchAround(catalogue).then(
      () => {
        host.update();
      },
      () => undefined, // the form works without; whatever needs it fetches it again
    );
  }
  return undefined;
}

/** Fetches what goes with every further screen, and with problems on the first. */
export async function fetchAround(catalogue: Catalogue): Promise<Further> {
  [further] = await Promise.all([import('./further.ts'), loadTexts(catalogue, 'everyday')]);
  return further;
}

/** Fetches a screen and what goes with it; rejects when it does not arrive, and may then be tried again. */
export async function load(name: ScreenName, catalogue: Catalogue): Promise<void> {
  if (name === 'success') loadTexts(catalogue, 'everyday').catch(() => undefined); // whatever needs them fetches them again
  const screen =
    name === 'success'
      ? (await import('./success/success.ts')).screen
      : await (await fetchAround(catalogue)).fetchScreen(name, catalogue);
  if (screen) arrived.set(name, screen);
}

/** True where the page wants more on the first screen than the form. */
function wishesMore(host: ScreenHost): boolean {
  const widget = widgetOf(host);
  const { recovery, unlock, helpLinks } = widget ?? {};
  const more = Boolean(recovery ?? unlock ?? helpLinks) || Boolean(widget?.hasAttribute('history'));
  return more || isRemembering(host);
}
