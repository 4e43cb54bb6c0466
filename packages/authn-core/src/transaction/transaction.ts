import type { Secret } from '../secret.ts';
import type { JsonObject } from '../wire/read.ts';
import type { Link, Links } from './links.ts';

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
  /** Enrolled factors, last used first; kept from the last answer that listed them (spec §1.4.4). */
  readonly factors: readonly Factor[];
  /** The factor whose challenge is open. */
  readonly factor?: Factor;
  readonly rememberDevice?: RememberDevicePolicy;
  readonly links: Links;
  /** The whole answer; only of a status that we do not know. */
  readonly raw?: Secret;
}

/** Published after primary authentication only (spec §1.4.2). */
export interface User {
  readonly id: string;
  readonly login?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

/** A factor as the org describes it (spec §1.4.3); `profile` and `challenge` are read by the factor's own module. */
export interface Factor {
  readonly id: string;
  readonly factorType: string;
  readonly provider: string;
  readonly vendorName?: string;
  readonly profile: JsonObject;
  /** `_embedded.challenge`, unread. */
  readonly challenge?: JsonObject;
  readonly verify?: Link;
}

/** Present where the policy lets the person skip the factor on this device (spec §1.4.4). */
export interface RememberDevicePolicy {
  /** 0: without time limit. */
  readonly lifetimeInMinutes: number;
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
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
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

function moveOf({ status, factor, factors, factorResult, links }: Transaction): string {
  const [next] = links['next'] ?? [];
  const listed = factors.map(({ id }) => id);
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
  const { rememberDevice } = before ?? {};
  const recoveryType = RECOVERY_TYPES[action ?? ''] ?? before?.recoveryType;
  if (after.status === 'MFA_CHALLENGE' && rememberDevice) return { rememberDevice, ...after };
  if (/RECOVERY|_RESET/.test(after.status) && recoveryType) return { recoveryType, ...after };
  return after;
}
