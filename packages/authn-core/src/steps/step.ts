import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import type { ConsentStep } from './consent.ts';
import type { DeviceActivateStep } from './device-activate.ts';
import type { MfaChallengeStep } from './mfa-challenge.ts';
import type { MfaEnrollActivateStep } from './mfa-enroll-activate.ts';
import type { MfaEnrollStep } from './mfa-enroll.ts';
import type { MfaRequiredStep } from './mfa-required.ts';
import type { PasswordExpiredStep, PasswordResetStep, PasswordWarnStep } from './password.ts';
import type { PollStep } from './poll.ts';
import type { ProfileRequiredStep } from './profile-required.ts';
import type { LockedOutStep, RecoveryChallengeStep, RecoveryStep } from './recovery.ts';
import type { SuccessStep } from './success.ts';
import type { UnauthenticatedStep } from './unauthenticated.ts';
import type { UnsupportedStep } from './unsupported.ts';

/**
 * Where the person is and what they may do now: a closed union that narrows on `status`, in the API's own words.
 *
 * A step is immutable. Its data is plain JSON; its actions are functions that resolve with the next settled step. What
 * the org may or may not offer is an optional action: `step.resend?.()`. The same object is returned while nothing
 * changed, so it can be compared by identity.
 */
export type Step<F extends AnyFactorModule = BuiltInFactor> =
  | UnauthenticatedStep<F>
  | PasswordWarnStep<F>
  | PasswordExpiredStep<F>
  | RecoveryStep<F>
  | RecoveryChallengeStep<F>
  | PasswordResetStep<F>
  | LockedOutStep<F>
  | MfaEnrollStep<F, 'MFA_ENROLL'>
  | MfaEnrollStep<F, 'FACTOR_ENROLL'>
  | MfaEnrollActivateStep<F, 'MFA_ENROLL_ACTIVATE'>
  | MfaEnrollActivateStep<F, 'FACTOR_ENROLL_ACTIVATE'>
  | MfaRequiredStep<F, 'MFA_REQUIRED'>
  | MfaRequiredStep<F, 'FACTOR_REQUIRED'>
  | MfaChallengeStep<F, 'MFA_CHALLENGE'>
  | MfaChallengeStep<F, 'FACTOR_CHALLENGE'>
  | ConsentStep<F, 'CONSENT_REQUIRED'>
  | ConsentStep<F, 'ADMIN_CONSENT_REQUIRED'>
  | ProfileRequiredStep<F>
  | PollStep<F>
  | DeviceActivateStep<F>
  | SuccessStep<F>
  | UnsupportedStep<F>;
