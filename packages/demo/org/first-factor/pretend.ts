import { ApiError, WrongProof } from '../errors/api-error.ts';
import type { Attempt, Verdict } from '../factors/kind.ts';
import { wrongPassword } from '../factors/password.ts';
import { missingProof, readProof, wrongCode } from '../factors/proof.ts';
import { throttleSend } from '../factors/send-code.ts';
import { PUSH_LIFETIME_MS } from '../outside/push.ts';
import { toLoginKey } from '../people/find-person.ts';
import { nobody } from '../people/nobody.ts';
import { THROTTLES } from '../throttles.ts';
import type { Step } from '../transaction/step.ts';
import { endTransaction } from '../transaction/transactions.ts';

/** Answers an attempt of nobody as if there were somebody: codes seem to be sent, and nothing ever fits (spec 5.7). */
export async function pretend(attempt: Attempt, isResend: boolean): Promise<Verdict> {
  const { step, factor, challenge } = attempt;
  const { org } = step;
  switch (factor.factorType) {
    case 'sms':
    case 'call':
    case 'email': {
      if (!isResend && readProof(attempt, 'passCode') !== undefined) throw wrongCode();
      throttleSend(org, factor.factorType, factor.id, { ...nobody(), id: factor.id });
      return { challenge: { ...challenge, factorId: factor.id, factorResult: 'CHALLENGE' } };
    }
    case 'push': {
      const now = org.clock.now();
      if (isResend || challenge?.factorResult !== 'WAITING') {
        return { challenge: { factorId: factor.id, factorResult: 'WAITING', pretendedAt: now } };
      }
      const isOver = now >= (challenge.pretendedAt ?? 0) + PUSH_LIFETIME_MS;
      return { challenge: { ...challenge, factorResult: isOver ? 'TIMEOUT' : 'WAITING' } };
    }
    case 'password': {
      const text = readProof(attempt, 'password', 72);
      if (text === undefined) throw missingProof(attempt, 'password');
      // A real password would have been hashed for as long.
      await org.passwords.matchNobody(text);
      throw wrongPassword();
    }
    default:
      if (readProof(attempt, 'passCode') === undefined) throw missingProof(attempt, 'passCode');
      throw wrongCode();
  }
}

/** A wrong proof of nobody counts as one of somebody: every fifth within five minutes says that the account is locked. */
export function countPretended(step: Step, error: unknown): unknown {
  const { org, transaction } = step;
  if (!(error instanceof WrongProof) || !org.throttles.isOn('factorLockout')) return error;
  const key = toLoginKey(transaction.identified?.name ?? '');
  org.throttles.count('factorLockout', key);
  if (org.throttles.recent('factorLockout', key) % THROTTLES.factorLockout.limit !== 0) return error;
  endTransaction(org, transaction);
  return new ApiError('E0000069');
}
