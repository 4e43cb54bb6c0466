import type { RecoveryChallengeStep, RecoveryInput, RecoveryStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { codeField, field, form, move, screen } from './form.ts';

/** The ways to get back in, folded away: one form for each way the org may know. */
export function recoverFrom(
  words: string,
  login: string | undefined,
  begin: (input: RecoveryInput) => unknown,
): HTMLElement {
  return h(
    'details',
    {},
    h('summary', {}, words),
    ...(['EMAIL', 'SMS', 'CALL'] as const).map((factorType) =>
      form(
        WAYS[factorType],
        [field('Login', 'username', { autocomplete: 'username', value: login ?? '' })],
        (typed) => begin({ username: typed['username'] ?? '', factorType }),
      ),
    ),
  );
}

const WAYS = { EMAIL: 'Send a mail', SMS: 'Send a text', CALL: 'Call me' };

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
    verify &&
      form('Check the code', [codeField('Code')], ({ passCode = '' }) =>
        verify({ passCode: passCode.trim() }),
      ),
    move('Send it again', step.resend && (() => step.resend?.())),
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
