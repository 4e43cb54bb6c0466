import { codeEnrollment } from '../enrollment/activation-code.ts';
import { codeFactor } from './code-factor.ts';
import type { FactorKind } from './kind.ts';
import { maskEmail } from './mask.ts';

/** OKTA email: a code to the primary address. */
export const email: FactorKind = {
  factorType: 'email',
  provider: 'OKTA',
  policyName: 'okta_email',
  idPrefix: 'emf',
  amr: ['otp'],
  profile: (_factor, person) => ({ email: maskEmail(person.email) }),
  enrollment: codeEnrollment(
    'email',
    ({ factor }) => factor,
    (_pending, { person }) => person.email,
  ),
  ...codeFactor('email', (_factor, person) => person.email),
};
