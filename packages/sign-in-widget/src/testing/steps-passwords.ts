import type {
  PasswordExpiredStep,
  PasswordPolicy,
  PasswordResetStep,
  PasswordWarnStep,
  RecoveryChallengeStep,
  RecoveryStep,
  Step,
} from '@authn-flow/authn-core';
import { unauthenticated } from './steps.ts';

// Steps of passwords and recovery, with actions that stay where they are unless told otherwise.

let ids = 1000;
const stay = (): Promise<Step> => Promise.resolve(unauthenticated());
const base = () => ({ id: ++ids, activity: 'idle', identifier: 'ada@example.com', cancel: stay }) as const;
const user = { id: '00u1', login: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' };

/** What an org wants of a password. */
export const passwordPolicy = (more: Partial<PasswordPolicy> = {}): PasswordPolicy => ({
  minLength: 8,
  minLowerCase: 1,
  minUpperCase: 1,
  minNumber: 1,
  minSymbol: 0,
  excludeUsername: true,
  excludeAttributes: ['firstName'],
  historyCount: 4,
  ...more,
});

/** A new password is due. */
export const passwordReset = (more: Partial<PasswordResetStep> = {}): PasswordResetStep => ({
  ...base(),
  status: 'PASSWORD_RESET',
  user,
  passwordPolicy: passwordPolicy(),
  recoveryType: 'PASSWORD',
  resetPassword: stay,
  ...more,
});

/** The password has expired. */
export const passwordExpired = (more: Partial<PasswordExpiredStep> = {}): PasswordExpiredStep => ({
  ...base(),
  status: 'PASSWORD_EXPIRED',
  user,
  passwordPolicy: passwordPolicy(),
  changePassword: stay,
  ...more,
});

/** The password expires in 5 days. */
export const passwordWarn = (more: Partial<PasswordWarnStep> = {}): PasswordWarnStep => ({
  ...base(),
  status: 'PASSWORD_WARN',
  user,
  passwordPolicy: passwordPolicy(),
  passwordExpireDays: 5,
  changePassword: stay,
  skip: stay,
  ...more,
});

/** A recovery code was sent by text message. */
export const recoveryCode = (more: Partial<RecoveryChallengeStep> = {}): RecoveryChallengeStep => ({
  ...base(),
  status: 'RECOVERY_CHALLENGE',
  factorType: 'SMS',
  recoveryType: 'PASSWORD',
  verify: stay,
  resend: stay,
  ...more,
});

/** A recovery mail was sent. */
export const recoveryMail = (more: Partial<RecoveryChallengeStep> = {}): RecoveryChallengeStep => ({
  ...base(),
  status: 'RECOVERY_CHALLENGE',
  factorType: 'EMAIL',
  recoveryType: 'PASSWORD',
  ...more,
});

/** A security question is due, one of the org's own. */
export const recoveryQuestion = (more: Partial<RecoveryStep> = {}): RecoveryStep => ({
  ...base(),
  status: 'RECOVERY',
  user,
  recoveryType: 'PASSWORD',
  question: 'disliked_food',
  answer: stay,
  ...more,
});
