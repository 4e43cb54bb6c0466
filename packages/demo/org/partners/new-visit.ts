import type { OrgContext } from '../context.ts';
import { newRecoveryToken } from '../ids.ts';
import type { PartnerVisit } from './partner-visit.ts';

/** A visit that begins now. */
export const newVisit = ({ clock }: OrgContext): PartnerVisit => ({
  key: newRecoveryToken(),
  startedAt: clock.now(),
});
