import type { Operation } from '../authn/operation.ts';
import { Body } from '../http/body.ts';
import { beginRecovery } from '../recovery/begin-recovery.ts';
import { refuseIfKnown } from './login.ts';

/**
 * POST /api/v1/authn/recoverLogin `{ stateToken, identifier, factorType? }`: as POST …/recovery/password for that name,
 * by mail if nothing else is said. The transaction stays as it is: whoever remembers goes on in it.
 */
export const recoverLogin: Operation = {
  path: '/api/v1/authn/recoverLogin',
  legalIn: ['IDENTIFY', 'PROFILE_REQUIRED'],
  run(step) {
    refuseIfKnown(step);
    const body = step.body.as('recoveryRequest');
    const username = body.requiredText('identifier', 100);
    const factorType = body.text('factorType') ?? 'EMAIL';
    return beginRecovery('PASSWORD')(step.call, new Body({ username, factorType }));
  },
};
