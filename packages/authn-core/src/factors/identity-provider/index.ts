import { texts } from '../../wire/read.ts';
import { defineFactor } from '../factor.ts';
import type { FactorSpec, RememberDevice } from '../factor.ts';
import { openChallenge } from '../pass-code.ts';

/**
 * A sign-in at another identity provider counts as the factor: the step says where the browser must go (`redirect`),
 * and whoever comes back with the state token goes on from there (spec §3.10).
 */
export interface IdentityProviderSpec<Type extends string, Provider extends string> extends FactorSpec {
  factorType: Type;
  provider: Provider;
  /** The person's name at the provider. */
  profile: { user?: string };
  verify: RememberDevice;
  challenge: { data: object; answer: object; answerable: 'never' };
  enroll: { data: object; input: object };
  activation: { data: object; answer: object; answerable: 'never' };
}

/** Another provider that the org trusts. */
export type ClaimsProviderSpec = IdentityProviderSpec<'claims_provider', 'CUSTOM'>;
/** A provider by SAML. */
export type SamlSpec = IdentityProviderSpec<'assertion:saml2', 'GENERIC_SAML'>;
/** A provider by OpenID Connect. */
export type OidcSpec = IdentityProviderSpec<'assertion:oidc', 'GENERIC_OIDC'>;

const identityProvider = <Type extends string, Provider extends string>(
  factorType: Type,
  provider: Provider,
) =>
  defineFactor<IdentityProviderSpec<Type, Provider>>({
    factorType,
    provider,
    shape: 'redirect',
    profile: (factor) => texts(factor.profile, 'user'),
    verify: openChallenge,
    challenge: { data: () => ({}) },
  });

/** Another provider that the org trusts. */
export const claimsProvider = identityProvider('claims_provider', 'CUSTOM');

/** A provider by SAML. */
export const saml = identityProvider('assertion:saml2', 'GENERIC_SAML');

/** A provider by OpenID Connect. */
export const oidc = identityProvider('assertion:oidc', 'GENERIC_OIDC');
