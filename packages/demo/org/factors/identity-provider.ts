import { newVisit } from '../partners/new-visit.ts';
import type { PartnerVisit } from '../partners/partner-visit.ts';
import type { PolicyFactor } from '../policies/policy.ts';
import type { Step } from '../transaction/step.ts';
import type { FactorType, Provider } from './factor.ts';
import type { FactorKind } from './kind.ts';
import { refuseIfLocked } from './proof.ts';

interface Partner {
  readonly factorType: FactorType;
  readonly provider: Provider;
  readonly policyName: PolicyFactor;
  readonly vendorName: string;
  readonly hasProfile: boolean;
  /** The page that stands in for the provider. */
  readonly address: (step: Step, visit: PartnerVisit) => string;
}

/** A factor that is a round trip of the browser to somebody else's page; reading the state shows what came of it. */
const identityProvider = ({ address, hasProfile, ...partner }: Partner): FactorKind => ({
  ...partner,
  idPrefix: 'idp',
  amr: [],
  isRoundTrip: true,
  profile: (_factor, person) => (hasProfile ? { user: person.login } : undefined),
  verify({ step, factor, challenge }) {
    refuseIfLocked(step.person);
    return {
      challenge: { ...challenge, factorId: factor.id, partner: challenge?.partner ?? newVisit(step.org) },
    };
  },
  view: (step, { partner: visit }) => ({ next: 'redirect', ...(visit && { href: address(step, visit) }) }),
  enrollment: {
    begin: ({ step, factor }) => ({ pending: { factor, partner: newVisit(step.org) } }),
    view: (step, { partner: visit }) => ({ next: 'activate', ...(visit && { href: address(step, visit) }) }),
  },
});

/** GENERIC_SAML assertion:saml2. */
export const saml = identityProvider({
  factorType: 'assertion:saml2',
  provider: 'GENERIC_SAML',
  policyName: 'generic_saml',
  vendorName: 'Partner SAML',
  hasProfile: true,
  address: (_step, { key }) => `/policy/mfa-saml-idp-redirect?okta_key=${key}`,
});

/** GENERIC_OIDC assertion:oidc. */
export const oidc = identityProvider({
  factorType: 'assertion:oidc',
  provider: 'GENERIC_OIDC',
  policyName: 'generic_oidc',
  vendorName: 'Partner OpenID',
  hasProfile: true,
  address: (_step, { key }) => `/policy/mfa-oidc-idp-redirect?okta_key=${key}`,
});

/** CUSTOM claims_provider: its address carries the state token itself. */
export const claimsProvider = identityProvider({
  factorType: 'claims_provider',
  provider: 'CUSTOM',
  policyName: 'claims_provider',
  vendorName: 'Partner login',
  hasProfile: false,
  address: ({ transaction }) => `/sso/idps/partner?stateToken=${transaction.id}`,
});
