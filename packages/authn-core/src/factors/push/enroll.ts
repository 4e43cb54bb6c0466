import { merged, unserialised } from '../../unserialised.ts';
import { objectIn, texts } from '../../wire/read.ts';
import { defineEnrollment } from '../factor.ts';
import { qrCode } from '../qr-code.ts';
import type { PushSpec } from './index.ts';

/** Okta Verify is set up by scanning, by a link, or by typing a secret; the flow polls until the phone has done so. */
export const pushEnrollment = defineEnrollment<PushSpec>({
  factorType: 'push',
  provider: 'OKTA',
  enroll: { submit: () => ({}) },
  activation: {
    data: (embedded, factor) =>
      merged(qrCode(factor), unserialised(texts(objectIn(embedded, 'activation'), 'sharedSecret'))),
    answer: () => ({}),
    actions: (link) => ({
      ...link({ action: 'sendEmail', rel: 'send', name: 'email' }),
      ...link({ action: 'sendSms', rel: 'send', name: 'sms' }, (profile: { phoneNumber: string }) => ({
        body: { profile },
      })),
    }),
  },
});
