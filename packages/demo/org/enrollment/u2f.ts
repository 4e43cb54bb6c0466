import { refuseIfLocked, wrongCode } from '../factors/proof.ts';
import { newCeremony } from '../webauthn/ceremony.ts';
import { ceremonyOf, readRegistration } from '../webauthn/u2f.ts';
import { readBytes } from './webauthn.ts';
import type { Enrollment } from './enrollment.ts';

/** Seconds the browser waits for a touch. */
export const U2F_TIMEOUT = 20;

/** FIDO u2f: browsers can no longer do it; raw messages still can (spec 3.9.6). */
export const u2fEnrollment: Enrollment = {
  maximum: 10,
  isCounted: true,
  begin: ({ step, factor }) => ({ pending: { factor, ceremony: newCeremony(step) } }),
  activate(step, { factor, ceremony }) {
    const body = step.body.as('factorActivateRequest');
    const [registrationData, clientData] = [
      readBytes(body, 'registrationData'),
      readBytes(body, 'clientData'),
    ];
    refuseIfLocked(step.person);
    const open = ceremonyOf(step, ceremony, clientData, 'navigator.id.finishEnrollment');
    const credential = readRegistration(registrationData, clientData, open);
    const isTaken = step.org.store.factors
      .all()
      .some(({ credentialId }) => credentialId === credential?.credentialId);
    if (!credential || isTaken) throw wrongCode();
    return { active: [{ ...factor, ...credential, appId: open.origin }] };
  },
  view: (_step, { ceremony }) => ({
    next: 'activate',
    activation: {
      version: 'U2F_V2',
      appId: ceremony?.origin,
      nonce: ceremony?.nonce,
      timeoutSeconds: U2F_TIMEOUT,
    },
  }),
};
