import { ApiError } from '../errors/api-error.ts';
import type { Step } from '../transaction/step.ts';
import type { Factor } from './factor.ts';
import { checkPinAndCode } from './token-code.ts';

const PROMPTS = {
  NEW_PIN: 'Enter a new PIN of 4 to 8 digits.',
  NEXT_CODE: 'Wait for the code of your token to change, then enter your PIN and the new code.',
} as const;

/** 409: the token's server wants one more step, and the summary is what to tell the person (spec 3.10). */
function prompt({ org, transaction }: Step, token: Factor, wants: keyof typeof PROMPTS): ApiError {
  org.store.factors.put({ ...token, wants, promptedIn: transaction.id });
  return new ApiError('E0000113', { summary: PROMPTS[wants] });
}

/** Checks what was typed against PIN and code; on the way the token's server may ask for a new PIN or the next code. */
export function checkWithPrompts(step: Step, token: Factor, passCode: string): Factor {
  const isPrompted = token.promptedIn === step.transaction.id;
  if (isPrompted && token.wants === 'NEW_PIN') {
    if (!/^\d{4,8}$/.test(passCode)) throw prompt(step, token, 'NEW_PIN');
    throw prompt(step, { ...token, pin: passCode }, 'NEXT_CODE');
  }
  const checked = checkPinAndCode(token, passCode, step.org.clock.now());
  if (token.wants !== undefined && !isPrompted) throw prompt(step, checked, token.wants);
  delete checked.wants;
  delete checked.promptedIn;
  return checked;
}
