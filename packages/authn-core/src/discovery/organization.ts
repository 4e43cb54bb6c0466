import { onlyProblem, reachOrg } from '../ask-org.ts';
import type { Failed, OrgCallOptions } from '../ask-org.ts';
import { given } from '../given.ts';
import { readOrganization } from '../wire/discovery.ts';

/** What an org tells everybody about itself. */
export interface Organization {
  /** `00o…`; absent where the org does not say. */
  readonly id?: string;
  /** `v1` is a Classic org, which this package speaks to; `idx` is one of the Identity Engine. */
  readonly pipeline: 'v1' | 'idx' | (string & {});
}

/**
 * Which engine the org runs (spec §5.8): the way to tell a wrong or migrated org before anybody types a password. An
 * address that is no org is the problem `protocol`.
 *
 * @throws AuthnError `BAD_OPTION`, before anything is sent
 */
export async function organization(
  options: OrgCallOptions,
): Promise<{ readonly ok: true; readonly organization: Organization } | Failed> {
  const { ask, orgUrl } = reachOrg(options);
  const url = `${orgUrl}/.well-known/okta-organization`;
  const answer = await ask({ method: 'GET', url, read: readOrganization, wanted: 'an organisation' });
  if (!answer.ok) return onlyProblem(answer);
  const { id, pipeline } = answer.value;
  return { ok: true, organization: given<Organization>({ id: id === '' ? undefined : id, pipeline }) };
}
