import type { OrgContext } from '../context.ts';
import type { Factor } from '../factors/factor.ts';
import { kindOf } from '../factors/kinds.ts';
import { usableFactors } from '../factors/usable-factors.ts';
import type { Person } from '../people/person.ts';
import type { Policy, PolicyFactor } from '../policies/policy.ts';
import type { Step } from '../transaction/step.ts';
import { pretendedFactors } from './pretended-factors.ts';

/** The factors the person may prove now: in the order of a sequence, or all they have. */
export function offeredFactors(step: Step): Factor[] {
  const { org, person, policy, transaction } = step;
  const { identified, secondStep } = transaction;
  if (identified) {
    return person.id === ''
      ? pretendedFactors(org, identified)
      : firstFactors(org, person, policy, identified.ways);
  }
  if (secondStep && !secondStep.isDone) {
    const { second } = policy.signOn.factorSequence;
    return factorsNamed(org, person, policy, second).filter(({ id }) => id !== secondStep.first);
  }
  return usableFactors(org, person, policy);
}

/** What may be proven first: nothing after which the sequence could not go on. */
export function firstFactors(
  org: OrgContext,
  person: Person,
  policy: Policy,
  ways: readonly PolicyFactor[],
): Factor[] {
  const { first, second } = policy.signOn.factorSequence;
  const all = factorsNamed(org, person, policy, ways);
  if (first.length === 0 || second.length === 0) return all;
  const later = factorsNamed(org, person, policy, second);
  return all.filter(({ id }) => later.some((other) => other.id !== id));
}

function factorsNamed(
  org: OrgContext,
  person: Person,
  policy: Policy,
  names: readonly PolicyFactor[],
): Factor[] {
  const usable = usableFactors(org, person, policy);
  const hasPassword = person.password && !usable.some(({ factorType }) => factorType === 'password');
  return [...(hasPassword ? [passwordOf(person)] : []), ...usable].filter((factor) =>
    names.includes(kindOf(factor).policyName),
  );
}

/** Whoever has a password can prove it, without having enrolled it as a factor. */
const passwordOf = ({ id }: Person): Factor => ({
  id: `pwd${id.slice(3)}`,
  personId: id,
  factorType: 'password',
  provider: 'OKTA',
  status: 'ACTIVE',
});
