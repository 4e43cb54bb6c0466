import { defineEnrollment } from '../factor.ts';
import { passCodeActivation } from '../pass-code.ts';
import type { EmailSpec } from './index.ts';

export const emailEnrollment = defineEnrollment<EmailSpec>({
  factorType: 'email',
  provider: 'OKTA',
  enroll: { submit: () => ({}) },
  activation: passCodeActivation,
});
