import { defineEnrollment } from '../factor.ts';
import { passCodeActivation } from '../pass-code.ts';
import { enrollPhone, knownPhones } from '../phone.ts';
import type { CallSpec } from './index.ts';

export const callEnrollment = defineEnrollment<CallSpec>({
  factorType: 'call',
  provider: 'OKTA',
  enroll: { data: knownPhones, submit: enrollPhone },
  activation: passCodeActivation,
});
