import type { Factor } from '../factors/factor.ts';
import type { Body } from '../http/body.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import type { PartnerVisit } from '../partners/partner-visit.ts';
import type { Ceremony } from '../webauthn/ceremony.ts';
import type { FactorResult } from '../transaction/transaction.ts';

/** A factor that waits for its activation: it lives in the transaction until it is active (spec 3.9.7). */
export interface PendingEnrollment {
  readonly factor: Factor;
  factorResult?: FactorResult;
  /** Push: when the QR code ends. */
  expiresAt?: number;
  /** TOTP and push: the last part of the QR image's address. */
  qrToken?: string;
  /** Push: the one-time code the QR image carries. */
  activationCode?: string;
  /** Push: the phone that took up the code. */
  scannedBy?: NonNullable<Factor['device']>;
  /** WebAuthn: what the key has to sign. */
  readonly ceremony?: Ceremony;
  /** Duo and identity providers: what the partner said, and the key its page is reached by. */
  partner?: PartnerVisit;
  factorResultMessage?: string;
}

/** One POST to /authn/factors, after the checks all kinds share. */
export interface Enrolling {
  readonly step: Step;
  /** Named `factorEnrollRequest` in errors. */
  readonly body: Body;
  readonly profile: Body;
  /** A fresh id and what all factors have, still PENDING_ACTIVATION. */
  readonly factor: Factor;
}

/** What comes of it: factors that are active at once, or one that needs activation. */
export type Enrolled = { readonly active: readonly Factor[] } | { readonly pending: PendingEnrollment };

/** What a kind adds to MFA_ENROLL_ACTIVATE. */
export interface ActivationView {
  readonly next: 'activate' | 'poll';
  /** Where the browser goes, if the activation is a round trip to a partner. */
  readonly href?: string;
  readonly resend?: string;
  /** `factor._embedded.activation`. */
  readonly activation?: JsonObject;
}

/** How a kind of factor is enrolled (spec 3.9). */
export interface Enrollment {
  /** Instances one person may have; 1 if missing. */
  readonly maximum?: number;
  /** The entry says how many there are and may be (spec 3.9.7). */
  readonly isCounted?: true;
  readonly begin: (enrolling: Enrolling) => Enrolled | Promise<Enrolled>;
  /** An administrator answers for it: active without a proof (spec 6.3). */
  readonly vouch?: (enrolling: Enrolling) => readonly Factor[];
  /** `lifecycle/activate` */
  readonly activate?: (step: Step, pending: PendingEnrollment) => Enrolled | Promise<Enrolled>;
  /** `lifecycle/activate/poll` */
  readonly poll?: (step: Step, pending: PendingEnrollment) => Enrolled;
  /** `lifecycle/resend` */
  readonly resend?: (step: Step, pending: PendingEnrollment) => void;
  /** `lifecycle/activate/email` and `/sms` */
  readonly sendLink?: (step: Step, pending: PendingEnrollment, channel: 'email' | 'sms') => void;
  readonly view?: (step: Step, pending: PendingEnrollment) => ActivationView;
}
