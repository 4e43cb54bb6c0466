import type { AnyFactorModule } from '../factors/factor.ts';
import type { Addition, Capabilities, Command, Submission } from '../transaction/capabilities.ts';
import type { Link } from '../transaction/links.ts';
import type { Factor, Transaction } from '../transaction/transaction.ts';

/** What the makers of steps are given: a transaction, what it allows, and the way to make a command of it. */
export interface View {
  readonly transaction: Transaction;
  readonly can: Capabilities;
  /** When the org last sent a code, on this device's clock. */
  readonly sentAt: number | undefined;
  /** When the org last answered, on the same clock. */
  readonly answeredAt: number | undefined;
  /** The flow asks the org again by itself. */
  readonly polling: boolean;
  readonly moduleFor: (factor: Factor) => AnyFactorModule | undefined;
  /** An action; `input` becomes what the command adds to its link or entry point. */
  readonly act: (command: Command, submit?: (input: never) => Addition) => unknown;
}

/** An action that follows a link, if there is one. */
export function follow(
  { act }: View,
  name: string,
  link: Link | undefined,
  submit?: (input: never) => Addition,
  read?: Command['read'],
): Record<string, unknown> {
  return link ? { [name]: act({ name, link, ...(read && { read }) }, submit) } : {};
}

/** Keeps `rememberDevice` to the places where the policy allows it (spec §3.10). */
export function withPolicy(
  { transaction }: View,
  submit: (input: never) => Submission,
): (input: never) => Submission {
  return (input) => {
    const { query, ...rest } = submit(input);
    const { rememberDevice, ...others } = query ?? {};
    return { ...rest, query: { ...others, ...(transaction.rememberDevice && { rememberDevice }) } };
  };
}
