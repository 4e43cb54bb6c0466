import { APPS, type App } from '../apps/app.ts';
import { readDevice } from '../devices/read-device.ts';
import { ApiError, invalid } from '../errors/api-error.ts';
import { beginSequence } from '../first-factor/begin-sequence.ts';
import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { findPerson, toLoginKey } from '../people/find-person.ts';
import { lock, unlockWhenDue } from '../people/lockout.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderLockedOut } from '../transaction/render/locked-out.ts';
import type { Step } from '../transaction/step.ts';
import type { Transaction } from '../transaction/transaction.ts';
import { beginTransaction } from '../transaction/transactions.ts';
import { readOptions } from './options.ts';
import { throttleSignIn } from './sign-in-throttle.ts';

const notSignedIn = (): ApiError => new ApiError('E0000004');

/** Primary authentication with username and password (spec 3.1), in a new transaction or in a step-up's. */
export async function signIn(call: Call, body: Body, stepUp?: Transaction): Promise<JsonObject> {
  const { org } = call;
  const username = body.requiredText('username', 100);
  const password = body.text('password', 72);
  const relayState = body.textAsSent('relayState', 2048);
  const device = readDevice(call, body);
  const options = readOptions(body);
  const app = readAudience(body);
  throttleSignIn(call, username);

  const given = {
    options,
    deviceToken: device,
    ...(relayState !== undefined && { relayState }),
    ...(app && { stepUp: { app: app.name } }),
  };
  if (password === undefined && !stepUp) {
    const begun = beginSequence(call, body, username, given);
    if (begun) return begun;
  }

  return org.serial.run(`password ${toLoginKey(username)}`, async () => {
    const person = await checkPassword(call, username, password);
    const policy = policyFor(org.store, person);
    if (person.status === 'LOCKED_OUT') {
      if (!policy.password.lockout.showLockoutFailures) throw notSignedIn();
      return renderLockedOut(call.origin, policy, relayState);
    }
    if (policy.signOn.access === 'DENY') throw notSignedIn();
    const facts = {
      ...given,
      personId: person.id,
      proven: { amr: ['pwd'], passwordAt: org.clock.now() },
    };
    const transaction = stepUp
      ? Object.assign(stepUp, facts)
      : beginTransaction(org, { status: 'UNAUTHENTICATED', ...facts });
    const step: Step = { org, call, body, params: {}, transaction, person, policy };
    return proceed(step);
  });
}

/** `audience`: the id of the application an IdP-initiated step-up is for (spec 3.1). */
function readAudience(body: Body): App | undefined {
  const audience = body.text('audience');
  // IdP-initiated sign-in is for SAML and WS-Fed alone.
  const app = APPS.find(({ id, oauth }) => id === audience && !oauth);
  if (audience !== undefined && !app) throw invalid('authRequest', `audience: there is no app ${audience}.`);
  return app;
}

/** The person whose password this is, or who is locked out; E0000004 for everybody else, after the same work. */
async function checkPassword({ org }: Call, username: string, password = ''): Promise<Person> {
  const found = findPerson(org.store, username);
  if (found) unlockWhenDue(org, policyFor(org.store, found), found);
  const mayTry = found && ['ACTIVE', 'PASSWORD_EXPIRED'].includes(found.status);
  const hash = mayTry && password !== '' ? await org.passwords.hashOf(found) : undefined;
  if (!found || hash === undefined) {
    await org.passwords.matchNobody(password);
    // While locked the password is not looked at (appendix C.3).
    if (found?.status === 'LOCKED_OUT') return found;
    throw notSignedIn();
  }
  const matches = await org.passwords.matches(hash, password);
  // Time has passed since the person was read: what another call did meanwhile (a factor lockout) must stay.
  const person = org.store.people.get(found.id);
  if (!person) throw notSignedIn();
  if (found.password) person.password = found.password;
  return matches ? succeeded(org, person) : failed(org, person);
}

function succeeded({ store }: Call['org'], person: Person): Person {
  person.passwordFailures = 0;
  store.people.put(person);
  return person;
}

function failed(org: Call['org'], person: Person): Person {
  const { maxAttempts } = policyFor(org.store, person).password.lockout;
  person.passwordFailures += 1;
  org.store.people.put(person);
  if (maxAttempts <= 0 || person.passwordFailures < maxAttempts) throw notSignedIn();
  // The attempt that locks is already answered as locked (appendix C.3).
  lock(org, person, 'password');
  return person;
}
