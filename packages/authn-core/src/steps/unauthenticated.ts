import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import type { RecoveryInput } from './recovery.ts';
import { recoveryBody } from './recovery.ts';
import type { Action, StepBase } from './step-base.ts';
import type { View } from './view.ts';

/** What `signIn` takes (spec §3.1). The password is sent exactly as given. */
export interface SignInInput {
  username: string;
  password: string;
  /** Echoed by the org through the whole transaction, ≤ 2048 characters. */
  relayState?: string;
  options?: {
    /** Leads to PASSWORD_WARN where the password expires soon. */
    warnBeforePasswordExpired?: boolean;
    /** After each enrolment, back to MFA_ENROLL while optional factors remain. */
    multiOptionalFactorEnroll?: boolean;
  };
}

/** Nobody is known yet: the start of every flow, and where it returns to when a transaction ends without success. */
export interface UnauthenticatedStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'UNAUTHENTICATED';
  readonly signIn: Action<SignInInput, F>;
  /** Begins the recovery of a forgotten password (spec §3.4); leads to RECOVERY_CHALLENGE, whoever asks. */
  readonly forgotPassword: Action<RecoveryInput, F>;
  /** Begins the unlocking of a locked account (spec §3.4). */
  readonly unlockAccount: Action<RecoveryInput, F>;
  /** Redeems the token of a recovery mail's link (spec §3.6): one-time, and burnt by this. */
  readonly redeemRecoveryToken: Action<{ recoveryToken: string }, F>;
}

/** UNAUTHENTICATED: the blank start, or a transaction that waits for credentials. */
export function unauthenticated({ act }: View): object {
  return {
    signIn: act(
      { name: 'signIn', entryPoint: 'authenticate' },
      ({ username, password, relayState, options }: SignInInput) => ({
        identifier: username,
        body: { username, password, ...given({ relayState, options }) },
      }),
    ),
    forgotPassword: act({ name: 'forgotPassword', entryPoint: 'recoverPassword' }, recoveryBody),
    unlockAccount: act({ name: 'unlockAccount', entryPoint: 'unlockAccount' }, recoveryBody),
    redeemRecoveryToken: act(
      { name: 'redeemRecoveryToken', entryPoint: 'recoveryToken' },
      ({ recoveryToken }: { recoveryToken: string }) => ({ body: { recoveryToken } }),
    ),
  };
}
