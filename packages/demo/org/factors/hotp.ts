import { HOTP, Secret } from 'otpauth';
import { WrongProof } from '../errors/api-error.ts';
import type { FactorKind } from './kind.ts';
import { missingProof, readProof, wrongCode } from './proof.ts';

/** How many codes may have been made and not used (spec 3.10.1). */
const LOOK_AHEAD = 10;

/** The one profile of such tokens this org has (spec 1.4.3): how long their codes are and how they are made. */
export const HOTP_PROFILE_ID = 'fpr1';

/** CUSTOM token:hotp: a counter-based token that administrators hand out. */
export const hotp: FactorKind = {
  factorType: 'token:hotp',
  provider: 'CUSTOM',
  policyName: 'custom_hotp',
  vendorName: 'Company token',
  idPrefix: 'chf',
  amr: ['otp'],
  profile: (_factor, person) => ({ credentialId: person.login }),
  verify(attempt) {
    const { factor, step } = attempt;
    const token = readProof(attempt, 'passCode');
    if (token === undefined) throw missingProof(attempt, 'passCode');
    const counter = factor.counter ?? 0;
    const secret = Secret.fromBase32(factor.sharedSecret ?? '');
    const delta = HOTP.validate({ token, secret, counter, digits: 6, window: LOOK_AHEAD });
    if (delta === null) throw wrongCode();
    if (delta < 0) throw new WrongProof('E0000082');
    step.org.store.factors.put({ ...factor, counter: counter + delta + 1 });
    return { verified: factor };
  },
};
