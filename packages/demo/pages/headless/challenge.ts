import type { MfaChallengeStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import type { Child } from '../shared/dom.ts';
import { resendMove } from './countdown.ts';
import { duoFrame } from './duo.ts';
import { ask, codeField, codeIn, form, move, screen } from './form.ts';
import { elsewhere, keyAsked } from './elsewhere.ts';
import { remember, remembered } from './remember.ts';

/** MFA_CHALLENGE: the open factor, and the ways out that the org offers. */
export function challengeScreen(step: MfaChallengeStep): HTMLElement {
  const [title, ...body] = challenge(step);
  return screen(
    title,
    ...body,
    remember(step.rememberDevice),
    resendMove(step),
    move('Choose another way', step.previous && (() => step.previous?.())),
    move('Start over', () => step.cancel()),
  );
}

const CODE_TITLES = { sms: 'Read your messages', call: 'Answer the call', email: 'Read your mail' };

function challenge(step: MfaChallengeStep): [title: string, ...body: Child[]] {
  switch (step.factorType) {
    case 'push':
      return pushed(step);
    case 'sms':
    case 'call':
    case 'email': {
      const to = step.factorType === 'email' ? step.profile.email : step.profile.phoneNumber;
      return [
        CODE_TITLES[step.factorType],
        h('p', {}, `A code is on its way to ${to ?? 'you'}.`),
        form('Check the code', [codeField('Code')], (typed) =>
          step.verify({ passCode: codeIn(typed), ...remembered() }),
        ),
      ];
    }
    case 'web': {
      const { verify } = step;
      if (verify) return ['Duo said no', ask('Ask Duo again', () => verify(remembered()))];
      return ['Answer Duo', duoFrame(step)];
    }
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      return elsewhere(step);
    case 'webauthn':
      return ['Use your key', ...keyAsked('Use it now', () => step.verify(remembered()))];
    case 'unknown':
      return [
        'Another way, please',
        h('p', {}, `This page cannot ask for ${step.wireFactorType} (${step.wireProvider}).`),
      ];
  }
}

function pushed({
  verify,
  correctAnswer,
  profile,
}: Extract<MfaChallengeStep, { factorType: 'push' }>): [title: string, ...body: Child[]] {
  const phone = profile.name ?? 'your phone';
  if (verify)
    return [
      'No answer from your phone',
      h('p', {}, 'The request was denied or ran out.'),
      ask(`Notify ${phone} again`, () => verify(remembered())),
    ];
  // The number may be 0: it is there or it is not.
  if (correctAnswer !== undefined)
    return [
      'Pick this number',
      h('output', { class: 'number' }, correctAnswer),
      h('p', {}, 'on your phone.'),
    ];
  return ['Look at your phone', h('p', {}, `Approve the request on ${phone}.`)];
}
