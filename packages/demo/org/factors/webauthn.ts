import { webauthnEnrollment, readBytes } from '../enrollment/webauthn.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import type { Challenge } from '../transaction/transaction.ts';
import { checkAssertion } from '../webauthn/assert.ts';
import { openCeremony } from '../webauthn/ceremony.ts';
import { checkHello, HELLO_TIMEOUT, isHello } from '../webauthn/hello.ts';
import { challengeKeys } from './key-challenge.ts';
import type { Factor } from './factor.ts';
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
  async verify(attempt) {
    const { step, candidates, challenge } = attempt;
    if (!challenge?.ceremony || MEMBERS.every((name) => step.body.text(name) === undefined))
      return challengeKeys(attempt);
    const body = step.body.as('verifyRequest');
    const assertion = {
      clientData: readBytes(body, 'clientData'),
      authenticatorData: readBytes(body, 'authenticatorData'),
      signature: readBytes(body, 'signatureData'),
    };
    refuseIfLocked(step.person);
    const ceremony = openCeremony(step, challenge.ceremony);
    for (const candidate of candidates) {
      const check = isHello(candidate) ? checkHello : checkAssertion;
      const verified = await check(candidate, assertion, ceremony);
      if (!verified) continue;
      step.org.store.factors.put(verified);
      return { verified };
    }
    throw wrongCode();
  },
  enrollment: webauthnEnrollment,
  view: (step, challenge) => ({ next: 'verify', embedded: { challenge: keyChallenge(step, challenge) } }),
  typeView: keyChallenge,
};

/** What the browser hands to the keys; Windows Hello before the standard wants a nonce alone. */
function keyChallenge(step: Step, { factorId, ceremony }: Challenge): JsonObject {
  const keys = keysOf(step, factorId);
  if (keys.every(isHello)) return { nonce: ceremony?.nonce, timeoutSeconds: HELLO_TIMEOUT };
  const former = keys.find(({ appId }) => appId !== undefined);
  return {
    challenge: ceremony?.nonce,
    userVerification: 'preferred',
    extensions: { ...(former && { appid: former.appId }) },
  };
}

/** The challenged key, or all of the person's. */
const keysOf = ({ org, person }: Step, factorId: string | undefined): Factor[] =>
  org.store.factors
    .by('personId', person.id)
    .filter(({ id, factorType, status }) =>
      factorId === undefined ? factorType === 'webauthn' && status === 'ACTIVE' : id === factorId,
    );
