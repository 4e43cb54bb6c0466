import type { Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { findPerson } from '../people/find-person.ts';
import type { Step } from '../transaction/step.ts';
import type { EventType } from './event-types.ts';
import { recordEvent, recordRefusal } from './record.ts';

/** What is attempted by a call on a transaction; calls that are not listed cannot fail in a way worth recording. */
const ATTEMPTS: readonly (readonly [path: RegExp, eventType: EventType])[] = [
  [/\/factors\/:\w+\/verify$/, 'user.authentication.auth_via_mfa'],
  [/\/lifecycle\/activate$/, 'user.mfa.factor.activate'],
  [/\/authn\/factors$/, 'user.mfa.factor.activate'],
  [/\/recovery\//, 'user.account.reset_password'],
  [/\/reset_password$/, 'user.account.reset_password'],
  [/\/change_password$/, 'user.account.update_password'],
];

/** A call on a transaction was refused. */
export function recordRefusedStep(
  { org, params, person, transaction }: Step,
  path: string,
  error: unknown,
): void {
  const found = ATTEMPTS.find(([pattern]) => pattern.test(path));
  if (!found || person.id === '') return;
  const isUnlock = transaction.recovery?.type === 'UNLOCK' && path.includes('/recovery/');
  const id = params['idOrType'] ?? params['id'] ?? '';
  recordRefusal(org, error, {
    eventType: isUnlock ? 'user.account.unlock' : found[1],
    person,
    factor: org.store.factors.get(id) ?? transaction.enrollment?.factor,
  });
}

/** A sign-in, which is recorded if it is refused or the account is locked; where it ends well the session says so. */
export async function recordSignIn(
  { org }: Call,
  body: Body,
  signIn: () => JsonObject | Promise<JsonObject>,
): Promise<JsonObject> {
  const name = body.raw('username');
  const personNow = () => (typeof name === 'string' ? findPerson(org.store, name) : undefined);
  const attempted = () => ({ eventType: 'user.session.start', person: personNow() }) as const;
  try {
    const answer = await signIn();
    if (answer['status'] === 'LOCKED_OUT') recordEvent(org, { ...attempted(), reason: 'LOCKED_OUT' });
    return answer;
  } catch (error) {
    // The answer hides a lockout, the log does not.
    const isLocked = personNow()?.status === 'LOCKED_OUT';
    recordRefusal(org, error, { ...attempted(), ...(isLocked && { reason: 'LOCKED_OUT' }) });
    throw error;
  }
}
