import type { Factor, FactorType, Provider } from '../factors/factor.ts';
import type { PolicyChange } from '../policies/policy.ts';
import type { UserStatus } from './person.ts';

/** A factor a seeded person has enrolled. */
export interface SeedFactor extends Omit<Partial<Factor>, 'id' | 'personId'> {
  readonly factorType: FactorType;
  readonly provider: Provider;
}

/** A person the org starts with. */
export interface SeedPerson {
  /** `first.last@example.com`: the names are made from it. */
  readonly login: string;
  readonly password?: string;
  /** What happens to this person, in one plain sentence. */
  readonly about: string;
  readonly groups?: readonly string[];
  readonly status?: UserStatus;
  readonly factors?: readonly SeedFactor[];
  /** The number recovery uses. */
  readonly mobilePhone?: string;
  /** Was sent an activation token. */
  readonly isInvited?: true;
  /** Days since the password was set; 30 if missing. */
  readonly passwordAgeDays?: number;
  readonly recoveryQuestion?: { readonly question: string; readonly answer: string };
  /** Where on the org this person begins, if not at the sign-in page. */
  readonly startAt?: string;
  /** A password the policy accepts, for flows that set one. */
  readonly newPassword?: string;
}

/** What the org holds after start and after a reset. */
export interface Seed {
  readonly groups: Readonly<Record<string, PolicyChange>>;
  readonly people: readonly SeedPerson[];
}
