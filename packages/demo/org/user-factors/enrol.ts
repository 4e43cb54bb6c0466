import { ApiError, invalid } from '../errors/api-error.ts';
import { readEnrolling } from '../enrollment/enroll-factor.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from '../enrollment/enrollment.ts';
import type { Factor } from '../factors/factor.ts';
import type { FactorKind } from '../factors/kind.ts';
import { kindOf } from '../factors/kinds.ts';
import { Body, readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import type { Person } from '../people/person.ts';
import type { Step } from '../transaction/step.ts';
import { flagOf } from '../users/admin-call.ts';
import { hotpByAdmin } from './hotp.ts';
import { renderPending, renderUserFactor } from './render-user-factor.ts';
import { setTokenLifetime } from './token-lifetime.ts';
import { endWork, keepWork, stepFor, waitingEnrollments } from './work.ts';

/** How an administrator enrols a kind: as people do, but for tokens that only administrators hand out. */
export const enrollmentOf = (kind: FactorKind): Enrollment | undefined =>
  kind.factorType === 'token:hotp' ? hotpByAdmin : kind.enrollment;

/** POST /api/v1/users/{id}/factors?activate=&updatePhone=&tokenLifetimeSeconds= (spec 6.3). */
export async function enrolUserFactor(call: Call, person: Person): Promise<JsonObject> {
  if (person.status === 'DEPROVISIONED') throw new ApiError('E0000038');
  const step = stepFor(call, person, flattened(await readBody(call.request)));
  const { enrollment, enrolling, kind } = readEnrolling(step, enrollmentOf);
  refuseRoundTrip(kind);
  const isVouchedFor = flagOf(call, 'activate', false);
  if (isVouchedFor && !enrollment.vouch)
    throw invalid('factorEnrollRequest', 'activate: only sms, call, email and token:hotp need no proof.');
  const enrolled: Enrolled =
    isVouchedFor && enrollment.vouch
      ? { active: enrollment.vouch(enrolling) }
      : await enrollment.begin(enrolling);
  forgetEarlier(step, kind);
  setTokenLifetime(call, enrolling.factor);
  return settle(step, enrolled, enrolling.factor);
}

/** The factor is active from now on, or its activation is kept open. */
export function settle(step: Step, enrolled: Enrolled, { id }: Factor): JsonObject {
  const { org, call, person } = step;
  if ('active' in enrolled) {
    endWork(org, id);
    for (const factor of enrolled.active) org.store.factors.put({ ...factor, status: 'ACTIVE' });
    const active = org.store.factors.get(enrolled.active[0]?.id ?? '');
    return active ? renderUserFactor(org, call.origin, active, person) : {};
  }
  const { pending } = enrolled;
  step.transaction.status = 'MFA_ENROLL_ACTIVATE';
  step.transaction.enrollment = pending;
  keepWork(step, id);
  const now = org.clock.now();
  org.store.dates.put(org.store.dates.get(id) ?? { id, created: now, lastUpdated: now });
  return renderPending(step, pending, viewOf(step, pending));
}

/** What the person needs to activate it. */
export const viewOf = (step: Step, pending: PendingEnrollment) =>
  enrollmentOf(kindOf(pending.factor))?.view?.(step, pending) ?? { next: 'activate' as const };

/** Members of the proof may stand inside `verify` (spec 6.3). */
function flattened(body: Body): Body {
  const verify = body.as('factorEnrollRequest').object('verify');
  const members = [body, verify].flatMap((one) => one.names().map((name) => [name, one.raw(name)] as const));
  return new Body(Object.fromEntries(members), 'factorEnrollRequest');
}

/** A kind that is proven by a browser on somebody's page cannot be enrolled or verified without that browser. */
export function refuseRoundTrip({ isRoundTrip, factorType }: FactorKind): void {
  if (isRoundTrip)
    throw new ApiError('E0000006', { causes: [`${factorType} works in the browser of the user only.`] });
}

/** A new enrolment replaces one of the same kind that was never completed. */
function forgetEarlier({ org, person }: Step, kind: FactorKind): void {
  for (const { enrollment } of waitingEnrollments(org, person))
    if (enrollment && kindOf(enrollment.factor) === kind) endWork(org, enrollment.factor.id);
}
