import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  at,
  everyFactor,
  helloChallenge,
  mfaRequiredByType,
  mfaRequiredOfEvery,
  scriptedFlow,
  success,
  typeChallenge,
  webauthnChallenge,
} from '../../testing/index.ts';
import type { ScriptedAnswer } from '../../testing/index.ts';

const { webauthn: key } = everyFactor;
const NONCE = 'C56nmQFXqyWvnHKtfKIS';
const bytes = (base64url: string) => new Uint8Array(Buffer.from(base64url, 'base64url'));
const buffer = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
const ASSERTION = { clientData: '+/8=', authenticatorData: 'AQID', signatureData: '/w==' };

/** What a key answers with, in the browser's form. */
const signed = {
  type: 'public-key',
  response: {
    clientDataJSON: buffer(0xfb, 0xff),
    authenticatorData: buffer(1, 2, 3),
    signature: buffer(255),
  },
};
/** A browser that can ask for keys; each call is answered by `answer`, or not at all. */
function browser(answer?: () => unknown) {
  const asked: CredentialRequestOptions[] = [];
  const ask = (options: CredentialRequestOptions) => {
    asked.push(options);
    return new Promise((resolve, reject) => {
      const { signal } = options;
      signal?.addEventListener('abort', () => reject(signal.reason as DOMException));
      if (answer) Promise.resolve().then(answer).then(resolve, reject);
    });
  };
  vi.stubGlobal('PublicKeyCredential', Function);
  vi.stubGlobal('navigator', { credentials: { get: ask, create: ask } });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

const signIn = async (...answers: ScriptedAnswer[]) => {
  const { flow, org } = scriptedFlow(answers, { probe: false });
  const step = await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return { flow, org, step };
};

async function challenged(challenge: object, ...answers: ScriptedAnswer[]) {
  const { flow, org, step } = await signIn(mfaRequiredOfEvery(), challenge, ...answers);
  const choice = at(step, 'MFA_REQUIRED').factors.find(({ factorType }) => factorType === 'webauthn');
  if (choice?.factorType !== 'webauthn') throw new Error('not listed');
  return { flow, org, step: keyStep(await choice.verify()) };
}

function keyStep(step: Parameters<typeof at>[0]) {
  const open = at(step, 'MFA_CHALLENGE');
  if (open.factorType !== 'webauthn') throw new Error(`${open.factorType} is open`);
  return open;
}

/** A challenge with other options. */
const withOptions = (change: object): object => {
  const answer = webauthnChallenge() as { _embedded: { factor: { _embedded: { challenge: object } } } };
  const { factor } = answer._embedded;
  const challenge = { ...factor._embedded.challenge, ...change };
  return { ...answer, _embedded: { ...answer._embedded, factor: { ...factor, _embedded: { challenge } } } };
};

describe('verification', () => {
  it('[r44] asks the browser with bytes, posts what the key signed in standard base64', async () => {
    const asked = browser(() => signed);
    const { step, org, flow } = await challenged(webauthnChallenge(), success());
    expect(step).toMatchObject({
      shape: 'ceremony',
      profile: key.profile,
      credentialIds: [key.profile['credentialId']],
      userVerification: 'preferred',
    });
    const activities: string[] = [];
    flow.subscribe(({ activity }) => activities.push(activity));
    expect((await step.verify({ rememberDevice: true })).status).toBe('SUCCESS');
    expect(activities).toEqual(['ceremony', 'requesting', 'idle']);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.publicKey).toEqual({
      challenge: bytes(NONCE),
      allowCredentials: [{ type: 'public-key', id: bytes('wKS9gn5hLjg_1uK4G4DwnZNTWeKp6Wpg') }],
      userVerification: 'preferred',
      extensions: {},
    });
    const { path, body } = org.requests.at(-1)!;
    expect(path).toBe(`/api/v1/authn/factors/${key.id}/verify?rememberDevice=true`);
    expect(body).toEqual({ stateToken: expect.any(String) as string, ...ASSERTION });
  });

  it('[r44] offers all keys of the type where any will do', async () => {
    const asked = browser(() => signed);
    const { step, org } = await signIn(mfaRequiredByType(), typeChallenge(), success());
    const type = at(step, 'MFA_REQUIRED').factorTypes.find(({ factorType }) => factorType === 'webauthn');
    if (type?.factorType !== 'webauthn') throw new Error('not listed');
    const open = keyStep(await type.verify());
    const ids = ['wKS9gn5hLjg_1uK4G4DwnZNTWeKp6Wpg', 'Qm8xWt2nKv6LrB4yHs1cD9fGjPkRz3Tw'];
    expect(open.credentialIds).toEqual(ids);
    expect(open.profile).toEqual({});
    expect((await open.verify()).status).toBe('SUCCESS');
    expect(asked[0]?.publicKey?.allowCredentials?.map(({ id }) => id)).toEqual(ids.map(bytes));
    expect(org.requests.at(-1)?.path).toBe('/api/v1/authn/factors/webauthn/verify');
  });

  it.each([
    ['', {}],
    ['https://org.example', { appid: 'https://org.example' }],
  ])(
    'drops an appid of "%s" only if it is empty, and passes on what it does not know',
    async (appid, sent) => {
      const asked = browser(() => signed);
      const change = { extensions: { appid, uvm: true }, timeout: 60_000, challenge: `${NONCE}+/==` };
      const { step } = await challenged(withOptions(change), success());
      expect(step.options).toMatchObject({ challenge: `${NONCE}-_`, timeout: 60_000 });
      await step.verify();
      expect(asked[0]?.publicKey).toMatchObject({ challenge: bytes(`${NONCE}-_`), timeout: 60_000 });
      expect(asked[0]?.publicKey?.extensions).toEqual({ ...sent, uvm: true });
    },
  );

  it('hands the options to hosts that ask by themselves, not to logs, and posts what those got', async () => {
    const asked = browser();
    const { step, org } = await challenged(webauthnChallenge(), success());
    expect(JSON.parse(JSON.stringify(step.options))).toEqual({
      challenge: NONCE,
      allowCredentials: [{ type: 'public-key', id: key.profile['credentialId'] }],
      userVerification: 'preferred',
      extensions: {},
    });
    expect(JSON.stringify(step) + JSON.stringify({ ...step })).not.toContain(NONCE);
    const { clientData, authenticatorData } = ASSERTION;
    await expect(step.verify({ clientData, authenticatorData })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('signatureData') as string,
    });
    expect((await step.verify({ ...ASSERTION, rememberDevice: false })).status).toBe('SUCCESS');
    expect(asked).toEqual([]);
    expect(org.requests.at(-1)).toMatchObject({
      body: ASSERTION,
      path: `/api/v1/authn/factors/${key.id}/verify?rememberDevice=false`,
    });
  });
});

