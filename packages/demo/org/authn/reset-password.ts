import { voidActivationTokens } from '../activation/activation-token.ts';
import type { JsonObject } from '../json.ts';
import { refuseBadPassword, revokeSessions, setPassword } from '../people/change-password.ts';
import { proceed } from '../transaction/proceed.ts';
import type { Step } from '../transaction/step.ts';
import { replaceToken } from '../transaction/transactions.ts';
import type { Operation } from './operation.ts';

/** POST /api/v1/authn/credentials/reset_password: goes on under a new state token (spec 3.7, appendix C.1.1). */
export const resetPassword: Operation = {
  path: '/api/v1/authn/credentials/reset_password',
  legalIn: ['PASSWORD_RESET'],
  run: reset,
};

async function reset(step: Step): Promise<JsonObject> {
  const { org, body, person, policy, transaction } = step;
  const newPassword = body.requiredText('newPassword');
  const revoke = body.flag('revokeSessions') ?? false;
  await refuseBadPassword(org, person, policy, newPassword);

  const changed = await setPassword(org, person.id, newPassword);
  if (revoke) revokeSessions(org, changed, step.call.cookies.get('sid'));
  const renewed = replaceToken(org, transaction);
  renewed.isPasswordSettled = true;
  if (renewed.recovery?.type === 'ACCOUNT_ACTIVATION') voidActivationTokens(org, person.id);
  delete renewed.recovery;
  // Whoever just chose the password knows it.
  renewed.proven = { amr: ['pwd'], passwordAt: org.clock.now() };
  return proceed({ ...step, person: changed, transaction: renewed });
}
