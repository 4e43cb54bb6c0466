import { webauthnEnrollment, readBytes } from '../enrollment/webauthn.ts';
import { checkAssertion } from '../webauthn/assert.ts';
import { checkClientData } from '../webauthn/ceremony.ts';
import { challengeKeys } from './key-challenge.ts';
import type { FactorKind } from './kind.ts';
import { refuseIfLocked, wrongCode } from './proof.ts';

const MEMBERS = ['clientData', 'authenticatorData', 'signatureData'] as const;

/** FIDO webauthn (spec 3.10). */
export const webauthn: FactorKind = {
  factorType: 'webauthn',
  provider: 'FIDO',
  policyName: 'fido_webauthn',
  idPrefix: 'fwf',
  amr: ['hwk'],
  profile: ({ credentialId, authenticatorName }) => ({ credentialId, authenticatorName }),
  verify(attempt) {
    const { step, candidates, challenge } = attempt;
    if (!challenge?.ceremony || MEMBERS.every((name) => step.body.text(name) === undefined))
      return challengeKeys(attempt);
    const body = step.body.as('verifyRequest');
    const [clientData, authenticatorData, signature] = [
      readBytes(body, 'clientData'),
      readBytes(body, 'authenticatorData'),
      readBytes(body, 'signatureData'),
    ];
    refuseIfLocked(step.person);
    checkClientData(step, challenge.ceremony, clientData, { type: 'webauthn.get' });
    for (const candidate of candidates) {
      const verified = checkAssertion(
        candidate,
        { clientData, authenticatorData, signature },
        challenge.ceremony,
      );
      if (!verified) continue;
      step.org.store.factors.put(verified);
      return { verified };
    }
    throw wrongCode();
  },
  enrollment: webauthnEnrollment,
  view: (_step, { ceremony }) => ({ next: 'verify', embedded: { challenge: keyChallenge(ceremony?.nonce) } }),
  typeView: (_step, { ceremony }) => keyChallenge(ceremony?.nonce),
};

const keyChallenge = (nonce: string | undefined) => ({
  challenge: nonce,
  userVerification: 'preferred',
  extensions: {},
});
