import { ApiError } from '../errors/api-error.ts';
import { refuseIfLocked } from '../factors/proof.ts';
import type { JsonObject } from '../json.ts';
import { refuseBadPassword, revokeSessions, setPassword } from '../people/change-password.ts';
import { tooYoung } from '../people/password-rules.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Step } from '../transaction/step.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/credentials/change_password (spec 3.3). */
export const changePassword: Operation = {
  path: '/api/v1/authn/credentials/change_password',
  legalIn: ['PASSWORD_WARN', 'PASSWORD_EXPIRED'],
  run: change,
};

async function change(step: Step): Promise<JsonObject> {
  const { org, body, person, policy, transaction } = step;
  const oldPassword = body.requiredText('oldPassword', 72);
  const newPassword = body.requiredText('newPassword');
  const revoke = body.flag('revokeSessions') ?? false;
  if (policy.password.passwordChange === 'DENY') throw new ApiError('E0000035');

  refuseIfLocked(person);
  const hash = await org.passwords.hashOf(person);
  if (!hash || !(await org.passwords.matches(hash, oldPassword))) {
    throw new ApiError('E0000014', { causes: ['oldPassword: it is not the current password.'] });
  }
  // A password that has to be changed cannot be too young to be changed.
  const young = transaction.status === 'PASSWORD_WARN' && tooYoung(person, policy, org.clock.now());
  if (young) throw new ApiError('E0000080', { causes: [young] });
  await refuseBadPassword(org, person, policy, newPassword);

  const changed = await setPassword(org, person.id, newPassword);
  if (revoke) revokeSessions(org, changed, step.call.cookies.get('sid'));
  transaction.isPasswordSettled = true;
  return proceed({ ...step, person: changed });
}