describe('the dialogue', () => {
  it('[r44] is taken back when the person goes back', async () => {
    const asked = browser();
    const { flow, step, org } = await challenged(webauthnChallenge(), mfaRequiredOfEvery());
    const verified = step.verify();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(flow.step.activity).toBe('ceremony');
    const back = await keyStep(flow.step).previous?.();
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(back).toMatchObject({ status: 'MFA_REQUIRED' });
    expect(back).not.toHaveProperty('problem');
    expect(await verified).toBe(back);
    expect(org.requests.at(-1)?.path).toBe('/api/v1/authn/previous');
  });

  it('[r44] is the only one on the page: another flow’s takes it over', async () => {
    const asked = browser();
    const first = await challenged(webauthnChallenge());
    const second = await challenged(webauthnChallenge(), success());
    const verified = first.step.verify();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const signing = second.step.verify();
    expect((await verified).problem).toMatchObject({ code: 'ceremony', reason: 'aborted' });
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
    second.flow.stop();
    await expect(signing).rejects.toMatchObject({ code: 'FLOW_STOPPED' });
    expect(asked[1]?.signal?.aborted).toBe(true);
  });

  it('[r44] refused, is told as a problem of its own, and can be opened again', async () => {
    const answers = [new DOMException('words of the browser', 'NotAllowedError'), signed];
    browser(() => {
      const answer = answers.shift();
      if (answer instanceof DOMException) throw answer;
      return answer;
    });
    const { flow, org, step } = await challenged(webauthnChallenge(), success());
    const sent = org.requests.length;
    const refused = keyStep(await step.verify());
    expect(refused).toMatchObject({ activity: 'idle', id: step.id });
    expect(refused.problem).toEqual({
      code: 'ceremony',
      reason: 'not-allowed',
      message: { key: 'problem.ceremony.not-allowed' },
    });
    expect(JSON.stringify(refused)).not.toContain('words');
    expect(org.requests).toHaveLength(sent);
    expect((await keyStep(flow.step).verify()).status).toBe('SUCCESS');
  });

  it('fails where the org sent no options', async () => {
    const asked = browser(() => signed);
    const { step } = await challenged(withOptions({ challenge: 7 }));
    expect(step.options).toBeUndefined();
    expect((await step.verify()).problem).toMatchObject({ code: 'ceremony', reason: 'failed' });
    expect(asked).toEqual([]);
  });
});

describe('Windows Hello of before the standard', () => {
  it('is named, opens no dialogue, and takes what a host got, without the wish to be remembered', async () => {
    const asked = browser(() => signed);
    const { step, org, flow } = await challenged(helloChallenge(), success());
    expect(step).toMatchObject({ legacy: 'windows-hello', credentialIds: ['hello-1'] });
    expect(step.options).toBeUndefined();
    expect(step.helloOptions).toEqual({ nonce: expect.any(String) as string, timeoutSeconds: 20 });
    expect(JSON.stringify(step)).not.toContain(step.helloOptions?.nonce);
    expect((await step.verify()).problem).toMatchObject({ code: 'ceremony', reason: 'unsupported' });
    expect(asked).toEqual([]);
    await keyStep(flow.step).verify({ ...ASSERTION, rememberDevice: true });
    expect(org.requests.at(-1)).toMatchObject({
      path: `/api/v1/authn/factors/${key.id}/verify`,
      body: ASSERTION,
    });
  });
});
