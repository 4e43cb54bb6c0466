import { mintActivationToken } from '../activation/activation-token.ts';
import type { OrgClock } from '../clock.ts';
import type { Factor } from '../factors/factor.ts';
import { kindOf } from '../factors/kinds.ts';
import { newId } from '../ids.ts';
import { EVERYONE, groupNamed } from '../policies/group.ts';
import type { Store } from '../store/store.ts';
import { toLoginKey } from './find-person.ts';
import type { Person } from './person.ts';
import type { Seed, SeedPerson } from './seed.ts';

const DAY = 24 * 3600 * 1000;

/** Empties the org and fills it with a seed. */
export function plantSeed(store: Store, clock: OrgClock, seed: Seed): void {
  store.atomically(() => {
    store.clear();
    for (const [name, policy] of Object.entries({ [EVERYONE]: {}, ...seed.groups })) {
      const created = clock.now() - 365 * DAY;
      store.groups.put({ id: newId('00g'), name, policy, created, lastUpdated: created });
    }
    for (const person of seed.people) plantPerson(store, clock, person);
  });
}

function plantPerson(store: Store, clock: OrgClock, seed: SeedPerson): void {
  const [firstName = '', lastName = ''] = (seed.login.split('@')[0] ?? '').split('.').map(capitalised);
  // Whoever verifies by phone has a verified phone.
  const phoneFactor = seed.factors?.find(({ phoneNumber }) => phoneNumber !== undefined);
  const mobilePhone = seed.mobilePhone ?? phoneFactor?.phoneNumber;
  const person: Person = {
    id: newId('00u'),
    login: seed.login,
    loginKey: toLoginKey(seed.login),
    email: seed.login,
    firstName,
    lastName,
    locale: 'en',
    timeZone: 'America/Los_Angeles',
    groups: (seed.groups ?? []).map((name) => {
      const group = groupNamed(store, name);
      if (!group) throw new Error(`${seed.login} is in a group the seed does not have: ${name}.`);
      return group.id;
    }),
    created: clock.now() - 365 * DAY,
    status: seed.status ?? 'ACTIVE',
    passwordHistory: [],
    passwordFailures: 0,
    factorFailures: [],
    ...(mobilePhone !== undefined && { mobilePhone }),
    ...(seed.recoveryQuestion && { recoveryQuestion: seed.recoveryQuestion }),
    ...(seed.password !== undefined && {
      password: { seeded: seed.password },
      passwordChanged: clock.now() - (seed.passwordAgeDays ?? 30) * DAY,
    }),
    ...(seed.status === 'LOCKED_OUT' && { lockedAt: clock.now(), lockedBy: 'password' as const }),
  };
  store.people.put(person);
  if (seed.isInvited) mintActivationToken({ store, clock }, person.id);
  for (const factor of seed.factors ?? []) {
    const planted: Factor = {
      status: 'ACTIVE',
      ...factor,
      id: newId(kindOf(factor).idPrefix),
      personId: person.id,
    };
    store.factors.put(planted);
  }
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
