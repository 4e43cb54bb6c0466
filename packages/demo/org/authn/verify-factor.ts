import { saveAutoPush } from '../devices/auto-push.ts';
import { rememberDevice } from '../devices/remembered-device.ts';
import { illegalInState, notFound } from '../errors/api-error.ts';
import type { Factor } from '../factors/factor.ts';
import { countFailure } from '../factors/failures.ts';
import type { Attempt, Verdict } from '../factors/kind.ts';
import { kindOf } from '../factors/kinds.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import type { JsonObject } from '../json.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import type { Challenge } from '../transaction/transaction.ts';
import type { Operation } from './operation.ts';

/** Types that can be verified without saying which factor (spec 3.10.1). */
const TYPE_LEVEL = ['webauthn', 'u2f', 'token:software:totp', 'password'];

/** POST …/factors/{idOrType}/verify: asks for a challenge, polls it, or answers it (spec 3.10). */
export const verifyFactor: Operation = {
  path: '/api/v1/authn/factors/:idOrType/verify',
  legalIn: ['MFA_REQUIRED', 'MFA_CHALLENGE'],
  run: (step) => attempt(step, (kind, one) => kind.verify(one)),
};

/** POST …/factors/{id}/verify/resend (spec 3.10). */
export const resendChallenge: Operation = {
  path: '/api/v1/authn/factors/:idOrType/verify/resend',
  legalIn: ['MFA_CHALLENGE'],
  run: (step) =>
    attempt(step, (kind, one) => {
      if (!kind.resend) throw illegalInState(`There is nothing to resend for ${kind.factorType}.`);
      return kind.resend(one);
    }),
};

async function attempt(
  step: Step,
  act: (kind: ReturnType<typeof kindOf>, one: Attempt) => Verdict | Promise<Verdict>,
): Promise<JsonObject> {
  const { transaction } = step;
  const idOrType = step.params['idOrType'] ?? '';
  const byType = TYPE_LEVEL.includes(idOrType);
  const candidates = candidatesFor(step, idOrType, byType);
  const [factor] = candidates;
  if (!factor) throw notFound(idOrType, 'UserFactor');
  if (transaction.status === 'MFA_CHALLENGE' && !isChallenged(step, factor)) {
    throw illegalInState('Another factor is challenged: go back to the previous state first.');
  }
  const challenge = { ...transaction.challenge, ...wishesOf(step) };
  const open = transaction.challenge && challenge;
  if (transaction.challenge) transaction.challenge = challenge;
  try {
    const verdict = await act(kindOf(factor), { step, factor, candidates, byType, challenge: open });
    if ('verified' in verdict) return verified(step, verdict.verified, challenge);
    transaction.status = 'MFA_CHALLENGE';
    transaction.challenge = { ...verdict.challenge, ...wishesOf(step) };
    return renderTransaction(step);
  } catch (error) {
    throw countFailure(step, error);
  }
}

/** The factor of this id, or every active one of this type. */
function candidatesFor({ org, person, policy }: Step, idOrType: string, byType: boolean): Factor[] {
  return usableFactors(org, person, policy).filter((factor) =>
    byType ? factor.factorType === idOrType : factor.id === idOrType,
  );
}

const isChallenged = ({ transaction: { challenge } }: Step, factor: Factor): boolean =>
  challenge?.factorType === undefined
    ? challenge?.factorId === factor.id
    : challenge.factorType === factor.factorType;

/** `rememberDevice` and `autoPush`: anything but true and false is ignored (spec 3.10.1). */
function wishesOf({ call }: Step): Pick<Challenge, 'rememberDevice' | 'autoPush'> {
  const read = (name: string): boolean | undefined =>
    ({ true: true, false: false })[call.url.searchParams.get(name) ?? ''];
  const remember = read('rememberDevice');
  const autoPush = read('autoPush');
  return {
    ...(remember !== undefined && { rememberDevice: remember }),
    ...(autoPush !== undefined && { autoPush }),
  };
}

/** The factor is proven: what follows from it is written before the answer (spec 3.10.1). */
export function verified(step: Step, factor: Factor, wishes: Challenge): JsonObject {
  const { org, call, person, policy, transaction } = step;
  const now = org.clock.now();
  person.factorFailures = [];
  person.lastFactorId = factor.id;
  org.store.people.put(person);
  const { amr } = kindOf(factor);
  transaction.proven = {
    ...transaction.proven,
    amr: [...new Set([...transaction.proven.amr, 'mfa', ...amr])],
    factorAt: now,
  };
  if (wishes.rememberDevice) rememberDevice(org.store, policy, person, transaction.deviceToken, now);
  if (wishes.autoPush !== undefined && factor.factorType === 'push') {
    saveAutoPush(call.cookies, factor, wishes.autoPush);
  }
  return proceed(step);
}
