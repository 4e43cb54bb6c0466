import { findApp } from '../apps/app.ts';
import { dueConsent } from '../consent/due-consent.ts';
import type { OrgContext } from '../context.ts';
import type { Person } from '../people/person.ts';
import { isProfileDue } from '../profile/profile-form.ts';
import type { Status, Transaction } from '../transaction/transaction.ts';

type Wanted = Pick<Transaction, 'authorization' | 'deviceActivationStatus' | 'pollsLeft'>;

/** What an OAuth application still wants once the sign-in itself is complete (spec 2.3, step 6). */
export function authorizationDue(org: OrgContext, person: Person, wanted: Wanted): Status | undefined {
  const { authorization, deviceActivationStatus, pollsLeft = 0 } = wanted;
  const app = findApp(org, authorization?.app ?? '');
  // Whoever refused is asked nothing more.
  if (!authorization || !app?.oauth || deviceActivationStatus !== undefined) return undefined;
  const consent = dueConsent(org, person, app.name, app.oauth, authorization.scopes);
  if (consent) return consent;
  if (isProfileDue(person, app.oauth)) return 'PROFILE_REQUIRED';
  return pollsLeft > 0 ? 'POLL' : undefined;
}
