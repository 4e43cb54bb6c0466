import { describe, expect, it } from 'vitest';
import { Secret } from '../secret.ts';
import { at, everyFactor, mfaEnroll, mfaRequiredOfEvery, scriptedFlow } from '../testing/index.ts';
import type { Factor } from '../transaction/transaction.ts';
import type { JsonObject } from '../wire/read.ts';
import { enrollable } from './enrollments.ts';
import type { AnyFactorModule } from './factor.ts';
import { builtInFactors } from './index.ts';

const login = 'mira.okafor@example.com';
const listed = async () => {
  const { flow } = scriptedFlow([mfaRequiredOfEvery()]);
  await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
  return at(flow.step, 'MFA_REQUIRED').factors;
};

describe('what is read of an enrolled factor', () => {
  it.each<[keyof typeof everyFactor, string, object, object?]>([
    ['push', 'waiting', { name: "Mira's phone", deviceType: 'SmartPhone_Android', platform: 'ANDROID' }],
    ['sms', 'code', { phoneNumber: '+1 XXX-XXX-4417' }, { digitsOnly: true, length: 6 }],
    ['call', 'code', { phoneNumber: '+1 XXX-XXX-4417', phoneExtension: '12' }, { digitsOnly: true }],
    ['email', 'code', { email: 'm...r@example.com' }, { digitsOnly: true, length: 6 }],
    ['oktaTotp', 'code', { credentialId: login }, { digitsOnly: true, length: 6 }],
    ['googleTotp', 'code', { credentialId: login }, { digitsOnly: true, length: 6 }],
    [
      'question',
      'question',
      { question: 'first_computer_game', questionText: 'What was your first computer game?' },
    ],
    ['password', 'question', {}],
    ['rsa', 'code', { credentialId: 'mokafor' }, { digitsOnly: false }],
    ['onPrem', 'code', { credentialId: 'mokafor' }, { digitsOnly: false }],
    ['symantec', 'code', { credentialId: 'VSMT14393584' }, { digitsOnly: true, length: 6 }],
    ['yubikey', 'code', { credentialId: '000004102994' }, { digitsOnly: false, length: 44 }],
    ['hotp', 'code', { credentialId: login }, { digitsOnly: true }],
    ['duo', 'frame', { credentialId: login }],
    ['u2f', 'ceremony', { credentialId: 'Zt4xKq8nWv2LmB6rT1yHs9cD3fGjPkRw' }],
    ['claims', 'redirect', {}],
    ['saml', 'redirect', { user: login }],
    ['oidc', 'redirect', { user: login }],
  ])('%s: a %s, with %o', async (name, shape, profile, code) => {
    const factor = (await listed()).find((each) => each.id === everyFactor[name].id);
    expect(factor).toMatchObject({ shape, factorType: everyFactor[name].factorType });
    expect(factor).toHaveProperty('profile', profile);
    expect(factor && 'code' in factor ? factor.code : undefined).toEqual(code);
  });

  it('offers none of a security key of before the standard but its name', async () => {
    const u2f = (await listed()).find((each) => each.factorType === 'u2f');
    expect(u2f).toBeDefined();
    expect(u2f).not.toHaveProperty('verify');
  });
});

describe('[r66] the numbers that the org has verified', () => {
  const phonesOf = async (phones: unknown) => {
    const list = mfaEnroll() as { _embedded: { factors: { factorType: string }[] } };
    const factors = list._embedded.factors.map((entry) => ({ ...entry, _embedded: { phones } }));
    const { flow } = scriptedFlow([{ ...list, _embedded: { ...list._embedded, factors } }]);
    await at(flow.step, 'UNAUTHENTICATED').signIn({ username: 'mira', password: 'x' });
    const entry = at(flow.step, 'MFA_ENROLL').factors.find((each) => each.factorType === 'sms');
    return entry?.factorType === 'sms' ? entry.phones : undefined;
  };
  const phone = (status: string) => ({ id: 'mblj', profile: { phoneNumber: '+1 XXX-XXX-4417' }, status });

  it('are offered while they are good', async () => {
    expect(await phonesOf([phone('INACTIVE'), phone('ACTIVE')])).toEqual([
      { id: 'mblj', phoneNumber: '+1 XXX-XXX-4417' },
    ]);
  });

  it.each([[undefined], [null], ['+15554154417'], [[null, 7, 'x', {}]]])('are none in %o', async (phones) => {
    expect(await phonesOf(phones)).toEqual([]);
  });
});

describe('what an org sends instead', () => {
  const odd: unknown[] = [undefined, null, 0, 'x', true, [], [null], { deep: { deeper: null } }, () => 1];
  const MEMBERS = ['activation', 'verification', 'challenge', 'phones', 'questions', 'factors', 'profiles'];
  const factorOf = ({ factorType, provider }: AnyFactorModule, value: unknown): Factor => ({
    id: 'f1',
    factorType,
    provider,
    profile: value as JsonObject,
    links: {},
    raw: new Secret<JsonObject>({ profile: value, _embedded: value }),
  });
  const members = ['name', 'credentialId', 'phoneNumber', 'user', 'email', 'question', 'appId'];

  it.each(builtInFactors.map((module) => [`${module.factorType} of ${module.provider}`, module] as const))(
    'makes %s throw never, and be no text where none came',
    (_, plain) => {
      const module: AnyFactorModule = enrollable(plain);
      for (const value of odd) {
        const profile = Object.fromEntries(members.map((name) => [name, value]));
        const factor = factorOf(module, profile);
        const read = Object.values(module.profile(factor));
        expect(read.every((member) => typeof member === 'string')).toBe(true);
        const embeddings = [{}, ...MEMBERS.map((name) => ({ [name]: value }))];
        for (const embedded of embeddings) {
          module.challenge?.data(embedded, factor);
          module.activation?.data(embedded, factor);
          module.enroll?.data?.(embedded, factor);
          const none = (): object => ({});
          module.challenge?.actions?.(none, factor);
          module.activation?.actions?.(none, factor);
          module.enroll?.actions?.(none, factor);
        }
      }
    },
  );
});
