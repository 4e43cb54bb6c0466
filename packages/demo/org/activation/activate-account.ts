import { readOptions } from '../authn/options.ts';
import { readDevice } from '../devices/read-device.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import { readActivationToken, voidActivationTokens } from './activation-token.ts';

const MAY_ACTIVATE = ['PROVISIONED', 'ACTIVE', 'PASSWORD_EXPIRED'];

/** POST /api/v1/authn with an activation token (spec 3.1); every refusal is E0000004. */
export function activateAccount(call: Call, body: Body): JsonObject {
  const { org } = call;
  const options = readOptions(body);
  const relayState = body.textAsSent('relayState', 2048);
  const token = readActivationToken(org, body.requiredText('token', 100));
  const person = token && org.store.people.get(token.personId);
  if (!person || !MAY_ACTIVATE.includes(person.status)) throw new ApiError('E0000004');
  const transaction = beginTransaction(org, {
    status: 'PASSWORD_RESET',
    personId: person.id,
    options,
    deviceToken: readDevice(call, body),
    proven: { amr: [] },
    ...(relayState !== undefined && { relayState }),
    // Burnt when the password is set, not before (appendix C.3): people come back to a mail they opened.
    ...(!person.password && { recovery: { type: 'ACCOUNT_ACTIVATION' as const } }),
  });
  const step: Step = {
    org,
    call,
    body,
    params: {},
    transaction,
    person,
    policy: policyFor(org.store, person),
  };
  if (!person.password) return renderTransaction(step);
  if (person.status === 'PROVISIONED') {
    // The password was chosen before; the mail was the last thing to wait for.
    person.status = 'ACTIVE';
    org.store.people.put(person);
  }
  voidActivationTokens(org, person.id);
  return proceed(step);
}
