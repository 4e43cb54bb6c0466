import { duoEnrollment, duoVerification, outcomeOf } from '../enrollment/duo.ts';
import { newVisit } from '../partners/new-visit.ts';
import type { FactorKind } from './kind.ts';
import { refuseIfLocked } from './proof.ts';

/** DUO web: proven in Duo's frame, which posts to the org; the sign-in page polls (spec 3.10). */
export const duo: FactorKind = {
  factorType: 'web',
  provider: 'DUO',
  policyName: 'duo',
  idPrefix: 'dsf',
  amr: [],
  profile: (_factor, person) => ({ credentialId: person.login }),
  verify({ step, factor, challenge }) {
    refuseIfLocked(step.person);
    if (challenge?.factorResult !== 'WAITING' || !challenge.partner) {
      return {
        challenge: {
          ...challenge,
          factorId: factor.id,
          factorResult: 'WAITING',
          partner: newVisit(step.org),
        },
      };
    }
    const outcome = outcomeOf(step.org, challenge.partner);
    return outcome === 'SUCCESS'
      ? { verified: factor }
      : { challenge: { ...challenge, factorResult: outcome } };
  },
  enrollment: duoEnrollment,
  view({ call, org }, { factorId = '', factorResult, partner }) {
    if (factorResult !== 'WAITING' || !partner) return { next: 'verify', embedded: { verification: null } };
    return { next: 'poll', embedded: { verification: duoVerification(call.origin, org, factorId, partner) } };
  },
};
