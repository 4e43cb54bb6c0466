import type { SeedPerson } from '../seed.ts';

/** People who are new, or set up a factor. */
export const enrollmentPeople: readonly SeedPerson[] = [
  {
    login: 'nora.newfactor@example.com',
    password: 'Nutmeg-Glider-48',
    about: 'Must set up one factor of several before the first sign-in.',
    groups: ['Enrols a factor'],
  },
  {
    login: 'theo.twofactors@example.com',
    password: 'Thistle-Barrel-26',
    about: 'Must set up a question and a phone, and may add Google Authenticator.',
    groups: ['Enrols two factors'],
  },
  {
    login: 'lara.later@example.com',
    password: 'Lavender-Rocket-59',
    about: 'Should set up Okta Verify, but may do so later.',
    groups: ['May enrol later'],
  },
  {
    login: 'kay.securitykey@example.com',
    password: 'Kelp-Pinnacle-53',
    about: 'Must set up a security key or the built-in authenticator, and is asked for it afterwards.',
    groups: ['Enrols a key'],
  },
  {
    login: 'ulla.u2f@example.com',
    password: 'Umber-Caravan-78',
    about: 'May set up a U2F key, which browsers no longer can do, or mail instead.',
    groups: ['Enrols an old key'],
  },
  {
    login: 'paula.partner@example.com',
    password: 'Plum-Orchid-65',
    about: 'Must set up a factor at a partner: Duo, SAML, OpenID Connect or a claims provider.',
    groups: ['Enrols at a partner'],
  },
  {
    login: 'newton.new@example.com',
    about: 'Was invited: chooses a first password with an activation token.',
    status: 'PROVISIONED',
    isInvited: true,
    newPassword: 'Nectar-Compass-11',
  },
  {
    login: 'ada.activated@example.com',
    password: 'Amber-Trellis-85',
    about: 'Was invited and has a password already: the activation token alone signs her in.',
    isInvited: true,
  },
  {
    login: 'hank.hardware@example.com',
    password: 'Hickory-Magnet-37',
    about: 'Must set up one of the hardware tokens he was given.',
    groups: ['Enrols a token'],
    factors: [
      {
        status: 'ISSUED',
        factorType: 'token',
        provider: 'RSA',
        credentialId: 'hank',
        sharedSecret: 'JBQW42ZOOJZWCLTTMVRXEZLUFVXW4ZJB',
        pin: '4321',
      },
      {
        status: 'ISSUED',
        factorType: 'token',
        provider: 'DEL_OATH',
        credentialId: 'hank',
        sharedSecret: 'JBQW42ZON5XHA4TFNUXHGZLDOJSXILJB',
        pin: '8765',
      },
      {
        status: 'ISSUED',
        factorType: 'token',
        provider: 'SYMANTEC',
        credentialId: 'VSMT23421508',
        sharedSecret: 'JBQW42ZOOZUXALTTMVRXEZLUFVXW4ZJB',
      },
      {
        status: 'ISSUED',
        factorType: 'token:hardware',
        provider: 'YUBICO',
        credentialId: '000023421508',
        keyName: 'ccccccvuklrn',
      },
    ],
  },
];
