import type { SeedPerson } from '../seed.ts';
import { email, googleTotp, iphone, oktaTotp, push } from './factors.ts';

/** People who sign in without a password, for an application, or for a device. */
export const appPeople: readonly SeedPerson[] = [
  {
    login: 'flo.factorsfirst@example.com',
    password: 'Flannel-Sundial-33',
    about:
      'Gives the username alone: approves a notification or takes a code from a mail first, then gives the password or a code of Google Authenticator.',
    groups: ['Factors in sequence'],
    factors: [push(iphone), email, googleTotp('IZWG6LTGMFRXI33SONTGS4TTOQXW4ZJB')],
  },
  {
    login: 'max.mailonly@example.com',
    about: 'Has no password: gives the username alone, and a code from a mail is enough.',
    groups: ['Mail is enough'],
    factors: [email],
  },
  {
    login: 'nell.nopassword@example.com',
    about: 'Opens an application, takes a code from a mail, and has to choose a password.',
    groups: ['Mail, then a password'],
    factors: [email],
    newPassword: 'Nimbus-Larkspur-68',
    startAt: '/app/notes',
  },
  {
    login: 'felix.factor@example.com',
    password: 'Fennel-Paddock-45',
    about: 'Opens an application: gives name, password and a code of Okta Verify.',
    groups: ['Second factor'],
    factors: [oktaTotp('IZSWY2LYFZTGCY3UN5ZGM33SMFYHA3DJ')],
    startAt: '/app/notes',
  },
  {
    login: 'connie.consent@example.com',
    password: 'Cobalt-Verandah-73',
    about: 'Opens an application and has to allow all it asks for, or nothing.',
    startAt: '/app/photos',
  },
  {
    login: 'gina.granular@example.com',
    password: 'Ginger-Alcove-18',
    about: 'Opens an application and chooses what to allow.',
    startAt: '/app/contacts',
  },
  {
    login: 'alma.admin@example.com',
    password: 'Almond-Rampart-92',
    about: 'Is an administrator: opens an application and allows it for everybody.',
    groups: ['Administrators'],
    startAt: '/app/payroll',
  },
  {
    login: 'petra.profile@example.com',
    password: 'Pebble-Courier-56',
    about: 'Opens an application that has to know her department.',
    startAt: '/app/travel',
  },
  {
    login: 'polly.poll@example.com',
    password: 'Poplar-Gazette-81',
    about: 'Opens an application that is not ready at once: the page asks again by itself.',
    startAt: '/app/archive',
  },
  {
    login: 'desmond.device@example.com',
    password: 'Drizzle-Antenna-24',
    about: 'Lets his television in: opens /activate and types the code it shows.',
    startAt: '/activate',
  },
];
