import type { OrgContext } from '../context.ts';
import { isoDate, type JsonObject } from '../json.ts';
import { newVisit } from '../partners/new-visit.ts';
import { VISIT_LIFETIME_MS, type PartnerVisit } from '../partners/partner-visit.ts';
import type { Factor } from '../factors/factor.ts';
import { post } from '../transaction/render/links.ts';
import type { Step } from '../transaction/step.ts';
import type { Enrolled, Enrollment, PendingEnrollment } from './enrollment.ts';

/** What became of a visit to Duo by now. */
export function outcomeOf(
  { clock }: OrgContext,
  visit: PartnerVisit,
): 'SUCCESS' | 'REJECTED' | 'TIMEOUT' | 'WAITING' {
  if (visit.verdict === 'APPROVED') return 'SUCCESS';
  if (visit.verdict === 'DENIED') return 'REJECTED';
  return clock.now() >= visit.startedAt + VISIT_LIFETIME_MS ? 'TIMEOUT' : 'WAITING';
}

/** What a page needs for Duo's frame; host and signature are dummies (spec 3.9.7). */
export const duoVerification = (
  origin: string,
  org: OrgContext,
  factorId: string,
  visit: PartnerVisit,
): JsonObject => ({
  expiresAt: isoDate(visit.startedAt + VISIT_LIFETIME_MS),
  host: new URL(origin).host,
  signature: `TX|${visit.key}|${org.orgId}:APP|${visit.key}|${org.orgId}`,
  factorResult: 'WAITING',
  _links: {
    complete: post(origin, `/api/v1/authn/factors/${factorId}/lifecycle/duoCallback`),
    script: { href: `${origin}/js/Duo-Web-v2.js`, type: 'text/javascript; charset=utf-8' },
  },
});

const waiting = ({ org }: Step, factor: Factor): { pending: PendingEnrollment } => ({
  pending: { factor, factorResult: 'WAITING', partner: newVisit(org) },
});

function poll(step: Step, pending: PendingEnrollment): Enrolled {
  if (pending.factorResult !== 'WAITING' || !pending.partner) return { pending };
  const outcome = outcomeOf(step.org, pending.partner);
  return outcome === 'SUCCESS'
    ? { active: [pending.factor] }
    : { pending: { ...pending, factorResult: outcome } };
}

/** DUO web: the frame approves, a poll notices. */
export const duoEnrollment: Enrollment = {
  begin: ({ step, factor }) => waiting(step, factor),
  activate: (step, pending) =>
    pending.factorResult === 'WAITING' ? poll(step, pending) : waiting(step, pending.factor),
  poll,
  view({ call, org }, { factor, factorResult, partner }) {
    if (factorResult !== 'WAITING' || !partner) return { next: 'activate' };
    return { next: 'poll', activation: duoVerification(call.origin, org, factor.id, partner) };
  },
};
