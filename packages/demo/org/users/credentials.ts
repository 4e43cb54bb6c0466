import { ApiError } from '../errors/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { normalisedAnswer } from '../factors/question-answer.ts';
import { refuseBadPassword, revokeSessions, setPassword } from '../people/change-password.ts';
import type { Person } from '../people/person.ts';
import { policyFor } from '../policies/effective-policy.ts';
import { sendRecoveryMail } from '../recovery/recovery-mail.ts';
import { flagOf } from './admin-call.ts';
import { renderCredentials } from './render-user.ts';

type Act = (call: Call, person: Person) => Promise<JsonObject>;

/** POST /api/v1/users/{id}/credentials/{name} (spec 6.1). */
export const CREDENTIALS: Readonly<Record<string, Act>> = {
  async forgot_password(call, person) {
    if (person.status !== 'ACTIVE' || !person.recoveryQuestion) throw new ApiError('E0000034');
    const body = await readOptionalBody(call);
    const password = body?.object('password').text('value');
    if (body && password !== undefined) {
      const answer = body.object('recovery_question').requiredText('answer', 100);
      if (normalisedAnswer(answer) !== normalisedAnswer(person.recoveryQuestion.answer))
        throw new ApiError('E0000087');
      return renderCredentials(await change(call, person, password));
    }
    const isSent = flagOf(call, 'sendEmail', true);
    const link = sendRecoveryMail(call, person, 'PASSWORD', { isSent });
    return isSent ? {} : { resetPasswordUrl: link };
  },
  async change_password(call, person) {
    const body = (await readBody(call.request)).as('changePasswordRequest');
    const oldPassword = body.object('oldPassword').requiredText('value', 72);
    const newPassword = body.object('newPassword').requiredText('value');
    const revoke = body.flag('revokeSessions') ?? false;
    await requirePassword(call, person, oldPassword);
    const changed = await change(call, person, newPassword);
    if (revoke) revokeSessions(call.org, changed);
    return renderCredentials(changed);
  },
  async change_recovery_question(call, person) {
    const body = (await readBody(call.request)).as('changeRecoveryQuestionRequest');
    const asked = body.object('recovery_question');
    const recoveryQuestion = {
      question: asked.requiredText('question', 100),
      answer: asked.requiredText('answer', 100),
    };
    await requirePassword(call, person, body.object('password').requiredText('value', 72));
    const changed = { ...person, recoveryQuestion };
    call.org.store.people.put(changed);
    return renderCredentials(changed);
  },
};

const readOptionalBody = async ({ request }: Call): Promise<Body | undefined> =>
  request.headers.get('content-length') === '0' || !request.body ? undefined : readBody(request);

async function requirePassword({ org }: Call, person: Person, password: string): Promise<void> {
  const hash = await org.passwords.hashOf(person);
  if (!hash || !(await org.passwords.matches(hash, password))) {
    throw new ApiError('E0000014', { causes: ['The password is not the current one.'] });
  }
}

async function change({ org }: Call, person: Person, newPassword: string): Promise<Person> {
  await refuseBadPassword(org, person, policyFor(org.store, person), newPassword);
  return setPassword(org, person.id, newPassword);
}
