import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import type { FactorChoices } from './mfa-required.ts';
import type { RecoveryInput } from './recovery.ts';
import { recoveryBody } from './recovery.ts';
import type { Action, StepBase } from './step-base.ts';
import type { Target } from './target.ts';
import type { View } from './view.ts';

/** What every way of beginning takes (spec §3.1). */
export interface BeginOptions {
  /** Echoed by the org through the whole transaction, ≤ 2048 characters. */
  relayState?: string;
  /** Instance id (`0oa…`) of the app that the person is on the way to; SAML and WS-Fed apps only, deprecated by the org. */
  audience?: string;
  /** What the org may ask besides. */
  options?: {
    /** Leads to PASSWORD_WARN where the password expires soon. */
    warnBeforePasswordExpired?: boolean;
    /** After each enrolment, back to MFA_ENROLL while optional factors remain. */
    multiOptionalFactorEnroll?: boolean;
  };
  /** Names the device, ≤ 32 characters; honoured for trusted callers only (spec §0.3). */
  context?: { deviceToken?: string };
}

/** What `signIn` takes (spec §3.1). The password is sent exactly as given. */
export interface SignInInput extends BeginOptions {
  /** The person's name, as they type it. */
  username: string;
  /** Sent exactly as given. */
  password: string;
}

/** Nobody is known yet: the start of every flow, and where it returns to when a transaction ends without success. */
export interface UnauthenticatedStep<F extends AnyFactorModule = BuiltInFactor>
  extends StepBase<F>, Partial<FactorChoices<F>> {
  readonly status: 'UNAUTHENTICATED';
  /** The application that was asked for, in a step-up. */
  readonly target?: Target;
  /** The transaction began on another device (spec §2.2, DEVICE_ACTIVATE). */
  readonly usingDeviceFlow?: true;
  /** Begins with name and password (spec §3.1). */
  readonly signIn: Action<SignInInput, F>;
  /** Begins with the name alone, where the org asks for a factor first (factor sequencing): it answers with `factors`. */
  readonly identify: Action<{ username: string } & BeginOptions, F>;
  /** Begins with the token of an activation mail; leads to PASSWORD_RESET where there is no password yet (spec §3.1). */
  readonly activateAccount: Action<{ activationToken: string } & BeginOptions, F>;
  /** Begins the recovery of a forgotten password (spec §3.4); leads to RECOVERY_CHALLENGE, whoever asks. */
  readonly forgotPassword: Action<RecoveryInput, F>;
  /** Begins the unlocking of a locked account (spec §3.4). */
  readonly unlockAccount: Action<RecoveryInput, F>;
  /** Redeems the token of a recovery mail's link (spec §3.6): one-time, and burnt by this. */
  readonly redeemRecoveryToken: Action<{ recoveryToken: string } & Pick<BeginOptions, 'options'>, F>;
  /** On transactions that begin with the name alone (`01…` tokens, spec §3.1): leads to FACTOR_REQUIRED. */
  readonly login?: Action<{ identifier: string }, F>;
  /** As `login`, for people who cannot sign in. */
  readonly recoverLogin?: Action<{ identifier: string }, F>;
  /** To a new account: leads to PROFILE_REQUIRED. */
  readonly enroll?: Action<object, F>;
}

/** UNAUTHENTICATED: the blank start, or a transaction that waits for credentials. */
export function unauthenticated({ act }: View): object {
  return {
    signIn: act(
      { name: 'signIn', entryPoint: 'authenticate' },
      ({ username, password, ...rest }: SignInInput) => ({
        identifier: username,
        body: { username, password, ...rest },
      }),
    ),
    identify: act(
      { name: 'identify', entryPoint: 'authenticate' },
      ({ username, ...rest }: { username: string }) => ({
        identifier: username,
        body: { username, ...rest },
      }),
    ),
    activateAccount: act(
      { name: 'activateAccount', entryPoint: 'authenticate' },
      ({ activationToken: token, ...rest }: { activationToken: string }) => ({ body: { token, ...rest } }),
    ),
    forgotPassword: act({ name: 'forgotPassword', entryPoint: 'recoverPassword' }, recoveryBody),
    unlockAccount: act({ name: 'unlockAccount', entryPoint: 'unlockAccount' }, recoveryBody),
    redeemRecoveryToken: act(
      { name: 'redeemRecoveryToken', entryPoint: 'recoveryToken' },
      (input: { recoveryToken: string }) => ({ body: { ...input } }),
    ),
  };
}
