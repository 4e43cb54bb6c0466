import { phoneEnrollment } from '../enrollment/phone.ts';
import { codeFactor } from './code-factor.ts';
import type { FactorKind } from './kind.ts';
import { maskPhone } from './mask.ts';

/** OKTA call: a voice reads five digits. */
export const call: FactorKind = {
  factorType: 'call',
  provider: 'OKTA',
  policyName: 'okta_call',
  idPrefix: 'clf',
  amr: ['tel'],
  profile: ({ phoneNumber = '', phoneExtension }) => ({
    phoneNumber: maskPhone(phoneNumber),
    phoneExtension,
  }),
  enrollment: phoneEnrollment('call'),
  ...codeFactor('call', ({ phoneNumber = '' }) => phoneNumber),
};
