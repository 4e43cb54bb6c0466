import { pushEnrollment } from '../enrollment/push.ts';
import { readPush, sendPush, withdrawPush } from '../outside/pushes.ts';
import type { Challenge, FactorResult } from '../transaction/transaction.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import { refuseIfLocked } from './proof.ts';
import { wishesIn } from './wishes.ts';

function send({ step, factor, challenge }: Attempt): Verdict {
  refuseIfLocked(step.person);
  withdrawPush(step.org, challenge?.pushId);
  const push = sendPush(step.org, factor, step.policy.push.numberChallenge);
  return {
    challenge: { ...wishesIn(challenge), factorId: factor.id, factorResult: 'WAITING', pushId: push.id },
  };
}

/** While WAITING every POST is a poll; after REJECTED or TIMEOUT the next one starts over (spec 3.10.1). */
function verify(attempt: Attempt): Verdict {
  const { challenge, step } = attempt;
  refuseIfLocked(step.person);
  if (challenge?.factorResult !== 'WAITING') return send(attempt);
  const settled = (factorResult: FactorResult, factorResultMessage?: string): Verdict => ({
    challenge: { ...challenge, factorResult, ...(factorResultMessage && { factorResultMessage }) },
  });
  switch (readPush(step.org, challenge.pushId)?.status) {
    case 'WAITING':
      return { challenge };
    case 'APPROVED':
      return { verified: attempt.factor };
    case 'REJECTED':
      return settled('REJECTED');
    case 'UPGRADE_REQUIRED':
      return settled('REJECTED', 'OKTA_VERIFY_UPGRADE_REQUIRED');
    default:
      return settled('TIMEOUT');
  }
}

/** OKTA push: Okta Verify on a phone, with or without the number challenge. */
export const push: FactorKind = {
  factorType: 'push',
  provider: 'OKTA',
  policyName: 'okta_push',
  idPrefix: 'opf',
  amr: ['swk'],
  profile: ({ device }, person) => ({
    credentialId: person.login,
    deviceType: device?.platform === 'IOS' ? 'SmartPhone_IPhone' : 'SmartPhone_Android',
    keys: [{ kty: 'PKIX', use: 'sig', kid: 'default', x5c: ['TUlJQ0ZpY3RpdmU='] }],
    name: device?.name,
    platform: device?.platform,
    version: device?.version,
  }),
  verify,
  enrollment: pushEnrollment,
  resend: send,
  view({ org }, challenge: Challenge) {
    const waiting = challenge.factorResult === 'WAITING';
    const shown = waiting ? readPush(org, challenge.pushId) : undefined;
    const answer =
      shown?.status === 'WAITING' && shown.opened ? shown.numberChallenge?.correctAnswer : undefined;
    return {
      next: waiting ? 'poll' : 'verify',
      resend: 'push',
      ...(answer !== undefined && { embedded: { challenge: { correctAnswer: answer } } }),
      ...(!waiting && { embedded: { verification: null } }),
    };
  },
  withdraw({ org }, challenge) {
    withdrawPush(org, challenge.pushId);
  },
};
