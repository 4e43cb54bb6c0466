import type { FactorChoice } from '@authn-flow/authn-core';
import type { TemplateResult } from 'lit';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { phoneNumber } from '../../kit/phone.ts';
import { factorKeys, isUsable } from '../choice.ts';
import type { UsableChoice } from '../choice.ts';

/** What tells a factor from others of its kind, or what to expect; of one that cannot be used, why not. */
export function factorHint(catalogue: Catalogue, factor: FactorChoice): TemplateResult | string {
  if (!isUsable(factor)) {
    return catalogue.t(factor.factorType === 'u2f' ? 'factors.gone' : 'factors.unusable');
  }
  const own = ownHint(catalogue, factor);
  return own || (catalogue.find(factorKeys('factor', factor, '-hint')) ?? '');
}

function ownHint(catalogue: Catalogue, factor: UsableChoice): TemplateResult | string {
  switch (factor.factorType) {
    case 'push': {
      const device = factor.profile.name;
      return device ? catalogue.t('factor.push-hint', { device }) : catalogue.t('factor.push-hint-phone');
    }
    case 'sms':
    case 'call': {
      const masked = factor.profile.phoneNumber;
      return masked ? phoneNumber(catalogue, masked) : '';
    }
    case 'email':
      return factor.profile.email ?? '';
    case 'question':
      return factor.profile.questionText ?? '';
    case 'webauthn':
      return factor.profile.authenticatorName ?? '';
    case 'claims_provider':
    case 'assertion:saml2':
    case 'assertion:oidc':
      return factor.profile.user ?? '';
    case 'token':
    case 'token:hotp':
    case 'token:hardware':
      return factor.profile.credentialId ?? '';
    default:
      return '';
  }
}
