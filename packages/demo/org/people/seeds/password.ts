import type { SeedPerson } from '../seed.ts';
import { oktaTotp } from './factors.ts';

/** People whose password has to change, or who forgot it. */
export const passwordPeople: readonly SeedPerson[] = [
  {
    login: 'wanda.warned@example.com',
    password: 'Willow-Saddle-19',
    about: 'Signs in with a password that expires in 5 days: may change it or skip.',
    groups: ['Password expires'],
    passwordAgeDays: 85,
    newPassword: 'Willow-Stirrup-20',
  },
  {
    login: 'ed.expired@example.com',
    password: 'Ember-Quarry-77',
    about: 'Must change an expired password.',
    groups: ['Password expires'],
    passwordAgeDays: 120,
    newPassword: 'Ember-Summit-78',
  },
  {
    login: 'tess.temporary@example.com',
    password: 'Tundra-Candle-46',
    about: 'Gives a code of Okta Verify, then must change a password an administrator set.',
    groups: ['Second factor'],
    status: 'PASSWORD_EXPIRED',
    factors: [oktaTotp('KRSXG4ZOORXXI4BOONSWG4TFOQWTCISB')],
    newPassword: 'Tundra-Torch-47',
  },
  {
    login: 'dora.directory@example.com',
    password: 'Dapple-Fjord-64',
    about: 'Must change an expired password, but on the site of another directory.',
    groups: ['Password elsewhere'],
    passwordAgeDays: 120,
  },
  {
    login: 'wilma.elsewhere@example.com',
    password: 'Walrus-Trumpet-31',
    about: 'Is warned that the password expires in 5 days; it is changed on the site of another directory.',
    groups: ['Password elsewhere'],
    passwordAgeDays: 85,
  },
  {
    login: 'faye.forgetful@example.com',
    password: 'Feather-Marsh-83',
    about: 'Forgot the password; gets it back by mail, text message or call, and answers a question.',
    mobilePhone: '+14155553385',
    recoveryQuestion: { question: 'Which lake did you swim in first?', answer: 'Walden Pond' },
    newPassword: 'Feather-Canyon-84',
  },
  {
    login: 'ray.recovers@example.com',
    password: 'Russet-Pillar-57',
    about: 'Forgot the password; gets it back without a question, then gives a code of Okta Verify.',
    groups: ['Second factor'],
    mobilePhone: '+442079460123',
    factors: [oktaTotp('KJQXSLTUN52HALTTMVRXEZLUFUYTEMZB')],
    newPassword: 'Russet-Column-58',
  },
];
