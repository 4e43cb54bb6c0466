import { newCeremony } from '../webauthn/ceremony.ts';
import type { Attempt, Verdict } from './kind.ts';
import { refuseIfLocked } from './proof.ts';
import { wishesIn } from './wishes.ts';

/** A fresh challenge, to one key or to any key of the person; it voids the one before. */
export function challengeKeys({ step, factor, byType, challenge }: Attempt): Verdict {
  refuseIfLocked(step.person);
  const whom = byType ? { factorType: factor.factorType } : { factorId: factor.id };
  return {
    challenge: { ...wishesIn(challenge), ...whom, factorResult: 'CHALLENGE', ceremony: newCeremony(step) },
  };
}
