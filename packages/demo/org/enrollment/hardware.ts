import type { Factor } from '../factors/factor.ts';
import { checkWithPrompts } from '../factors/pin-token-prompt.ts';
import { refuseIfLocked, wrongCode } from '../factors/proof.ts';
import { checkTotp, totpDelta } from '../factors/totp-code.ts';
import { checkTouch } from '../factors/yubikey-touch.ts';
import { invalid } from '../errors/api-error.ts';
import type { Enrolling, Enrollment } from './enrollment.ts';

/** Tokens that were given to this person and not yet enrolled. */
const issued = ({ step, factor }: Enrolling): Factor[] =>
  step.org.store.factors
    .by('personId', factor.personId)
    .filter((one) => one.status === 'ISSUED' && one.provider === factor.provider);

/** The issued token of this name; 400 without causes if there is none: the token's server refuses it (spec 3.9.1). */
function named(enrolling: Enrolling): Factor {
  const credentialId = enrolling.profile.requiredText('credentialId', 100);
  const token = issued(enrolling).find((one) => one.credentialId === credentialId);
  if (!token) throw invalid('factorEnrollRequest');
  return token;
}

/** RSA and On-Prem: the token's name, PIN and code; the server may ask for one more step. */
export const pinTokenEnrollment: Enrollment = {
  begin(enrolling) {
    const { step, body } = enrolling;
    const passCode = body.requiredText('passCode', 100).trim();
    const token = named(enrolling);
    refuseIfLocked(step.person);
    return { active: [checkWithPrompts(step, token, passCode)] };
  },
};

/** SYMANTEC: the credential's name and two codes in a row. */
export const symantecEnrollment: Enrollment = {
  begin(enrolling) {
    const { step, body } = enrolling;
    const [first, second] = [body.requiredText('passCode').trim(), body.requiredText('nextPassCode').trim()];
    const token = named(enrolling);
    refuseIfLocked(step.person);
    const now = step.org.clock.now();
    const delta = totpDelta(token.sharedSecret ?? '', first, now);
    if (delta === undefined || totpDelta(token.sharedSecret ?? '', second, now) !== delta + 1)
      throw wrongCode();
    return { active: [checkTotp(checkTotp(token, first, now), second, now)] };
  },
};

/** YUBICO: one touch; its first letters name the key. */
export const yubikeyEnrollment: Enrollment = {
  begin(enrolling) {
    const passCode = enrolling.body.requiredText('passCode').trim();
    refuseIfLocked(enrolling.step.person);
    const key = issued(enrolling).find(({ keyName = ' ' }) => passCode.toLowerCase().startsWith(keyName));
    if (!key) throw wrongCode();
    return { active: [checkTouch(key, passCode)] };
  },
};
