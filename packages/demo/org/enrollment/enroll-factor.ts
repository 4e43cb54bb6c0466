import type { Operation } from '../authn/operation.ts';
import { ApiError, invalid } from '../errors/api-error.ts';
import type { Factor, FactorType, Provider } from '../factors/factor.ts';
import type { FactorKind } from '../factors/kind.ts';
import { FACTOR_KINDS } from '../factors/kinds.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import type { Step } from '../transaction/step.ts';
import { enrollables } from './enrollable.ts';
import { continueEnrollment } from './continue-enrollment.ts';
import type { Enrolling, Enrollment } from './enrollment.ts';

/** POST /api/v1/authn/factors (spec 3.9.1). */
export const enrollFactor: Operation = {
  path: '/api/v1/authn/factors',
  legalIn: ['MFA_ENROLL'],
  run: enroll,
};

async function enroll(step: Step): Promise<JsonObject> {
  const { enrollment, enrolling } = readEnrolling(step);
  return continueEnrollment(step, await enrollment.begin(enrolling));
}

/** The checks all kinds share; `wayOf` says how a kind is enrolled, if not by people themselves. */
export function readEnrolling(
  step: Step,
  wayOf = (kind: FactorKind): Enrollment | undefined => kind.enrollment,
): { enrollment: Enrollment; enrolling: Enrolling; kind: FactorKind } {
  const body = step.body.as('factorEnrollRequest');
  const factorType = body.requiredText('factorType');
  const provider = body.requiredText('provider');
  const profile = body.object('profile');
  const kind = FACTOR_KINDS.find((one) => one.factorType === factorType && one.provider === provider);
  if (!kind) {
    throw invalid('factorEnrollRequest', `There is no factor ${factorType} of ${provider}.`);
  }
  const entry = enrollables(step).find((one) => one.kind === kind);
  const enrollment = entry && wayOf(kind);
  if (!enrollment) throw new ApiError('E0000006', { causes: ['The policy does not permit this factor.'] });
  if (entry.active.length >= (enrollment.maximum ?? 1)) {
    throw invalid('factorEnrollRequest', 'A factor of this type is already set up.');
  }
  const factor: Factor = {
    id: newId(kind.idPrefix),
    personId: step.person.id,
    factorType: factorType as FactorType,
    provider: provider as Provider,
    status: 'PENDING_ACTIVATION',
  };
  return { enrollment, enrolling: { step, body, profile, factor }, kind };
}
