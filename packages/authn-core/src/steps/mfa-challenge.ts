import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { attempt } from './attempt.ts';
import type { AttemptStep } from './attempt.ts';
import type { View } from './view.ts';

/** The API's two words for it (spec §2.2). */
export type ChallengeStatus = 'MFA_CHALLENGE' | 'FACTOR_CHALLENGE';

/** A challenge of one factor is open; narrows on `factorType` (and `provider`). */
export type MfaChallengeStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ChallengeStatus = ChallengeStatus,
> = AttemptStep<F, 'challenge', Status>;

/** MFA_CHALLENGE, FACTOR_CHALLENGE: one factor's open challenge. */
export const mfaChallenge = (view: View): object => attempt(view, 'verify', (module) => module.challenge);
