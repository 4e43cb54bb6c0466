import type { Ceremony } from '../webauthn/ceremony.ts';
import type { PendingEnrollment } from '../enrollment/enrollment.ts';
import type { PartnerVisit } from '../partners/partner-visit.ts';
import type { Proven } from '../sessions/session-token.ts';

/** States that have a state token (spec 1.2); SUCCESS has one in a step-up only. */
export const STATES_WITH_TOKEN = [
  'UNAUTHENTICATED',
  'PASSWORD_WARN',
  'PASSWORD_EXPIRED',
  'RECOVERY',
  'RECOVERY_CHALLENGE',
  'PASSWORD_RESET',
  'MFA_ENROLL',
  'MFA_ENROLL_ACTIVATE',
  'MFA_REQUIRED',
  'MFA_CHALLENGE',
  'SUCCESS',
] as const;

/** States of a transaction (spec 2.1). */
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
  /** The application a step-up is for. */
  readonly stepUp?: { readonly app: string };
  /** The factor that waits for its activation. */
  enrollment?: PendingEnrollment;
  /** A factor was enrolled in this transaction. */
  hasEnrolled?: boolean;
  /** What may be enrolled was skipped. */
  isEnrollmentSettled?: boolean;
}
