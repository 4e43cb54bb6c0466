import { defineEnrollment } from '../factor.ts';
import type { YubikeySpec } from './index.ts';

export const yubikeyEnrollment = defineEnrollment<YubikeySpec>({
  factorType: 'token:hardware',
  provider: 'YUBICO',
  enroll: { submit: ({ passCode }) => ({ body: { passCode } }) },
});
