import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import type { Action, StepBase, User } from './step-base.ts';
import { follow } from './view.ts';
import type { Addition } from '../transaction/capabilities.ts';
import type { View } from './view.ts';

/** Who wants to recover, and how to reach them (spec §3.4). */
export interface RecoveryInput {
  /** Whose account. */
  username: string;
  /** Left out by trusted callers only (spec §0.3): nothing is sent, and the org answers RECOVERY at once. */
  factorType?: 'EMAIL' | 'SMS' | 'CALL';
  /** Where the recovery should end; the org must trust its origin. */
  relayState?: string;
}

/** What the recovery is for (spec §1.1). */
export type RecoveryType = 'PASSWORD' | 'UNLOCK' | 'ACCOUNT_ACTIVATION';

/** The account is locked and the org's policy discloses it (spec §2.1). */
export interface LockedOutStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'LOCKED_OUT';
  /** Offered where people may unlock their own accounts. */
  readonly unlock?: Action<RecoveryInput, F>;
}

/** A code or a mail is on its way (spec §3.5). By EMAIL the flow ends here: its link leads to `redeemRecoveryToken`. */
export interface RecoveryChallengeStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'RECOVERY_CHALLENGE';
  /** In capitals, however the org spells it. */
  readonly factorType?: 'EMAIL' | 'SMS' | 'CALL' | (string & {});
  /** What the recovery is for. */
  readonly recoveryType?: RecoveryType | (string & {});
  /** Ms on this device's clock before which the org refuses to send again. */
  readonly resendAt?: number;
  /** Takes the code; absent for a mail, which has a link. */
  readonly verify?: Action<{ passCode: string }, F>;
  /** Sends the code again. */
  readonly resend?: Action<object, F>;
}

/** The person must answer their security question (spec §3.6), or, for a trusted caller, a recovery has begun. */
export interface RecoveryStep<F extends AnyFactorModule = BuiltInFactor> extends StepBase<F> {
  readonly status: 'RECOVERY';
  /** Whose account it is. */
  readonly user?: User;
  /** What the recovery is for. */
  readonly recoveryType?: RecoveryType | (string & {});
  /** The person's own words, or a built-in key such as `disliked_food` (spec §3.11). */
  readonly question?: string;
  /** Takes the answer to `question`. */
  readonly answer?: Action<{ answer: string }, F>;
  /** Trusted callers only: goes on with the recovery token that the org gave them. */
  readonly recover?: Action<object, F>;
}

const RESEND_DELAY = 30_000;

/** What begins a recovery says. */
export const recoveryBody = ({ username, factorType, relayState }: RecoveryInput): Addition => ({
  identifier: username,
  body: { username, ...given({ factorType, relayState }) },
});

/** LOCKED_OUT */
export const lockedOut = (view: View): object => follow(view, 'unlock', view.can.next, recoveryBody);

/** RECOVERY_CHALLENGE */
export function recoveryChallenge(view: View): object {
  const { transaction, can, sentAt } = view;
  const { factorType, recoveryType } = transaction;
  return {
    ...given({ factorType, recoveryType, resendAt: can.resend && sentAt && sentAt + RESEND_DELAY }),
    ...follow(view, 'verify', can.next, ({ passCode }: { passCode: string }) => ({ body: { passCode } })),
    ...follow(view, 'resend', can.resend),
  };
}

/** RECOVERY */
export function recovery(view: View): object {
  const { transaction, can } = view;
  const { user, recoveryType, recoveryToken, question } = transaction;
  return {
    ...given({ user, recoveryType, question }),
    ...(recoveryToken
      ? follow(view, 'recover', can.next, () => ({ body: { recoveryToken } }))
      : follow(view, 'answer', can.next, ({ answer }: { answer: string }) => ({ body: { answer } }))),
  };
}
