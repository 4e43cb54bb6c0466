import { Buffer } from 'node:buffer';
import { afterEach, expect, it, vi } from 'vitest';
import {
  at,
  everyFactor,
  helloActivation,
  mfaEnroll,
  scriptedFlow,
  success,
  webauthnActivation,
} from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const { webauthn: key } = everyFactor;
const NONCE = 'C56nmQFXqyWvnHKtfKIS';
const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));
const buffer = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
const ATTESTATION = { attestation: '//79', clientData: 'CQ==' };

const created = {
  type: 'public-key',
  getClientExtensionResults: () => ({ credProps: { rk: true } }),
  response: {
    attestationObject: buffer(0xff, 0xfe, 0xfd),
    clientDataJSON: buffer(9),
    getTransports: () => ['usb', 'nfc'],
  },
};

/** A browser that makes such a key. */
function browser() {
  const asked: CredentialCreationOptions[] = [];
  const create = (options: CredentialCreationOptions) => {
    asked.push(options);
    return Promise.resolve(created);
  };
  vi.stubGlobal('PublicKeyCredential', Function);
  vi.stubGlobal('navigator', { credentials: { create } });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

async function activating(activation: object, ...answers: ScriptedAnswer[]) {
  const { flow, org } = scriptedFlow([mfaEnroll(), activation, ...answers], { probe: false });
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const choice = at(step, 'MFA_ENROLL').factors.find(({ factorType }) => factorType === 'webauthn');
  if (choice?.factorType !== 'webauthn') throw new Error('not listed');
  return { flow, org, step: newKeyStep(await choice.enroll?.()) };
}

function newKeyStep(step: Parameters<typeof at>[0] | undefined) {
  const open = step && at(step, 'MFA_ENROLL_ACTIVATE');
  if (open?.factorType !== 'webauthn') throw new Error('no key is set up');
  return open;
}

it('[r70] makes a key by the org’s options and posts it in standard base64', async () => {
  const asked = browser();
  const { step, org } = await activating(webauthnActivation(), success());
  expect(step).toMatchObject({ shape: 'ceremony', userVerification: 'preferred' });
  expect((await step.activate()).status).toBe('SUCCESS');
  expect(asked[0]?.publicKey).toEqual({
    rp: { name: 'Org Example' },
    user: {
      id: bytes('00ulF58swfxktKmyY5d7'),
      name: 'mira.okafor@example.com',
      displayName: 'Mira Okafor',
    },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    challenge: bytes(NONCE),
    attestation: 'direct',
    authenticatorSelection: {
      userVerification: 'preferred',
      requireResidentKey: false,
      authenticatorAttachment: 'cross-platform',
    },
    excludeCredentials: [{ type: 'public-key', id: bytes('wKS9gn5hLjg_1uK4G4DwnZNTWeKp6Wpg') }],
    u2fParams: { appid: 'https://org.example' },
  });
  expect(org.requests.at(-1)).toMatchObject({
    path: `/api/v1/authn/factors/${key.id}/lifecycle/activate`,
    body: {
      ...ATTESTATION,
      transports: '["usb","nfc"]',
      clientExtensions: '{"credProps":{"rk":true}}',
    },
  });
});

it('[r70] excludes none where the org names none', async () => {
  const asked = browser();
  const text = JSON.stringify(webauthnActivation()).replace('"excludeCredentials"', '"others"');
  const { step } = await activating(JSON.parse(text) as object, success());
  await step.activate();
  expect(asked[0]?.publicKey).toMatchObject({ excludeCredentials: [] });
});

it('hands the options to hosts that ask by themselves, not to logs, and posts what those got', async () => {
  const asked = browser();
  const { step, org } = await activating(webauthnActivation(), success());
  expect(step.options).toMatchObject({ challenge: NONCE, user: { id: '00ulF58swfxktKmyY5d7' } });
  expect(JSON.stringify(step)).not.toContain(NONCE);
  await expect(step.activate({ attestation: '//79' })).rejects.toThrow(/clientData/);
  expect((await step.activate({ ...ATTESTATION, transports: '["usb"]' })).status).toBe('SUCCESS');
  expect(asked).toEqual([]);
  const { stateToken, ...posted } = org.requests.at(-1)!.body;
  expect(stateToken).toBeTypeOf('string');
  expect(posted).toEqual({ ...ATTESTATION, transports: '["usb"]' });
});

it('takes Windows Hello of before the standard as a host made it, without attestation', async () => {
  const { step, org, flow } = await activating(helloActivation(), success());
  expect(step.legacy).toBe('windows-hello');
  expect(step.helloOptions).toEqual({
    algorithm: 'RSASSA-PKCS1-v1_5',
    rpDisplayName: 'Org Example',
    nonce: NONCE,
    timeoutSeconds: 60,
  });
  expect((await step.activate()).problem).toMatchObject({ reason: 'unsupported' });
  const publicKey = { kty: 'RSA', n: 'AQAB', e: 'AQAB' };
  const again = newKeyStep(flow.step);
  await expect(again.activate({ publicKey })).rejects.toThrow(/credentialId/);
  await again.activate({ credentialId: 'hello-1', publicKey, attestation: null });
  expect(org.requests.at(-1)?.body).toMatchObject({
    credentialId: 'hello-1',
    publicKey,
    attestation: null,
  });
});
