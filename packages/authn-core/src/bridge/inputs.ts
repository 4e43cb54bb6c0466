import type { PhoneInput } from '../factors/phone.ts';
import type { RecoveryInput } from '../steps/recovery.ts';
import type { ChangePasswordInput, ResetPasswordInput } from '../steps/password.ts';
import type { BeginOptions, SignInInput } from '../steps/unauthenticated.ts';
import { factorInputs } from './factor-inputs.ts';
import { flag, maybeText, secret, text } from './fields.ts';
import type { Fields, FieldsOf } from './fields.ts';

const begin = {
  relayState: maybeText,
  audience: maybeText,
  options: {
    type: 'object',
    optional: true,
    members: { warnBeforePasswordExpired: flag, multiOptionalFactorEnroll: flag },
  },
  context: { type: 'object', optional: true, members: { deviceToken: { ...maybeText, secret: true } } },
} as const satisfies FieldsOf<BeginOptions>;

const recover = {
  username: text,
  factorType: { ...maybeText, values: ['EMAIL', 'SMS', 'CALL'] },
  relayState: maybeText,
} as const satisfies FieldsOf<RecoveryInput>;

const identify: Fields = { identifier: text };
const passCode: Fields = { passCode: secret };

/** Inputs of what a step itself offers; the few names that mean different things have the status before them. */
const OF_STEP: Readonly<Record<string, Fields>> = {
  stay: {},
  cancel: {},
  skip: {},
  resend: {},
  previous: {},
  recover: {},
  loadForm: {},
  enroll: {},
  signIn: { username: text, password: secret, ...begin } satisfies FieldsOf<SignInInput>,
  identify: { username: text, ...begin },
  activateAccount: { activationToken: secret, ...begin },
  forgotPassword: recover,
  unlockAccount: recover,
  unlock: recover,
  redeemRecoveryToken: { recoveryToken: secret, options: begin.options },
  login: identify,
  recoverLogin: identify,
  changePassword: {
    oldPassword: secret,
    newPassword: secret,
    revokeSessions: flag,
  } satisfies FieldsOf<ChangePasswordInput>,
  resetPassword: { newPassword: secret, revokeSessions: flag } satisfies FieldsOf<ResetPasswordInput>,
  answer: { answer: secret },
  consent: { scopes: { type: 'texts', optional: true } },
  sendEmail: {},
  sendSms: { phoneNumber: text } satisfies FieldsOf<Pick<Required<PhoneInput>, 'phoneNumber'>>,
  complete: { sigResponse: secret },
  'PROFILE_REQUIRED enroll': { profile: { type: 'object' }, createNewAccount: flag },
  'RECOVERY_CHALLENGE verify': passCode,
  // Nothing to hide: the step shows it, to be confirmed.
  'DEVICE_ACTIVATE activate': { userCode: text },
};

/** Who an action belongs to: a step, or a factor in a list of one. */
interface Owner {
  readonly factorType?: string;
  readonly provider?: string;
}

/** The input of an action, as far as it is known; `undefined` where any object goes. */
export function inputOf(status: string, owner: Owner, name: string, isStep: boolean): Fields | undefined {
  const { factorType, provider = '' } = owner;
  const factor = factorType === undefined ? undefined : factorInputs(factorType, provider);
  if (isStep) {
    // A recovery has a type of factor too, and takes a code like any other.
    if (/^(MFA|FACTOR)_CHALLENGE$/.test(status) && name === 'verify') return factor?.challenge;
    if (/^(MFA|FACTOR)_ENROLL_ACTIVATE$/.test(status) && name === 'activate') return factor?.activation;
    const key = `${status} ${name}`;
    return OF_STEP[Object.hasOwn(OF_STEP, key) ? key : name];
  }
  if (name === 'verify') return factor?.verify;
  if (name === 'enroll') return factor?.enroll;
  return name === 'loadQuestions' && factor ? {} : undefined;
}
