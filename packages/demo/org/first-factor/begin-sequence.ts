import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { renderLockedOut } from '../transaction/render/locked-out.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import { identify } from './identify.ts';

type Facts = Pick<Transaction, 'options' | 'deviceToken' | 'relayState' | 'stepUp'>;

/** POST /authn with a username alone, where the policy lets factors do without a password (spec 2.4); undefined where not. */
export function beginSequence(call: Call, body: Body, name: string, facts: Facts): JsonObject | undefined {
  const { org } = call;
  const { person, policy, ways, isLockoutShown } = identify(org, name);
  if (policy.signOn.factorSequence.first.length === 0) return undefined;
  if (isLockoutShown) return renderLockedOut(call.origin, policy, facts.relayState);
  const transaction = beginTransaction(org, {
    ...facts,
    status: 'FIRST_FACTOR',
    personId: person.id,
    proven: { amr: [] },
    identified: { name, ways },
  });
  return renderTransaction({ org, call, body, params: {}, transaction, person, policy });
}
