import { describe, expect, it } from 'vitest';
import {
  at,
  callActivation,
  emailActivation,
  everyFactor,
  mfaEnroll,
  mfaRequiredOfEvery,
  scriptedFlow,
  smsActivation,
  success,
  totpActivation,
} from '../testing/index.ts';
import { builtInFactors } from './index.ts';

/** Calls an action by its name, as a page without types does. */
async function act(owner: object | undefined, name: string, input: object): Promise<void> {
  const action: unknown = (owner as Record<string, unknown> | undefined)?.[name];
  if (typeof action !== 'function') throw new Error(`there is no ${name}()`);
  await (action as (input: object) => Promise<unknown>)(input);
}

const begin = async (body: object) => {
  const { flow, org } = scriptedFlow([body, success()]);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  const sent = () => {
    const { stateToken, ...rest } = org.requests[1]?.body ?? {};
    return { path: org.requests[1]?.path, stateToken, body: rest };
  };
  return { flow, sent };
};

const CODE = { passCode: '012345' };
const verifications: [name: keyof typeof everyFactor, input: object, body: object, query?: string][] = [
  ['push', { autoPush: true }, {}, 'autoPush=true'],
  ['push', { autoPush: false, rememberDevice: false }, {}, 'autoPush=false&rememberDevice=false'],
  ['sms', {}, {}],
  ['call', { rememberDevice: true }, {}, 'rememberDevice=true'],
  ['email', {}, {}],
  ['oktaTotp', CODE, CODE],
  ['googleTotp', { ...CODE, rememberDevice: true }, CODE, 'rememberDevice=true'],
  ['question', { answer: ' Tetris ' }, { answer: ' Tetris ' }],
  ['question', { answer: 'Tetris', rememberDevice: true }, { answer: 'Tetris' }, 'rememberDevice=true'],
  ['password', { password: 'Tangerine' }, { password: 'Tangerine' }],
  ['password', { password: 'x', rememberDevice: true }, { password: 'x' }, 'rememberDevice=true'],
  ['hotp', { ...CODE, rememberDevice: true }, CODE, 'rememberDevice=true'],
  ['yubikey', { passCode: 'cccccc'.repeat(7) }, { passCode: 'cccccc'.repeat(7) }],
  ['rsa', { passCode: '4711 012345' }, { passCode: '4711 012345' }],
  ['onPrem', { ...CODE, rememberDevice: true }, CODE, 'rememberDevice=true'],
  ['symantec', { ...CODE, rememberDevice: true }, CODE, 'rememberDevice=true'],
  ['duo', { rememberDevice: true }, {}, 'rememberDevice=true'],
  ['claims', { rememberDevice: true }, {}, 'rememberDevice=true'],
  ['saml', {}, {}],
  ['oidc', {}, {}],
  ['webauthn', {}, {}],
];

const PHONE = { phoneNumber: '+15554154417' };
const enrolments: [type: string, provider: string, input: object, more: object, query?: string][] = [
  [
    'question',
    'OKTA',
    { question: 'first_award', answer: 'swimming' },
    { profile: { question: 'first_award', answer: 'swimming' } },
  ],
  ['sms', 'OKTA', PHONE, { profile: PHONE }],
  ['sms', 'OKTA', {}, {}],
  [
    'sms',
    'OKTA',
    { ...PHONE, updatePhone: true, validatePhone: false },
    { profile: { ...PHONE, validatePhone: false } },
    'updatePhone=true',
  ],
  ['sms', 'OKTA', { ...PHONE, updatePhone: false }, { profile: PHONE }],
  ['call', 'OKTA', { ...PHONE, phoneExtension: '12' }, { profile: { ...PHONE, phoneExtension: '12' } }],
  ['token:software:totp', 'OKTA', {}, {}],
  ['token:software:totp', 'GOOGLE', {}, {}],
  ['push', 'OKTA', {}, {}],
  ['token', 'RSA', CODE, { profile: { credentialId: 'mokafor' }, ...CODE }],
  ['token', 'RSA', { credentialId: 'mira', ...CODE }, { profile: { credentialId: 'mira' }, ...CODE }],
  ['token', 'DEL_OATH', { credentialId: 'mira', ...CODE }, { profile: { credentialId: 'mira' }, ...CODE }],
  [
    'token',
    'SYMANTEC',
    { credentialId: 'VSMT1', ...CODE, nextPassCode: '678901' },
    { profile: { credentialId: 'VSMT1' }, ...CODE, nextPassCode: '678901' },
  ],
  ['token:hardware', 'YUBICO', { passCode: 'cccccc' }, { passCode: 'cccccc' }],
  ['web', 'DUO', {}, {}],
  ['webauthn', 'FIDO', {}, {}],
  ['claims_provider', 'CUSTOM', {}, {}],
  ['assertion:saml2', 'GENERIC_SAML', {}, {}],
  ['assertion:oidc', 'GENERIC_OIDC', {}, {}],
];

