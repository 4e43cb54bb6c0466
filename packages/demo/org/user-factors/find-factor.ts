import { notFound } from '../errors/api-error.ts';
import type { PendingEnrollment } from '../enrollment/enrollment.ts';
import type { Factor } from '../factors/factor.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import type { OrgContext } from '../context.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { publicId } from '../transaction/render/factor.ts';
import { waitingEnrollments } from './work.ts';

/** What a user has: active factors, and enrolments an administrator began. */
export const enrolledFactors = ({ store }: OrgContext, { id }: Person): Factor[] =>
  store.factors.by('personId', id).filter(({ status }) => status === 'ACTIVE');

/** The active factor of this id, whatever the policy says now. */
export const findActive = (org: OrgContext, person: Person, id: string): Factor | undefined =>
  enrolledFactors(org, person).find((factor) => publicId(factor) === id);

/** The enrolment of this id that waits for its activation. */
export const findPending = (org: OrgContext, person: Person, id: string): PendingEnrollment | undefined =>
  waitingEnrollments(org, person)
    .map(({ enrollment }) => enrollment)
    .find((enrollment) => enrollment?.factor.id === id);

/** The factor to verify: the policy still has to permit it (spec 3.10.1). */
export function usableFactor(org: OrgContext, person: Person, id: string): Factor {
  const usable = usableFactors(org, person, policyFor(org.store, person));
  const factor = usable.find((one) => publicId(one) === id);
  if (!factor) throw notFound(id, 'UserFactor');
  return factor;
}
