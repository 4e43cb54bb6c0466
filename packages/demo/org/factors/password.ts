import { passwordEnrollment } from '../enrollment/password.ts';
import { WrongProof } from '../errors/api-error.ts';
import type { FactorKind } from './kind.ts';
import { missingProof, readProof } from './proof.ts';

/** 403 E0000068, counted as a failed attempt. */
export const wrongPassword = (): WrongProof =>
  new WrongProof('E0000068', { causes: ['The password does not match.'] });

/** OKTA password: the password once more, as a factor. */
export const password: FactorKind = {
  factorType: 'password',
  provider: 'OKTA',
  policyName: 'okta_password',
  idPrefix: 'pwd',
  fixedId: 'password',
  amr: ['pwd'],
  profile: () => undefined,
  async verify(attempt) {
    const { org, person } = attempt.step;
    const text = readProof(attempt, 'password', 72);
    if (text === undefined) throw missingProof(attempt, 'password');
    const hash = await org.passwords.hashOf(person);
    if (!hash || !(await org.passwords.matches(hash, text))) throw wrongPassword();
    return { verified: attempt.factor };
  },
  enrollment: passwordEnrollment,
};