describe('what goes on the wire', () => {
  it.each(verifications)('[r35] [r40] [r42] verify %s %o', async (name, input, body, query) => {
    const { flow, sent } = await begin(mfaRequiredOfEvery({ stateToken: '00v' }));
    const { id } = everyFactor[name];
    await act(
      at(flow.step, 'MFA_REQUIRED').factors.find((each) => each.id === id),
      'verify',
      input,
    );
    const path = sent().path?.split('?') ?? [];
    expect(sent()).toMatchObject({ stateToken: '00v' });
    expect(sent().body).toEqual(body);
    expect(path[0]).toBe(`/api/v1/authn/factors/${id}/verify`);
    expect(path[1]?.split('&').sort().join('&')).toBe(query);
  });

  it('leaves none of the factors out that can be verified', () => {
    const tested = new Set(
      verifications.map(([name]) => `${everyFactor[name].factorType} ${everyFactor[name].provider}`),
    );
    const all = builtInFactors.filter((module) => 'verify' in module);
    expect([...tested].sort()).toEqual(
      all.map(({ factorType, provider }) => `${factorType} ${provider}`).sort(),
    );
  });

  it.each(enrolments)('[r71] enroll %s of %s with %o', async (factorType, provider, input, more, query) => {
    const { flow, sent } = await begin(mfaEnroll({ stateToken: '00e' }));
    const entry = at(flow.step, 'MFA_ENROLL').factors.find(
      (each) => each.factorType === factorType && each.provider === provider,
    );
    await act(entry, 'enroll', input);
    expect(sent()).toEqual({
      path: `/api/v1/authn/factors${query ? `?${query}` : ''}`,
      stateToken: '00e',
      body: { factorType, provider, ...more },
    });
  });

  it('[r69] enrols the mail address that the org knows', async () => {
    const list = mfaEnroll() as { _embedded: { factors: { factorType: string }[] } };
    const factors = list._embedded.factors.map((entry) => ({ ...entry, status: 'NOT_SETUP' }));
    const { flow, sent } = await begin({ ...list, _embedded: { ...list._embedded, factors } });
    const entry = at(flow.step, 'MFA_ENROLL').factors.find((each) => each.factorType === 'email');
    await act(entry, 'enroll', {});
    expect(sent().body).toEqual({ factorType: 'email', provider: 'OKTA' });
  });

  it('[r16] enrols a password', async () => {
    const list = mfaEnroll() as { _embedded: { factors: object[] } };
    const [first = {}] = list._embedded.factors;
    const factors = [{ ...first, factorType: 'password', provider: 'OKTA' }];
    const { flow, sent } = await begin({
      ...list,
      status: 'FACTOR_ENROLL',
      _embedded: { ...list._embedded, factors },
    });
    await act(at(flow.step, 'FACTOR_ENROLL').factors[0], 'enroll', { password: 'Tangerine-Kayak-88' });
    expect(sent().body).toEqual({
      factorType: 'password',
      provider: 'OKTA',
      profile: { password: 'Tangerine-Kayak-88' },
    });
  });

  it.each([
    ['sms', smsActivation()],
    ['call', callActivation()],
    ['email', emailActivation()],
    ['totp of OKTA', totpActivation('OKTA')],
    ['totp of GOOGLE', totpActivation('GOOGLE')],
  ])('activate %s', async (_, body) => {
    const { flow, sent } = await begin(body);
    await act(flow.step, 'activate', { passCode: '000001' });
    expect(sent().path).toMatch(/\/lifecycle\/activate$/);
    expect(sent().body).toEqual({ passCode: '000001' });
  });
});
