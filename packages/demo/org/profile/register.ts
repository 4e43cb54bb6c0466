import type { Attribute } from '../apps/oauth-rules.ts';
import type { Operation } from '../authn/operation.ts';
import { illegalInState, invalid, type ApiError } from '../errors/api-error.ts';
import type { Body } from '../http/body.ts';
import { newId } from '../ids.ts';
import type { JsonObject } from '../json.ts';
import { toLoginKey } from '../people/find-person.ts';
import { nobody } from '../people/nobody.ts';
import type { Person, AttributeValue } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { proceed } from '../transaction/proceed.ts';
import { renderTransaction } from '../transaction/render/render-transaction.ts';
import type { Step } from '../transaction/step.ts';
import { profileForm } from './profile-form.ts';

/** POST /api/v1/authn/enroll: without `registration` it is asked for the form, with it the form comes back (spec 2.2). */
export const register: Operation = {
  path: '/api/v1/authn/enroll',
  legalIn: ['IDENTIFY', 'PROFILE_REQUIRED'],
  run(step) {
    const { body, transaction } = step;
    const hasForm = (body.raw('registration') ?? undefined) !== undefined;
    if (!hasForm) {
      transaction.status = 'PROFILE_REQUIRED';
      return renderTransaction(step);
    }
    if (transaction.status === 'IDENTIFY')
      throw illegalInState('Ask for the form first, without registration.');
    const registration = body.as('registration').object('registration');
    const values = readForm(registration.object('profile'), profileForm(step));
    return transaction.personId === '' ? create(step, registration, values) : complete(step, values);
  },
};

const bad = (cause: string): ApiError => invalid('registration', cause);

type Values = Record<string, AttributeValue>;

/** What the person filled in: fields that are not in the form are ignored (spec 1.6). */
function readForm(profile: Body, fields: readonly Attribute[]): Values {
  const values: Values = {};
  for (const { name, type, required } of fields) {
    const raw = profile.raw(name) ?? '';
    const value = typeof raw === 'string' ? raw.trim() : raw;
    if (value === '') {
      if (required) throw bad(`${name}: is required.`);
    } else if (
      (typeof value !== 'string' && typeof value !== 'boolean' && typeof value !== 'number') ||
      typeof value !== type
    ) {
      throw bad(`${name}: must be a ${type === 'string' ? 'text' : type}.`);
    } else if (typeof value === 'string' && value.length > 100) {
      throw bad(`${name}: must not be longer than 100 characters.`);
    } else values[name] = value;
  }
  return values;
}

/** Somebody who has an account: what the application wanted to know is kept with it. */
function complete(step: Step, values: Values): JsonObject {
  const { org, person } = step;
  person.attributes = { ...person.attributes, ...values };
  org.store.people.put(person);
  return proceed(step);
}

/** `createNewAccount`: an account without a password; it is set in the same transaction. */
function create(step: Step, registration: Body, values: Values): JsonObject {
  const { org, transaction } = step;
  if (registration.flag('createNewAccount') !== true) {
    throw bad('createNewAccount: must be true, for nobody has signed in.');
  }
  const { email, firstName, lastName, ...attributes } = values;
  const login = String(email);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(login)) throw bad('email: must be an e-mail address.');
  if (org.store.people.by('loginKey', toLoginKey(login)).length > 0) {
    throw bad('email: there is an account with this address already.');
  }
  const person: Person = {
    ...nobody(),
    id: newId('00u'),
    login,
    loginKey: toLoginKey(login),
    email: login,
    firstName: String(firstName),
    lastName: String(lastName),
    created: org.clock.now(),
    attributes,
  };
  org.store.people.put(person);
  Object.assign(transaction, { personId: person.id, isNewAccount: true });
  return proceed({ ...step, person, policy: policyFor(org.store, person) });
}
