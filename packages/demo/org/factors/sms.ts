import { phoneEnrollment } from '../enrollment/phone.ts';
import { codeFactor } from './code-factor.ts';
import type { FactorKind } from './kind.ts';
import { maskPhone } from './mask.ts';

/** OKTA sms. */
export const sms: FactorKind = {
  factorType: 'sms',
  provider: 'OKTA',
  policyName: 'okta_sms',
  idPrefix: 'sms',
  amr: ['sms'],
  profile: ({ phoneNumber = '' }) => ({ phoneNumber: maskPhone(phoneNumber) }),
  enrollment: phoneEnrollment('sms'),
  ...codeFactor('sms', ({ phoneNumber = '' }) => phoneNumber),
};
