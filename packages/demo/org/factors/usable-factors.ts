import type { OrgContext } from '../context.ts';
import type { Person } from '../people/person.ts';
import { POLICY_FACTORS, type Policy } from '../policies/policy.ts';
import type { Factor } from './factor.ts';
import { kindOf } from './kinds.ts';

/** Active factors the policy still permits: last used first, then in the order of spec 3.9.7 (appendix C.1.5). */
export function usableFactors(
  { store }: Pick<OrgContext, 'store'>,
  person: Person,
  policy: Policy,
): Factor[] {
  const rank = (factor: Factor): number =>
    factor.id === person.lastFactorId ? -1 : POLICY_FACTORS.indexOf(kindOf(factor).policyName);
  return store.factors
    .by('personId', person.id)
    .filter(({ status }) => status === 'ACTIVE')
    .filter((factor) => policy.mfaEnroll.factors[kindOf(factor).policyName].enroll.self !== 'NOT_ALLOWED')
    .sort((a, b) => rank(a) - rank(b));
}
