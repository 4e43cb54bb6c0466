import { defineEnrollment } from '../factor.ts';
import { passCodeActivation } from '../pass-code.ts';
import { enrollPhone, knownPhones } from '../phone.ts';
import type { SmsSpec } from './index.ts';

export const smsEnrollment = defineEnrollment<SmsSpec>({
  factorType: 'sms',
  provider: 'OKTA',
  enroll: { data: knownPhones, submit: enrollPhone },
  activation: passCodeActivation,
});
