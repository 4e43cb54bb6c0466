import { randomInt } from 'node:crypto';
import { mintActivationToken } from '../activation/activation-token.ts';
import { ApiError, invalid } from '../errors/api-error.ts';
import type { Call } from '../http/call.ts';
import type { JsonObject } from '../json.ts';
import { revokeSessions, setPassword } from '../people/change-password.ts';
import { unlock } from '../people/lockout.ts';
import type { Person, UserStatus } from '../people/person.ts';
import { sendRecoveryMail } from '../recovery/recovery-mail.ts';
import { endSessionsOf } from '../sessions/sessions.ts';
import { endTransactionsOf } from '../transaction/transactions.ts';
import { flagOf } from './admin-call.ts';
import { activationUrl, sendInvitation } from './create-user.ts';
import { renderAdminUser } from './render-user.ts';

type Act = (call: Call, person: Person) => JsonObject | Promise<JsonObject>;

/** POST /api/v1/users/{id}/lifecycle/{name}: what an administrator does to a user (spec 6.1). */
export const LIFECYCLE: Readonly<Record<string, Act>> = {
  activate(call, person) {
    if (person.status === 'ACTIVE') throw new ApiError('E0000016');
    requireStatus(person, 'STAGED', 'DEPROVISIONED', 'PROVISIONED');
    setStatus(call, person, person.password ? 'ACTIVE' : 'PROVISIONED');
    return person.password ? {} : invite(call, person, flagOf(call, 'sendEmail', true));
  },
  reactivate(call, person) {
    requireStatus(person, 'PROVISIONED', 'RECOVERY');
    return invite(call, person, flagOf(call, 'sendEmail', false));
  },
  deactivate(call, person) {
    setStatus(call, person, 'DEPROVISIONED');
    return {};
  },
  suspend(call, person) {
    requireStatus(person, 'ACTIVE');
    setStatus(call, person, 'SUSPENDED');
    return {};
  },
  unsuspend(call, person) {
    requireStatus(person, 'SUSPENDED');
    setStatus(call, person, 'ACTIVE');
    return {};
  },
  unlock({ org }, person) {
    if (person.status !== 'LOCKED_OUT') throw new ApiError('E0000032');
    unlock(org, person);
    return {};
  },
  async expire_password(call, person) {
    requireStatus(person, 'ACTIVE', 'PASSWORD_EXPIRED', 'LOCKED_OUT');
    if (!flagOf(call, 'tempPassword', false))
      return renderAdminUser(call, setStatus(call, person, 'PASSWORD_EXPIRED'));
    const tempPassword = `Temporary-${String(randomInt(10 ** 8)).padStart(8, '0')}`;
    setStatus(call, await setPassword(call.org, person.id, tempPassword), 'PASSWORD_EXPIRED');
    return { tempPassword };
  },
  reset_password(call, person) {
    requireStatus(person, 'ACTIVE', 'PASSWORD_EXPIRED', 'LOCKED_OUT', 'RECOVERY');
    setStatus(call, person, 'RECOVERY');
    if (flagOf(call, 'revokeSessions', false)) revokeSessions(call.org, person);
    const link = sendRecoveryMail(call, person, 'PASSWORD', { isSent: flagOf(call, 'sendEmail', true) });
    return flagOf(call, 'sendEmail', true) ? {} : { resetPasswordUrl: link };
  },
  reset_factors({ org }, person) {
    for (const { id } of org.store.factors.by('personId', person.id)) org.store.factors.delete(id);
    // A challenge of a factor that is gone could not be answered any more.
    endTransactionsOf(org, person.id);
    return {};
  },
};

function requireStatus(person: Person, ...statuses: readonly UserStatus[]): void {
  if (!statuses.includes(person.status))
    throw invalid('user', `status: ${person.status} does not allow this.`);
}

/** Whoever may not sign in any more loses what they had begun. */
function setStatus({ org }: Call, person: Person, status: UserStatus): Person {
  person.status = status;
  org.store.people.put(person);
  if (status !== 'ACTIVE') endTransactionsOf(org, person.id);
  if (status === 'SUSPENDED' || status === 'DEPROVISIONED') endSessionsOf(org, person.id);
  return person;
}

function invite(call: Call, person: Person, isSent: boolean): JsonObject {
  if (isSent) {
    sendInvitation(call, person);
    return {};
  }
  const activationToken = mintActivationToken(call.org, person.id);
  return { activationUrl: activationUrl(call, activationToken), activationToken };
}
