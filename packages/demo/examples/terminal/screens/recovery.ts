import type { RecoveryChallengeStep, RecoveryInput, RecoveryStep } from '@authn-flow/authn-core';
import type { Screen } from '../screen.ts';
import { move, waysOut } from '../ways-out.ts';
import type { Context } from './index.ts';

const WAYS = { EMAIL: 'By mail', SMS: 'By text message', CALL: 'By phone call' } as const;

/** Begins a recovery: how to reach the person. */
export const begin = (
  screen: Screen,
  username: string,
  send: (input: RecoveryInput) => unknown,
): Promise<unknown> =>
  screen.choose('How', [
    { words: WAYS.EMAIL, act: () => send({ username, factorType: 'EMAIL' }) },
    { words: WAYS.SMS, act: () => send({ username, factorType: 'SMS' }) },
    { words: WAYS.CALL, act: () => send({ username, factorType: 'CALL' }) },
  ]);

/** RECOVERY_CHALLENGE: a code to type, or a mail with a link. */
export function recoveryChallenge(
  step: RecoveryChallengeStep,
  screen: Screen,
  context: Context,
): Promise<unknown> {
  const { verify } = step;
  screen.say(`If the account exists, a ${verify ? 'code' : 'mail with a link'} is on its way.`);
  return verify
    ? screen.fill('Code', (typed) => verify({ passCode: typed.replaceAll(/\s/g, '') }), waysOut(step))
    : screen.fill('Link of the mail', (typed) => context.redeem(tokenIn(typed)), waysOut(step));
}

/** RECOVERY: the security question. */
export function recovery(step: RecoveryStep, screen: Screen): Promise<unknown> {
  const { answer, recover, question = 'Your answer' } = step;
  if (answer) return screen.fill(question, (typed) => answer({ answer: typed }), waysOut(step));
  return screen.choose('What now', [...move('Go on', recover), ...waysOut(step)]);
}

/** The token of a mail's link, or what was typed if it is no link. */
export function tokenIn(typed: string): string {
  const text = typed.trim();
  const url = URL.parse(text);
  if (!url) return text;
  const named = url.searchParams.get('recoveryToken') ?? url.searchParams.get('activationToken');
  return named ?? url.pathname.split('/').at(-1) ?? text;
}
