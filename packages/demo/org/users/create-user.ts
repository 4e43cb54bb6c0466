import { mintActivationToken } from '../activation/activation-token.ts';
import { invalid } from '../errors/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { deliver } from '../outside/inbox.ts';
import type { Person, UserStatus } from '../people/person.ts';
import { EVERYONE } from '../policies/group.ts';
import { flagOf, requireAdmin } from './admin-call.ts';
import { readProfile } from './profile.ts';
import { readCredentials, type SentCredentials } from './read-credentials.ts';
import { renderAdminUser } from './render-user.ts';

/** POST /api/v1/users?activate=&provider=&nextLogin= (spec 6.1, 6.2). */
export async function createUser(call: Call): Promise<JsonObject> {
  requireAdmin(call);
  const { org } = call;
  const body = (await readBody(call.request)).as('user');
  const blank = readPerson(call, body);
  const credentials = readCredentials(org, body, blank);
  const status = firstStatus(call, credentials);
  const { password, ...rest } = credentials;
  const hash = password === undefined ? undefined : await org.passwords.hash(password);
  // Hashing takes time: somebody else may have got this login meanwhile.
  refuseTakenLogin(call, blank.loginKey);
  const person: Person = {
    ...blank,
    ...rest,
    status,
    ...(hash !== undefined && { password: { hash }, passwordChanged: org.clock.now() }),
  };
  org.store.people.put(person);
  if (person.status === 'PROVISIONED') sendInvitation(call, person);
  return renderAdminUser(call, person);
}

/** 400 if somebody else has this login, or one that differs only in case or diacritics. */
export function refuseTakenLogin({ org }: Call, loginKey: string, except?: string): void {
  const isTaken = org.store.people.by('loginKey', loginKey).some(({ id }) => id !== except);
  if (isTaken) throw invalid('login', 'login: somebody has it already.');
}

/** What a new user is (spec 6.2). */
function firstStatus(call: Call, { password, provider }: SentCredentials): UserStatus {
  const isActivated = flagOf(call, 'activate', true);
  if (flagOf(call, 'provider', false) && !provider)
    throw invalid('user', 'credentials.provider: provider=true needs one that is not OKTA.');
  const nextLogin = call.url.searchParams.get('nextLogin');
  if (nextLogin !== null) {
    if (nextLogin !== 'changePassword') throw invalid('user', 'nextLogin: can only be changePassword.');
    if (!isActivated || password === undefined)
      throw invalid('user', 'nextLogin: changePassword needs a password and activate=true.');
    return 'PASSWORD_EXPIRED';
  }
  if (!isActivated) return 'STAGED';
  return password !== undefined || provider ? 'ACTIVE' : 'PROVISIONED';
}

function readPerson(call: Call, body: Body): Person {
  const { org } = call;
  const profile = readProfile(body.object('profile'));
  refuseTakenLogin(call, profile.loginKey);
  const groups = body.raw('groupIds') ?? [];
  const known = (id: unknown): id is string =>
    typeof id === 'string' && org.store.groups.get(id) !== undefined;
  if (!Array.isArray(groups) || !groups.every(known))
    throw invalid('user', 'groupIds: must be ids of groups of this org.');
  return {
    id: newId('00u'),
    ...profile,
    groups: [...new Set(groups)].filter((id) => org.store.groups.get(id)?.name !== EVERYONE),
    created: org.clock.now(),
    status: 'STAGED',
    passwordHistory: [],
    passwordFailures: 0,
    factorFailures: [],
  };
}

/** Where an activation mail's link leads. */
export const activationUrl = ({ origin }: Call, token: string): string => `${origin}/welcome/${token}`;

/** Mails a new activation token. */
export function sendInvitation(call: Call, person: Person): void {
  const link = activationUrl(call, mintActivationToken(call.org, person.id));
  const text = `Welcome! Activate your account: ${link}`;
  deliver(call.org, { channel: 'email', to: person.email, login: person.login, text, link });
}
