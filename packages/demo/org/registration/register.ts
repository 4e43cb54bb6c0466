import { mintActivationToken } from '../activation/activation-token.ts';
import { readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { toLoginKey } from '../people/find-person.ts';
import { complexityProblem } from '../people/password-rules.ts';
import type { Person } from '../people/person.ts';
import { policyFor, policyOfGroups } from '../policies/effective-policy.ts';
import { sendInvitation } from '../users/create-user.ts';
import { readAnswers, type Answers } from './read-answers.ts';
import { RegistrationRefused, type FieldProblem } from './refusal.ts';

/**
 * POST /api/v1/registration/{id}/register (spec 5.8): makes the account. As the policy says, the answer is a token with
 * which the new person is signed in at once, or a mail has to be opened first.
 */
export async function register(call: Call): Promise<JsonObject> {
  const { org } = call;
  const body = (await readBody(call.request)).as('registration request');
  const answers = readAnswers(body.object('userProfile'));
  const { activation, blockedDomains } = policyOfGroups(org.store, []).registration;
  const blank = newPerson(call, answers);
  const domain = blank.loginKey.split('@').pop() ?? '';
  if (blockedDomains.includes(domain))
    refuse('email', 'INVALID_EMAIL_DOMAIN', `Addresses of ${domain} cannot be used here.`);
  refuseTaken(call, blank);
  const password = String(answers.get('password'));
  const weakness = complexityProblem(password, blank, policyFor(org.store, blank));
  if (weakness !== undefined) refuse('password', 'INVALID', weakness);
  const hash = await org.passwords.hash(password);
  refuseTaken(call, blank); // whoever was quicker
  const person: Person = {
    ...blank,
    status: activation === 'EMAIL' ? 'PROVISIONED' : 'ACTIVE',
    password: { hash },
    passwordChanged: org.clock.now(),
  };
  org.store.people.put(person);
  if (activation === 'TOKEN') return { activationToken: mintActivationToken(org, person.id) };
  sendInvitation(call, person);
  return { status: 'ACTIVATION_EMAIL_SENT' };
}

function newPerson({ org }: Call, answers: Answers): Person {
  const text = (name: string): string | undefined => {
    const answer = answers.get(name);
    return typeof answer === 'string' ? answer : undefined;
  };
  const [email = '', mobilePhone] = [text('email'), text('mobilePhone')];
  const newsletter = answers.get('newsletter');
  return {
    id: newId('00u'),
    login: email,
    loginKey: toLoginKey(email),
    email,
    firstName: text('firstName') ?? '',
    lastName: text('lastName') ?? '',
    locale: text('locale') ?? 'en',
    timeZone: 'America/Los_Angeles',
    groups: [],
    created: org.clock.now(),
    status: 'STAGED',
    passwordHistory: [],
    passwordFailures: 0,
    factorFailures: [],
    ...(mobilePhone !== undefined && { mobilePhone }),
    ...(newsletter !== undefined && { attributes: { newsletter } }),
  };
}

function refuseTaken({ org }: Call, { loginKey }: Person): void {
  if (org.store.people.by('loginKey', loginKey).length > 0)
    refuse('email', 'UNIQUE_CONSTRAINT', 'Somebody has an account with this address already.');
}

function refuse(field: string, reason: FieldProblem['reason'], text: string): never {
  throw new RegistrationRefused([{ field, reason, text }]);
}
