import { ApiError } from '../errors/api-error.ts';
import { Body, readBody } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { normalisedAnswer } from '../factors/question-answer.ts';
import { refuseBadPassword, revokeSessions, setPassword } from '../people/change-password.ts';
import { tooYoung } from '../people/password-rules.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { sendRecoveryMail } from '../recovery/recovery-mail.ts';
import { flagOf } from './admin-call.ts';
import { requireAllowed } from './allowed.ts';
import { readQuestion } from './read-credentials.ts';
import { renderCredentials } from './render-user.ts';

type Act = (call: Call, person: Person) => Promise<JsonObject>;

/** POST /api/v1/users/{id}/credentials/{name} (spec 6.1). */
export const CREDENTIALS: Readonly<Record<string, Act>> = {
  async forgot_password(call, person) {
    requireAllowed(person, 'forgot_password');
    const body = await readOptionalBody(call);
    if (body.raw('password') !== undefined) return setAtOnce(call, person, body);
    const isSent = flagOf(call, 'sendEmail', true);
    const link = sendRecoveryMail(call, person, 'PASSWORD', { isSent });
    return isSent ? {} : { resetPasswordUrl: link };
  },
  async forgot_password_recovery_question(call, person) {
    requireAllowed(person, 'forgot_password');
    return setAtOnce(call, person, await readBody(call.request));
  },
  async change_password(call, person) {
    requireAllowed(person, 'change_password');
    const body = (await readBody(call.request)).as('changePasswordRequest');
    const oldPassword = body.object('oldPassword').requiredText('value', 72);
    const newPassword = body.object('newPassword').requiredText('value');
    const revoke = body.flag('revokeSessions') ?? false;
    await requirePassword(call, person, oldPassword);
    const young =
      flagOf(call, 'strict', false) &&
      tooYoung(person, policyFor(call.org.store, person), call.org.clock.now());
    if (young) throw notUpdated(young);
    const changed = await asUpdate(() => change(call, person, newPassword));
    if (revoke) revokeSessions(call.org, changed);
    return renderCredentials(changed);
  },
  async change_recovery_question(call, person) {
    requireAllowed(person, 'change_recovery_question');
    const body = (await readBody(call.request)).as('changeRecoveryQuestionRequest');
    const recoveryQuestion = readQuestion(call.org, body, person);
    await requirePassword(call, person, body.object('password').requiredText('value', 72));
    const changed = { ...(call.org.store.people.get(person.id) ?? person), recoveryQuestion };
    call.org.store.people.put(changed);
    return renderCredentials(changed);
  },
};

const readOptionalBody = async ({ request }: Call): Promise<Body> =>
  request.headers.get('content-length') === '0' || !request.body ? new Body({}) : readBody(request);

/** Whoever knows the recovery answer gets the new password without a mail. */
async function setAtOnce(call: Call, person: Person, sent: Body): Promise<JsonObject> {
  const body = sent.as('forgotPasswordRequest');
  const password = body.object('password').requiredText('value');
  const answer = body.object('recovery_question').requiredText('answer', 100);
  if (normalisedAnswer(answer) !== normalisedAnswer(person.recoveryQuestion?.answer ?? ''))
    throw new ApiError('E0000087');
  return renderCredentials(await change(call, person, password));
}

const notUpdated = (...causes: readonly string[]): ApiError => new ApiError('E0000014', { causes });

async function requirePassword({ org }: Call, person: Person, password: string): Promise<void> {
  const hash = await org.passwords.hashOf(person);
  if (!hash || !(await org.passwords.matches(hash, password)))
    throw notUpdated('The password is not the current one.');
}

/** In this call whatever the policy refuses is a failed update of credentials (spec 5.2, 6.1). */
async function asUpdate<Result>(task: () => Promise<Result>): Promise<Result> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'E0000080') throw notUpdated(...error.causes);
    throw error;
  }
}

async function change({ org }: Call, person: Person, newPassword: string): Promise<Person> {
  await refuseBadPassword(org, person, policyFor(org.store, person), newPassword);
  return setPassword(org, person.id, newPassword);
}
