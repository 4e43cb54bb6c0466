import { ApiError } from '../errors/api-error.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Factor, Provider } from './factor.ts';
import type { Attempt, FactorKind, Verdict } from './kind.ts';
import { missingProof, readProof } from './proof.ts';
import { checkPinAndCode } from './token-code.ts';

const PROMPTS = {
  NEW_PIN: 'Enter a new PIN of 4 to 8 digits.',
  NEXT_CODE: 'Wait for the code of your token to change, then enter your PIN and the new code.',
} as const;

/** 409: the token's server wants one more step, and the summary is what to tell the person (spec 3.10). */
function prompt(
  { step: { org, transaction } }: Attempt,
  factor: Factor,
  wants: keyof typeof PROMPTS,
): ApiError {
  org.store.factors.put({ ...factor, wants, promptedIn: transaction.id });
  return new ApiError('E0000113', { summary: PROMPTS[wants] });
}

function verify(attempt: Attempt): Verdict {
  const { factor, step } = attempt;
  const passCode = readProof(attempt, 'passCode', 100);
  if (passCode === undefined) throw missingProof('passCode');
  const isPrompted = factor.promptedIn === step.transaction.id;
  if (isPrompted && factor.wants === 'NEW_PIN') {
    if (!/^\d{4,8}$/.test(passCode)) throw prompt(attempt, factor, 'NEW_PIN');
    throw prompt(attempt, { ...factor, pin: passCode }, 'NEXT_CODE');
  }
  const checked = checkPinAndCode(factor, passCode, step.org.clock.now());
  if (factor.wants !== undefined && !isPrompted) throw prompt(attempt, checked, factor.wants);
  delete checked.wants;
  delete checked.promptedIn;
  step.org.store.factors.put(checked);
  return { verified: checked };
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
  ...more,
});

/** RSA token: PIN and token code; may ask for a new PIN or the next code. */
export const rsaToken = pinToken('RSA', 'rsa_token');
/** DEL_OATH token: On-Prem MFA, named by the administrator. */
export const onPremToken = pinToken('DEL_OATH', 'del_oath', { vendorName: 'Vault token' });
