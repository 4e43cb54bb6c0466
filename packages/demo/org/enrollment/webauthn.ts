import { wrongCode } from '../factors/proof.ts';
import type { Body } from '../http/body.ts';
import { invalid } from '../errors/api-error.ts';
import type { Step } from '../transaction/step.ts';
import { fromBase64 } from '../webauthn/bytes.ts';
import { checkClientData, newCeremony } from '../webauthn/ceremony.ts';
import { readAttestation } from '../webauthn/register.ts';
import type { Enrollment, PendingEnrollment } from './enrollment.ts';

const ES256 = -7;
const RS256 = -257;

/** A member that holds base64 bytes. */
export function readBytes(body: Body, name: string): Buffer {
  const bytes = fromBase64(body.requiredText(name, 100_000));
  if (!bytes) throw invalid('factorActivateRequest', `${name}: must be base64.`);
  return bytes;
}

/** PublicKeyCredentialCreationOptions in the form of spec 3.9.5. */
const creationOptions = ({ org, call, person }: Step, { factor, ceremony }: PendingEnrollment) => ({
  rp: { name: new URL(call.origin).hostname },
  user: { id: person.id, name: person.login, displayName: `${person.firstName} ${person.lastName}` },
  pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
  challenge: ceremony?.nonce,
  attestation: 'direct',
  authenticatorSelection: { userVerification: 'preferred', requireResidentKey: false },
  excludeCredentials: org.store.factors
    .by('personId', person.id)
    .filter(({ factorType, status }) => factorType === factor.factorType && status === 'ACTIVE')
    .map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
  u2fParams: { appid: ceremony?.origin },
});

/** FIDO webauthn: a key makes a credential for this page. */
export const webauthnEnrollment: Enrollment = {
  maximum: 10,
  isCounted: true,
  begin: ({ step, factor }) => ({ pending: { factor, ceremony: newCeremony(step) } }),
  activate(step, { factor, ceremony }) {
    const body = step.body.as('factorActivateRequest');
    const [attestation, clientData] = [readBytes(body, 'attestation'), readBytes(body, 'clientData')];
    const transports = body.text('transports', 1000);
    checkClientData(step, ceremony, clientData, { type: 'webauthn.create' });
    const credential = ceremony && readAttestation(attestation, ceremony);
    const isTaken = step.org.store.factors
      .all()
      .some(({ credentialId }) => credentialId === credential?.credentialId);
    if (!credential || isTaken) throw wrongCode();
    const authenticatorName = transports?.includes('internal') ? 'This device' : 'Security key';
    return { active: [{ ...factor, ...credential, authenticatorName }] };
  },
  view: (step, pending) => ({ next: 'activate', activation: creationOptions(step, pending) }),
};
