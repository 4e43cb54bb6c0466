import type { FactorChoice, MfaRequiredStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { ask, codeField, form, move, screen } from './form.ts';

/** MFA_REQUIRED: what the person can prove themselves with. */
export const choiceScreen = (step: MfaRequiredStep): HTMLElement =>
  screen(
    step.user?.firstName === undefined ? 'Is it you?' : `Is it you, ${step.user.firstName}?`,
    h('ul', { class: 'choices' }, ...step.factors.map((factor) => h('li', {}, choice(factor)))),
    move('Start over', () => step.cancel()),
  );

/** `factorType` narrows to what a factor has and takes. */
function choice(factor: FactorChoice): HTMLElement {
  switch (factor.factorType) {
    case 'push':
      return ask(`Notify ${factor.profile.name ?? 'my phone'}`, () => factor.verify());
    case 'sms':
      return ask(`Send a text to ${factor.profile.phoneNumber ?? 'my phone'}`, () => factor.verify());
    case 'call':
      return ask(`Call ${factor.profile.phoneNumber ?? 'my phone'}`, () => factor.verify());
    case 'email':
      return ask(`Send a mail to ${factor.profile.email ?? 'my address'}`, () => factor.verify());
    case 'token:software:totp':
      return form(
        'Check the code',
        [codeField(factor.provider === 'GOOGLE' ? 'Google Authenticator code' : 'Okta Verify code')],
        ({ passCode = '' }) => factor.verify({ passCode: passCode.replaceAll(/\s/g, '') }),
      );
    case 'unknown':
      return h(
        'p',
        {},
        `This page cannot ask for ${factor.wireFactorType} (${factor.vendorName ?? factor.wireProvider}).`,
      );
    default:
      return h('p', {}, `This page cannot ask for ${factor.vendorName ?? factor.factorType} yet.`);
  }
}
