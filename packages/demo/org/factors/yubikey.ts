import { yubikeyEnrollment } from '../enrollment/hardware.ts';
import type { FactorKind } from './kind.ts';
import { missingProof, readProof } from './proof.ts';
import { checkTouch } from './yubikey-touch.ts';

/** YUBICO token:hardware. */
export const yubikey: FactorKind = {
  factorType: 'token:hardware',
  provider: 'YUBICO',
  policyName: 'yubikey_token',
  idPrefix: 'ykf',
  amr: ['hwk'],
  profile: ({ credentialId }) => ({ credentialId }),
  verify(attempt) {
    const passCode = readProof(attempt, 'passCode');
    if (passCode === undefined) throw missingProof(attempt, 'passCode');
    const verified = checkTouch(attempt.factor, passCode);
    attempt.step.org.store.factors.put(verified);
    return { verified };
  },
  enrollment: yubikeyEnrollment,
};
