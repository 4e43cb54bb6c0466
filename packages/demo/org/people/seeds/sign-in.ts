import type { SeedPerson } from '../seed.ts';
import { googleTotp, iphone, oktaTotp, pixel, push, sms } from './factors.ts';

/** People who sign in, or are kept from it. */
export const signInPeople: readonly SeedPerson[] = [
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
      oktaTotp('JVUWCLTPNN2GCLTWMVZGSZTZFVXW4ZJB', pixel),
      googleTotp('JVUWCLTHN5XWO3DFFZQXK5DIFVXW4ZJB'),
      sms('+14155552290'),
    ],
  },
  {
    login: 'lou.locked@example.com',
    password: 'Walnut-Bridge-16',
    about: 'Is locked out, and is told so; can unlock the account by mail, text message or call.',
    status: 'LOCKED_OUT',
    groups: ['Lockout shown'],
    mobilePhone: '+14155556120',
    newPassword: 'Walnut-Tunnel-17',
  },
  {
    login: 'hal.hidden@example.com',
    password: 'Hazel-Glacier-80',
    about: 'Is locked out, but the org hides it: it looks like a wrong password.',
    status: 'LOCKED_OUT',
  },
  {
    login: 'hope.helpless@example.com',
    password: 'Hollow-Beacon-22',
    about: 'Is locked out, is told so, and only an administrator can help.',
    status: 'LOCKED_OUT',
    groups: ['No unlock'],
    mobilePhone: '+14155550931',
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
];
