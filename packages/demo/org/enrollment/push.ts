import { newId, newRecoveryToken } from '../ids.ts';
import { isoDate } from '../json.ts';
import { throttleFactorSend } from '../factors/send-code.ts';
import type { Factor } from '../factors/factor.ts';
import { deliver } from '../outside/inbox.ts';
import { post } from '../transaction/render/links.ts';
import type { Step } from '../transaction/step.ts';
import { badProfile } from './activation-code.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from './enrollment.ts';
import { newSharedSecret, qrLink } from './totp.ts';

const LIFETIME_MS = 300_000;

/** A fresh QR code, and 300 seconds to scan it. */
const waiting = ({ org }: Step, factor: Factor): PendingEnrollment => ({
  factor,
  factorResult: 'WAITING',
  expiresAt: org.clock.now() + LIFETIME_MS,
  qrToken: newRecoveryToken(),
  activationCode: newRecoveryToken(),
});

/** What the QR image and the links carry. */
export const activationLink = (origin: string, { activationCode = '' }: PendingEnrollment): string =>
  `${origin}/signin/activate-phone/${activationCode}`;

/** Active as soon as a phone took up the code; the OTP of Okta Verify comes with it, if the policy lists it. */
function poll(step: Step, pending: PendingEnrollment): Enrolled {
  const { org, person, policy } = step;
  if (pending.scannedBy) {
    const device = pending.scannedBy;
    const mine = org.store.factors.by('personId', person.id);
    const hasTotp = mine.some(
      ({ factorType, provider }) => factorType === 'token:software:totp' && provider === 'OKTA',
    );
    const wantsTotp = policy.mfaEnroll.factors.okta_otp.enroll.self !== 'NOT_ALLOWED' && !hasTotp;
    const totp: Factor = {
      ...pending.factor,
      id: newId('ost'),
      factorType: 'token:software:totp',
      device,
      sharedSecret: newSharedSecret(),
    };
    return { active: [{ ...pending.factor, device }, ...(wantsTotp ? [totp] : [])] };
  }
  if (org.clock.now() >= (pending.expiresAt ?? 0))
    return { pending: { ...pending, factorResult: 'TIMEOUT' } };
  return { pending };
}

/** OKTA push: a phone takes up the code of the QR image or of a link (spec 3.9.2). */
export const pushEnrollment: Enrollment = {
  isCounted: true,
  begin: ({ step, factor }) => ({ pending: waiting(step, factor) }),
  // While WAITING it is a poll; after a TIMEOUT it starts over with a new QR code (spec 3.9.7).
  activate: (step, pending) =>
    pending.factorResult === 'TIMEOUT' ? { pending: waiting(step, pending.factor) } : poll(step, pending),
  poll,
  sendLink(step, pending, channel) {
    const { org, call, person } = step;
    const to = channel === 'email' ? person.email : readNumber(step);
    throttleFactorSend(org, channel, to, person);
    const link = activationLink(call.origin, pending);
    deliver(org, { channel, to, login: person.login, text: `Set up Okta Verify: ${link}`, link });
  },
  view(step, pending) {
    const { origin } = step.call;
    const path = `/api/v1/authn/factors/${pending.factor.id}/lifecycle/activate`;
    const send = [post(origin, `${path}/email`, 'email'), post(origin, `${path}/sms`, 'sms')];
    if (pending.factorResult === 'TIMEOUT') {
      const links = { activate: post(origin, path), send };
      return { next: 'activate', activation: { factorResult: 'TIMEOUT', _links: links } };
    }
    return {
      next: 'poll',
      activation: {
        expiresAt: isoDate(pending.expiresAt ?? 0),
        factorResult: 'WAITING',
        _links: { qrcode: qrLink(step, pending), send },
      },
    };
  },
};

function readNumber({ body }: Step): string {
  const sent = body.as('factorActivateRequest').object('profile').text('phoneNumber', 100) ?? '';
  const phoneNumber = sent.replace(/[\s().-]/g, '');
  if (!/^\+\d{7,15}$/.test(phoneNumber)) throw badProfile('phoneNumber: must be + and 7 to 15 digits.');
  return phoneNumber;
}
