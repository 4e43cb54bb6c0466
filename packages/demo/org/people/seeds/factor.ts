import type { SeedPerson } from '../seed.ts';
import { call, claims, duo, email, oidc, oktaTotp, question, saml } from './factors.ts';

/** People who give a second factor of a rarer kind. */
export const factorPeople: readonly SeedPerson[] = [
  {
    login: 'quinn.question@example.com',
    password: 'Quartz-Lighthouse-30',
    about: 'Answers a security question.',
    groups: ['Second factor'],
    factors: [question('first_thing_cooked', 'Burnt Pancakes')],
  },
  {
    login: 'carl.call@example.com',
    password: 'Canvas-Pelican-66',
    about: 'Is called and told a code.',
    groups: ['Second factor'],
    factors: [call('+442079460911', '42')],
  },
  {
    login: 'emma.email@example.com',
    password: 'Emerald-Cricket-51',
    about: 'Is asked for a code that comes by mail.',
    groups: ['Second factor'],
    factors: [email],
  },
  {
    login: 'hugo.hotp@example.com',
    password: 'Harvest-Goblet-93',
    about: 'Is asked for a code of a counter-based token.',
    groups: ['Second factor'],
    factors: [
      {
        factorType: 'token:hotp',
        provider: 'CUSTOM',
        sharedSecret: 'JB2WO3ZONBXXI4BOONSWG4TFOQWW63TF',
        counter: 0,
      },
    ],
  },
  {
    login: 'rosa.rsa@example.com',
    password: 'Rosewood-Falcon-44',
    about: 'Gives PIN and code of an RSA token, and is asked for a new PIN.',
    groups: ['Second factor'],
    factors: [
      {
        factorType: 'token',
        provider: 'RSA',
        credentialId: 'rosa',
        sharedSecret: 'KJXXGYJOOJZWCLTTMVRXEZLUFVXW4ZJB',
        pin: '2468',
        wants: 'NEW_PIN',
      },
    ],
  },
  {
    login: 'otto.onprem@example.com',
    password: 'Opal-Thunder-29',
    about: 'Gives PIN and code of a token that is checked on premises.',
    groups: ['Second factor'],
    factors: [
      {
        factorType: 'token',
        provider: 'DEL_OATH',
        credentialId: 'otto',
        sharedSecret: 'J52HI3ZON5XHA4TFNUXHGZLDOJSXILJB',
        pin: '1357',
      },
    ],
  },
  {
    login: 'vera.vip@example.com',
    password: 'Vintage-Sparrow-87',
    about: 'Gives a code of a Symantec VIP token.',
    groups: ['Second factor'],
    factors: [
      {
        factorType: 'token',
        provider: 'SYMANTEC',
        credentialId: 'VSMT48815162',
        sharedSecret: 'KZSXEYJOOZUXALTTMVRXEZLUFVXW4ZJB',
      },
    ],
  },
  {
    login: 'yuri.yubikey@example.com',
    password: 'Yonder-Kestrel-15',
    about: 'Touches a YubiKey, which types a one-time password.',
    groups: ['Second factor'],
    factors: [
      {
        factorType: 'token:hardware',
        provider: 'YUBICO',
        credentialId: '000004815162',
        keyName: 'ccccccbdefgh',
      },
    ],
  },
  {
    login: 'perry.password@example.com',
    password: 'Pewter-Juniper-71',
    about: 'Is asked for the password once more, as a factor.',
    groups: ['Second factor'],
    factors: [{ factorType: 'password', provider: 'OKTA' }],
  },
  {
    login: 'duncan.duo@example.com',
    password: 'Dune-Harbour-34',
    about: 'Proves himself in the frame of Duo.',
    groups: ['Second factor'],
    factors: [duo],
  },
  {
    login: 'ida.partner@example.com',
    password: 'Indigo-Meadow-90',
    about: 'Proves herself at a partner: by SAML, by OpenID Connect or by a claims provider.',
    groups: ['Second factor'],
    factors: [saml, oidc, claims],
  },
  {
    login: 'tim.twophones@example.com',
    password: 'Timber-Oyster-60',
    about: 'Has Okta Verify on two phones: a code of either will do.',
    groups: ['Second factor'],
    factors: [oktaTotp('KRUW2LTQNBXW4ZJNN5XGKLTTMVRXEZLU'), oktaTotp('KRUW2LTQNBXW4ZJNOR3W6LTTMVRXEZLU')],
  },
];
