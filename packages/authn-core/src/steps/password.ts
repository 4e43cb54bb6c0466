import type { AnyFactorModule } from '../factors/factor.ts';
import type { BuiltInFactor } from '../factors/index.ts';
import { given } from '../given.ts';
import { passwordPolicyFrom } from '../transaction/password-policy.ts';
import type { PasswordPolicy } from '../transaction/password-policy.ts';
import { numbers, objectIn } from '../wire/read.ts';
import type { RecoveryType } from './recovery.ts';
import type { Action, StepBase, User } from './step-base.ts';
import { pageOf } from './success.ts';
import { follow } from './view.ts';
import type { View } from './view.ts';

/** What `changePassword` takes (spec §3.3). Both are sent exactly as given. */
export interface ChangePasswordInput {
  /** The one that is good now. */
  oldPassword: string;
  /** The one from now on. */
  newPassword: string;
  /** Ends the person's other sessions. */
  revokeSessions?: boolean;
}

/** What `resetPassword` takes (spec §3.7). */
export interface ResetPasswordInput {
  /** The one from now on. */
  newPassword: string;
  /** Ends the person's other sessions and forgets the devices they had remembered. */
  revokeSessions?: boolean;
}

interface PasswordStepBase<F extends AnyFactorModule> extends StepBase<F> {
  /** Whose password it is. */
  readonly user?: User;
  /** What the new password must be like; absent where the org does not say. */
  readonly passwordPolicy?: PasswordPolicy;
}

interface ChangeableStep<F extends AnyFactorModule> extends PasswordStepBase<F> {
  /** Absent where the password is kept at another site. */
  readonly changePassword?: Action<ChangePasswordInput, F>;
  /** The other site where the password is changed: a page to open, which is given no token (spec §7.13). */
  readonly externalSite?: { readonly title?: string; readonly href: string };
}

/** The password was right and expires soon. */
export interface PasswordWarnStep<F extends AnyFactorModule = BuiltInFactor> extends ChangeableStep<F> {
  readonly status: 'PASSWORD_WARN';
  /** So many days are left. */
  readonly passwordExpireDays?: number;
  /** Goes on with the old password. */
  readonly skip?: Action<object, F>;
}

/** The password was right and has expired. */
export interface PasswordExpiredStep<F extends AnyFactorModule = BuiltInFactor> extends ChangeableStep<F> {
  readonly status: 'PASSWORD_EXPIRED';
}

/** Who it is has been proven: a new password is due, or the first one (`ACCOUNT_ACTIVATION`). */
export interface PasswordResetStep<F extends AnyFactorModule = BuiltInFactor> extends PasswordStepBase<F> {
  readonly status: 'PASSWORD_RESET';
  /** What brought the person here. */
  readonly recoveryType?: RecoveryType | (string & {});
  /** Sets the password. */
  readonly resetPassword?: Action<ResetPasswordInput, F>;
}

/** PASSWORD_WARN and PASSWORD_EXPIRED */
export function changeablePassword(view: View): object {
  const { transaction, can } = view;
  const { user, passwordPolicy: policy, status, links } = transaction;
  const { passwordExpireDays } = numbers(objectIn(policy, 'expiration'), 'passwordExpireDays');
  const external = links['next']?.find((link) => link.external);
  return {
    ...given({
      user,
      passwordPolicy: passwordPolicyFrom(policy),
      passwordExpireDays: status === 'PASSWORD_WARN' ? passwordExpireDays : undefined,
      externalSite: external && Object.assign(pageOf(external), given({ title: external.title })),
    }),
    ...follow(
      view,
      'changePassword',
      can.next,
      ({ oldPassword, newPassword, revokeSessions }: ChangePasswordInput) => ({
        body: { oldPassword, newPassword, ...given({ revokeSessions }) },
      }),
    ),
    ...follow(view, 'skip', can.skip),
  };
}

/** PASSWORD_RESET */
export function resettablePassword(view: View): object {
  const { transaction, can } = view;
  const { user, passwordPolicy: policy, recoveryType } = transaction;
  return {
    ...given({ user, passwordPolicy: passwordPolicyFrom(policy), recoveryType }),
    ...follow(view, 'resetPassword', can.next, ({ newPassword, revokeSessions }: ResetPasswordInput) => ({
      body: { newPassword, ...given({ revokeSessions }) },
    })),
  };
}
