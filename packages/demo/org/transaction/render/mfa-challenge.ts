import { kindOf } from '../../factors/kinds.ts';
import { offeredFactors } from '../../first-factor/first-factors.ts';
import { isOnPipeline } from '../public-status.ts';
import type { Step } from '../step.ts';
import { publicId, renderFactor } from './factor.ts';
import { get, post, prev } from './links.ts';
import { renderRememberPolicy } from './remember-policy.ts';
import type { StateView } from './render-transaction.ts';
import { renderTypeChallenge } from './type-challenge.ts';
import { renderProvenUser } from './user.ts';

/** MFA_CHALLENGE for one factor (spec 3.10). */
export function renderMfaChallenge(step: Step): StateView {
  const { call, person, transaction } = step;
  const { challenge } = transaction;
  if (challenge?.factorType !== undefined) return renderTypeChallenge(step, challenge.factorType);
  const factor = offeredFactors(step).find(({ id }) => id === challenge?.factorId);
  if (!challenge || !factor) throw new Error('MFA_CHALLENGE without a challenged factor.');
  const view = kindOf(factor).view?.(step, challenge);
  const url = `/api/v1/authn/factors/${publicId(factor)}/verify`;
  const { factorResult, factorResultMessage } = challenge;
  return {
    members: {
      factorResult,
      factorResultMessage,
      ...(factorResult === 'CHALLENGE' && { challengeType: 'FACTOR' }),
    },
    embedded: {
      ...renderProvenUser(step),
      factor: {
        ...renderFactor(factor, person, transaction.identified !== undefined),
        ...(view?.embedded && { _embedded: view.embedded }),
      },
      policy: renderRememberPolicy(step),
    },
    links: {
      next: view?.href
        ? get(call.origin, view.href, 'redirect')
        : post(call.origin, url, view?.next ?? 'verify'),
      ...(!isOnPipeline(transaction) && prev(call.origin)),
      ...(view?.resend && { resend: [post(call.origin, `${url}/resend`, view.resend)] }),
    },
  };
}
