import type { Person } from './person.ts';

/** Stands in for the person of a recovery that only looks as if there were one (spec 3.4): nothing fits them. */
export const nobody = (): Person => ({
  id: '',
  login: '',
  loginKey: '',
  email: '',
  firstName: '',
  lastName: '',
  locale: 'en',
  timeZone: 'UTC',
  groups: [],
  created: 0,
  status: 'ACTIVE',
  passwordHistory: [],
  passwordFailures: 0,
  factorFailures: [],
});
