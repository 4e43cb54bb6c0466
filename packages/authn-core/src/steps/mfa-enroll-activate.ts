import { enrollable } from '../factors/enrollments.ts';
import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { attempt } from './attempt.ts';
import type { AttemptStep } from './attempt.ts';
import type { View } from './view.ts';

/** The API's two words for it (spec §2.2). */
export type ActivationStatus = 'MFA_ENROLL_ACTIVATE' | 'FACTOR_ENROLL_ACTIVATE';

/** A factor was enrolled and awaits the proof that it works; narrows on `factorType` (and `provider`). */
export type MfaEnrollActivateStep<
  F extends AnyFactorModule = BuiltInFactor,
  Status extends ActivationStatus = ActivationStatus,
> = AttemptStep<F, 'activation', Status>;

/** MFA_ENROLL_ACTIVATE, FACTOR_ENROLL_ACTIVATE: one factor's open activation. */
export const mfaEnrollActivate = (view: View): object =>
  attempt(view, 'activate', (module) => enrollable(module).activation);
