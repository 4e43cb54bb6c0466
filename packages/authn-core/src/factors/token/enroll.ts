import { texts } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import type { PinTokenSpec, SymantecSpec } from './index.ts';

const pinTokenEnrollment = <Provider extends 'RSA' | 'DEL_OATH'>(provider: Provider) =>
  defineEnrollment<PinTokenSpec<Provider>>({
    factorType: 'token',
    provider,
    enroll: {
      submit: ({ passCode, ...given }, factor) => ({
        body: { profile: { ...texts(factor.profile, 'credentialId'), ...given }, passCode },
      }),
    },
  });

export const rsaTokenEnrollment = pinTokenEnrollment('RSA');
export const onPremTokenEnrollment = pinTokenEnrollment('DEL_OATH');

export const symantecTokenEnrollment = defineEnrollment<SymantecSpec>({
  factorType: 'token',
  provider: 'SYMANTEC',
  enroll: {
    submit: ({ credentialId, ...codes }) => ({ body: { profile: { credentialId }, ...codes } }),
  },
});
