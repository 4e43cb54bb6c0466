import { kindOf } from '../../factors/kinds.ts';
import { offeredFactors } from '../../first-factor/first-factors.ts';
import type { JsonObject } from '../../json.ts';
import { isOnPipeline } from '../public-status.ts';
import type { Step } from '../step.ts';
import { renderFactor } from './factor.ts';
import { post, prev } from './links.ts';
import { renderRememberPolicy } from './remember-policy.ts';
import type { StateView } from './render-transaction.ts';
import { renderProvenUser } from './user.ts';

/** MFA_CHALLENGE for any factor of a type: one challenge, all the person's keys (spec 3.10). */
export function renderTypeChallenge(step: Step, factorType: string): StateView {
  const { call, person, transaction } = step;
  const { challenge } = transaction;
  const factors = offeredFactors(step).filter((factor) => factor.factorType === factorType);
  const [first] = factors;
  return {
    members: { factorResult: challenge?.factorResult, challengeType: 'FACTOR_TYPE', factorType },
    embedded: {
      ...renderProvenUser(step),
      ...(first && challenge && { challenge: kindOf(first).typeView?.(step, challenge) }),
      factors: factors.map((factor): JsonObject => ({
        ...renderFactor(factor, person, transaction.identified !== undefined),
        // The members of a WebAuthn challenge have no link of their own (spec 1.5.3).
        ...(factorType === 'u2f' && {
          _links: { verify: post(call.origin, `/api/v1/authn/factors/${factor.id}/verify`) },
        }),
      })),
      policy: renderRememberPolicy(step),
    },
    links: {
      next: post(call.origin, `/api/v1/authn/factors/${factorType}/verify`, 'verify'),
      ...(!isOnPipeline(transaction) && prev(call.origin)),
    },
  };
}
