import { ApiError } from '../errors/api-error.ts';
import { readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { refuseBadPassword, setPassword } from '../people/change-password.ts';
import { tooYoung } from '../people/password-rules.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { flagOf, userNamed } from './admin-call.ts';
import { refuseTakenLogin } from './create-user.ts';
import { readProfile, withProfile } from './profile.ts';
import { readCredentials } from './read-credentials.ts';
import { renderAdminUser } from './render-user.ts';

/**
 * POST (what is sent changes) and PUT (the profile is replaced) /api/v1/users/{id} (spec 6.1). Credentials change only if
 * they are sent; with `strict=true` age and history of the policy count for the password too.
 */
export async function updateUser(call: Call, name: string, isWhole: boolean): Promise<JsonObject> {
  const { org } = call;
  const { id, status } = userNamed(call, name);
  if (status === 'DEPROVISIONED') throw new ApiError('E0000038');
  const body = (await readBody(call.request)).as('user');
  const before = userNamed(call, id);
  const hasProfile = isWhole || body.raw('profile') !== undefined;
  const profile = readProfile(body.object('profile'), isWhole ? undefined : before);
  refuseTakenLogin(call, profile.loginKey, id);
  const after = hasProfile ? withProfile(before, profile) : before;
  const { password, recoveryQuestion, provider } = readCredentials(org, body, after);
  if (password !== undefined && flagOf(call, 'strict', false)) await refuseUnderPolicy(call, after, password);

  // Hashing takes time: what another call did meanwhile must stay.
  const fresh = userNamed(call, id);
  const changed: Person = {
    ...(hasProfile ? withProfile(fresh, profile) : fresh),
    ...(recoveryQuestion && { recoveryQuestion }),
    ...(provider && { provider }),
  };
  refuseTakenLogin(call, changed.loginKey, id);
  if (provider) delete changed.password;
  org.store.people.put(changed);
  if (password === undefined) return renderAdminUser(call, changed);
  const stays = changed.status === 'STAGED' || changed.status === 'SUSPENDED';
  return renderAdminUser(call, await setPassword(org, id, password, stays ? changed.status : 'ACTIVE'));
}

async function refuseUnderPolicy({ org }: Call, person: Person, password: string): Promise<void> {
  const policy = policyFor(org.store, person);
  const young = tooYoung(person, policy, org.clock.now());
  if (young) throw new ApiError('E0000080', { causes: [young] });
  await refuseBadPassword(org, person, policy, password);
}
