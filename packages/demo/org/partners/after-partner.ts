import { verified } from '../authn/verify-factor.ts';
import { continueEnrollment } from '../enrollment/continue-enrollment.ts';
import { kindOf } from '../factors/kinds.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { newVisit } from './new-visit.ts';
import { visitOf } from './find-visit.ts';

/** What follows from a round trip to an identity provider; undefined if there was none (spec 3.10.1). */
export function afterPartner(step: Step): JsonObject | undefined {
  const { org, transaction } = step;
  const found = visitOf(org, transaction);
  if (!found?.visit.verdict || !kindOf(found.factor).isRoundTrip) return undefined;
  const { factor, visit } = found;
  const { challenge, enrollment } = transaction;
  if (visit.verdict === 'APPROVED') {
    return enrollment
      ? continueEnrollment(step, { active: [factor] })
      : verified(step, factor, challenge ?? {});
  }
  // The state stays, says that it failed, and offers the same way again.
  const failed = enrollment ?? challenge;
  if (failed) {
    failed.factorResult = 'FAILED';
    if (visit.message !== undefined) failed.factorResultMessage = visit.message;
    failed.partner = newVisit(org);
  }
  return undefined;
}
