import { illegalInState } from '../errors/api-error.ts';
import { countFailure } from '../factors/failures.ts';
import type { Factor } from '../factors/factor.ts';
import type { Verdict } from '../factors/kind.ts';
import { kindOf } from '../factors/kinds.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { recordEvent, recordRefusal } from '../logs/record.ts';
import type { Person } from '../people/person.ts';
import { PUSH_LIFETIME_MS } from '../outside/push.ts';
import { get, post } from '../transaction/render/links.ts';
import type { Step } from '../transaction/step.ts';
import type { Challenge } from '../transaction/transaction.ts';
import { refuseRoundTrip } from './enrol.ts';
import { pathOf, relinked } from './render-user-factor.ts';
import { setTokenLifetime } from './token-lifetime.ts';
import { endWork, findWork, keepWork, stepFor } from './work.ts';

/** POST …/factors/{fid}/verify: asks for a challenge with an empty body, or answers it (spec 6.3). */
export async function verifyUserFactor(
  call: Call,
  person: Person,
  factor: Factor,
  body: Body,
): Promise<JsonObject> {
  const { org } = call;
  refuseRoundTrip(kindOf(factor));
  const open = findWork(org, factor.id);
  // A push is asked about at its own address: here each call sends one.
  const challenge = factor.factorType === 'push' ? undefined : open?.challenge;
  const step = stepFor(call, person, body, open);
  const attempt = { step, factor, candidates: [factor], byType: false, challenge };
  const verdict = await judged(step, factor, () => kindOf(factor).verify(attempt));
  if ('verified' in verdict) return proven(step, verdict.verified);
  return challenged(step, factor, verdict.challenge);
}

/** The code or notification of a challenge once more. */
export async function sendChallengeAgain(call: Call, person: Person, factor: Factor): Promise<void> {
  const step = stepFor(call, person, undefined, findWork(call.org, factor.id));
  const kind = kindOf(factor);
  const { challenge } = step.transaction;
  const verdict = await judged(step, factor, () => {
    if (!kind.resend) throw illegalInState(`There is nothing to resend for ${factor.factorType}.`);
    return kind.resend({ step, factor, candidates: [factor], byType: false, challenge });
  });
  if ('challenge' in verdict) challenged(step, factor, verdict.challenge);
}

/** A wrong proof counts as it does at sign-in, and is logged. */
async function judged(step: Step, factor: Factor, task: () => Verdict | Promise<Verdict>): Promise<Verdict> {
  try {
    return await task();
  } catch (error) {
    const { person } = step;
    recordRefusal(step.org, error, { eventType: 'user.authentication.auth_via_mfa', person, factor });
    throw countFailure(step, error);
  }
}

/** The same as at sign-in: the failures are forgotten, and the factor is offered first (spec 3.10.1). */
export function proven({ org, person }: Step, factor: Factor): JsonObject {
  endWork(org, factor.id);
  person.factorFailures = [];
  person.lastFactorId = factor.id;
  org.store.people.put(person);
  recordEvent(org, { eventType: 'user.authentication.auth_via_mfa', person, factor });
  return { factorResult: 'SUCCESS' };
}

/** The challenge is kept for the proof that follows. */
function challenged(step: Step, factor: Factor, challenge: Challenge): JsonObject {
  step.transaction.challenge = challenge;
  keepWork(step, factor.id);
  setTokenLifetime(step.call, factor);
  return renderChallenge(step, factor, challenge);
}

/** What an open challenge looks like; a push has an address of its own. */
export function renderChallenge(step: Step, factor: Factor, challenge: Challenge): JsonObject {
  const { origin } = step.call;
  const { factorResult, factorResultMessage, pushId } = challenge;
  const embedded = kindOf(factor).view?.(step, challenge).embedded;
  const isWaitingPush = pushId !== undefined && factorResult === 'WAITING';
  const transaction = `${pathOf(factor)}/transactions/${pushId ?? ''}`;
  return {
    factorResult,
    ...(factorResultMessage !== undefined && { factorMessage: factorResultMessage }),
    ...expiry(step, factor, challenge),
    ...(embedded && { _embedded: relinked(embedded, origin, factor) }),
    _links: isWaitingPush
      ? {
          poll: get(origin, transaction),
          cancel: { href: origin + transaction, hints: { allow: ['DELETE'] } },
        }
      : {
          verify: post(origin, `${pathOf(factor)}/verify`),
          factor: { href: origin + pathOf(factor), hints: { allow: ['GET', 'DELETE'] } },
        },
  };
}

function expiry({ org }: Step, { id }: Factor, { pushId, ceremony }: Challenge): JsonObject {
  const push = pushId === undefined ? undefined : org.store.pushes.get(pushId);
  const at =
    (push && push.at + PUSH_LIFETIME_MS) ?? ceremony?.expiresAt ?? org.store.sentCodes.get(id)?.expiresAt;
  return at === undefined ? {} : { expiresAt: isoDate(at) };
}
