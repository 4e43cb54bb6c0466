import type {
  EnrollableFactor,
  FactorChoice,
  MfaChallengeStep,
  MfaEnrollActivateStep,
  Step,
} from '@authn-flow/authn-core';
import { expect } from 'vitest';

/** What an optional action leads to, or an error where the step does not offer it. */
export async function offered(call: Promise<Step> | undefined): Promise<Step> {
  if (!call) throw new Error('this step does not offer that');
  return call;
}

/** What a refused move leaves: the state it was made in, with the reason. */
export const refused = (status: Step['status'], errorCode: string, more: object = {}): unknown =>
  expect.objectContaining({
    status,
    problem: expect.objectContaining({ errorCode, ...more }) as unknown,
  });

/** The member of a union that is about the factor of this type, of OKTA unless told. */
type Of<U, T, P> = Extract<U, { factorType: T; provider: P }>;
type Types<U extends { factorType: string }> = U['factorType'];
type Providers<U extends { provider: string }> = U['provider'];

/** The factor of this kind, of those to verify. */
export function choice<T extends Types<FactorChoice>, P extends Providers<FactorChoice> = 'OKTA'>(
  step: Step,
  factorType: T,
  provider?: P,
): Of<FactorChoice, T, P> {
  const isList = step.status === 'UNAUTHENTICATED' || step.status.endsWith('_REQUIRED');
  return only(step, isList ? factorsOf(step) : [], factorType, provider) as Of<FactorChoice, T, P>;
}

/** The factor of this kind, of those to enrol. */
export function enrollable<T extends Types<EnrollableFactor>, P extends Providers<EnrollableFactor> = 'OKTA'>(
  step: Step,
  factorType: T,
  provider?: P,
): Of<EnrollableFactor, T, P> {
  const isList = step.status.endsWith('_ENROLL');
  return only(step, isList ? factorsOf(step) : [], factorType, provider) as Of<EnrollableFactor, T, P>;
}

/** The step with this factor's open challenge. */
export function challenge<T extends Types<MfaChallengeStep>, P extends Providers<MfaChallengeStep> = 'OKTA'>(
  step: Step,
  factorType: T,
  provider?: P,
): Of<MfaChallengeStep, T, P> {
  const isOpen = /^(MFA|FACTOR)_CHALLENGE$/.test(step.status);
  return only(step, isOpen ? [step] : [], factorType, provider) as Of<MfaChallengeStep, T, P>;
}

/** The step with this factor's open activation. */
export function activation<
  T extends Types<MfaEnrollActivateStep>,
  P extends Providers<MfaEnrollActivateStep> = 'OKTA',
>(step: Step, factorType: T, provider?: P): Of<MfaEnrollActivateStep, T, P> {
  const isOpen = step.status.endsWith('_ENROLL_ACTIVATE');
  return only(step, isOpen ? [step] : [], factorType, provider) as Of<MfaEnrollActivateStep, T, P>;
}

const factorsOf = (step: Step): readonly object[] => ('factors' in step ? step.factors : []);

function only(step: Step, all: readonly object[], factorType: string, provider = 'OKTA'): object {
  const kind = (each: object): string =>
    'factorType' in each && 'provider' in each
      ? `${String(each.factorType)} of ${String(each.provider)}`
      : '';
  const wanted = `${factorType} of ${provider}`;
  const found = all.find((each) => kind(each) === wanted);
  if (found) return found;
  const problem = JSON.stringify(step.problem ?? null);
  throw new Error(
    `no ${wanted} at ${step.status}, which has ${all.map(kind).join(', ') || 'none'}: ${problem}`,
  );
}
