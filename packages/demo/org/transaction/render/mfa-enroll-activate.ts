import { kindOf } from '../../factors/kinds.ts';
import type { Step } from '../step.ts';
import { renderFactor } from './factor.ts';
import { get, post, prev } from './links.ts';
import type { StateView } from './render-transaction.ts';
import { renderUser } from './user.ts';

/** MFA_ENROLL_ACTIVATE: the pending factor and how to prove it (spec 3.9.2). */
export function renderMfaEnrollActivate(step: Step): StateView {
  const { call, person, transaction } = step;
  const pending = transaction.enrollment;
  if (!pending) throw new Error('MFA_ENROLL_ACTIVATE without a pending factor.');
  const view = kindOf(pending.factor).enrollment?.view?.(step, pending);
  const path = `/api/v1/authn/factors/${pending.factor.id}/lifecycle`;
  const next = view?.next ?? 'activate';
  return {
    members: { factorResult: pending.factorResult, factorResultMessage: pending.factorResultMessage },
    embedded: {
      user: renderUser(person),
      factor: {
        ...renderFactor(pending.factor, person),
        ...(view?.activation && { _embedded: { activation: view.activation } }),
      },
    },
    links: {
      next: view?.href
        ? get(call.origin, view.href, 'activate')
        : post(call.origin, next === 'poll' ? `${path}/activate/poll` : `${path}/activate`, next),
      ...prev(call.origin),
      ...(view?.resend && { resend: [post(call.origin, `${path}/resend`, view.resend)] }),
    },
  };
}
