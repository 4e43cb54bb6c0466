import { refuseIfLocked, wrongCode } from '../factors/proof.ts';
import type { Body } from '../http/body.ts';
import { invalid } from '../errors/api-error.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { fromBase64 } from '../webauthn/bytes.ts';
import { newCeremony, openCeremony } from '../webauthn/ceremony.ts';
import { HELLO_ALGORITHM, HELLO_TIMEOUT, readHelloKey } from '../webauthn/hello.ts';
import { ALGORITHMS, readRegistration } from '../webauthn/register.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from './enrollment.ts';

/** A member that holds base64 bytes. */
export function readBytes(body: Body, name: string): Buffer {
  const bytes = fromBase64(body.requiredText(name, 100_000));
  if (!bytes) throw invalid('factorActivateRequest', `${name}: must be base64.`);
  return bytes;
}

/** FIDO webauthn: a key makes a credential for this page. */
export const webauthnEnrollment: Enrollment = {
  maximum: 10,
  isCounted: true,
  begin: ({ step, factor }) => ({ pending: { factor, ceremony: newCeremony(step) } }),
  activate: (step, pending) =>
    step.policy.webauthn.windowsHello ? activateHello(step, pending) : activateKey(step, pending),
  view: (step, pending) => ({
    next: 'activate',
    activation: step.policy.webauthn.windowsHello
      ? helloOptions(step, pending)
      : creationOptions(step, pending),
  }),
};

/** PublicKeyCredentialCreationOptions in the form of spec 3.9.5. */
const creationOptions = ({ org, call, person }: Step, { factor, ceremony }: PendingEnrollment) => ({
  rp: { name: new URL(call.origin).hostname },
  user: { id: person.id, name: person.login, displayName: `${person.firstName} ${person.lastName}` },
  pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
  challenge: ceremony?.nonce,
  attestation: 'direct',
  authenticatorSelection: { userVerification: 'preferred', requireResidentKey: false },
  excludeCredentials: org.store.factors
    .by('personId', person.id)
    .filter(({ factorType, status }) => factorType === factor.factorType && status === 'ACTIVE')
    .map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
  u2fParams: { appid: ceremony?.origin },
});

async function activateKey(step: Step, { factor, ceremony }: PendingEnrollment): Promise<Enrolled> {
  const body = step.body.as('factorActivateRequest');
  const [attestation, clientData] = [readBytes(body, 'attestation'), readBytes(body, 'clientData')];
  const transports = body.text('transports', 1000);
  refuseIfLocked(step.person);
  const credential = await readRegistration({ attestation, clientData }, openCeremony(step, ceremony));
  if (!credential || isTaken(step, credential.credentialId)) throw wrongCode();
  const authenticatorName = transports?.includes('internal') ? 'This device' : 'Security key';
  return { active: [{ ...factor, ...credential, authenticatorName }] };
}

/** The options of Windows Hello before the standard (spec 3.9.2, `hello`). */
const helloOptions = ({ call }: Step, { ceremony }: PendingEnrollment): JsonObject => ({
  algorithm: HELLO_ALGORITHM,
  rpDisplayName: new URL(call.origin).hostname,
  nonce: ceremony?.nonce,
  timeoutSeconds: HELLO_TIMEOUT,
});

/** The browser made the key, and nothing proves who holds it: `attestation` is null (spec 3.9.3). */
function activateHello(step: Step, { factor, ceremony }: PendingEnrollment): Enrolled {
  const body = step.body.as('factorActivateRequest');
  const credentialId = body.requiredText('credentialId', 1000);
  const publicKey = readHelloKey(body.object('publicKey'));
  if (!publicKey) throw invalid('factorActivateRequest', 'publicKey: must be an RSA key as JWK.');
  refuseIfLocked(step.person);
  openCeremony(step, ceremony);
  if (isTaken(step, credentialId)) throw wrongCode();
  return { active: [{ ...factor, credentialId, publicKey }] };
}

/** Somebody has a key of this id already (spec 3.9.7). */
const isTaken = ({ org }: Step, id: string): boolean =>
  org.store.factors.all().some(({ credentialId }) => credentialId === id);
