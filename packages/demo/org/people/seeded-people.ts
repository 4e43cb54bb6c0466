import type { Seed, SeedFactor } from './seed.ts';

const pixel = { name: 'Pixel 9', platform: 'ANDROID', version: '36' } as const;
const iphone = { name: 'iPhone 17', platform: 'IOS', version: '26.1' } as const;

const oktaTotp = (sharedSecret: string): SeedFactor => ({
  factorType: 'token:software:totp',
  provider: 'OKTA',
  sharedSecret,
});
const googleTotp = (sharedSecret: string): SeedFactor => ({
  factorType: 'token:software:totp',
  provider: 'GOOGLE',
  sharedSecret,
});
const sms = (phoneNumber: string): SeedFactor => ({ factorType: 'sms', provider: 'OKTA', phoneNumber });
const push = (device: SeedFactor['device']): SeedFactor => ({
  factorType: 'push',
  provider: 'OKTA',
  ...(device && { device }),
});

/** The people of the demo, named after what happens to them. */
export const seededPeople: Seed = {
  groups: {
    'Second factor': { signOn: { requireFactor: true } },
    'Number challenge': { push: { numberChallenge: true } },
    'Lockout shown': { password: { lockout: { showLockoutFailures: true } } },
    'Three attempts': { password: { lockout: { maxAttempts: 3, showLockoutFailures: true } } },
  },
  people: [
    {
      login: 'pat.password@example.com',
      password: 'Lantern-Meadow-41',
      about: 'Signs in with the password alone.',
    },
    {
      login: 'tia.totp@example.com',
      password: 'Copper-Teapot-27',
      about: 'Is asked for a code of Okta Verify.',
      groups: ['Second factor'],
      factors: [oktaTotp('KRUWCLTUN52HALTTMVRXEZLUFVXW4ZJB')],
    },
    {
      login: 'greg.google@example.com',
      password: 'Granite-Harbor-58',
      about: 'Is asked for a code of Google Authenticator.',
      groups: ['Second factor'],
      factors: [googleTotp('I5ZGKZZOM5XW6Z3MMUXHGZLDOJSXILLU')],
    },
    {
      login: 'sam.sms@example.com',
      password: 'Silver-Compass-63',
      about: 'Is asked for a code that comes by text message.',
      groups: ['Second factor'],
      factors: [sms('+14155554417')],
    },
    {
      login: 'penny.push@example.com',
      password: 'Paper-Windmill-72',
      about: 'Approves a notification on the phone.',
      groups: ['Second factor'],
      factors: [push(pixel)],
    },
    {
      login: 'nina.number@example.com',
      password: 'Velvet-Orchard-35',
      about: 'Approves a notification by picking the number that the sign-in page shows.',
      groups: ['Second factor', 'Number challenge'],
      factors: [push(iphone)],
    },
    {
      login: 'mia.many@example.com',
      password: 'Marble-Lagoon-94',
      about:
        'Chooses between push, Okta Verify code, Google Authenticator and SMS; may be remembered for 15 minutes.',
      groups: ['Second factor'],
      factors: [
        push(pixel),
        { ...oktaTotp('JVUWCLTPNN2GCLTWMVZGSZTZFVXW4ZJB'), device: pixel },
        googleTotp('JVUWCLTHN5XWO3DFFZQXK5DIFVXW4ZJB'),
        sms('+14155552290'),
      ],
    },
    {
      login: 'lou.locked@example.com',
      password: 'Walnut-Bridge-16',
      about: 'Is locked out, and is told so.',
      status: 'LOCKED_OUT',
      groups: ['Lockout shown'],
      mobilePhone: '+14155556120',
      newPassword: 'Walnut-Bridge-17x',
    },
    {
      login: 'hal.hidden@example.com',
      password: 'Hazel-Glacier-80',
      about: 'Is locked out, but the org hides it: it looks like a wrong password.',
      status: 'LOCKED_OUT',
    },
    {
      login: 'lena.lockable@example.com',
      password: 'Lemon-Anchor-39',
      about: 'Signs in with the password alone; three wrong ones lock the account, and she is told so.',
      groups: ['Three attempts'],
      mobilePhone: '+14155557733',
    },
    {
      login: 'sue.suspended@example.com',
      password: 'Cedar-Ribbon-52',
      about: 'Is suspended: it looks like a wrong password.',
      status: 'SUSPENDED',
    },
  ],
};
