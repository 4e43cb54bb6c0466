import { builtInFactors, createAuthnFlowWith, defineFactor } from '@authn-flow/authn-core';
import type { FactorSpec } from '@authn-flow/authn-core';

interface BadgeSpec extends FactorSpec {
  factorType: 'badge';
  provider: 'ACME';
  profile: { serial?: string };
  verify: { tap: string };
}

const badge = defineFactor<BadgeSpec>({
  factorType: 'badge',
  provider: 'ACME',
  shape: 'code',
  profile: ({ profile }) => (typeof profile['serial'] === 'string' ? { serial: profile['serial'] } : {}),
  verify: ({ tap }) => ({ body: { passCode: tap } }),
});

export const flow = createAuthnFlowWith({
  orgUrl: 'https://id.example.com',
  factors: [...builtInFactors, badge],
});
