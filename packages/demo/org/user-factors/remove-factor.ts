import type { OrgContext } from '../context.ts';
import type { Factor, Provider } from '../factors/factor.ts';
import { kindOf } from '../factors/kinds.ts';
import { recordEvent } from '../logs/record.ts';
import type { Person } from '../people/person.ts';
import { withdrawPush } from '../outside/pushes.ts';
import { endTransaction } from '../transaction/transactions.ts';
import { endWork, waitingEnrollments } from './work.ts';

/** Hardware stays in the person's hands: it can be enrolled again. */
const HARDWARE: readonly Provider[] = ['RSA', 'DEL_OATH', 'SYMANTEC', 'YUBICO'];

/** Removes a factor with everything that is open for it; the push of Okta Verify takes the codes of its phone along (spec 3.9.4). */
export function removeFactor(org: OrgContext, factor: Factor): void {
  const { store } = org;
  for (const { id } of store.pushes.by('personId', factor.personId))
    if (store.pushes.get(id)?.factorId === factor.id) withdrawPush(org, id);
  // A challenge of a factor that is gone could not be answered any more.
  for (const transaction of store.transactions.by('personId', factor.personId))
    if (transaction.challenge?.factorId === factor.id) endTransaction(org, transaction);
  endWork(org, factor.id);
  store.sentCodes.delete(factor.id);
  if (HARDWARE.includes(factor.provider)) store.factors.put({ ...factor, status: 'ISSUED' });
  else store.factors.delete(factor.id);
  if (kindOf(factor).policyName !== 'okta_push') return;
  for (const one of store.factors.by('personId', factor.personId))
    if (kindOf(one).policyName === 'okta_otp' && isSameDevice(one, factor)) removeFactor(org, one);
}

const isSameDevice = (one: Factor, other: Factor): boolean =>
  JSON.stringify(one.device) === JSON.stringify(other.device);

/** POST /api/v1/users/{id}/lifecycle/reset_factors: all of them, pending ones too. */
export function resetFactors(org: OrgContext, person: Person): void {
  for (const { enrollment } of waitingEnrollments(org, person))
    if (enrollment) endWork(org, enrollment.factor.id);
  const enrolled = org.store.factors.by('personId', person.id).filter(({ status }) => status === 'ACTIVE');
  for (const { id } of enrolled) {
    const factor = org.store.factors.get(id);
    if (factor) removeFactor(org, factor);
  }
  recordEvent(org, { eventType: 'user.mfa.factor.reset_all', person });
}
