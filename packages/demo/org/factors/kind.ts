import type { Enrollment } from '../enrollment/enrollment.ts';
import type { JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Step } from '../transaction/step.ts';
import type { Challenge } from '../transaction/transaction.ts';
import type { Factor, FactorType, Provider } from './factor.ts';

/** One POST to a factor's `verify` (or `resend`) URL. */
export interface Attempt {
  readonly step: Step;
  /** The factor of the URL, or every active one of a type. */
  readonly factor: Factor;
  readonly candidates: readonly Factor[];
  /** The URL names the type. */
  readonly byType: boolean;
  /** The open challenge; none in MFA_REQUIRED. */
  readonly challenge: Challenge | undefined;
}

/** What came of it; a wrong proof is thrown (WrongProof). */
export type Verdict = { readonly verified: Factor } | { readonly challenge: Challenge };

/** What a kind adds to the body of its MFA_CHALLENGE. */
export interface ChallengeView {
  /** `next.name`: `verify` waits for a proof, `poll` for the other device, `redirect` leads to a partner. */
  readonly next: 'verify' | 'poll' | 'redirect';
  /** `redirect`: where the browser goes; the two others lead to the factor's own URL. */
  readonly href?: string;
  /** The name of the `resend` link, if there is one. */
  readonly resend?: string;
  /** `factor._embedded`. */
  readonly embedded?: JsonObject;
}

/** A kind of factor: one per `factorType` and `provider`, listed in kinds.ts. */
export interface FactorKind {
  readonly factorType: FactorType;
  readonly provider: Provider;
  readonly policyName: PolicyFactor;
  readonly idPrefix: string;
  /** The id every such factor has on the outside (spec 7.55). */
  readonly fixedId?: string;
  /** Where it differs from the provider. */
  readonly vendorName?: string;
  /** Beside `mfa` (spec 4.2). */
  readonly amr: readonly string[];
  /** `profile` as the sign-in page may see it: masked. */
  profile(factor: Factor, person: Person): JsonObject | undefined;
  verify(attempt: Attempt): Verdict | Promise<Verdict>;
  resend?(attempt: Attempt): Verdict;
  view?(step: Step, challenge: Challenge): ChallengeView;
  /** Proven on a page of somebody else; reading the state afterwards shows what came of it. */
  readonly isRoundTrip?: true;
  /** How people enrol it themselves; missing where only administrators can. */
  readonly enrollment?: Enrollment;
  /** `_embedded.challenge` of a challenge to any factor of this type. */
  typeView?(step: Step, challenge: Challenge): JsonObject;
  /** `previous`: take back what was shown elsewhere. */
  withdraw?(step: Step, challenge: Challenge): void;
}
