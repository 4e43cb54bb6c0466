import type { BuiltInFactor, FactorChoice, FactorChoices, FactorTypeChoice } from '@authn-flow/authn-core';
import type { MfaRequiredStep } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { ask, codeField, codeIn, field, form, move, screen, tick, whose } from './form.ts';
import { nameOf } from './names.ts';
import { remember, remembered } from './remember.ts';

/** MFA_REQUIRED: what the person can prove themselves with. */
export const choiceScreen = (step: MfaRequiredStep): HTMLElement =>
  screen(
    step.user?.firstName === undefined ? 'Is it you?' : `Is it you, ${step.user.firstName}?`,
    choices(step, step.user?.login ?? step.identifier),
    remember(step.rememberDevice),
    move('Start over', () => step.cancel()),
  );

/** All that can be chosen; a type of which any will do stands for those of this type. */
export function choices(
  { factors, factorTypes }: FactorChoices<BuiltInFactor>,
  login: string | undefined,
): HTMLElement {
  const types = factorTypes.filter((type) => 'verify' in type);
  // Of authenticator apps there are two makers, and the type is Okta's.
  const single = factors.filter(
    ({ factorType, provider }) =>
      provider === 'GOOGLE' || !types.some((type) => type.factorType === factorType),
  );
  return h(
    'ul',
    { class: 'choices' },
    ...types.map((type) => h('li', {}, typeChoice(type))),
    ...single.map((factor) => h('li', {}, choice(factor, login))),
  );
}

/** `factorType` narrows to what a factor has and takes. */
function choice(factor: FactorChoice, login: string | undefined): HTMLElement {
  switch (factor.factorType) {
    case 'push': {
      const { profile, verify } = factor;
      const always = tick('Do so by itself from now on', 'autoPush', {
        checked: profile.autoPushEnabled === true,
      });
      const autoPush = (): boolean => always.querySelector('input')?.checked === true;
      return h(
        'div',
        { class: 'pair' },
        ask(`Notify ${profile.name ?? 'my phone'}`, () => verify({ ...remembered(), autoPush: autoPush() })),
        always,
      );
    }
    case 'sms':
      return ask(`Send a text to ${factor.profile.phoneNumber ?? 'my phone'}`, () =>
        factor.verify(remembered()),
      );
    case 'call':
      return ask(`Call ${factor.profile.phoneNumber ?? 'my phone'}`, () => factor.verify(remembered()));
    case 'email':
      return ask(`Send a mail to ${factor.profile.email ?? 'my address'}`, () => factor.verify(remembered()));
    case 'token:software:totp':
    case 'token:hotp':
      return form('Check the code', [codeField(nameOf(factor))], (typed) =>
        factor.verify({ passCode: codeIn(typed), ...remembered() }),
      );
    case 'token':
      return form('Check the code', [codeOf(factor)], (typed) =>
        factor.verify({ passCode: codeIn(typed), ...remembered() }),
      );
    case 'token:hardware':
      return form('Check the key', [touchField()], (typed) =>
        factor.verify({ passCode: codeIn(typed), ...remembered() }),
      );
    case 'question':
      return form(
        'Check the answer',
        [field(factor.profile.questionText ?? 'Your answer', 'answer', { autocomplete: 'off' })],
        ({ answer = '' }) => factor.verify({ answer, ...remembered() }),
      );
    case 'password':
      return form('Check the password', [whose(login), passwordField()], ({ password = '' }) =>
        factor.verify({ password, ...remembered() }),
      );
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      return ask(`Ask ${nameOf(factor)}`, () => factor.verify(remembered()));
    case 'webauthn':
      return ask(`Use ${factor.profile.authenticatorName ?? 'a security key or this device'}`, () =>
        factor.verify(remembered()),
      );
    case 'u2f':
      return h('p', {}, 'Your U2F security key cannot be used: browsers no longer speak its protocol.');
    case 'unknown':
      return h(
        'p',
        {},
        `This page cannot ask for ${factor.wireFactorType} (${factor.vendorName ?? factor.wireProvider}).`,
      );
  }
}

/** PIN and code in one: letters too, where the maker uses them. */
const codeOf = (factor: Extract<FactorChoice, { factorType: 'token' }>): HTMLElement =>
  factor.provider === 'SYMANTEC'
    ? codeField(`${nameOf(factor)} code`)
    : field(`${nameOf(factor)}: PIN and code`, 'passCode', { autocomplete: 'off' });

/** The key types forty-four letters and presses Enter. */
export const touchField = (): HTMLElement =>
  field('Touch your YubiKey while the cursor is here', 'passCode', { autocomplete: 'off' });

export const passwordField = (): HTMLElement =>
  field('Password', 'password', { type: 'password', autocomplete: 'current-password' });

function typeChoice(type: FactorTypeChoice): HTMLElement {
  switch (type.factorType) {
    case 'token:software:totp':
      return form('Check the code', [codeField(`${nameOf(type)} of any of your phones`)], (typed) =>
        type.verify({ passCode: codeIn(typed), ...remembered() }),
      );
    case 'webauthn':
      return ask('Use any of your security keys, or this device', () => type.verify(remembered()));
    default:
      return h('p', {}, `This page cannot ask for just any ${nameOf(type)}.`);
  }
}
