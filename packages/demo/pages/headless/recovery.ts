import type { RecoveryChallengeStep, RecoveryInput, RecoveryStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { askedLogin } from '../shared/session.ts';
import { resendMove } from './countdown.ts';
import { codeField, codeIn, field, fold, form, move, pick, screen } from './form.ts';

/** The way back in, folded away: who, and how to reach them. */
export function recoverFrom(
  words: string,
  login: string | undefined,
  begin: (input: RecoveryInput) => unknown,
): HTMLElement {
  return fold(
    words,
    form(
      'Send it',
      [
        field('Account', 'username', { autocomplete: 'username', value: login ?? askedLogin() }),
        pick('By', 'factorType', WAYS),
      ],
      ({ username = '', factorType }) => {
        const way = WAYS.find(([each]) => each === factorType);
        return way && begin({ username, factorType: way[0] });
      },
    ),
  );
}

const WAYS = [
  ['EMAIL', 'mail'],
  ['SMS', 'text message'],
  ['CALL', 'phone call'],
] as const;

/** RECOVERY_CHALLENGE: a code to type, or a mail to open. */
export function recoveryChallengeScreen(step: RecoveryChallengeStep): HTMLElement {
  const { verify } = step;
  return screen(
    verify ? 'Enter the code' : 'Read your mail',
    h(
      'p',
      {},
      verify
        ? 'If the account exists, a code is on its way.'
        : 'If the account exists, a link is on its way.',
    ),
    verify && form('Check the code', [codeField('Code')], (typed) => verify({ passCode: codeIn(typed) })),
    resendMove(step),
    move('Start over', () => step.cancel()),
  );
}

/** RECOVERY: the security question. */
export function recoveryScreen(step: RecoveryStep): HTMLElement {
  const { answer, recover, question } = step;
  return screen(
    'One question first',
    answer &&
      form('Answer', [field(question ?? 'Your answer', 'answer', { autocomplete: 'off' })], (typed) =>
        answer({ answer: typed['answer'] ?? '' }),
      ),
    move('Go on', recover && (() => recover())),
    move('Start over', () => step.cancel()),
  );
}
