import { readOptions } from '../authn/options.ts';
import { readDevice } from '../devices/read-device.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { beginTransaction, saveTransaction } from '../transaction/transactions.ts';
import { continueRecovery } from './continue-recovery.ts';
import { redeemRecoveryToken } from './recovery-token.ts';

/** POST …/recovery/token: the link of a recovery mail becomes a transaction (spec 3.6). */
export function redeem(call: Call, body: Body): JsonObject {
  const { org } = call;
  const options = readOptions(body);
  const token = redeemRecoveryToken(org, body.as('recoveryTokenRequest').requiredText('recoveryToken'));
  const person = org.store.people.get(token.personId);
  if (!person) throw new ApiError('E0000105');
  const transaction = beginTransaction(org, {
    status: 'RECOVERY',
    personId: person.id,
    options,
    deviceToken: readDevice(call, body),
    proven: { amr: [] },
    recovery: { type: token.type },
    ...(token.relayState !== undefined && { relayState: token.relayState }),
  });
  const answer = continueRecovery({
    org,
    call,
    body,
    params: {},
    transaction,
    person,
    policy: policyFor(org.store, person),
  });
  saveTransaction(org, transaction);
  return answer;
}
