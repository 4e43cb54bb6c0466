import { Secret } from 'otpauth';
import { newRecoveryToken } from '../ids.ts';
import { checkTotp, TIME_STEP } from '../factors/totp-code.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { readPassCode, throttleActivation } from './activation-code.ts';
import type { Enrollment, PendingEnrollment } from './enrollment.ts';

/** 20 random bytes as 32 base32 letters (spec 3.9.7). */
export const newSharedSecret = (): string => new Secret({ size: 20 }).base32;

/** The address of the QR image of a pending factor; every response of one activation repeats it. */
export const qrLink = ({ call, person }: Step, { factor, qrToken }: PendingEnrollment): JsonObject => ({
  href: `${call.origin}/api/v1/users/${person.id}/factors/${factor.id}/qr/${qrToken ?? ''}`,
  type: 'image/png',
});

/** token:software:totp: a shared secret to scan or type, proven by a code. */
export const totpEnrollment: Enrollment = {
  begin: ({ factor }) => ({
    pending: { factor: { ...factor, sharedSecret: newSharedSecret() }, qrToken: newRecoveryToken() },
  }),
  activate(step, pending) {
    const passCode = readPassCode(step);
    throttleActivation(step, pending);
    return { active: [checkTotp(pending.factor, passCode, step.org.clock.now())] };
  },
  view: (step, pending) => ({
    next: 'activate',
    activation: {
      timeStep: TIME_STEP,
      sharedSecret: pending.factor.sharedSecret,
      encoding: 'base32',
      keyLength: 6,
      _links: { qrcode: qrLink(step, pending) },
    },
  }),
};
