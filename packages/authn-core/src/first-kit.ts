import { builtInFactors } from './factors/index.ts';
import { pollTransaction } from './flow/poll-transaction.ts';
import type { Kit } from './kit.ts';
import { passwordFamily, recoveryFamily, signInFamily } from './steps/families.ts';

/** What people who can sign in meet; setting factors up, and what applications and devices begin, come after it. */
export const firstKit: Kit = {
  factors: builtInFactors,
  poll: pollTransaction,
  families: [signInFamily, passwordFamily, recoveryFamily],
  more: () => import('./kit.ts').then(({ wholeKit }) => wholeKit),
};
