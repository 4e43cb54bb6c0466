import type { EnrollableFactor } from '@authn-flow/authn-core';
import { h } from '../shared/dom.ts';
import { passwordField, touchField } from './choice.ts';
import { ask, codeField, codeIn, field, fold, form } from './form.ts';
import { nameOf } from './names.ts';
import { phoneForm } from './phone-form.ts';
import { questionForm } from './question-form.ts';

/** How a factor is set up; `factorType` narrows to what that takes. */
export function enrollable(factor: EnrollableFactor): HTMLElement {
  const name = nameOf(factor);
  switch (factor.factorType) {
    case 'push':
    case 'token:software:totp':
    case 'email':
    case 'web':
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
    case 'webauthn': {
      const { enroll } = factor;
      return enroll ? ask(name, () => enroll(), 'option') : notHere(name);
    }
    case 'sms':
    case 'call':
      return fold(name, ...phoneForm(factor));
    case 'question':
      return questionForm(name, factor);
    case 'password': {
      const { enroll } = factor;
      if (!enroll) return notHere(name);
      return fold(
        name,
        form('Set it', [newPassword()], ({ password = '' }) => enroll({ password })),
      );
    }
    case 'token:hardware': {
      const { enroll } = factor;
      if (!enroll) return notHere(name);
      return fold(
        name,
        form('Set it up', [touchField()], (typed) => enroll({ passCode: codeIn(typed) })),
      );
    }
    case 'token':
      return fold(name, factor.provider === 'SYMANTEC' ? symantecForm(factor) : tokenForm(factor));
    case 'token:hotp':
      return h('p', {}, `${name}: only an administrator can set it up for you.`);
    case 'u2f':
      return h('p', {}, `${name}: browsers no longer speak its protocol, so it cannot be set up.`);
    case 'unknown':
      return h('p', {}, `${name}: this page does not know how to set it up.`);
  }
}

const notHere = (name: string): HTMLElement => h('p', {}, `${name}: not possible now.`);

function newPassword(): HTMLElement {
  const label = passwordField();
  label.querySelector('input')?.setAttribute('autocomplete', 'new-password');
  return label;
}

type Token = Extract<EnrollableFactor, { factorType: 'token' }>;

/** RSA and On-Prem: the name in the token's own system, then PIN and code in one. */
function tokenForm({ enroll, profile }: Exclude<Token, { provider: 'SYMANTEC' }>): HTMLElement {
  return form(
    'Set it up',
    [
      field('Name of the token', 'credentialId', {
        value: profile.credentialId ?? '',
        autocomplete: 'off',
      }),
      field('PIN and code', 'passCode', { autocomplete: 'off' }),
    ],
    (typed) => enroll?.({ credentialId: typed['credentialId'] ?? '', passCode: codeIn(typed) }),
  );
}

/** Symantec: two codes that follow each other. */
function symantecForm({ enroll }: Extract<Token, { provider: 'SYMANTEC' }>): HTMLElement {
  return form(
    'Set it up',
    [
      field('Number on the token', 'credentialId', { autocomplete: 'off' }),
      codeField('Code'),
      field('The next code', 'nextPassCode', { inputmode: 'numeric', autocomplete: 'off' }),
    ],
    ({ credentialId = '', nextPassCode = '', ...typed }) =>
      enroll?.({ credentialId, passCode: codeIn(typed), nextPassCode: nextPassCode.trim() }),
  );
}
