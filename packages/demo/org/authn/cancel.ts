import { settleDevice } from '../device-grants/device-grant.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { STATES_WITH_TOKEN } from '../transaction/transaction.ts';
import { endTransaction } from '../transaction/transactions.ts';
import { runOperation, type Operation } from './operation.ts';
import { withdraw } from './previous.ts';

const cancelTransaction: Operation = {
  path: '/api/v1/authn/cancel',
  legalIn: STATES_WITH_TOKEN,
  run(step) {
    withdraw(step);
    refuseDevice(step);
    endTransaction(step.org, step.transaction);
    const { relayState } = step.transaction;
    return relayState === undefined ? {} : { relayState };
  },
};

/** Cancelling what a device may do refuses it: it need not wait any longer. */
function refuseDevice({ org, transaction }: Step): void {
  const { deviceGrantId, status, personId } = transaction;
  if (deviceGrantId !== undefined && status.endsWith('CONSENT_REQUIRED')) {
    settleDevice(org, deviceGrantId, personId, true);
  }
}

/** POST /api/v1/authn/cancel; LOCKED_OUT has a link to it but no token, so none is needed (appendix C.2). */
export async function cancel(call: Call, body: Body): Promise<JsonObject> {
  if ((body.raw('stateToken') ?? '') === '') return {};
  return runOperation(cancelTransaction, call, body);
}
