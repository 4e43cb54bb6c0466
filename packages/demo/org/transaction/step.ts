import type { OrgContext } from '../context.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { Person } from '../people/person.ts';
import type { Policy } from '../policies/policy.ts';
import type { Transaction } from './transaction.ts';

/** One call on one live transaction: what an operation works on and what is rendered afterwards. */
export interface Step {
  readonly org: OrgContext;
  readonly call: Call;
  readonly body: Body;
  /** Variable parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly transaction: Transaction;
  readonly person: Person;
  readonly policy: Policy;
}
