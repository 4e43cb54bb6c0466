import type { Seed } from '../seed.ts';

/** Groups of seeded people: each changes one thing in the policy of a fresh org. */
export const groups = {
  'Second factor': { signOn: { requireFactor: true } },
  'Number challenge': { push: { numberChallenge: true } },
  'Lockout shown': { password: { lockout: { showLockoutFailures: true } } },
  'Three attempts': { password: { lockout: { maxAttempts: 3, showLockoutFailures: true } } },
  'Password expires': { password: { age: { maxAgeDays: 90, expireWarnDays: 10, historyCount: 4 } } },
  'Password elsewhere': {
    password: {
      age: { maxAgeDays: 90, expireWarnDays: 10 },
      managedElsewhere: { title: 'Staff directory', href: 'https://directory.example.com/password' },
    },
  },
  'No unlock': { password: { selfServiceUnlock: 'DENY', lockout: { showLockoutFailures: true } } },
} satisfies Seed['groups'];

/** The name of a group above. */
export type SeedGroup = keyof typeof groups;
