import { defineEnrollment } from '../factor.ts';
import type { IdentityProviderSpec } from './index.ts';

const identityProviderEnrollment = <Type extends string, Provider extends string>(
  factorType: Type,
  provider: Provider,
) =>
  defineEnrollment<IdentityProviderSpec<Type, Provider>>({
    factorType,
    provider,
    enroll: { submit: () => ({}) },
    activation: { data: () => ({}) },
  });

export const claimsProviderEnrollment = identityProviderEnrollment('claims_provider', 'CUSTOM');
export const samlEnrollment = identityProviderEnrollment('assertion:saml2', 'GENERIC_SAML');
export const oidcEnrollment = identityProviderEnrollment('assertion:oidc', 'GENERIC_OIDC');
