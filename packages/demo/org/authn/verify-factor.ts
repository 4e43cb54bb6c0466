import { saveAutoPush } from '../devices/auto-push.ts';
import { rememberDevice } from '../devices/remembered-device.ts';
import { illegalInState, notFound } from '../errors/api-error.ts';
import type { Factor } from '../factors/factor.ts';
import { refuseIfLocked } from '../factors/proof.ts';
import { countFailure } from '../factors/failures.ts';
import type { Attempt, Verdict } from '../factors/kind.ts';
import { kindOf } from '../factors/kinds.ts';
import { offeredFactors } from '../first-factor/first-factors.ts';
import { pretend } from '../first-factor/pretend.ts';
import { prove } from '../first-factor/prove.ts';
import type { JsonObject } from '../json.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import { isOnPipeline } from '../transaction/public-status.ts';
import type { Step } from '../transaction/step.ts';
import type { Challenge } from '../transaction/transaction.ts';
import type { Operation } from './operation.ts';
import { withdraw } from './previous.ts';

/** Types that can be verified without saying which factor (spec 3.10.1). */
const TYPE_LEVEL = ['webauthn', 'u2f', 'token:software:totp', 'password'];

/** POST …/factors/{idOrType}/verify: asks for a challenge, polls it, or answers it (spec 3.10). */
export const verifyFactor: Operation = {
  path: '/api/v1/authn/factors/:idOrType/verify',
  legalIn: ['FIRST_FACTOR', 'MFA_REQUIRED', 'MFA_CHALLENGE'],
  run: (step) => attempt(step, (kind, one) => (isNobody(step) ? pretend(one, false) : kind.verify(one))),
};

/** POST …/factors/{id}/verify/resend (spec 3.10). */
export const resendChallenge: Operation = {
  path: '/api/v1/authn/factors/:idOrType/verify/resend',
  legalIn: ['MFA_CHALLENGE'],
  run: (step) =>
    attempt(step, (kind, one) => {
      if (!one.challenge) throw illegalInState('Another factor is challenged.');
      if (!kind.resend) throw illegalInState(`There is nothing to resend for ${kind.factorType}.`);
      return isNobody(step) ? pretend(one, true) : kind.resend(one);
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
  const before = transaction.challenge;
  const isOther = transaction.status === 'MFA_CHALLENGE' && !isChallenged(step, factor, byType);
  if (isOther) leaveChallenge(step);
  const challenge = { ...transaction.challenge, ...wishesOf(step) };
  const open = transaction.challenge && challenge;
  if (transaction.challenge) transaction.challenge = challenge;
  try {
    const verdict = await act(kindOf(factor), { step, factor, candidates, byType, challenge: open });
    if (isOther) withdraw(step, before);
    if ('verified' in verdict) return verified(step, verdict.verified, challenge);
    transaction.status = 'MFA_CHALLENGE';
    transaction.challenge = { ...verdict.challenge, ...wishesOf(step) };
    return renderTransaction(step);
  } catch (error) {
    // The factor that did not work is not the one that is waited for.
    if (isOther && before) transaction.challenge = before;
    throw countFailure(step, error);
  }
}

/** The factor of this id, or every active one of this type. */
const candidatesFor = (step: Step, idOrType: string, byType: boolean): Factor[] =>
  offeredFactors(step).filter((factor) => (byType ? factor.factorType === idOrType : factor.id === idOrType));

/** A name was given that nobody has: what follows only looks as if somebody had it. */
const isNobody = ({ person, transaction }: Step): boolean =>
  person.id === '' && transaction.identified !== undefined;

/** Where there is a way back it comes first; FACTOR_CHALLENGE has none, so there another factor is taken at once. */
function leaveChallenge({ transaction }: Step): void {
  if (!isOnPipeline(transaction)) {
    throw illegalInState('Another factor is challenged: go back to the previous state first.');
  }
  delete transaction.challenge;
}

/** A challenge is answered at its own URL; one of a type also at that of each member (spec 3.10.1). */
const isChallenged = ({ transaction: { challenge } }: Step, factor: Factor, byType: boolean): boolean =>
  challenge?.factorType === undefined
    ? !byType && challenge?.factorId === factor.id
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
  refuseIfLocked(person);
  const now = org.clock.now();
  person.factorFailures = [];
  if (org.store.factors.get(factor.id)) person.lastFactorId = factor.id;
  org.store.people.put(person);
  prove(step, factor);
  if (wishes.rememberDevice) rememberDevice(org.store, policy, person, transaction.deviceToken, now);
  if (wishes.autoPush !== undefined && factor.factorType === 'push') {
    saveAutoPush(call.cookies, factor, wishes.autoPush);
  }
  return proceed(step);
}
