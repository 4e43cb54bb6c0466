import { mintActivationToken } from '../activation/activation-token.ts';
import { invalid } from '../errors/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { deliver } from '../outside/inbox.ts';
import { toLoginKey } from '../people/find-person.ts';
import { complexityProblem } from '../people/password-rules.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { flagOf, requireAdmin } from './admin-call.ts';
import { renderAdminUser } from './render-user.ts';

/** POST /api/v1/users?activate=&nextLogin= (spec 6.1, 6.2). */
export async function createUser(call: Call): Promise<JsonObject> {
  requireAdmin(call);
  const { org, url } = call;
  const body = (await readBody(call.request)).as('user');
  const person = readPerson(call, body);
  const credentials = body.object('credentials');
  const password = credentials.object('password').text('value');
  const problem = password !== undefined && complexityProblem(password, person, policyFor(org.store, person));
  if (problem) throw invalid('password', problem);
  if (password !== undefined) {
    person.password = { hash: await org.passwords.hash(password) };
    person.passwordChanged = org.clock.now();
  }
  const asked = credentials.object('recovery_question');
  const [question, answer] = [asked.text('question', 100), asked.text('answer', 100)];
  if (question !== undefined && answer !== undefined) person.recoveryQuestion = { question, answer };
  if (flagOf(call, 'activate', true)) {
    person.status = password === undefined ? 'PROVISIONED' : 'ACTIVE';
    if (person.status === 'ACTIVE' && url.searchParams.get('nextLogin') === 'changePassword') {
      person.status = 'PASSWORD_EXPIRED';
    }
  }
  org.store.people.put(person);
  if (person.status === 'PROVISIONED') sendInvitation(call, person);
  return renderAdminUser(call, person);
}

function readPerson({ org }: Call, body: Body): Person {
  const profile = body.object('profile');
  const login = profile.requiredText('login', 100);
  const loginKey = toLoginKey(login);
  if (org.store.people.by('loginKey', loginKey).length > 0)
    throw invalid('login', 'login: somebody has it already.');
  const groups = body.raw('groupIds') ?? [];
  const known = (id: unknown): id is string =>
    typeof id === 'string' && org.store.groups.get(id) !== undefined;
  if (!Array.isArray(groups) || !groups.every(known))
    throw invalid('user', 'groupIds: must name groups of this org.');
  const [secondEmail, mobilePhone] = [profile.text('secondEmail', 100), profile.text('mobilePhone', 100)];
  return {
    id: newId('00u'),
    login,
    loginKey,
    email: profile.requiredText('email', 100),
    firstName: profile.requiredText('firstName', 50),
    lastName: profile.requiredText('lastName', 50),
    locale: profile.text('locale', 20) ?? 'en',
    timeZone: profile.text('timeZone', 50) ?? 'America/Los_Angeles',
    groups,
    created: org.clock.now(),
    status: 'STAGED',
    passwordHistory: [],
    passwordFailures: 0,
    factorFailures: [],
    ...(secondEmail !== undefined && { secondEmail }),
    ...(mobilePhone !== undefined && { mobilePhone }),
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
