import { merged, unserialised } from '../../unserialised.ts';
import { numbers, objectIn, texts } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import { passCodeActivation } from '../pass-code.ts';
import { qrCode } from '../qr-code.ts';
import type { TotpSpec } from './index.ts';

const totpEnrollment = <Provider extends 'OKTA' | 'GOOGLE'>(provider: Provider) =>
  defineEnrollment<TotpSpec<Provider>>({
    factorType: 'token:software:totp',
    provider,
    enroll: { submit: () => ({}) },
    activation: {
      ...passCodeActivation,
      data(embedded, factor) {
        const activation = objectIn(embedded, 'activation');
        return merged(
          qrCode(factor),
          texts(activation, 'encoding'),
          numbers(activation, 'timeStep'),
          unserialised(texts(activation, 'sharedSecret')),
        );
      },
    },
  });

export const oktaTotpEnrollment = totpEnrollment('OKTA');
export const googleTotpEnrollment = totpEnrollment('GOOGLE');
