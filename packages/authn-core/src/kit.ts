import { builtInFactors } from './factors/index.ts';
import { pollTransaction } from './flow/poll-transaction.ts';
import type { AnyFactorModule } from './factors/factor.ts';
import { passwordFamily, recoveryFamily, signInFamily } from './steps/families.ts';
import type { StepFamily } from './steps/families.ts';
import { bootstrapFamily, enrollFamily } from './steps/later-families.ts';

/** What a flow knows beyond a password that is enough: factors, and the steps of further statuses. */
export interface Kit {
  readonly factors: readonly AnyFactorModule[];
  readonly families: readonly StepFamily[];
  /** How the org is asked again while it waits for somebody else. */
  readonly poll?: typeof pollTransaction;
  /** Fetches a kit that also knows the statuses that this one does not. */
  readonly more?: () => Promise<Kit>;
}

/** All that this package has. */
export const wholeKit: Kit = {
  factors: builtInFactors,
  poll: pollTransaction,
  families: [signInFamily, passwordFamily, recoveryFamily, enrollFamily, bootstrapFamily],
};
