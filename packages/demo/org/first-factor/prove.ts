import type { Factor } from '../factors/factor.ts';
import { kindOf } from '../factors/kinds.ts';
import type { Step } from '../transaction/step.ts';

/** What the transaction knows once a factor is proven: a password that comes first is no second factor. */
export function prove({ org, policy, transaction }: Step, factor: Factor): void {
  const { identified, secondStep, proven } = transaction;
  const now = org.clock.now();
  const isPassword = factor.factorType === 'password';
  const isPrimary = identified !== undefined && isPassword;
  transaction.proven = {
    ...proven,
    amr: [...new Set([...proven.amr, ...(isPrimary ? [] : ['mfa']), ...kindOf(factor).amr])],
    ...(isPassword && { passwordAt: now }),
    ...(!isPrimary && { factorAt: now }),
  };
  delete transaction.identified;
  const { first, second } = policy.signOn.factorSequence;
  if (identified && first.length > 0 && second.length > 0) transaction.secondStep = { first: factor.id };
  else if (secondStep) transaction.secondStep = { ...secondStep, isDone: true };
}
