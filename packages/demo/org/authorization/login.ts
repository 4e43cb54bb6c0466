import type { Operation } from '../authn/operation.ts';
import { readOptions } from '../authn/options.ts';
import { throttleSignIn } from '../authn/sign-in-throttle.ts';
import { illegalInState } from '../errors/api-error.ts';
import { identify } from '../first-factor/identify.ts';
import { renderLockedOut } from '../transaction/render/locked-out.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { endTransaction } from '../transaction/transactions.ts';

/** POST /api/v1/authn/login `{ stateToken, identifier }`: who it is, on tokens that start with 01 (spec 3.1). */
export const login: Operation = {
  path: '/api/v1/authn/login',
  legalIn: ['IDENTIFY', 'PROFILE_REQUIRED'],
  run(step) {
    const { org, call, body, transaction } = step;
    refuseIfKnown(step);
    const name = body.as('loginRequest').requiredText('identifier', 100);
    const options = readOptions(body);
    throttleSignIn(call, name);
    const { person, policy, ways, isLockoutShown } = identify(org, name);
    if (isLockoutShown) {
      endTransaction(org, transaction);
      return renderLockedOut(call.origin, policy, transaction.relayState);
    }
    Object.assign(transaction, {
      status: 'FIRST_FACTOR',
      personId: person.id,
      options,
      proven: { amr: [] },
      identified: { name, ways },
    });
    return renderTransaction({ ...step, person, policy });
  },
};

/** The moves of somebody who has not said yet who they are. */
export function refuseIfKnown({ transaction }: Step): void {
  if (transaction.personId !== '')
    throw illegalInState('Somebody has signed in to this transaction already.');
}
