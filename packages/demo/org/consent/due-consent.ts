import type { OAuthRules } from '../apps/oauth-rules.ts';
import type { OrgContext } from '../context.ts';
import type { Person } from '../people/person.ts';
import { EVERYBODY, grantOf } from './grant.ts';

/** Which consent is missing for these scopes, if any; what was decided once is not asked again. */
export function dueConsent(
  org: OrgContext,
  person: Person,
  app: string,
  { consent }: OAuthRules,
  scopes: readonly string[],
): 'CONSENT_REQUIRED' | 'ADMIN_CONSENT_REQUIRED' | undefined {
  if (consent === 'NONE') return undefined;
  const asked = grantOf(org, consent === 'ADMIN' ? EVERYBODY : person.id, app)?.asked ?? [];
  if (scopes.every((name) => asked.includes(name))) return undefined;
  return consent === 'ADMIN' ? 'ADMIN_CONSENT_REQUIRED' : 'CONSENT_REQUIRED';
}
