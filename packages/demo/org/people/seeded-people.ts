import type { Seed } from './seed.ts';
import { groups } from './seeds/groups.ts';
import { appPeople } from './seeds/app.ts';
import { enrollmentPeople } from './seeds/enrollment.ts';
import { factorPeople } from './seeds/factor.ts';
import { passwordPeople } from './seeds/password.ts';
import { signInPeople } from './seeds/sign-in.ts';

/** The people of the demo, named after what happens to them. */
export const seededPeople: Seed = {
  groups,
  people: [...signInPeople, ...factorPeople, ...passwordPeople, ...enrollmentPeople, ...appPeople],
};
