import { afterEach, expect, it, vi } from 'vitest';
import { createKey, signWithKey } from './ceremony.ts';

const buffer = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
const request = { challenge: 'AQID', allowCredentials: [{ type: 'public-key', id: '_-8' }] };
const creation = {
  challenge: 'AQID',
  rp: { name: 'Org Example' },
  user: { id: '_-8', name: 'mira', displayName: 'Mira' },
  pubKeyCredParams: [],
};
const signed = {
  type: 'public-key',
  response: { clientDataJSON: buffer(251, 255), authenticatorData: buffer(1), signature: buffer(2) },
};
const created = {
  type: 'public-key',
  getClientExtensionResults: () => ({}),
  response: { attestationObject: buffer(255, 254, 253), clientDataJSON: buffer(9) },
};

const never = (): AbortSignal => new AbortController().signal;
const sign = (signal = never()) => signWithKey(request, signal);
const create = (signal = never()) => createKey(creation, signal);

/** A browser whose dialogue ends so; where it is not told how, it stays open until it is taken back. */
function browser(end?: () => unknown) {
  const signals: AbortSignal[] = [];
  const ask = ({ signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return new Promise((resolve, reject) => {
      // Not every browser says why.
      signal.addEventListener('abort', () => reject(new DOMException('', 'NotAllowedError')));
      if (end) Promise.resolve().then(end).then(resolve, reject);
    });
  };
  vi.stubGlobal('PublicKeyCredential', Function);
  vi.stubGlobal('navigator', { credentials: { get: ask, create: ask } });
  return signals;
}
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['sign', 'NotAllowedError', 'not-allowed'],
  ['create', 'NotAllowedError', 'not-allowed'],
  ['sign', 'InvalidStateError', 'unknown-credential'],
  ['create', 'InvalidStateError', 'already-registered'],
  ['sign', 'SecurityError', 'security'],
  ['create', 'AbortError', 'aborted'],
  ['create', 'ConstraintError', 'constraint'],
  ['create', 'NotSupportedError', 'not-supported'],
  ['create', 'NotReadableError', 'unreadable'],
  ['sign', 'UnknownError', 'failed'],
])('[r44] [r70] %s: tells %s as %s, without the browser’s words', async (what, name, reason) => {
  browser(() => {
    throw new DOMException('words of the browser', name);
  });
  const error: unknown = await (what === 'sign' ? sign() : create()).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'CeremonyError', reason });
  expect(String(error)).not.toContain('words');
});

it.each([
  ['nothing', null],
  ['a password', { type: 'password' }],
  ['what another dialogue gives', { type: 'public-key', response: { clientDataJSON: buffer(1) } }],
])('fails on %s', async (_, answer) => {
  browser(() => answer);
  await expect(sign()).rejects.toMatchObject({ reason: 'failed' });
  await expect(create()).rejects.toMatchObject({ reason: 'failed' });
});

it('fails on texts that are no base64url, without asking', async () => {
  const asked = browser(() => signed);
  const unreadable = signWithKey({ ...request, challenge: 'ABCDE' }, never());
  await expect(unreadable).rejects.toMatchObject({ reason: 'failed' });
  expect(asked).toEqual([]);
});

it('is unsupported where the browser has no keys', async () => {
  await expect(sign()).rejects.toMatchObject({ reason: 'unsupported' });
  vi.stubGlobal('PublicKeyCredential', Function);
  vi.stubGlobal('navigator', {});
  await expect(create()).rejects.toMatchObject({ reason: 'unsupported' });
});

it('takes what stands in for the browser’s own objects, even without transports', async () => {
  browser(() => created);
  expect(await create()).toEqual({ attestation: '//79', clientData: 'CQ==', clientExtensions: '{}' });
});

it('[r44] is aborted by its signal, before and while the browser asks', async () => {
  const asked = browser();
  await expect(sign(AbortSignal.abort())).rejects.toMatchObject({ reason: 'aborted' });
  expect(asked).toEqual([]);
  const control = new AbortController();
  const asking = create(control.signal);
  control.abort(new Error('of one’s own'));
  await expect(asking).rejects.toMatchObject({ reason: 'aborted' });
});

it('[r44] leaves room for one dialogue on the page: a new one takes the old one back', async () => {
  const asked = browser();
  const first = sign();
  const control = new AbortController();
  const second = create(control.signal);
  await expect(first).rejects.toMatchObject({ reason: 'aborted' });
  // One that never opened takes nothing back.
  await expect(sign(AbortSignal.abort())).rejects.toMatchObject({ reason: 'aborted' });
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, false]);
  const third = sign();
  await expect(second).rejects.toMatchObject({ reason: 'aborted' });
  browser(() => signed);
  expect(await sign()).toEqual({ clientData: '+/8=', authenticatorData: 'AQ==', signatureData: 'Ag==' });
  await expect(third).rejects.toMatchObject({ reason: 'aborted' });
});
