import { U2F_TIMEOUT, u2fEnrollment } from '../enrollment/u2f.ts';
import { readBytes } from '../enrollment/webauthn.ts';
import { ceremonyOf, checkSignature } from '../webauthn/u2f.ts';
import { challengeKeys } from './key-challenge.ts';
import type { FactorKind } from './kind.ts';
import { refuseIfLocked, wrongCode } from './proof.ts';

/** FIDO u2f (spec 3.9.6): as webauthn, in older words. */
export const u2f: FactorKind = {
  factorType: 'u2f',
  provider: 'FIDO',
  policyName: 'fido_u2f',
  idPrefix: 'fuf',
  amr: ['hwk'],
  profile: ({ credentialId, appId }) => ({ credentialId, appId, version: 'U2F_V2' }),
  verify(attempt) {
    const { step, candidates, challenge } = attempt;
    const hasProof = ['clientData', 'signatureData'].some((name) => step.body.text(name) !== undefined);
    if (!challenge?.ceremony || !hasProof) return challengeKeys(attempt);
    const body = step.body.as('verifyRequest');
    const [clientData, signatureData] = [readBytes(body, 'clientData'), readBytes(body, 'signatureData')];
    refuseIfLocked(step.person);
    ceremonyOf(step, challenge.ceremony, clientData, 'navigator.id.getAssertion');
    for (const candidate of candidates) {
      const verified = checkSignature(candidate, signatureData, clientData);
      if (!verified) continue;
      step.org.store.factors.put(verified);
      return { verified };
    }
    throw wrongCode();
  },
  enrollment: u2fEnrollment,
  view: (_step, { ceremony }) => ({ next: 'verify', embedded: { challenge: nonceOf(ceremony?.nonce) } }),
  typeView: (_step, { ceremony }) => nonceOf(ceremony?.nonce),
};

const nonceOf = (nonce: string | undefined) => ({ nonce, timeoutSeconds: U2F_TIMEOUT });
