import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { reveal } from '../secret.ts';
import { isPage } from '../transaction/links.ts';
import type { Link } from '../transaction/links.ts';
import { texts } from '../wire/read.ts';
import { embeddedIn } from '../transaction/embedded.ts';
import type { View } from './view.ts';
import type { StepBase, User } from './step-base.ts';

/** The transaction is finished. */
export interface SuccessStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'SUCCESS';
  /** Who it is. */
  readonly user?: User;
  /** Spec §1.1; `UNLOCK`: the account is unlocked, and the person signs in anew. */
  readonly recoveryType?: string;
  /**
   * One-time, five minutes; exchange it for a session (spec §4.1). An accessor that no serialisation reads; absent on
   * step-up and on some unlocks.
   */
  readonly sessionToken?: string;
  /** Where the browser must go to finish a step-up or token redirect (spec §7.9). */
  readonly next?: { readonly href: string };
  /** What was given at the beginning, as the org echoes it. */
  readonly relayState?: string;
  /**
   * The end of a device grant (spec §2.2), which goes on at the device: `DEVICE_ACTIVATED`, or
   * `DEVICE_NOT_ACTIVATED_CONSENT_DENIED` and `DEVICE_NOT_ACTIVATED`.
   */
  readonly deviceActivationStatus?: string;
}

/** SUCCESS: what to exchange, or where to go (spec §7.9: `original` before `next`). */
export function success({ transaction }: View): object {
  const { user, recoveryType, relayState, sessionToken, links } = transaction;
  const page = [...(links['original'] ?? []), ...(links['next'] ?? [])].find(
    (link) => isPage(link) && !link.external,
  );
  const step = given({
    user,
    recoveryType,
    relayState,
    next: page && pageOf(page),
    ...texts(embeddedIn(transaction), 'deviceActivationStatus'),
  });
  return sessionToken
    ? Object.defineProperty(step, 'sessionToken', { get: () => reveal(sessionToken) }) // not enumerable: not serialised
    : step;
}

/** A page's address may carry a token of the org's: it can be read, and is not serialised. */
export function pageOf(link: Link): object {
  return Object.defineProperty({}, 'href', { get: () => (link.full ? reveal(link.full) : link.href) });
}
