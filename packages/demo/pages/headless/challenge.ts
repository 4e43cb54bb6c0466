import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { codeField, form, move, screen } from './form.ts';

/** MFA_CHALLENGE: the open factor, and the ways out that the org offers. */
export function challengeScreen(step: MfaChallengeStep): HTMLElement {
  const [title, ...body] = challenge(step);
  return screen(
    title,
    ...body,
    move('Send it again', step.resend && (() => step.resend?.())),
    move('Choose another way', step.previous && (() => step.previous?.())),
    move('Start over', () => step.cancel()),
  );
}

const CODE_TITLES = { sms: 'Read your messages', call: 'Answer the call', email: 'Read your mail' };

function challenge(step: MfaChallengeStep): [title: string, ...body: Child[]] {
  switch (step.factorType) {
    case 'push': {
      const { verify, correctAnswer } = step;
      if (verify) return ['No answer from your phone', h('p', {}, 'The request was denied or ran out.')];
      // The number may be 0: it is there or it is not.
      if (correctAnswer !== undefined)
        return [
          'Pick this number',
          h('output', { class: 'number' }, correctAnswer),
          h('p', {}, 'on your phone.'),
        ];
      return [
        'Look at your phone',
        h('p', {}, `Approve the request on ${step.profile.name ?? 'your phone'}.`),
      ];
    }
    case 'sms':
    case 'call':
    case 'email': {
      const to = step.factorType === 'email' ? step.profile.email : step.profile.phoneNumber;
      return [
        CODE_TITLES[step.factorType],
        h('p', {}, `A code is on its way to ${to ?? 'you'}.`),
        form('Check the code', [codeField('Code')], ({ passCode = '' }) =>
          step.verify({ passCode: passCode.trim() }),
        ),
      ];
    }
    case 'unknown':
      return [
        'Another way, please',
        h('p', {}, `This page cannot ask for ${step.wireFactorType} (${step.wireProvider}).`),
      ];
    default:
      return ['Another way, please', h('p', {}, `This page cannot ask for ${step.factorType} yet.`)];
  }
}
