import type { Catalogue } from '../i18n/catalogue.ts';
import { factorKeys } from './choice.ts';

/** What tells a factor from others before anything is known of the person's own. */
export interface NamedFactor {
  readonly factorType: string;
  readonly provider: string;
  readonly vendorName?: string;
  /** Of a factor that no module knows: the org's own words for it. */
  readonly wireFactorType?: string;
  readonly wireProvider?: string;
}

/** Providers whose factors go by the name that the organisation gave them (spec §1.4.3). */
const NAMED_BY_ORG = ['DEL_OATH', 'CUSTOM', 'GENERIC_SAML', 'GENERIC_OIDC'];

/** What people call a factor: the organisation's own word for what is its own, else ours, else whatever there is. */
export function factorName(catalogue: Catalogue, factor: NamedFactor): string {
  const { vendorName, wireFactorType: factorType, wireProvider: provider = '' } = factor;
  const kind = factorType === undefined ? factor : { factorType, provider };
  const own = NAMED_BY_ORG.includes(kind.provider) ? vendorName : undefined;
  return own ?? catalogue.find(factorKeys('factor', kind)) ?? vendorName ?? catalogue.t('factor.unknown');
}
