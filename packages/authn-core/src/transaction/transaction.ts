import { given } from '../given.ts';
import type { Secret } from '../secret.ts';
import type { JsonObject } from '../wire/read.ts';
import type { Links } from './links.ts';

/** One answer of the org, read and normalised: the only form in which the layers above know the protocol. */
export interface Transaction {
  /** The API's word, known to us or not. */
  readonly status: string;
  readonly stateToken?: Secret;
  /** Ms since 1970 by the org's clock. */
  readonly expiresAt?: number;
  readonly relayState?: string;
  readonly factorResult?: string;
  readonly factorResultMessage?: string;
  readonly recoveryType?: string;
  /** Only of trusted callers (spec §2.1). */
  readonly recoveryToken?: Secret;
  /** Of a recovery, in capitals. */
  readonly factorType?: string;
  /** Of a recovery: the person's words, or a built-in key. */
  readonly question?: string;
  /** What a new password must be like, unread (spec §1.4.4). */
  readonly passwordPolicy?: JsonObject;
  readonly sessionToken?: Secret;
  readonly user?: User;
  /** Enrolled factors, last used first, or those to enrol; a challenge keeps the list it was chosen from (spec §7.58). */
  readonly factors: readonly Factor[];
  /** Types of which any enrolled factor will do (spec §1.4.3). */
  readonly factorTypes?: readonly Factor[];
  /** The factor whose challenge or activation is open. */
  readonly factor?: Factor;
  /** `_embedded`, unread. */
  readonly embedded?: Secret<JsonObject>;
  /** Ms that the org wants between two polls (spec §2.2, POLL). */
  readonly refresh?: number;
  readonly rememberDevice?: RememberDevicePolicy;
  readonly links: Links;
  /** The whole answer; only of a status that we do not know. */
  readonly raw?: Secret;
}

/** Published after primary authentication only (spec §1.4.2). */
export interface User {
  /** `00u…` */
  readonly id: string;
  /** What the person signs in with. */
  readonly login?: string;
  /** As the profile has it. */
  readonly firstName?: string;
  /** As the profile has it. */
  readonly lastName?: string;
  /** As the profile has it: `en_US`. */
  readonly locale?: string;
  /** As the profile has it: `America/Los_Angeles`. */
  readonly timeZone?: string;
}

/** A factor as the org describes it (spec §1.4.3); `profile` and what is embedded are read by the factor's own module. */
export interface Factor {
  /** Empty where it is not enrolled yet. */
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  readonly vendorName?: string;
  /** `ACTIVE` where it is enrolled; anything else is not. */
  readonly status?: string;
  readonly profile: JsonObject;
  /** Its own links, and those of its open activation or verification. */
  readonly links: Links;
  /** All that the org sent about it: shared secrets and signatures are in here. */
  readonly raw: Secret<JsonObject>;
  /** The org's policy starts this push without being asked (spec §1.4.4). */
  readonly autoPushEnabled?: boolean;
}

/** Present where the policy lets the person skip the factor on this device (spec §1.4.4). */
export interface RememberDevicePolicy {
  /** 0: without time limit. */
  readonly lifetimeInMinutes: number;
  /** The box is ticked unless the person says otherwise. */
  readonly byDefault: boolean;
}

/** The statuses that this version drives; the names of the machine's leaves. Whatever else comes is UNSUPPORTED. */
export const STATUSES = [
  'UNAUTHENTICATED',
  'PASSWORD_WARN',
  'PASSWORD_EXPIRED',
  'RECOVERY',
  'RECOVERY_CHALLENGE',
  'PASSWORD_RESET',
  'LOCKED_OUT',
  'MFA_ENROLL',
  'MFA_ENROLL_ACTIVATE',
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
  'FACTOR_ENROLL',
  'FACTOR_ENROLL_ACTIVATE',
  'FACTOR_REQUIRED',
  'FACTOR_CHALLENGE',
  'CONSENT_REQUIRED',
  'ADMIN_CONSENT_REQUIRED',
  'PROFILE_REQUIRED',
  'POLL',
  'DEVICE_ACTIVATE',
  'SUCCESS',
] as const;
export type Status = (typeof STATUSES)[number];

export function isKnownStatus(status: string): status is Status {
  return (STATUSES as readonly string[]).includes(status);
}

/**
 * True when two answers ask the same of the person: only then is the second taken in place, and a poll goes on. What
 * differs otherwise (a new expiry, the number to match) is news within the same step.
 */
export function isSameMove(before: Transaction | undefined, after: Transaction): boolean {
  return before !== undefined && moveOf(before) === moveOf(after);
}

/** One factor's challenge or activation, rather than a list of factors. */
export function isOpenFactor(status: string): boolean {
  return /^(MFA|FACTOR)_(CHALLENGE|ENROLL_ACTIVATE)$/.test(status);
}

function moveOf({ status, factor, factors, factorResult, links }: Transaction): string {
  const [next] = links['next'] ?? [];
  const listed =
    !isOpenFactor(status) &&
    factors.map(({ id, factorType, provider, status }) => [id, factorType, provider, status]);
  return JSON.stringify([status, factor?.id, factorResult, next?.name, next?.href, listed]);
}

/** What a recovery that was begun by this action is for. */
const RECOVERY_TYPES: Readonly<Record<string, string>> = {
  forgotPassword: 'PASSWORD',
  unlockAccount: 'UNLOCK',
  unlock: 'UNLOCK',
};

/**
 * Keeps what later answers omit: the policy of the list for its challenges (spec §7.58), and what a recovery is for
 * (spec §7.27, §7.73).
 */
export function carryOver(
  before: Transaction | undefined,
  after: Transaction,
  action: string | undefined,
): Transaction {
  const { rememberDevice, factors = [] } = before ?? {};
  const recoveryType = RECOVERY_TYPES[action ?? ''] ?? before?.recoveryType;
  if (isOpenFactor(after.status)) return given<Transaction>({ rememberDevice, ...after, factors });
  // What was read into the factors of this list (questions) is still true when the list itself is read again.
  if (factors.length && isSameMove(before, after) && after.links !== before?.links)
    return { ...after, factors };
  if (/RECOVERY|_RESET/.test(after.status) && recoveryType) return { recoveryType, ...after };
  return after;
}
