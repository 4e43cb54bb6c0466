import { symantecEnrollment } from '../enrollment/hardware.ts';
import type { FactorKind } from './kind.ts';
import { missingProof, readProof } from './proof.ts';
import { checkTotp } from './totp-code.ts';

/** SYMANTEC token: six digits of a VIP credential. */
export const symantecToken: FactorKind = {
  factorType: 'token',
  provider: 'SYMANTEC',
  policyName: 'symantec_vip',
  idPrefix: 'ufv',
  amr: ['otp'],
  profile: ({ credentialId }) => ({ credentialId }),
  verify(attempt) {
    const passCode = readProof(attempt, 'passCode');
    if (passCode === undefined) throw missingProof(attempt, 'passCode');
    const verified = checkTotp(attempt.factor, passCode, attempt.step.org.clock.now());
    attempt.step.org.store.factors.put(verified);
    return { verified };
  },
  enrollment: symantecEnrollment,
};
