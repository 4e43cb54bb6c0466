import { pinTokenEnrollment } from '../enrollment/hardware.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Provider } from './factor.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import { missingProof, readProof } from './proof.ts';
import { checkWithPrompts } from './pin-token-prompt.ts';

function verify(attempt: Attempt): Verdict {
  const passCode = readProof(attempt, 'passCode', 100);
  if (passCode === undefined) throw missingProof(attempt, 'passCode');
  const verified = checkWithPrompts(attempt.step, attempt.factor, passCode);
  attempt.step.org.store.factors.put(verified);
  return { verified };
}

const pinToken = (
  provider: Provider,
  policyName: PolicyFactor,
  more: Pick<FactorKind, 'vendorName'> = {},
): FactorKind => ({
  factorType: 'token',
  provider,
  policyName,
  idPrefix: 'rsa',
  amr: ['otp'],
  profile: ({ credentialId }) => ({ credentialId }),
  verify,
  enrollment: pinTokenEnrollment,
  ...more,
});

/** RSA token: PIN and token code; may ask for a new PIN or the next code. */
export const rsaToken = pinToken('RSA', 'rsa_token');
/** DEL_OATH token: On-Prem MFA, named by the administrator. */
export const onPremToken = pinToken('DEL_OATH', 'del_oath', { vendorName: 'Vault token' });
