import { createHmac } from 'node:crypto';
import type { OrgContext } from '../context.ts';
import type { Factor } from '../factors/factor.ts';
import { FACTOR_KINDS } from '../factors/kinds.ts';
import { toLoginKey } from '../people/find-person.ts';
import type { PolicyFactor } from '../policies/policy.ts';

/** Kinds of which nothing personal has to be shown before they are proven: only these can be imitated. */
const IMITABLE: readonly PolicyFactor[] = [
  'google_otp',
  'okta_otp',
  'okta_push',
  'okta_sms',
  'okta_call',
  'okta_email',
  'okta_password',
];

/**
 * The factors of somebody who does not exist, or may not sign in: the same ones each time the name is tried, as they
 * would be if somebody had it (spec 5.7).
 */
export const pretendedFactors = (
  { apiToken }: Pick<OrgContext, 'apiToken'>,
  { name, ways }: { readonly name: string; readonly ways: readonly PolicyFactor[] },
): Factor[] =>
  FACTOR_KINDS.filter(({ policyName }) => ways.includes(policyName) && IMITABLE.includes(policyName))
    .map(({ factorType, provider, idPrefix, policyName }): Factor => {
      const digest = createHmac('sha256', apiToken)
        .update(`${policyName} ${toLoginKey(name)}`)
        .digest('base64');
      const id = idPrefix + digest.replace(/[^A-Za-z0-9]/g, '').slice(0, 17);
      return { id, personId: '', factorType, provider, status: 'ACTIVE' };
    })
    // As in the list of a real person, the password comes first.
    .sort((a, b) => Number(b.factorType === 'password') - Number(a.factorType === 'password'));
