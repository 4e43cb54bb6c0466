import { defineEnrollment } from '../factor.ts';
import type { PasswordSpec } from './index.ts';

export const passwordEnrollment = defineEnrollment<PasswordSpec>({
  factorType: 'password',
  provider: 'OKTA',
  enroll: { submit: (profile) => ({ body: { profile } }) },
});
