import type { Authorization } from '../authorization/authorization.ts';
import type { DeviceActivationStatus } from '../device-grants/device-grant.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Ceremony } from '../webauthn/ceremony.ts';
import type { PendingEnrollment } from '../enrollment/enrollment.ts';
import type { PartnerVisit } from '../partners/partner-visit.ts';
import type { Proven } from '../sessions/session-token.ts';

/** States that have a state token (spec 1.2); some go by another name outside: see public-status.ts. */
export const STATES_WITH_TOKEN = [
  'UNAUTHENTICATED',
  'IDENTIFY',
  'FIRST_FACTOR',
  'PASSWORD_WARN',
  'PASSWORD_EXPIRED',
  'RECOVERY',
  'RECOVERY_CHALLENGE',
  'PASSWORD_RESET',
  'MFA_ENROLL',
  'MFA_ENROLL_ACTIVATE',
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
  'CONSENT_REQUIRED',
  'ADMIN_CONSENT_REQUIRED',
  'PROFILE_REQUIRED',
  'POLL',
  'DEVICE_ACTIVATE',
  'SUCCESS',
] as const;

/**
 * States of a transaction (spec 2.1, 2.2). IDENTIFY: a name is due; FIRST_FACTOR: a name was given, nothing is proven
 * yet. MFA_CHALLENGE is the challenge of FIRST_FACTOR too.
 */
export type Status = (typeof STATES_WITH_TOKEN)[number];

/** Outcomes of an out-of-band step (spec 1.7), as far as this org answers with them. */
export type FactorResult = 'WAITING' | 'CHALLENGE' | 'REJECTED' | 'TIMEOUT' | 'FAILED';

/** The challenge that is open in MFA_CHALLENGE. */
export interface Challenge {
  /** The challenged factor, or in a type-level challenge `factorType`. */
  readonly factorId?: string;
  readonly factorType?: string;
  factorResult?: FactorResult;
  factorResultMessage?: string;
  /** Push: the notification that is waited for. */
  pushId?: string;
  /** Push to nobody: since when it seems to be on its way. */
  pretendedAt?: number;
  /** WebAuthn: what the key has to sign. */
  ceremony?: Ceremony;
  /** Duo and identity providers. */
  partner?: PartnerVisit;
  /** The last values sent within this challenge count (spec 3.10.1). */
  rememberDevice?: boolean;
  autoPush?: boolean;
}

/** What a recovery is for (spec 1.1). */
export type RecoveryType = 'PASSWORD' | 'UNLOCK' | 'ACCOUNT_ACTIVATION';
/** How a recovery reaches the person (spec 3.4). */
export type RecoveryFactorType = 'EMAIL' | 'SMS' | 'CALL';

/** A recovery on its way. */
export interface Recovery {
  readonly type: RecoveryType;
  readonly factorType?: RecoveryFactorType;
  /** By phone: what sends are throttled by; the number, or the name somebody typed who does not exist. */
  readonly throttleKey?: string;
  wrongAnswers?: number;
}

/** One sign-in on its way, found by its state token (appendix C.1.1). */
export interface Transaction {
  /** The state token. */
  readonly id: string;
  status: Status;
  /** Empty as long as nobody signed in (step-up), or if there is nobody (masked recovery). */
  personId: string;
  expiresAt: number;
  options: {
    readonly multiOptionalFactorEnroll: boolean;
    readonly warnBeforePasswordExpired: boolean;
  };
  /** Echoed in every answer; `""` only if the client sent `""`. */
  readonly relayState?: string;
  /** Who calls from which device: a trusted caller's word, or the browser's cookie at the first request. */
  readonly deviceToken: string;
  proven: Proven;
  challenge?: Challenge;
  /** The password was changed, or the warning skipped: no more of it in this transaction. */
  isPasswordSettled?: boolean;
  recovery?: Recovery;
  /** The name that was typed and how it may be proven, as long as nothing is proven. */
  identified?: { readonly name: string; readonly ways: readonly PolicyFactor[] };
  /** Factor sequencing: the factor that was proven first, and whether the second one was proven too. */
  secondStep?: { readonly first: string; isDone?: true };
  /** The application a step-up is for; or no application, but a path of the org. */
  readonly stepUp?: { readonly app: string; readonly returnTo?: string };
  /** What an OAuth application wants; such transactions have a token that starts with 01 (spec 2.2). */
  authorization?: Authorization;
  /** Answered to the poll so many more times: come back later. */
  pollsLeft?: number;
  /** The device that waits, the code in the address that was opened for it, and what came of it. */
  deviceGrantId?: string;
  readonly userCode?: string;
  deviceActivationStatus?: DeviceActivationStatus;
  /** The account was made in this transaction: it gets its password in it. */
  isNewAccount?: true;
  /** SUCCESS that leads back to an application: what it can be read with as well. */
  sessionToken?: string;
  /** The factor that waits for its activation. */
  enrollment?: PendingEnrollment;
  /** A factor was enrolled in this transaction. */
  hasEnrolled?: boolean;
  /** What may be enrolled was skipped. */
  isEnrollmentSettled?: boolean;
}
