import { illegalInState, notFound } from '../errors/api-error.ts';
import { redeemCode, sendCode, throttleSend } from '../factors/send-code.ts';
import { ApiError } from '../errors/api-error.ts';
import type { Operation } from '../authn/operation.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { continueRecovery } from './continue-recovery.ts';

/** Wrong codes after which the code is burnt; a resend gives a new one (appendix C.3). */
const MAX_FAILURES = 5;

/** POST …/recovery/factors/{SMS|CALL}/verify (spec 3.5). */
export const verifyRecoveryCode: Operation = {
  path: '/api/v1/authn/recovery/factors/:factorType/verify',
  legalIn: ['RECOVERY_CHALLENGE'],
  run(step) {
    const { org, body, transaction } = step;
    refuseOtherFactor(step);
    const passCode = body.as('verifyRecoveryRequest').requiredText('passCode').trim();
    if (redeemCode(org, transaction.id, passCode)) return continueRecovery(step);
    const sent = org.store.sentCodes.get(transaction.id);
    if (sent) {
      const failures = (sent.failures ?? 0) + 1;
      if (failures >= MAX_FAILURES) org.store.sentCodes.delete(transaction.id);
      else org.store.sentCodes.put({ ...sent, failures });
    }
    throw new ApiError('E0000068', { causes: ['The code does not match.'] });
  },
};

/** POST …/recovery/factors/{SMS|CALL}/resend (spec 3.5). */
export const resendRecoveryCode: Operation = {
  path: '/api/v1/authn/recovery/factors/:factorType/resend',
  legalIn: ['RECOVERY_CHALLENGE'],
  run(step) {
    const { org, person, transaction } = step;
    refuseOtherFactor(step);
    const channel = transaction.recovery?.factorType === 'CALL' ? 'call' : 'sms';
    throttleSend(org, channel, transaction.recovery?.throttleKey ?? '', person);
    if (person.mobilePhone) sendRecoveryCode(step);
    return renderTransaction(step);
  },
};

/** Sends the code of this transaction; the throttle was asked before. */
export function sendRecoveryCode({ org, person, transaction }: Step): void {
  const channel = transaction.recovery?.factorType === 'CALL' ? 'call' : 'sms';
  sendCode(org, transaction.id, channel, person.mobilePhone ?? '', person);
}

/** The path names the factor in any case; it must be the one of this recovery. */
function refuseOtherFactor({ params, transaction }: Step): void {
  const asked = (params['factorType'] ?? '').toUpperCase();
  if (!['SMS', 'CALL', 'EMAIL'].includes(asked)) throw notFound(asked, 'RecoveryFactor');
  if (asked !== transaction.recovery?.factorType) throw illegalInState(`This recovery is not by ${asked}.`);
}
